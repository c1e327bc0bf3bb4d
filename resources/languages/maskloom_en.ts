<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this project</source>
        <translation>
            <numerusform>%n image of this project</numerusform>
            <numerusform>%n images of this project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message numerus="yes">
        <source>in %n image(s)</source>
        <translation>
            <numerusform>in %n image</numerusform>
            <numerusform>in %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message numerus="yes">
        <source>%n more error(s) since.</source>
        <translation>
            <numerusform>%n more error since.</numerusform>
            <numerusform>%n more errors since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExistingLabels</name>
    <message numerus="yes">
        <source>%n of these images have labels.</source>
        <translation>
            <numerusform>%n of these images has labels.</numerusform>
            <numerusform>%n of these images have labels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Exporting %n label(s)…</source>
        <translation>
            <numerusform>Exporting %n label…</numerusform>
            <numerusform>Exporting %n labels…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with these names already exist there, such as {0}.</source>
        <translation>
            <numerusform>A file with this name already exists there: {0}.</numerusform>
            <numerusform>%n files with these names already exist there, such as {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageChoices</name>
    <message numerus="yes">
        <source>%n selected image(s)</source>
        <translation>
            <numerusform>%n selected image</numerusform>
            <numerusform>%n selected images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message numerus="yes">
        <source>%n image(s) are missing or have changed.</source>
        <translation>
            <numerusform>%n image is missing or has changed.</numerusform>
            <numerusform>%n images are missing or have changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageFilesDialog</name>
    <message numerus="yes">
        <source>%n image(s) selected.</source>
        <translation>
            <numerusform>%n image selected.</numerusform>
            <numerusform>%n images selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageMends</name>
    <message numerus="yes">
        <source>Archive labels of %n image(s)</source>
        <translation>
            <numerusform>Archive labels of %n image</numerusform>
            <numerusform>Archive labels of %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) archived. File › Restore… brings them back.</source>
        <translation>
            <numerusform>%n label archived. File › Restore… brings them back.</numerusform>
            <numerusform>%n labels archived. File › Restore… brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching for %n image(s)…</source>
        <translation>
            <numerusform>Searching for %n image…</numerusform>
            <numerusform>Searching for %n images…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find %n image(s)</source>
        <translation>
            <numerusform>Find %n image</numerusform>
            <numerusform>Find %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) found.</source>
        <translation>
            <numerusform>%n image found.</numerusform>
            <numerusform>%n images found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing.</source>
        <translation>
            <numerusform>%n still missing.</numerusform>
            <numerusform>%n still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message numerus="yes">
        <source>Add %n image(s)</source>
        <translation>
            <numerusform>Add %n image</numerusform>
            <numerusform>Add %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>%n image added.</numerusform>
            <numerusform>%n images added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project.</source>
        <translation>
            <numerusform>%n already in the project.</numerusform>
            <numerusform>%n already in the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more; see the details.</source>
        <translation>
            <numerusform>The same applies to %n more; see the details.</numerusform>
            <numerusform>The same applies to %n more; see the details.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; see the details.</source>
        <translation>
            <numerusform>%n more was left out; see the details.</numerusform>
            <numerusform>%n more were left out; see the details.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s)</source>
        <translation>
            <numerusform>Remove %n image</numerusform>
            <numerusform>Remove %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagesPanel</name>
    <message numerus="yes">
        <source>Remove %n image(s) from the project?</source>
        <translation>
            <numerusform>Remove %n image from the project?</numerusform>
            <numerusform>Remove %n images from the project?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportLabelsDialog</name>
    <message numerus="yes">
        <source>%n more problem(s).</source>
        <translation>
            <numerusform>%n more problem.</numerusform>
            <numerusform>%n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>Importing labels for %n image(s)…</source>
        <translation>
            <numerusform>Importing labels for %n image…</numerusform>
            <numerusform>Importing labels for %n images…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>%n label imported.</numerusform>
            <numerusform>%n labels imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s); see the details.</source>
        <translation>
            <numerusform>%n more problem; see the details.</numerusform>
            <numerusform>%n more problems; see the details.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelCheckPage</name>
    <message numerus="yes">
        <source>%n image(s) checked.</source>
        <translation>
            <numerusform>%n image checked.</numerusform>
            <numerusform>%n images checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) to look at.</source>
        <translation>
            <numerusform>%n region to look at.</numerusform>
            <numerusform>%n regions to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningStatus</name>
    <message numerus="yes">
        <source>No improvement in %n of {0} checks</source>
        <translation>
            <numerusform>No improvement in %n of {0} checks</numerusform>
            <numerusform>No improvement in %n of {0} checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingDialog</name>
    <message numerus="yes">
        <source>It has labels of %n of your image(s).</source>
        <translation>
            <numerusform>It has labels of %n of your images.</numerusform>
            <numerusform>It has labels of %n of your images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n volume(s) or video(s)</source>
        <translation>
            <numerusform>{0}, and %n volume or video</numerusform>
            <numerusform>{0}, and %n volumes or videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpinionImport</name>
    <message numerus="yes">
        <source>The second opinion {0} has labels of %n image(s).</source>
        <translation>
            <numerusform>The second opinion {0} has labels of %n image.</numerusform>
            <numerusform>The second opinion {0} has labels of %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message numerus="yes">
        <source>Include the %n image(s)</source>
        <translation>
            <numerusform>Include the %n image</numerusform>
            <numerusform>Include the %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionsWindow</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message numerus="yes">
        <source>All %n image(s) have been predicted already.</source>
        <translation>
            <numerusform>The image has been predicted already.</numerusform>
            <numerusform>All %n images have been predicted already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be predicted.</source>
        <translation>
            <numerusform>%n image could not be predicted.</numerusform>
            <numerusform>%n images could not be predicted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %n image(s).</source>
        <translation>
            <numerusform>Brings back %n image.</numerusform>
            <numerusform>Brings back %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removes %n image(s) added since.</source>
        <translation>
            <numerusform>Removes %n image added since.</numerusform>
            <numerusform>Removes %n images added since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; expand the row to see all.</source>
        <translation>
            <numerusform>and %n more; expand the row to see all.</numerusform>
            <numerusform>and %n more; expand the row to see all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Restore %n label(s)</source>
        <translation>
            <numerusform>Restore %n label</numerusform>
            <numerusform>Restore %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) restored.</source>
        <translation>
            <numerusform>%n label restored.</numerusform>
            <numerusform>%n labels restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondOpinionPage</name>
    <message numerus="yes">
        <source>%n image(s) labelled by both.</source>
        <translation>
            <numerusform>%n image labelled by both.</numerusform>
            <numerusform>%n images labelled by both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>The last session did not end normally. %n stroke(s) were recovered; nothing is lost.</source>
        <translation>
            <numerusform>The last session did not end normally. %n stroke were recovered; nothing is lost.</numerusform>
            <numerusform>The last session did not end normally. %n strokes were recovered; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message numerus="yes">
        <source>%n mask(s) match</source>
        <translation>
            <numerusform>%n mask matches</numerusform>
            <numerusform>%n masks match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found</source>
        <translation>
            <numerusform>%n value found</numerusform>
            <numerusform>%n values found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s) found</source>
        <translation>
            <numerusform>%n colour found</numerusform>
            <numerusform>%n colours found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without labels</source>
        <translation>
            <numerusform>%n image without labels</numerusform>
            <numerusform>%n images without labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of no image here</source>
        <translation>
            <numerusform>%n file of no image here</numerusform>
            <numerusform>%n files of no image here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful file(s)</source>
        <translation>
            <numerusform>%n doubtful file</numerusform>
            <numerusform>%n doubtful files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of another size</source>
        <translation>
            <numerusform>%n file of another size</numerusform>
            <numerusform>%n files of another size</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which images? (%n)…</source>
        <translation>
            <numerusform>Which images? (%n)…</numerusform>
            <numerusform>Which images? (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>Task “{0}” has labels on %n image(s). They will be removed from the project, and the model will forget the task. You can undo this; the label files stay in {1}.</source>
        <translation>
            <numerusform>Task “{0}” has labels on %n image. They will be removed from the project, and the model will forget the task. You can undo this; the label files stay in {1}.</numerusform>
            <numerusform>Task “{0}” has labels on %n images. They will be removed from the project, and the model will forget the task. You can undo this; the label files stay in {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added</source>
        <translation>
            <numerusform>%n image added</numerusform>
            <numerusform>%n images added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) removed</source>
        <translation>
            <numerusform>%n image removed</numerusform>
            <numerusform>%n images removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split of %n image(s) changed</source>
        <translation>
            <numerusform>split of %n image changed</numerusform>
            <numerusform>split of %n images changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have been predicted already.</source>
        <translation>
            <numerusform>%n image has been predicted already.</numerusform>
            <numerusform>%n images have been predicted already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) are listed in the text file.</source>
        <translation>
            <numerusform>%n more problem is listed in the text file.</numerusform>
            <numerusform>%n more problems are listed in the text file.</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ImageVerbs</name>
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
        <source>%n were in the project already.</source>
        <translation>
            <numerusform>%n was in the project already.</numerusform>
            <numerusform>%n were in the project already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be read; see the details.</source>
        <translation>
            <numerusform>%n more could not be read; see the details.</numerusform>
            <numerusform>%n more could not be read; see the details.</numerusform>
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
    <name>ImportVerbs</name>
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
    <name>LearningStatus</name>
    <message numerus="yes">
        <source>No gain in %n scoring(s); ends at {0}</source>
        <translation>
            <numerusform>No gain in %n scoring; ends at {0}</numerusform>
            <numerusform>No gain in %n scorings; ends at {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>The last session did not end normally. %n stroke(s) were brought back; nothing is lost.</source>
        <translation>
            <numerusform>The last session did not end normally. %n stroke was brought back; nothing is lost.</numerusform>
            <numerusform>The last session did not end normally. %n strokes were brought back; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskVerbs</name>
    <message numerus="yes">
        <source>Task “{0}” has labels on %n image(s). They leave the project, and the model forgets the task. Undo brings all of it back; the labels&apos; files stay in {1}.</source>
        <translation>
            <numerusform>Task “{0}” has labels on %n image. They leave the project, and the model forgets the task. Undo brings all of it back; the labels&apos; files stay in {1}.</numerusform>
            <numerusform>Task “{0}” has labels on %n images. They leave the project, and the model forgets the task. Undo brings all of it back; the labels&apos; files stay in {1}.</numerusform>
        </translation>
    </message>
</context>
</TS>

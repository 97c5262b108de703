<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PlotSaver</name>
    <message>
        <source>Save the plot</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 绘图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Values as CSV (*.csv)</source>
        <translation>值，CSV 格式 (*.csv)</translation>
    </message>
</context>
<context>
    <name>PrivacyDetails</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Visual privacy: 1 - accuracy of an examiner</source>
        <translation>视觉隐私：1 - 检验网络的准确率</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>未测量。</translation>
    </message>
    <message>
        <source>Ceiling %1: a constant guess reads %2 of the images. Chance of %3 classes: %4. The intervals are Wilson&apos;s 95 %, for this key and this net.</source>
        <translation>上限 %1：固定猜测能识别 %2 的图像。%3 个类别的随机水平：%4。区间为 95 % Wilson 区间，针对此密钥和此网络。</translation>
    </message>
    <message>
        <source>examiner</source>
        <translation>检验网络</translation>
    </message>
    <message>
        <source>visual privacy</source>
        <translation>视觉隐私</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>best relabelling</source>
        <translation>最佳重新标注</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>the paper&apos;s</source>
        <translation>论文的做法</translation>
    </message>
    <message>
        <source>%1: not tried. %2</source>
        <translation>%1：未尝试。%2</translation>
    </message>
    <message>
        <source>Strongest of %1: %2, chosen on %3 images; on the others it leaves %4 (%5).</source>
        <translation>%1 个中最强的：%2，用 %3 张图像选出；在其余图像上剩下 %4（%5）。</translation>
    </message>
    <message>
        <source>Stronger examiners: not tried yet.</source>
        <translation>更强的检验网络：尚未尝试。</translation>
    </message>
    <message>
        <source>With a step “%1” this attack cannot run: %2 Others may; measure it.</source>
        <translation>有步骤“%1”时，此攻击无法运行：%2 其他攻击或许可以；请测量。</translation>
    </message>
    <message>
        <source>An attack that is not in this list, or one with more images (now %1), may open it.</source>
        <translation>不在此列表中的攻击，或者图像更多（现在为 %1）的攻击，可能会将其攻破。</translation>
    </message>
    <message>
        <source>So may more known pairs; now it is %1.</source>
        <translation>更多的已知配对也可能；现在是 %1。</translation>
    </message>
    <message>
        <source>So may similar images with their classes, which this attacker has not.</source>
        <translation>带类别的相似图像也可能，此攻击者没有这些图像。</translation>
    </message>
    <message>
        <source>What would change it:</source>
        <translation>什么会改变结论：</translation>
    </message>
    <message>
        <source>sees the disguised images, their label indices, the model and the recipe</source>
        <translation>能看到伪装图像、其标签序号、模型和配方</translation>
    </message>
    <message>
        <source>also knows pairs of an original and its disguised image</source>
        <translation>还知道由原图及其伪装图像组成的配对</translation>
    </message>
    <message>
        <source>gets images of its own choice disguised</source>
        <translation>可让自己选定的图像得到伪装</translation>
    </message>
    <message>
        <source>Level %1: %2</source>
        <translation>级别 %1：%2</translation>
    </message>
    <message>
        <source>The attacker %1.</source>
        <translation>攻击者%1。</translation>
    </message>
    <message>
        <source>What opens level 2 is open to this attacker too.</source>
        <translation>能攻破级别 2 的手段，此攻击者同样可用。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1：失败。%2</translation>
    </message>
    <message>
        <source>%1: confidence %2, %3 s</source>
        <translation>%1：置信度 %2，%3 秒</translation>
    </message>
    <message>
        <source>Tried with %1 disguised images:</source>
        <translation>用 %1 张伪装图像尝试过：</translation>
    </message>
    <message>
        <source>Not tried:</source>
        <translation>未尝试：</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>Key space</source>
        <translation>密钥空间</translation>
    </message>
    <message>
        <source>An upper bound of the work of a search. The attacks above do not search.</source>
        <translation>搜索工作量的上限。上面的攻击并不进行搜索。</translation>
    </message>
    <message>
        <source>the paper&apos;s count, which overcounts</source>
        <translation>论文的计数，偏高</translation>
    </message>
    <message>
        <source>free real parameters of the matrices</source>
        <translation>矩阵的自由实参数</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>置换</translation>
    </message>
    <message>
        <source>other choices</source>
        <translation>其他选择</translation>
    </message>
    <message>
        <source>AES keys</source>
        <translation>AES 密钥</translation>
    </message>
    <message>
        <source>root secret</source>
        <translation>根秘密</translation>
    </message>
    <message>
        <source>Recipe: %1</source>
        <translation>配方：%1</translation>
    </message>
    <message>
        <source>Disguised images of people should be treated as personal data, at most pseudonymised; a disguise is not encryption.</source>
        <translation>人物的伪装图像应视为个人数据，至多算是假名化的数据；伪装不是加密。</translation>
    </message>
    <message>
        <source>Pictures count as open when %1 of the mean picture&apos;s error is gone; now it is %2.</source>
        <translation>平均图像的误差减少了 %1 时，图像视为已攻破；现在是 %2。</translation>
    </message>
    <message>
        <source>Pictures count as open when %1 of the mean picture&apos;s error is gone; now the mean picture is nearer.</source>
        <translation>平均图像的误差减少了 %1 时，图像视为已攻破；现在平均图像更接近原图。</translation>
    </message>
    <message>
        <source>An examiner decides this level. It counts as open from %1 read on, and leaks as long as more than %2 are read, each with the lower end of the interval.</source>
        <translation>此级别由检验网络决定。能识别 %1 起视为已攻破，只要识别超过 %2 就是有泄漏，均取区间的下端。</translation>
    </message>
</context>
<context>
    <name>PrivacyFigures</name>
    <message>
        <source>An examiner (%1) reads %2 of the images, at least %3; a constant guess reads %4, and %5 of the way from there to all counts as open.</source>
        <translation>检验网络（%1）能识别 %2 的图像，至少 %3；固定猜测能识别 %4，从那里到全部识别之间走过 %5 即视为已攻破。</translation>
    </message>
    <message>
        <source>an examiner (%1) that reads %2, guessing %3</source>
        <translation>检验网络（%1），能识别 %2，猜测能达到 %3</translation>
    </message>
    <message>
        <source>the paper&apos;s</source>
        <translation>论文的做法</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>magnitudes</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>invariant</source>
        <translation>不变量</translation>
    </message>
    <message>
        <source>trained under other keys</source>
        <translation>用其他密钥训练</translation>
    </message>
    <message>
        <source>on recovered pictures</source>
        <translation>识别重建图像</translation>
    </message>
    <message>
        <source>adapted</source>
        <translation>已适应</translation>
    </message>
    <message>
        <source>%1: a net reads %2 of its pictures, guessing %3</source>
        <translation>%1：网络能识别其图像的 %2，猜测能达到 %3</translation>
    </message>
    <message>
        <source>%1, which names the classes of %2, guessing %3</source>
        <translation>%1，能说出 %2 的图像的类别，猜测能达到 %3</translation>
    </message>
    <message>
        <source>%1, which brings back %2 of a picture without any pair</source>
        <translation>%1，无需配对即找回图像的 %2</translation>
    </message>
    <message>
        <source>%1, which brings back %2 of a picture from 1 known pair</source>
        <translation>%1，用 1 个已知配对找回图像的 %2</translation>
    </message>
    <message>
        <source>%1, which brings back %2 of a picture from %3 known pairs</source>
        <translation>%1，用 %3 个已知配对找回图像的 %2</translation>
    </message>
    <message>
        <source>%1; the mean picture has %2</source>
        <translation>%1；平均图像为 %2</translation>
    </message>
    <message>
        <source>Of a picture&apos;s squared values %1 came back; the mean picture has %2.</source>
        <translation>图像像素值平方和找回了 %1；平均图像为 %2。</translation>
    </message>
</context>
<context>
    <name>RecipeFixes</name>
    <message>
        <source>Use %1 × %1</source>
        <translation>使用 %1 × %1</translation>
    </message>
    <message>
        <source>Grow the picture</source>
        <translation>扩大图像</translation>
    </message>
    <message>
        <source>Put %1 before %2</source>
        <translation>将“%1”移到“%2”之前</translation>
    </message>
    <message>
        <source>Put %1 after %2</source>
        <translation>将“%1”移到“%2”之后</translation>
    </message>
    <message>
        <source>Switch off “%1”</source>
        <translation>关闭“%1”</translation>
    </message>
    <message>
        <source>Switch on “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Take the preset “%1”</source>
        <translation>采用预设“%1”</translation>
    </message>
    <message>
        <source>%1 is not divisible by %2, and no block divides pictures of %3 × %4. Grow the picture.</source>
        <translation>%1 不能被 %2 整除，而且没有块能整除 %3 × %4 的图像。请扩大图像。</translation>
    </message>
    <message>
        <source>%1 is not divisible by %2: use %3.</source>
        <translation>%1 不能被 %2 整除：请使用 %3。</translation>
    </message>
    <message>
        <source>%1 is not divisible by %2: use %3 or %4.</source>
        <translation>%1 不能被 %2 整除：请使用 %3 或 %4。</translation>
    </message>
    <message>
        <source>Patches of %1 do not divide pictures of %2, so patches of %3 are used.</source>
        <translation>%1 的图块不能整除 %2 的图像，因此使用 %3 的图块。</translation>
    </message>
    <message>
        <source>Blocks of %1 × %2 do not divide pictures of %3, so the pictures are grown.</source>
        <translation>%1 × %2 的块不能整除 %3 的图像，因此扩大图像。</translation>
    </message>
    <message>
        <source>Blocks of %1 × %2 do not fit pictures of %3, so blocks of %4 × %4 are used.</source>
        <translation>%1 × %2 的块不适合 %3 的图像，因此使用 %4 × %4 的块。</translation>
    </message>
</context>
<context>
    <name>RunGroups</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>experiment key</source>
        <translation>实验密钥</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>秘密密钥</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Repeats of a setting</source>
        <translation>同一设置的重复</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Steps of the recipe</source>
        <translation>配方的步骤</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪声强度</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>密钥种类</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Length of training</source>
        <translation>训练长度</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>参数扫描</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 个周期</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>%1 个批次</translation>
    </message>
</context>
<context>
    <name>SettingsDifference</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Standardise input</source>
        <translation>标准化输入</translation>
    </message>
    <message>
        <source>Then train on the originals too</source>
        <translation>随后也用原图训练</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Grow the picture</source>
        <translation>扩大图像</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>固定为 A</translation>
    </message>
    <message>
        <source>Forget A</source>
        <translation>放弃 A</translation>
    </message>
    <message>
        <source>Switch A and B</source>
        <translation>切换 A 和 B</translation>
    </message>
    <message>
        <source>Attacker</source>
        <translation>攻击者</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;%1&quot; is no format. The formats are: npy, npz, tiff, png, idx, folder.</source>
        <translation>“%1”不是可用的格式。可用格式有：npy、npz、tiff、png、idx、folder。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a data set. Write train or test.</source>
        <translation>“%1”不是数据集的组成部分。请写 train 或 test。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shape. Write channels,height,width, for example 1,28,28.</source>
        <translation>“%1”不是形状。请写成“通道,高,宽”，例如 1,28,28。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable number. Write %2 with a decimal point, for example 0.001.</source>
        <translation>“%1”不是可用的数字。请用小数点书写 %2，例如 0.001。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number. Write %2 as digits, for example 12.</source>
        <translation>“%1”不是整数。请用数字书写 %2，例如 12。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs blocks of a multiple of 16 pixels, so it would enlarge images of %2 to %3, which is too large. Choose a block whose pixels are a multiple of 16, or smaller images.</source>
        <translation>“%1”要求块的像素数是 16 的倍数，因此会把 %2 的图像扩大到 %3，这太大了。请选择像素数为 16 的倍数的块，或使用更小的图像。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; works on bytes, but &quot;%2&quot; before it gives fractions. Put &quot;%3&quot; first.</source>
        <translation>“%1”处理的是字节，但它前面的“%2”会产生小数。请把“%3”放在最前面。</translation>
    </message>
    <message>
        <source>&quot;block&quot; has a side below 1. Use block sides of at least 1 pixel.</source>
        <translation>“block”有一边小于 1。块的边长至少要有 1 像素。</translation>
    </message>
    <message>
        <source>&quot;rotate-flip&quot; turns square blocks, and %1x%2 is none. Choose a square one.</source>
        <translation>“rotate-flip”旋转的是正方形的块，而 %1x%2 不是正方形。请选择正方形的块。</translation>
    </message>
    <message>
        <source>&quot;whole&quot; takes blocks of up to %1 pixels; %2x%3 has %4. Choose a smaller block.</source>
        <translation>“whole”最多接受 %1 像素的块，而 %2x%3 有 %4 像素。请选择更小的块。</translation>
    </message>
    <message>
        <source>%1 %2. Fetch CIFAR-10 (binary version) again.</source>
        <translation>%1 %2。请重新获取 CIFAR-10（二进制版）。</translation>
    </message>
    <message>
        <source>%1 %2. Fetch the file again.</source>
        <translation>%1 %2。请重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 %2. Save it again as a C-ordered little-endian array of uint8, int32, int64, float32 or float64.</source>
        <translation>%1 %2。请重新保存为按 C 顺序、小端序的 uint8、int32、int64、float32 或 float64 数组。</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Open it again.</source>
        <translation>%1 在读取期间变短了。请重新打开。</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Try again.</source>
        <translation>%1 在读取期间变短了。请重试。</translation>
    </message>
    <message>
        <source>%1 bytes of an .npz were never written. Report this as a fault.</source>
        <translation>.npz 中有 %1 字节从未写入。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>%1 bytes of an array were never written. Report this as a fault.</source>
        <translation>数组中有 %1 字节从未写入。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>%1 bytes too many were written to an .npz. Report this as a fault.</source>
        <translation>向 .npz 多写入了 %1 字节。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>%1 bytes too many were written to an array. Report this as a fault.</source>
        <translation>向数组多写入了 %1 字节。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>%1 cannot be examined. Check its permissions.</source>
        <translation>无法检查 %1。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be flushed to disk. Check the disk.</source>
        <translation>无法将 %1 写入磁盘。请检查磁盘。</translation>
    </message>
    <message>
        <source>%1 cannot be listed. Check its permissions.</source>
        <translation>无法列出 %1 的内容。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be listed: %2. Check its permissions.</source>
        <translation>无法列出 %1 的内容：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be listed: %2. Give a folder with IDX files.</source>
        <translation>无法列出 %1 的内容：%2。请指定包含 IDX 文件的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be locked. Check the folder and its permissions.</source>
        <translation>无法锁定 %1。请检查该文件夹及其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2). Check the folder and its permissions.</source>
        <translation>无法打开 %1（%2）。请检查该文件夹及其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check its permissions.</source>
        <translation>无法打开 %1：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check its permissions and the disk.</source>
        <translation>无法读取 %1（%2）。请检查其权限和磁盘。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions and the disk.</source>
        <translation>无法读取 %1。请检查其权限和磁盘。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the disk.</source>
        <translation>无法写入 %1（%2）。请检查磁盘。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the folder and its permissions.</source>
        <translation>无法写入 %1（%2）。请检查该文件夹及其权限。</translation>
    </message>
    <message>
        <source>%1 could not be started (%2). Install Slurm&apos;s client programs (Debian: slurm-client), or leave --slurm out.</source>
        <translation>无法启动 %1（%2）。请安装 Slurm 的客户端程序（Debian：slurm-client），或不使用 --slurm。</translation>
    </message>
    <message>
        <source>%1 declares more than %2 MiB of values. Use a smaller set.</source>
        <translation>%1 声明的值超过 %2 MiB。请使用更小的数据集。</translation>
    </message>
    <message>
        <source>%1 declares more values than any file can hold. Write it again.</source>
        <translation>%1 声明的值比任何文件所能容纳的都多。请重新写入。</translation>
    </message>
    <message>
        <source>%1 does not fit the manifest beside it. Export the set again.</source>
        <translation>%1 与旁边的清单不符。请重新导出数据集。</translation>
    </message>
    <message>
        <source>%1 exists already and is no folder. Choose another name.</source>
        <translation>%1 已存在，而且不是文件夹。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name, or --force.</source>
        <translation>%1 已存在，未作改动。请选择其他名称，或使用 --force。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 已存在，未作改动。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes where its header announces %3. Fetch the file again.</source>
        <translation>%1 有 %2 字节，而其文件头声明为 %3 字节。请重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes where its header announces %3. Write the file again.</source>
        <translation>%1 有 %2 字节，而其文件头声明为 %3 字节。请重新写入该文件。</translation>
    </message>
    <message>
        <source>%1 has %2 classes; %3 are the most. Check its labels.</source>
        <translation>%1 有 %2 个类别，最多允许 %3 个。请检查其标签。</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions where images need 3 or 4 (count, height, width). Fetch it again.</source>
        <translation>%1 有 %2 维，而图像需要 3 维或 4 维（数量、高、宽）。请重新获取。</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions where images need [N, H, W] or [N, C, H, W]. Reshape the array.</source>
        <translation>%1 有 %2 维，而图像需要 [N, H, W] 或 [N, C, H, W]。请调整数组的形状。</translation>
    </message>
    <message>
        <source>%1 has a test part of %2 images of its own. Leave ?test out.</source>
        <translation>%1 自带 %2 张图像的测试部分。请去掉 ?test。</translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB. Make it smaller, or remove it.</source>
        <translation>%1 超过 %2 MiB。请将其缩小或移除。</translation>
    </message>
    <message>
        <source>%1 has no %2 (plain or .gz). Put the four IDX files into one folder.</source>
        <translation>%1 没有 %2（原始文件或 .gz）。请把四个 IDX 文件放在同一个文件夹中。</translation>
    </message>
    <message>
        <source>%1 has no %2 part. Add ?test=0.1 to its URI to draw one.</source>
        <translation>%1 没有 %2 部分。请在其 URI 后加上 ?test=0.1 以抽取一个。</translation>
    </message>
    <message>
        <source>%1 has no %2. Give the folder or the .tar.gz of CIFAR-10&apos;s binary version.</source>
        <translation>%1 没有 %2。请指定 CIFAR-10 二进制版的文件夹或 .tar.gz。</translation>
    </message>
    <message>
        <source>%1 has no classes, and class membership compares classes. Choose a set with a folder or a label per class.</source>
        <translation>%1 没有类别，而类别成员关系要对类别作比较。请选择每个类别各有一个文件夹或标签的数据集。</translation>
    </message>
    <message>
        <source>%1 has no classes, and training needs a label for every image. Choose a set with a folder or a label per class.</source>
        <translation>%1 没有类别，而训练要求每张图像都有标签。请选择每个类别各有一个文件夹或标签的数据集。</translation>
    </message>
    <message>
        <source>%1 has no labels, so no class can be chosen. Leave ?classes out.</source>
        <translation>%1 没有标签，因此无法选择类别。请去掉 ?classes。</translation>
    </message>
    <message>
        <source>%1 has no training image of the classes chosen. Choose others.</source>
        <translation>%1 没有属于所选类别的训练图像。请选择其他类别。</translation>
    </message>
    <message>
        <source>%1 has other tables than a store of runs. Restore it from a backup.</source>
        <translation>%1 中的表与运行记录库的不同。请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 has too few classes to hold some out: four are needed. Name a second set instead.</source>
        <translation>%1 的类别太少，无法留出一部分：需要四个类别。请改为指定第二个数据集。</translation>
    </message>
    <message>
        <source>%1 has too few images a class to draw a test part. Leave ?test out.</source>
        <translation>%1 每个类别的图像太少，无法抽取测试部分。请去掉 ?test。</translation>
    </message>
    <message>
        <source>%1 hold %2 values where %3 are needed. Use images of the shape that the key is for.</source>
        <translation>%1 包含 %2 个值，而需要 %3 个。请使用该密钥所对应形状的图像。</translation>
    </message>
    <message>
        <source>%1 holds %2 and %3, and both could be meant. Put each set in a folder of its own.</source>
        <translation>%1 同时包含 %2 和 %3，两者都有可能是所指的数据集。请把每个数据集放在各自的文件夹中。</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes of values; %3 are the most here. Use a smaller array.</source>
        <translation>%1 包含 %2 字节的值，此处最多允许 %3 字节。请使用更小的数组。</translation>
    </message>
    <message>
        <source>%1 holds %2 labels for the %3 images of %4. Fetch both files again.</source>
        <translation>%1 为 %4 的 %3 张图像提供了 %2 个标签。请重新获取这两个文件。</translation>
    </message>
    <message>
        <source>%1 holds floating-point labels; whole numbers are needed. Save it as int32.</source>
        <translation>%1 包含浮点数标签，而需要的是整数。请保存为 int32。</translation>
    </message>
    <message>
        <source>%1 holds floating-point values, so its images are disguised already or were scaled. Original images are uint8, 0 to 255: give those.</source>
        <translation>%1 包含浮点数值，因此其中的图像已经过伪装或缩放。原图是 uint8，0 到 255：请提供原图。</translation>
    </message>
    <message>
        <source>%1 holds integers wider than a byte. Save images as uint8 or float32.</source>
        <translation>%1 包含宽于一个字节的整数。请将图像保存为 uint8 或 float32。</translation>
    </message>
    <message>
        <source>%1 holds integers wider than a byte. Save the images as uint8, 0 to 255.</source>
        <translation>%1 包含宽于一个字节的整数。请将图像保存为 uint8，0 到 255。</translation>
    </message>
    <message>
        <source>%1 holds neither bytes nor 32-bit floats. Save it as uint8 or float32.</source>
        <translation>%1 包含的既不是字节，也不是 32 位浮点数。请保存为 uint8 或 float32。</translation>
    </message>
    <message>
        <source>%1 holds no image.</source>
        <translation>%1 不包含图像。</translation>
    </message>
    <message>
        <source>%1 holds no image. Give at least one.</source>
        <translation>%1 不包含图像。请至少提供一张。</translation>
    </message>
    <message>
        <source>%1 holds no images: they are N x C x H x W, N x H x W or H x W.</source>
        <translation>%1 不包含图像：图像的形状应为 N x C x H x W、N x H x W 或 H x W。</translation>
    </message>
    <message>
        <source>%1 holds no picture (PNG, JPEG, BMP, TIFF or WebP)%2. Put pictures there, or a sub-folder of pictures for each class.</source>
        <translation>%1 不包含图片（PNG、JPEG、BMP、TIFF 或 WebP）%2。请在其中放入图片，或为每个类别放入一个图片子文件夹。</translation>
    </message>
    <message>
        <source>%1 holds no picture named AGE_GENDER_RACE_DATE.jpg, as UTKFace names them. Give the folder of its pictures.</source>
        <translation>%1 不包含像 UTKFace 那样以 AGE_GENDER_RACE_DATE.jpg 命名的图片。请指定其图片所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 holds other files too and was left as it is. Choose another name.</source>
        <translation>%1 还包含其他文件，未作改动。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 holds pictures (%2) beside sub-folders with pictures (%3), so their class is unclear. Move them into a sub-folder, or open a sub-folder alone.</source>
        <translation>%1 包含图片（%2），旁边又有含图片的子文件夹（%3），因此这些图片的类别不明。请把它们移到一个子文件夹中，或单独打开一个子文件夹。</translation>
    </message>
    <message>
        <source>%1 images of %2 do not fit into 8 GiB as floats. Ship fewer copies, or take fewer images (--limit).</source>
        <translation>%1 张 %2 的图像以浮点数存放时超出 8 GiB。请交付较少的副本，或取较少的图像（--limit）。</translation>
    </message>
    <message>
        <source>%1 images of %2 do not fit into 8 GiB as floats. Take fewer (--limit) or smaller ones (?size=).</source>
        <translation>%1 张 %2 的图像以浮点数存放时超出 8 GiB。请取较少的图像（--limit）或较小的图像（?size=）。</translation>
    </message>
    <message>
        <source>%1 images of %2 take more than %3 GiB. Ask for fewer, or for smaller ones by ?size.</source>
        <translation>%1 张 %2 的图像占用超过 %3 GiB。请取较少的图像，或用 ?size 取较小的图像。</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3.</source>
        <translation>%1 是 %2，但必须是 %3。</translation>
    </message>
    <message>
        <source>%1 is %2, where a regular file is needed. Give a file.</source>
        <translation>%1 是 %2，而此处需要普通文件。请指定一个文件。</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated gzip file, or one of several parts. Fetch it again, or unpack it with gunzip.</source>
        <translation>%1 是损坏或不完整的 gzip 文件，或者由多个部分组成。请重新获取，或用 gunzip 解压。</translation>
    </message>
    <message>
        <source>%1 is a link or no regular file; a shipment holds none. Copy the real files.</source>
        <translation>%1 是链接或不是普通文件；交付件不含这类文件。请复制真实的文件。</translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself. Give the file itself.</source>
        <translation>%1 是指回自身的链接。请指定文件本身。</translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself. Give the folder itself.</source>
        <translation>%1 是指回自身的链接。请指定文件夹本身。</translation>
    </message>
    <message>
        <source>%1 is a link; a shipment holds none. Copy the real files.</source>
        <translation>%1 是链接；交付件不含链接。请复制真实的文件。</translation>
    </message>
    <message>
        <source>%1 is in the way: it is no folder. Choose another place.</source>
        <translation>%1 占用了该位置：它不是文件夹。请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that Guise reads here. Is it the right file?</source>
        <translation>%1 大于 Guise 在此读取的 %2 字节。这是正确的文件吗？</translation>
    </message>
    <message>
        <source>%1 is missing. A shipment holds all the files that its manifest lists.</source>
        <translation>缺少 %1。交付件应包含其清单列出的所有文件。</translation>
    </message>
    <message>
        <source>%1 is no .npy file: it does not begin with NumPy&apos;s mark. Write it with numpy.save.</source>
        <translation>%1 不是 .npy 文件：它不以 NumPy 的标记开头。请用 numpy.save 写入。</translation>
    </message>
    <message>
        <source>%1 is no IDX file: it does not begin with 00 00. Pick the files of an MNIST-like set.</source>
        <translation>%1 不是 IDX 文件：它不以 00 00 开头。请选择 MNIST 类数据集的文件。</translation>
    </message>
    <message>
        <source>%1 is no folder. For a single picture write picture:FILE.</source>
        <translation>%1 不是文件夹。如果是单张图片，请写 picture:FILE。</translation>
    </message>
    <message>
        <source>%1 is no regular file. Give a file.</source>
        <translation>%1 不是普通文件。请指定一个文件。</translation>
    </message>
    <message>
        <source>%1 is no store of runs. Choose a file that guise wrote with --store, or a new name.</source>
        <translation>%1 不是运行记录库。请选择由 guise 用 --store 写入的文件，或一个新名称。</translation>
    </message>
    <message>
        <source>%1 is not a file. Name a file as the store of runs.</source>
        <translation>%1 不是文件。请指定一个文件作为运行记录库。</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Name a file, not a folder, a device or a pipe.</source>
        <translation>%1 不是普通文件。请指定一个文件，而不是文件夹、设备或管道。</translation>
    </message>
    <message>
        <source>%1 is not the file that was shipped: its content does not fit the manifest. Ask for the folder as it was shipped.</source>
        <translation>%1 不是当初交付的文件：其内容与清单不符。请索取与交付时一致的文件夹。</translation>
    </message>
    <message>
        <source>%1 is not the order map of this set.</source>
        <translation>%1 不是此数据集的顺序映射表。</translation>
    </message>
    <message>
        <source>%1 is not the order map of this shipment.</source>
        <translation>%1 不是此交付件的顺序映射表。</translation>
    </message>
    <message>
        <source>%1 is on a network disk, where a store of runs can be damaged. Keep the store on a local disk.</source>
        <translation>%1 位于网络磁盘上，运行记录库在那里可能损坏。请把记录库放在本地磁盘上。</translation>
    </message>
    <message>
        <source>%1 must hold one label for each of the %2 images, in one dimension; it has %3 values in %4. Give the labels of these images.</source>
        <translation>%1 必须为 %2 张图像各包含一个标签，且只有一维；它有 %3 个值，共 %4 维。请提供这些图像的标签。</translation>
    </message>
    <message>
        <source>%1 of the ledger of shipments is damaged, so what was sent cannot be told. Restore it from a backup, or remove it and take care not to send its images again.</source>
        <translation>交付台账的 %1 已损坏，因此无法得知发送过什么。请从备份恢复；或将其移除，并注意不要再次发送其中的图像。</translation>
    </message>
    <message>
        <source>%1 patches of %2 features are more than %3 values. Scale the images down.</source>
        <translation>%1 个图块、每个 %2 个特征，超过 %3 个值。请缩小图像。</translation>
    </message>
    <message>
        <source>%1 runs forward only: there is no way back, with the key or without. Keep the originals.</source>
        <translation>%1 仅正向运行：无论有没有密钥都没有回路。请保留原图。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MiB, which CIFAR-10 does not. Fetch it again.</source>
        <translation>%1 解压后超过 %2 MiB，而 CIFAR-10 不会如此。请重新获取。</translation>
    </message>
    <message>
        <source>%1 values are not %2 images of %3. Pass whole images of the net&apos;s shape.</source>
        <translation>%1 个值不是 %2 张 %3 的图像。请传入符合网络形状的完整图像。</translation>
    </message>
    <message>
        <source>%1 would pass 4 GiB. Ask for fewer arrays at once.</source>
        <translation>%1 会超过 4 GiB。请一次请求较少的数组。</translation>
    </message>
    <message>
        <source>A PNG needs 1 or 3 channels, and as many pixels as the shape says.</source>
        <translation>PNG 需要 1 个或 3 个通道，像素数须与形状一致。</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be drawn from %2 images. Choose 1 .. %3.</source>
        <translation>无法从 %2 张图像中抽取 %1 张的批次。请选择 1 .. %3。</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be drawn from %2 images. Choose a smaller one.</source>
        <translation>无法从 %2 张图像中抽取 %1 张的批次。请选择更小的批次。</translation>
    </message>
    <message>
        <source>A batch of %1 images was asked of a source of %2 a batch. Ask for %3.</source>
        <translation>向每批 %2 张图像的数据源请求了 %1 张的批次。请请求 %3 张。</translation>
    </message>
    <message>
        <source>A batch of another size was asked of this source. Report this.</source>
        <translation>向此数据源请求了大小不同的批次。请报告此问题。</translation>
    </message>
    <message>
        <source>A buffer of %1 bytes was given for %2 bytes of pixels. Give one that fits.</source>
        <translation>为 %2 字节的像素提供了 %1 字节的缓冲区。请提供大小合适的缓冲区。</translation>
    </message>
    <message>
        <source>A counter that never repeats: nothing about pixels can be learned. Labels, count, size and order stay visible.</source>
        <translation>从不重复的计数器：无法得知关于像素的任何信息。标签、数量、大小和顺序仍然可见。</translation>
    </message>
    <message>
        <source>A disguised value lies outside the range that the recipe states, so 16 bits cannot hold it. Choose npy or tiff, and report this.</source>
        <translation>有伪装值超出配方声明的范围，因此 16 位无法容纳。请选择 npy 或 tiff，并报告此问题。</translation>
    </message>
    <message>
        <source>A few known pairs give the matrix of each position by least squares.</source>
        <translation>少量已知配对即可用最小二乘法求出每个位置的矩阵。</translation>
    </message>
    <message>
        <source>A file was finished twice. Please report it.</source>
        <translation>一个文件被重复结束。请报告此问题。</translation>
    </message>
    <message>
        <source>A file was written after its end. Please report it.</source>
        <translation>一个文件在结束后仍被写入。请报告此问题。</translation>
    </message>
    <message>
        <source>A file was written outside its bounds. Please report it.</source>
        <translation>一个文件在其边界之外被写入。请报告此问题。</translation>
    </message>
    <message>
        <source>A fixed counter is one XOR mask for all images: two disguised images show the XOR of their originals, the commonest value of a pixel shows its mask, and one known pair opens every image.</source>
        <translation>固定的计数器对所有图像都是同一个 XOR 掩码：两张伪装图像会暴露其原图的 XOR，某像素最常见的值会暴露其掩码，而一个已知配对就能打开每一张图像。</translation>
    </message>
    <message>
        <source>A fixed noise seed makes a set that repeats, and AES mode ctr-fresh must never repeat. Leave the seed out, or choose another mode.</source>
        <translation>固定的噪声种子会得到可重复的数据集，而 AES 模式 ctr-fresh 绝不能重复。请去掉种子，或选择其他模式。</translation>
    </message>
    <message>
        <source>A folder for each label needs labels, and these images have none. Choose png or tiff.</source>
        <translation>为每个标签建文件夹需要标签，而这些图像没有标签。请选择 png 或 tiff。</translation>
    </message>
    <message>
        <source>A key can be for 0 to 1000000 classes, not %1%2</source>
        <translation>密钥可用于 0 到 1000000 个类别，不能用于 %1%2</translation>
    </message>
    <message>
        <source>A key for each block</source>
        <translation>每个块一个密钥</translation>
    </message>
    <message>
        <source>A label lies outside the classes. Check the labels or the number of classes.</source>
        <translation>有标签不在类别范围内。请检查标签或类别数。</translation>
    </message>
    <message>
        <source>A label of this data lies outside its classes. Check the labels.</source>
        <translation>此数据有标签不在其类别范围内。请检查标签。</translation>
    </message>
    <message>
        <source>A label of this shipment lies outside the key&apos;s classes.</source>
        <translation>此交付件有标签不在密钥的类别范围内。</translation>
    </message>
    <message>
        <source>A matrix of this key has no inverse, so its disguise cannot be restored. Use another key.</source>
        <translation>此密钥有矩阵不可逆，因此其伪装无法还原。请使用其他密钥。</translation>
    </message>
    <message>
        <source>A net on what no orthogonal key changes: Gram matrices of the blocks</source>
        <translation>基于任何正交密钥都不改变的量的网络：各块的 Gram 矩阵</translation>
    </message>
    <message>
        <source>A net trained on originals, on what an attack without pairs recovers</source>
        <translation>用原图训练的网络，识别无配对攻击重建出的图像</translation>
    </message>
    <message>
        <source>A net trained on originals; each image brought to their mean and deviation</source>
        <translation>用原图训练的网络；每张图像都调整到原图的均值和标准差</translation>
    </message>
    <message>
        <source>A net trained under a fresh key of the recipe for every batch</source>
        <translation>每个批次都在该配方的一个新密钥下训练的网络</translation>
    </message>
    <message>
        <source>A newer Guise made this key. Update Guise, then open it again.</source>
        <translation>此密钥由更新版本的 Guise 制作。请更新 Guise，然后重新打开。</translation>
    </message>
    <message>
        <source>A newer Guise wrote the store %1 (schema %2, this one reads up to %3). Update Guise, then open it again.</source>
        <translation>记录库 %1 由更新版本的 Guise 写入（模式 %2，此版本最多读取到 %3）。请更新 Guise，然后重新打开。</translation>
    </message>
    <message>
        <source>A note has at most 64 KiB. Write a shorter one.</source>
        <translation>备注最多 64 KiB。请写短一些。</translation>
    </message>
    <message>
        <source>A patch of %1 pixels is the whole image, and the network normalises over the patches of an image: every image would come out alike. Choose a smaller patch.</source>
        <translation>%1 像素的图块就是整张图像，而网络会在一张图像的各图块上作归一化：每张图像的结果都会相同。请选择更小的图块。</translation>
    </message>
    <message>
        <source>A picture could not be packed as PNG. Report this as a fault.</source>
        <translation>一张图像无法打包为 PNG。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>A picture file may have %1 MiB. Make it smaller first.</source>
        <translation>图片文件最大为 %1 MiB。请先将其缩小。</translation>
    </message>
    <message>
        <source>A picture mixed by InstaHide holds several images, so it has no one class. A net trained on mixes takes plain images: use --plain.</source>
        <translation>InstaHide 混合出的图像包含多张图像，因此没有单一的类别。用混合图像训练的网络接受普通图像：请使用 --plain。</translation>
    </message>
    <message>
        <source>A public set and several epochs belong to recipes of InstaHide. Leave them out.</source>
        <translation>公开数据集和多个轮次只用于 InstaHide 配方。请去掉它们。</translation>
    </message>
    <message>
        <source>A recipe with public partners needs a public set (--public URI), and a recipe of the own set alone takes none.</source>
        <translation>带公开混合伙伴的配方需要公开数据集（--public URI），仅用自有数据集的配方则不需要。</translation>
    </message>
    <message>
        <source>A root secret has 32 bytes. Make the key with Guise.</source>
        <translation>根秘密为 32 字节。请用 Guise 制作密钥。</translation>
    </message>
    <message>
        <source>A rotation names something that is no fingerprint.</source>
        <translation>轮换记录中指定的内容不是指纹。</translation>
    </message>
    <message>
        <source>A set holds values that are no finite numbers. Make it again.</source>
        <translation>数据集中有的值不是有限数。请重新制作。</translation>
    </message>
    <message>
        <source>A shard is i/n with i from 0 to n - 1, and n at most the image count.</source>
        <translation>分片写作 i/n，i 为 0 到 n - 1，n 不超过图像数。</translation>
    </message>
    <message>
        <source>A tag has 1 to 100 bytes. Choose a shorter word.</source>
        <translation>标记为 1 到 100 字节。请选择更短的词。</translation>
    </message>
    <message>
        <source>A training ends early on images that are held out. Hold some out (--validation).</source>
        <translation>训练依据留出的图像提前结束。请留出一些图像（--validation）。</translation>
    </message>
    <message>
        <source>A training goes on with its own settings alone. Leave others out.</source>
        <translation>训练只能以其自身的设置继续。请去掉其他设置。</translation>
    </message>
    <message>
        <source>A training is either on originals or under a key. Choose one of them.</source>
        <translation>训练要么基于原图，要么在密钥下进行。请选择其一。</translation>
    </message>
    <message>
        <source>A turned block shows its picture still: each has 8 possible positions.</source>
        <translation>旋转后的块仍能看出其中的图像：每个块有 8 种可能的姿态。</translation>
    </message>
    <message>
        <source>A whole block, all channels alike.</source>
        <translation>整个块，所有通道相同。</translation>
    </message>
    <message>
        <source>AES</source>
        <translation>AES</translation>
    </message>
    <message>
        <source>AES in ECB with a key for each block of 4x4 and a permutation: the AES method of DisguisedNets (2023). Equal cipher blocks look equal, and known pairs fill a dictionary.</source>
        <translation>ECB 模式的 AES，每个 4x4 的块一个密钥，外加置换：DisguisedNets（2023）的 AES 方法。相同的密文块看起来相同，已知配对可填出字典。</translation>
    </message>
    <message>
        <source>AES keys and their starts are all derived from the root secret: its 256 bits bound them.</source>
        <translation>AES 密钥及其起始值全部由根秘密派生：以根秘密的 256 位为上限。</translation>
    </message>
    <message>
        <source>AES mode ctr-fresh needs the run id of the delivery. Give the folder with its manifest.</source>
        <translation>AES 模式 ctr-fresh 需要交付的运行标识。请指定包含其清单的文件夹。</translation>
    </message>
    <message>
        <source>AES with a counter that never repeats: no pixel can be learned, so no network can either. The control beside the others, not a way to train.</source>
        <translation>使用从不重复的计数器的 AES：无法得知任何像素，因此网络也学不到。它是与其他方案并列的对照，不是训练方式。</translation>
    </message>
    <message>
        <source>AES, a key per block</source>
        <translation>AES，每块一个密钥</translation>
    </message>
    <message>
        <source>AES, fresh counter (control)</source>
        <translation>AES，新计数器（对照）</translation>
    </message>
    <message>
        <source>AES-128 or AES-256.</source>
        <translation>AES-128 或 AES-256。</translation>
    </message>
    <message>
        <source>Accuracy needs a label for every image. Choose a set with classes.</source>
        <translation>准确率要求每张图像都有标签。请选择有类别的数据集。</translation>
    </message>
    <message>
        <source>Adam with decay apart from the gradient</source>
        <translation>Adam，衰减与梯度分开</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>自适应</translation>
    </message>
    <message>
        <source>Adds fresh uniform noise to every pixel. It stays in the picture; restoring takes only its mean away.</source>
        <translation>给每个像素加上新的均匀噪声。噪声留在图像中；还原时只减去其均值。</translation>
    </message>
    <message>
        <source>Adds several images up and flips the sign of every pixel at random.</source>
        <translation>将多张图像相加，并随机翻转每个像素的符号。</translation>
    </message>
    <message>
        <source>All blocks share one key: equal blocks look equal, and what opens one opens all.</source>
        <translation>所有块共用一个密钥：相同的块看起来相同，打开一个块的方法能打开所有块。</translation>
    </message>
    <message>
        <source>All blocks share one order: what opens it in one opens it in all.</source>
        <translation>所有块共用一种顺序：在一个块中打开它的方法能在所有块中打开它。</translation>
    </message>
    <message>
        <source>All images of a mix are your own.</source>
        <translation>一张混合图像中的所有图像都是自有的。</translation>
    </message>
    <message>
        <source>All pixels of a block share one order.</source>
        <translation>一个块的所有像素共用一种顺序。</translation>
    </message>
    <message>
        <source>An IDX file holds 4294967295 images. Ship it in shards.</source>
        <translation>IDX 文件最多包含 4294967295 张图像。请分片交付。</translation>
    </message>
    <message>
        <source>An examiner answered to other images than the rest did.</source>
        <translation>有一个检验网络所回答的图像与其余的不同。</translation>
    </message>
    <message>
        <source>An examiner is trained on originals, and this run was trained under a key. Train one with --plain.</source>
        <translation>检验网络用原图训练，而此运行是在密钥下训练的。请用 --plain 训练一个。</translation>
    </message>
    <message>
        <source>An image of %1 (channels x height x width) has no pixels. Use sizes of at least 1.</source>
        <translation>%1（通道 x 高 x 宽）的图像没有像素。请使用至少为 1 的尺寸。</translation>
    </message>
    <message>
        <source>An image of %1 (channels x height x width) is too large. Guise takes up to %2 channels and %3 pixels per side; scale the images down.</source>
        <translation>%1（通道 x 高 x 宽）的图像太大。Guise 最多接受 %2 个通道、每边 %3 像素；请缩小图像。</translation>
    </message>
    <message>
        <source>An image of %1 has more than %2 values. Scale the images down.</source>
        <translation>%1 的图像超过 %2 个值。请缩小图像。</translation>
    </message>
    <message>
        <source>An order for each block</source>
        <translation>每个块一种顺序</translation>
    </message>
    <message>
        <source>Another program holds %1 locked. Close it, then save again.</source>
        <translation>另一个程序锁定了 %1。请关闭该程序，然后再次保存。</translation>
    </message>
    <message>
        <source>Another run has taken the place of run %1 in its sweep. Delete that one first.</source>
        <translation>另一个运行已占据运行 %1 在参数扫描中的位置。请先删除那个运行。</translation>
    </message>
    <message>
        <source>As key-agnostic, and some labelled images under the key itself</source>
        <translation>同 key-agnostic，另加一些在密钥本身之下的带标签图像</translation>
    </message>
    <message>
        <source>As the paper&apos;s code</source>
        <translation>与论文的代码相同</translation>
    </message>
    <message>
        <source>At least %1 of these %2 images were sent before. Sent under another key they link the keys; sent again under the same key their noise averages out. Send other images, or force it with --resend.</source>
        <translation>这 %2 张图像中至少有 %1 张曾经发送过。用另一个密钥再次发送会把两个密钥联系起来；用同一密钥再次发送则其噪声会被平均掉。请发送其他图像，或用 --resend 强制发送。</translation>
    </message>
    <message>
        <source>Attacks read sets that were exported as .npy, and this one is %1. Export it with --format npy.</source>
        <translation>攻击读取以 .npy 导出的数据集，而这个是 %1。请用 --format npy 导出。</translation>
    </message>
    <message>
        <source>Augment before the disguise: every second image mirrored</source>
        <translation>伪装前增强：每两张图像镜像一张</translation>
    </message>
    <message>
        <source>Augment before the disguise: moved by up to so many pixels each way</source>
        <translation>伪装前增强：向各个方向最多移动这么多像素</translation>
    </message>
    <message>
        <source>Augmented copies</source>
        <translation>增强副本</translation>
    </message>
    <message>
        <source>Augmented copies of each image, where copies are shipped</source>
        <translation>每张图像的增强副本数，用于交付副本时</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>平衡类别</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batches to train</source>
        <translation>要训练的批次数</translation>
    </message>
    <message>
        <source>Beta 0.9 and 0.999</source>
        <translation>Beta 0.9 和 0.999</translation>
    </message>
    <message>
        <source>Black rows stay black under every matrix, so sparse pictures show their outline.</source>
        <translation>黑色行在任何矩阵下仍为黑色，因此稀疏的图像会显出轮廓。</translation>
    </message>
    <message>
        <source>Blind unmixing</source>
        <translation>盲解混</translation>
    </message>
    <message>
        <source>Blind unmixing finds the rows of each matrix, and a known pair their order.</source>
        <translation>盲解混找出每个矩阵的行，已知配对则给出行的顺序。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Blocks of %1 pixels do not divide images of %2. Heights that do: %3; widths: %4. Choose among them, or let the recipe pad the image.</source>
        <translation>%1 像素的块不能整除 %2 的图像。可用的高：%3；宽：%4。请从中选择，或让配方填充图像。</translation>
    </message>
    <message>
        <source>Blocks of 4x4 permuted, then LE with a key for each block (Madono and others, 2020). It uses the blocks of LE, which is broken, and one key for each place in all images.</source>
        <translation>先置换 4x4 的块，再做 LE，每个块一个密钥（Madono 等人，2020）。它采用 LE 的块，而 LE 已被破解；所有图像的同一位置共用一个密钥。</translation>
    </message>
    <message>
        <source>Blocks permuted, turned and mirrored, negated, and their channels shuffled (Kiya and others). Published break: extended jigsaw puzzle solvers, Chuman, Kurihara and Kiya, IEICE Transactions E101-D, 2018.</source>
        <translation>块经过置换、旋转和镜像、取反，通道被打乱（Kiya 等人）。已发表的破解：扩展拼图求解器，Chuman、Kurihara、Kiya，IEICE Transactions E101-D，2018。</translation>
    </message>
    <message>
        <source>Blocks stay in their places: there is no permutation to search for.</source>
        <translation>块留在原位：没有需要搜索的置换。</translation>
    </message>
    <message>
        <source>CBC, fixed start</source>
        <translation>CBC，固定起始值</translation>
    </message>
    <message>
        <source>CTR, fixed counter</source>
        <translation>CTR，固定计数器</translation>
    </message>
    <message>
        <source>CTR, fresh (control)</source>
        <translation>CTR，新计数器（对照）</translation>
    </message>
    <message>
        <source>Candidate match</source>
        <translation>候选匹配</translation>
    </message>
    <message>
        <source>Chained within a block from a secret fixed start: equal beginnings look equal.</source>
        <translation>在块内从秘密的固定起始值开始链接：开头相同的看起来相同。</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>选取单位</translation>
    </message>
    <message>
        <source>Class means</source>
        <translation>类均值</translation>
    </message>
    <message>
        <source>Class membership is measured class by class, and these images have no labels. Choose a set with classes.</source>
        <translation>类别成员关系按类别逐一测量，而这些图像没有标签。请选择有类别的数据集。</translation>
    </message>
    <message>
        <source>Class membership was not tried: class &quot;%1&quot; has %2 images, and %3 are needed. Choose a larger set or leave the class out (?classes=).</source>
        <translation>未尝试类别成员推断：类别“%1”有 %2 张图像，而需要 %3 张。请选择更大的数据集，或去掉该类别（?classes=）。</translation>
    </message>
    <message>
        <source>Class membership was not tried: fewer than %1 images a class were allowed or found. Allow more.</source>
        <translation>未尝试类别成员推断：每个类别允许或找到的图像不足 %1 张。请允许更多。</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>码本</translation>
    </message>
    <message>
        <source>Codebook of whole blocks</source>
        <translation>整块码本</translation>
    </message>
    <message>
        <source>Compute in bfloat16 where that is precise enough</source>
        <translation>在 bfloat16 精度足够之处用它计算</translation>
    </message>
    <message>
        <source>Computing the content hash was stopped.</source>
        <translation>内容哈希的计算已停止。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Decay every</source>
        <translation>衰减间隔</translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation>衰减系数</translation>
    </message>
    <message>
        <source>Decay on</source>
        <translation>衰减对象</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>ECB repeats: at one place, equal cipher blocks look equal in all images, so a network can learn them and known pairs fill a dictionary.</source>
        <translation>ECB 会重复：在同一位置，相同的密文块在所有图像中看起来相同，因此网络可以学习它们，已知配对可填出字典。</translation>
    </message>
    <message>
        <source>ECB repeats: equal cipher blocks look equal in all places and images.</source>
        <translation>ECB 会重复：相同的密文块在所有位置和图像中看起来相同。</translation>
    </message>
    <message>
        <source>ECB, a key per block</source>
        <translation>ECB，每块一个密钥</translation>
    </message>
    <message>
        <source>ECB, one key</source>
        <translation>ECB，一个密钥</translation>
    </message>
    <message>
        <source>ELE: extended learnable encryption</source>
        <translation>ELE：扩展的可学习加密</translation>
    </message>
    <message>
        <source>Each colour channel gets its own matrices; else they share one per block.</source>
        <translation>每个颜色通道有各自的矩阵；否则每个块的各通道共用一个。</translation>
    </message>
    <message>
        <source>Each copy disguised by itself; noise averages out over the copies of an image</source>
        <translation>每个副本单独伪装；噪声会在一张图像的各副本之间被平均掉</translation>
    </message>
    <message>
        <source>Each image as it is, disguised once</source>
        <translation>每张图像保持原样，伪装一次</translation>
    </message>
    <message>
        <source>Each line of the backup is right, but together they are no key: lines of two backups were mixed, or the key was damaged before it was backed up.</source>
        <translation>备份的每一行都正确，但合起来不是密钥：混入了两份备份的行，或者密钥在备份之前就已损坏。</translation>
    </message>
    <message>
        <source>Each matrix has one free angle, and a sign of its determinant.</source>
        <translation>每个矩阵有一个自由角度，以及其行列式的符号。</translation>
    </message>
    <message>
        <source>Each matrix is one number, +1 or -1.</source>
        <translation>每个矩阵是一个数，+1 或 -1。</translation>
    </message>
    <message>
        <source>Each pixel has its own.</source>
        <translation>每个像素有各自的顺序。</translation>
    </message>
    <message>
        <source>Each position and channel has its key; equal bytes there look equal in all images.</source>
        <translation>每个位置和通道有各自的密钥；那里相同的字节在所有图像中看起来相同。</translation>
    </message>
    <message>
        <source>Enciphers the bytes of each block with AES. Blocks whose pixels are no multiple of 16 are enlarged by duplicating pixels first, which lowers the entropy of each cipher block.</source>
        <translation>用 AES 对每个块的字节加密。像素数不是 16 的倍数的块会先通过复制像素来扩大，这会降低每个密文块的熵。</translation>
    </message>
    <message>
        <source>End when the held-out images reach it; 0: never</source>
        <translation>留出的图像达到该值时结束；0：从不</translation>
    </message>
    <message>
        <source>Entries between 0 and 1, as in the published code.</source>
        <translation>元素在 0 和 1 之间，与已发表的代码一致。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epochs without a lower loss before adaptive lowers the rate</source>
        <translation>损失连续多少轮不下降后，自适应会降低学习率</translation>
    </message>
    <message>
        <source>Equal cipher blocks look equal wherever they are.</source>
        <translation>相同的密文块无论在哪里看起来都相同。</translation>
    </message>
    <message>
        <source>EtC: encryption then compression</source>
        <translation>EtC：先加密后压缩</translation>
    </message>
    <message>
        <source>Evaluate the moving average of the weights that decays so; 0: none</source>
        <translation>用以此系数衰减的权重移动平均来评估；0：不使用</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Examiners are trained on images as they are. Leave the augmentation out.</source>
        <translation>检验网络用未经改动的图像训练。请去掉增强。</translation>
    </message>
    <message>
        <source>Examiners are trained to the end. Leave the target accuracy out.</source>
        <translation>检验网络要训练到最后。请去掉目标准确率。</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not on this machine. Install it with: apt-get install dataset-fashion-mnist</source>
        <translation>本机没有 Fashion-MNIST。请用以下命令安装：apt-get install dataset-fashion-mnist</translation>
    </message>
    <message>
        <source>Features of a patch: each patch becomes so many numbers.</source>
        <translation>一个图块的特征数：每个图块变成这么多个数。</translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation>最终学习率</translation>
    </message>
    <message>
        <source>Finds where each value comes from and its mask, consistent over all known pairs.</source>
        <translation>找出每个值的来源及其掩码，与所有已知配对一致。</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频率分析</translation>
    </message>
    <message>
        <source>Fresh augmentation and noise every epoch: an upper bound that no outsourcing allows</source>
        <translation>每个轮次重新增强并重新加噪声：任何外包都达不到的上限</translation>
    </message>
    <message>
        <source>Fully connected layers</source>
        <translation>全连接层</translation>
    </message>
    <message>
        <source>Guise has no mechanism &quot;%1&quot;. Choose another or update Guise.</source>
        <translation>Guise 没有机制“%1”。请选择其他机制或更新 Guise。</translation>
    </message>
    <message>
        <source>Half a cosine down to the final rate</source>
        <translation>沿半个余弦降到最终学习率</translation>
    </message>
    <message>
        <source>How cipher blocks of 16 bytes are chained, and what has a key of its own.</source>
        <translation>16 字节的密文块如何链接，以及什么有各自的密钥。</translation>
    </message>
    <message>
        <source>How many images are added up, each with its own random share.</source>
        <translation>将多少张图像相加，每张有各自的随机份额。</translation>
    </message>
    <message>
        <source>How many secret layers follow the first one; the published code takes 4.</source>
        <translation>第一层之后有多少个秘密层；已发表的代码取 4。</translation>
    </message>
    <message>
        <source>How slowly RMSProp forgets</source>
        <translation>RMSProp 遗忘得多慢</translation>
    </message>
    <message>
        <source>How the learning rate changes</source>
        <translation>学习率如何变化</translation>
    </message>
    <message>
        <source>How weights follow the gradient</source>
        <translation>权重如何跟随梯度</translation>
    </message>
    <message>
        <source>Images %1 to %2 were asked for, but the %3 part has %4. Ask for fewer.</source>
        <translation>请求了图像 %1 到 %2，但 %3 部分只有 %4 张。请请求较少的图像。</translation>
    </message>
    <message>
        <source>Images a batch</source>
        <translation>每批的图像数</translation>
    </message>
    <message>
        <source>Images of %1 and %2 values cannot be compared as %3. Give two of one shape.</source>
        <translation>%1 个值和 %2 个值的图像无法作为 %3 进行比较。请提供两张形状相同的图像。</translation>
    </message>
    <message>
        <source>Images of %1 and %2 values cannot be compared. Give two of one shape.</source>
        <translation>%1 个值和 %2 个值的图像无法进行比较。请提供两张形状相同的图像。</translation>
    </message>
    <message>
        <source>Images of %1 cannot be brought to %2: only grey and colour can be converted. Choose another set.</source>
        <translation>%1 的图像无法变为 %2：只能在灰度与彩色之间转换。请选择其他数据集。</translation>
    </message>
    <message>
        <source>Images of %1 in %2 classes and of %3 in %4 cannot share batches. Use one kind.</source>
        <translation>%2 个类别的 %1 图像与 %4 个类别的 %3 图像不能共用批次。请只用一种。</translation>
    </message>
    <message>
        <source>Images per mix</source>
        <translation>每张混合的图像数</translation>
    </message>
    <message>
        <source>Images that are shipped once are shipped as they are. To augment them, ship copies or choose the stream (--shipped).</source>
        <translation>只交付一次的图像按原样交付。要增强它们，请交付副本或选择流式（--shipped）。</translation>
    </message>
    <message>
        <source>Images with %1 channels cannot become grey. Leave ?gray out.</source>
        <translation>%1 个通道的图像无法变为灰度。请去掉 ?gray。</translation>
    </message>
    <message>
        <source>In this recipe %1 is %2; it must be %3. Correct it.</source>
        <translation>在此配方中，%1 是 %2；它必须是 %3。请更正。</translation>
    </message>
    <message>
        <source>InstaHide</source>
        <translation>InstaHide</translation>
    </message>
    <message>
        <source>InstaHide has no key: partners, shares and signs are drawn afresh. The root permutes labels alone.</source>
        <translation>InstaHide 没有密钥：混合伙伴、份额和符号每次重新抽取。根秘密只置换标签。</translation>
    </message>
    <message>
        <source>InstaHide mixes its images afresh in every epoch and augments none. Leave the augmentation out.</source>
        <translation>InstaHide 在每个轮次重新混合图像，不做增强。请去掉增强。</translation>
    </message>
    <message>
        <source>InstaHide mixes labels with images, and these have none. Choose a set with classes.</source>
        <translation>InstaHide 把标签与图像一起混合，而这些图像没有标签。请选择有类别的数据集。</translation>
    </message>
    <message>
        <source>InstaHide mixes the images of a set, so it is not applied to images one by one. Disguise or train on a whole set.</source>
        <translation>InstaHide 混合一个数据集的图像，因此不会逐张应用于图像。请对整个数据集进行伪装或训练。</translation>
    </message>
    <message>
        <source>InstaHide, own set</source>
        <translation>InstaHide，自有数据集</translation>
    </message>
    <message>
        <source>InstaHide, public partners</source>
        <translation>InstaHide，公开混合伙伴</translation>
    </message>
    <message>
        <source>Inverts (255 - value) the blocks or pixels that the key chooses, the same ones in every image.</source>
        <translation>将密钥所选的块或像素反相（255 - 值），每张图像中都是同样的那些。</translation>
    </message>
    <message>
        <source>It needs one labelled image and batches of four or more. Give more of either.</source>
        <translation>它需要一张带标签的图像，以及四张或更多的批次。请提供更多图像或更大的批次。</translation>
    </message>
    <message>
        <source>Jigsaw</source>
        <translation>拼图</translation>
    </message>
    <message>
        <source>Judging needs to know which original each disguised image is. The order of this set was shuffled and its order map (%1) cannot be read here. Export it with --keep-order.</source>
        <translation>评判需要知道每张伪装图像对应哪张原图。此数据集的顺序已被打乱，而其顺序映射表（%1）在此无法读取。请用 --keep-order 导出。</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>密钥长度</translation>
    </message>
    <message>
        <source>Key space is an upper bound: some attacks open a disguise without searching for its key.</source>
        <translation>密钥空间是上限：有些攻击无需搜索密钥即可打开伪装。</translation>
    </message>
    <message>
        <source>Kind of secret matrix that mixes the pixels of each block&apos;s rows.</source>
        <translation>混合每个块各行像素的秘密矩阵的种类。</translation>
    </message>
    <message>
        <source>Known pairs fill a dictionary of cipher blocks; it opens those that come again.</source>
        <translation>已知配对可填出密文块的字典；它能打开再次出现的密文块。</translation>
    </message>
    <message>
        <source>L2 added to the gradient; AdamW and Muon decay apart from it</source>
        <translation>加到梯度上的 L2；AdamW 和 Muon 的衰减与梯度分开</translation>
    </message>
    <message>
        <source>LE: learnable encryption</source>
        <translation>LE：可学习加密</translation>
    </message>
    <message>
        <source>Label %1 has no class. Check the labels of the set.</source>
        <translation>标签 %1 没有对应的类别。请检查数据集的标签。</translation>
    </message>
    <message>
        <source>Label %1 in %2 is %3; labels go from 0 to %4. Check the file.</source>
        <translation>%2 中的标签 %1 是 %3；标签应为 0 到 %4。请检查该文件。</translation>
    </message>
    <message>
        <source>Label %1 is outside 0 .. %2. Check the labels or the number of classes.</source>
        <translation>标签 %1 不在 0 .. %2 范围内。请检查标签或类别数。</translation>
    </message>
    <message>
        <source>Label %1 is outside the examiner&apos;s classes 0 .. %2. Choose an examiner that was trained on the same classes.</source>
        <translation>标签 %1 不在检验网络的类别 0 .. %2 范围内。请选择用相同类别训练的检验网络。</translation>
    </message>
    <message>
        <source>Label %1 of the %2 part of %3 is %4, but there are %5 classes. Check its source.</source>
        <translation>%3 的 %2 部分中标签 %1 是 %4，但只有 %5 个类别。请检查其来源。</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Largest length of the gradient; 0: any</source>
        <translation>梯度的最大长度；0：不限</translation>
    </message>
    <message>
        <source>Lattice</source>
        <translation>格基约化</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性映射</translation>
    </message>
    <message>
        <source>Listing the folder was stopped.</source>
        <translation>文件夹内容的列出已停止。</translation>
    </message>
    <message>
        <source>Lowest learning rate of cosine, one cycle and adaptive</source>
        <translation>余弦、单周期和自适应的最低学习率</translation>
    </message>
    <message>
        <source>MS-SSIM needs sides of at least 176 pixels; these images are %1. Use SSIM.</source>
        <translation>MS-SSIM 要求边长至少为 176 像素；这些图像为 %1。请使用 SSIM。</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Mix pixels</source>
        <translation>混合像素</translation>
    </message>
    <message>
        <source>Mixed images have shares of classes and no labels. Report this.</source>
        <translation>混合图像有类别份额，没有标签。请报告此问题。</translation>
    </message>
    <message>
        <source>Mixed images with shares of classes are written as npy alone. Choose that format.</source>
        <translation>带类别份额的混合图像只能写为 npy。请选择该格式。</translation>
    </message>
    <message>
        <source>Mixes four images of the own set under random signs. Published break: Carlini et al., arXiv 2011.05315.</source>
        <translation>在随机符号下混合自有数据集的四张图像。已发表的破解：Carlini 等人，arXiv 2011.05315。</translation>
    </message>
    <message>
        <source>Mixes two own images with four of a public set under random signs. Published break: Carlini et al., arXiv 2011.05315.</source>
        <translation>在随机符号下将两张自有图像与公开数据集的四张图像混合。已发表的破解：Carlini 等人，arXiv 2011.05315。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>矩分析</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Moves blocks of 7x7 and leaves every pixel as it is, to show what the permutation alone does.</source>
        <translation>移动 7x7 的块，每个像素保持不变，用来展示仅靠置换的效果。</translation>
    </message>
    <message>
        <source>Name a new folder to write into.</source>
        <translation>请指定一个新文件夹用于写入。</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Negative-positive</source>
        <translation>正负变换</translation>
    </message>
    <message>
        <source>Neither limit nor validation may be below 0.</source>
        <translation>limit 和 validation 都不能小于 0。</translation>
    </message>
    <message>
        <source>NeuraCrypt</source>
        <translation>NeuraCrypt</translation>
    </message>
    <message>
        <source>NeuraCrypt runs forward only: its network has no inverse, with the key or without. Keep the originals.</source>
        <translation>NeuraCrypt 仅正向运行：无论有没有密钥，其网络都没有逆。请保留原图。</translation>
    </message>
    <message>
        <source>Nibbles of blocks of 4x4 reversed and shuffled under one key for all blocks (Tanaka, 2018). Published break: Chang and Case, arXiv 2004.13263.</source>
        <translation>4x4 的块的半字节在同一个密钥下反转并打乱，所有块共用该密钥（Tanaka，2018）。已发表的破解：Chang、Case，arXiv 2004.13263。</translation>
    </message>
    <message>
        <source>No biases, no normalisation</source>
        <translation>无偏置，无归一化</translation>
    </message>
    <message>
        <source>No mixing</source>
        <translation>不混合</translation>
    </message>
    <message>
        <source>No mixing, for comparison.</source>
        <translation>不混合，用于比较。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise 100, orthogonal matrices on blocks of 7x7, permutation: the MNIST setting of Disguised-Nets, Table 1.</source>
        <translation>噪声 100、7x7 块上的正交矩阵、置换：Disguised-Nets 表 1 的 MNIST 设置。</translation>
    </message>
    <message>
        <source>Noise 25 and orthogonal matrices on blocks of 2x2, no permutation: the CIFAR-10 setting of Disguised-Nets, Table 1.</source>
        <translation>噪声 25 和 2x2 块上的正交矩阵，无置换：Disguised-Nets 表 1 的 CIFAR-10 设置。</translation>
    </message>
    <message>
        <source>Noise 50 and orthogonal matrices on blocks of 2x2, no permutation: the LFW setting of Disguised-Nets, Table 1.</source>
        <translation>噪声 50 和 2x2 块上的正交矩阵，无置换：Disguised-Nets 表 1 的 LFW 设置。</translation>
    </message>
    <message>
        <source>Noise lies between 0 and this many grey levels.</source>
        <translation>噪声在 0 和这么多灰度级之间。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Normal entries; lengths and angles change.</source>
        <translation>元素服从正态分布；长度和角度会改变。</translation>
    </message>
    <message>
        <source>Nothing about pixels can be learned from a fresh counter; labels, count, size and order stay visible. This is the control, not a way to train.</source>
        <translation>从新的计数器无法得知关于像素的任何信息；标签、数量、大小和顺序仍然可见。这是对照，不是训练方式。</translation>
    </message>
    <message>
        <source>Of %1 training images %2 cannot be held out. Hold out fewer.</source>
        <translation>无法从 %1 张训练图像中留出 %2 张。请留出较少的图像。</translation>
    </message>
    <message>
        <source>Of SGD and Muon</source>
        <translation>用于 SGD 和 Muon</translation>
    </message>
    <message>
        <source>Off: all blocks share one key (LE); on: each has its own (ELE).</source>
        <translation>关：所有块共用一个密钥（LE）；开：每个块有各自的密钥（ELE）。</translation>
    </message>
    <message>
        <source>Off: all blocks share one order.</source>
        <translation>关：所有块共用一种顺序。</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>One XOR mask for all images, kept to teach that it falls.</source>
        <translation>所有图像共用一个 XOR 掩码，保留它是为了说明它会失效。</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>One large matrix mixes all pixels of a block, not each row by itself.</source>
        <translation>用一个大矩阵混合块的所有像素，而不是每行单独混合。</translation>
    </message>
    <message>
        <source>One linear map from disguised to original images, learned from known pairs.</source>
        <translation>由已知配对学得的、从伪装图像到原图的一个线性映射。</translation>
    </message>
    <message>
        <source>One permutation serves all images, so their edges together show which blocks touch.</source>
        <translation>一个置换用于所有图像，因此它们的边缘合在一起会显示哪些块相邻。</translation>
    </message>
    <message>
        <source>One pixel of one channel.</source>
        <translation>一个通道的一个像素。</translation>
    </message>
    <message>
        <source>Only one of the two parts of %1 has labels. Give labels to both or to none.</source>
        <translation>%1 的两个部分中只有一个有标签。请给两者都提供标签，或都不提供。</translation>
    </message>
    <message>
        <source>Only one of train/ and test/ in %1 has class folders. Give both the same layout.</source>
        <translation>%1 的 train/ 和 test/ 中只有一个有类别文件夹。请让两者采用相同的结构。</translation>
    </message>
    <message>
        <source>Opened by Carlini et al., arXiv 2011.05315.</source>
        <translation>由 Carlini 等人攻破，arXiv 2011.05315。</translation>
    </message>
    <message>
        <source>Opened by Carlini et al., arXiv 2108.07256.</source>
        <translation>由 Carlini 等人攻破，arXiv 2108.07256。</translation>
    </message>
    <message>
        <source>Opening the folder was stopped.</source>
        <translation>文件夹的打开已停止。</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Order for each</source>
        <translation>顺序单位</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Orthogonal matrices keep the length of every row, so a suspected original is recognised.</source>
        <translation>正交矩阵保持每一行的长度，因此能认出被怀疑的原图。</translation>
    </message>
    <message>
        <source>Orthogonal updates of filters, Adam at a twentieth of the rate elsewhere</source>
        <translation>滤波器用正交化更新，其余用 Adam，学习率为二十分之一</translation>
    </message>
    <message>
        <source>Other images of the same kind have the same class means; matching them gives the key.</source>
        <translation>同类的其他图像有相同的类均值；匹配它们即可得到密钥。</translation>
    </message>
    <message>
        <source>Own and public set</source>
        <translation>自有和公开数据集</translation>
    </message>
    <message>
        <source>Own matrix per channel</source>
        <translation>各通道矩阵独立</translation>
    </message>
    <message>
        <source>Own set</source>
        <translation>自有数据集</translation>
    </message>
    <message>
        <source>PE: pixel-based encryption</source>
        <translation>PE：基于像素的加密</translation>
    </message>
    <message>
        <source>Paper, CIFAR-10</source>
        <translation>论文，CIFAR-10</translation>
    </message>
    <message>
        <source>Paper, LFW faces</source>
        <translation>论文，LFW 人脸</translation>
    </message>
    <message>
        <source>Paper, Table 1</source>
        <translation>论文，表 1</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>混合伙伴</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>Patches of %1 pixels do not divide images of %2x%3. Choose a patch of %4.</source>
        <translation>%1 像素的图块不能整除 %2x%3 的图像。请选择 %4 的图块。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心值</translation>
    </message>
    <message>
        <source>Permutation only</source>
        <translation>仅置换</translation>
    </message>
    <message>
        <source>Permute blocks</source>
        <translation>置换块</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Pixel shuffling</source>
        <translation>像素打乱</translation>
    </message>
    <message>
        <source>Pixels negated and their channels shuffled by a key, here the same for all images (Sirichotedumrong, Kinoshita and Kiya, 2019). Published breaks: Chang and Case, arXiv 2004.13263; generative networks, Sirichotedumrong and Kiya, arXiv 2010.06198.</source>
        <translation>由密钥决定像素取反和通道打乱，这里对所有图像相同（Sirichotedumrong、Kinoshita、Kiya，2019）。已发表的破解：Chang、Case，arXiv 2004.13263；生成网络，Sirichotedumrong、Kiya，arXiv 2010.06198。</translation>
    </message>
    <message>
        <source>Pixels negated by a key, the same for all images: the first half of PE. Published break: that of PE, Sirichotedumrong and Kiya, arXiv 2010.06198.</source>
        <translation>由密钥决定像素取反，对所有图像相同：PE 的前一半。已发表的破解：与 PE 相同，Sirichotedumrong、Kiya，arXiv 2010.06198。</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Projection, uniform</source>
        <translation>投影，均匀</translation>
    </message>
    <message>
        <source>Published code&apos;s order</source>
        <translation>已发表代码的顺序</translation>
    </message>
    <message>
        <source>Puts the blocks in a secret order, the same for every image and channel.</source>
        <translation>将块按秘密顺序排列，对每张图像和每个通道都相同。</translation>
    </message>
    <message>
        <source>Puts the colour channels of each block or pixel in a secret order, the same for every image.</source>
        <translation>将每个块或像素的颜色通道按秘密顺序排列，对每张图像都相同。</translation>
    </message>
    <message>
        <source>Puts the values of each block, all channels together, in a secret order, the same for every image.</source>
        <translation>将每个块的值（所有通道一起）按秘密顺序排列，对每张图像都相同。</translation>
    </message>
    <message>
        <source>Randomized multidimensional transformation: each block is multiplied by the secret matrix of its position.</source>
        <translation>随机多维变换：每个块乘以其位置的秘密矩阵。</translation>
    </message>
    <message>
        <source>Reading %1 failed: %2. Check the disk, then try again.</source>
        <translation>读取 %1 失败：%2。请检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Reading the images was stopped.</source>
        <translation>图像的读取已停止。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Recovered and original images have different shapes.</source>
        <translation>重建图像与原图的形状不同。</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>回归</translation>
    </message>
    <message>
        <source>Rotate and flip</source>
        <translation>旋转和翻转</translation>
    </message>
    <message>
        <source>Rotations and reflections, uniformly distributed.</source>
        <translation>旋转和反射，均匀分布。</translation>
    </message>
    <message>
        <source>Rows of natural images vary along known directions; their rotated copies give the key away.</source>
        <translation>自然图像的行沿已知方向变化；其旋转后的副本会暴露密钥。</translation>
    </message>
    <message>
        <source>Run %1 is running. Stop it first, then delete it.</source>
        <translation>运行 %1 正在进行。请先停止，再删除。</translation>
    </message>
    <message>
        <source>Runs through the images, in place of steps; 0: steps count</source>
        <translation>遍历图像的次数，用来代替步数；0：以步数为准</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Semi-blind unmixing</source>
        <translation>半盲解混</translation>
    </message>
    <message>
        <source>Sends every patch through a secret random network and shuffles the patches.</source>
        <translation>将每个图块送过秘密的随机网络，并打乱图块。</translation>
    </message>
    <message>
        <source>Sends patches of 16x16 through a secret random network and shuffles them. Published break: Carlini et al., arXiv 2108.07256.</source>
        <translation>将 16x16 的图块送过秘密的随机网络，并将其打乱。已发表的破解：Carlini 等人，arXiv 2108.07256。</translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot;: %2</source>
        <translation>设置“%1”：%2</translation>
    </message>
    <message>
        <source>Share of each label that all classes get</source>
        <translation>每个标签中由所有类别均分的份额</translation>
    </message>
    <message>
        <source>Share of the training between two steps of the rate</source>
        <translation>两次学习率阶跃之间的训练比例</translation>
    </message>
    <message>
        <source>Share of the training in which one cycle rises</source>
        <translation>单周期上升阶段的训练比例</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>交付方式</translation>
    </message>
    <message>
        <source>Shuffle channels</source>
        <translation>打乱通道</translation>
    </message>
    <message>
        <source>Shuffle nibbles</source>
        <translation>打乱半字节</translation>
    </message>
    <message>
        <source>Shuffle pixels</source>
        <translation>打乱像素</translation>
    </message>
    <message>
        <source>Shuffled pixels keep their values: the histogram of every block, and how values at two places vary together over the images, stay as they are.</source>
        <translation>打乱的像素保持其值：每个块的直方图，以及两个位置的值在各图像间如何共同变化，都不改变。</translation>
    </message>
    <message>
        <source>Shuffling channels changes nothing: the images have one.</source>
        <translation>打乱通道不起作用：图像只有一个通道。</translation>
    </message>
    <message>
        <source>Shuffling channels hides colours only: the brightness picture stays in sight.</source>
        <translation>打乱通道只隐藏颜色：亮度图像仍然可见。</translation>
    </message>
    <message>
        <source>Side of a patch; it divides the height and the width of the images.</source>
        <translation>图块的边长；它整除图像的高和宽。</translation>
    </message>
    <message>
        <source>Slurm&apos;s %1 ended with code %2: %3. See to Slurm, then start the sweep again.</source>
        <translation>Slurm 的 %1 以代码 %2 结束：%3。请检查 Slurm，然后重新启动参数扫描。</translation>
    </message>
    <message>
        <source>Some disguised values are not numbers. Export the set again, or leave those images out.</source>
        <translation>有些伪装值不是数字。请重新导出数据集，或去掉那些图像。</translation>
    </message>
    <message>
        <source>Some disguised values of the known pairs are not numbers.</source>
        <translation>已知配对的有些伪装值不是数字。</translation>
    </message>
    <message>
        <source>Some recovered values are not numbers.</source>
        <translation>有些重建值不是数字。</translation>
    </message>
    <message>
        <source>Splits each value of a block into its upper and lower four bits, reverses some of them and shuffles all, the same way in every image (learnable image encryption).</source>
        <translation>将块的每个值拆成高四位和低四位，反转其中一些并全部打乱，每张图像都以同样方式进行（可学习的图像加密）。</translation>
    </message>
    <message>
        <source>Square decay</source>
        <translation>平方衰减</translation>
    </message>
    <message>
        <source>Step size; the highest of the schedule</source>
        <translation>步长；整个调度中的最高值</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps that mix, move or mask the blocks of one image under a key.</source>
        <translation>在密钥下混合、移动或掩蔽一张图像各块的步骤。</translation>
    </message>
    <message>
        <source>Stopped before the examiner was trained to the end.</source>
        <translation>在检验网络训练完之前已停止。</translation>
    </message>
    <message>
        <source>Stopped before the last image. Start again when you want the rest.</source>
        <translation>在最后一张图像之前已停止。需要其余图像时请重新开始。</translation>
    </message>
    <message>
        <source>Stopped while the images were being augmented.</source>
        <translation>在增强图像期间已停止。</translation>
    </message>
    <message>
        <source>Stopped while the images were being disguised.</source>
        <translation>在伪装图像期间已停止。</translation>
    </message>
    <message>
        <source>Stopped while the images were being measured.</source>
        <translation>在测量图像期间已停止。</translation>
    </message>
    <message>
        <source>Stopped while the images were being prepared.</source>
        <translation>在准备图像期间已停止。</translation>
    </message>
    <message>
        <source>Stopped while the images were compared.</source>
        <translation>在比较图像期间已停止。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Stopped. Start the sweep again and it goes on from here.</source>
        <translation>已停止。再次启动参数扫描即可从此处继续。</translation>
    </message>
    <message>
        <source>Stopped. Start the sweep again and this run is made anew.</source>
        <translation>已停止。再次启动参数扫描时会重新进行此运行。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支撑集</translation>
    </message>
    <message>
        <source>Table 1 with identity matrices: noise and permutation without mixing, for comparison.</source>
        <translation>表 1 搭配单位矩阵：有噪声和置换而不混合，用于比较。</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>目标准确率</translation>
    </message>
    <message>
        <source>The %1 part of %2 has %3 bytes, which is no whole number of %4 images. Check its source.</source>
        <translation>%2 的 %1 部分有 %3 字节，不是 %4 张图像的整数倍。请检查其来源。</translation>
    </message>
    <message>
        <source>The %1 part of %2 has %3 labels for %4 images. Check its source.</source>
        <translation>%2 的 %1 部分为 %4 张图像提供了 %3 个标签。请检查其来源。</translation>
    </message>
    <message>
        <source>The array %1 has %2 bytes where its shape needs %3. Report this as a fault.</source>
        <translation>数组 %1 有 %2 字节，而其形状需要 %3 字节。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>The array for %1 is larger than any file.</source>
        <translation>%1 的数组比任何文件都大。</translation>
    </message>
    <message>
        <source>The attack %1 does not apply here. %2</source>
        <translation>攻击 %1 在此不适用。%2</translation>
    </message>
    <message>
        <source>The attacker&apos;s own images are %1, the originals %2. Convert them (?size=, ?gray).</source>
        <translation>攻击者自己的图像为 %1，原图为 %2。请转换它们（?size=、?gray）。</translation>
    </message>
    <message>
        <source>The attacker&apos;s own images have other classes than this data. Name images of the same classes, in the same order.</source>
        <translation>攻击者自己的图像与此数据的类别不同。请指定类别相同、顺序也相同的图像。</translation>
    </message>
    <message>
        <source>The batches hold %1 images, but the net takes %2. Use one shape for both.</source>
        <translation>批次中的图像为 %1，但网络接受 %2。请让两者使用同一形状。</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is chosen twice. Name each class once.</source>
        <translation>类别“%1”被选择了两次。每个类别请只写一次。</translation>
    </message>
    <message>
        <source>The class folder %1 has a name that is no UTF-8. Rename it.</source>
        <translation>类别文件夹 %1 的名称不是 UTF-8。请将其重命名。</translation>
    </message>
    <message>
        <source>The cost of sealing must be a power of two from 2^15 to 2^20.</source>
        <translation>密封代价必须是 2^15 到 2^20 之间的 2 的幂。</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; was looked for, but %2. Choose the device cpu, or install the card&apos;s driver.</source>
        <translation>查找了设备“%1”，但 %2。请选择设备 cpu，或安装显卡的驱动程序。</translation>
    </message>
    <message>
        <source>The disguised images do not have the shape that the recipe gives.</source>
        <translation>伪装图像的形状与配方给出的不同。</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>评估已停止。</translation>
    </message>
    <message>
        <source>The examiner needs images with classes. Choose a labelled set.</source>
        <translation>检验网络需要有类别的图像。请选择带标签的数据集。</translation>
    </message>
    <message>
        <source>The examiner was trained on other classes than this data has. Train one on the same classes.</source>
        <translation>检验网络所用的训练类别与此数据的不同。请用相同的类别训练一个。</translation>
    </message>
    <message>
        <source>The examiner&apos;s reading is judged by the true classes, and these images have no labels. Choose a set with classes.</source>
        <translation>检验网络的识别结果依据真实类别评判，而这些图像没有标签。请选择有类别的数据集。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not known here. Correct the file.</source>
        <translation>此处没有字段“%1”。请更正该文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2). A store needs it beside itself; choose a folder that you may write to.</source>
        <translation>无法打开文件 %1（%2）。记录库需要它在旁边；请选择可写入的文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened. Make it first, or choose another one.</source>
        <translation>无法打开文件夹 %1。请先创建，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The gzip reader cannot be set up. Report this as a fault.</source>
        <translation>无法设置 gzip 读取器。请将此作为缺陷报告。</translation>
    </message>
    <message>
        <source>The images are %1, but the net was trained on %2. Resize them (?size=) or choose another net.</source>
        <translation>图像为 %1，但网络是用 %2 训练的。请调整图像尺寸（?size=）或选择其他网络。</translation>
    </message>
    <message>
        <source>The images are not those that this training began with. Give it the same data and key.</source>
        <translation>这些图像不是此训练开始时所用的。请提供相同的数据和密钥。</translation>
    </message>
    <message>
        <source>The images have %1 classes, but the net tells only %2 apart. Raise its classes.</source>
        <translation>图像有 %1 个类别，但网络只能区分 %2 个。请增大网络的类别数。</translation>
    </message>
    <message>
        <source>The images of this shipment have another shape than the key gives (%1). Use the key it was made with.</source>
        <translation>此交付件的图像形状与密钥给出的（%1）不同。请使用制作它的密钥。</translation>
    </message>
    <message>
        <source>The images that the attack was given do not have the shape that the recipe gives.</source>
        <translation>提供给攻击的图像的形状与配方给出的不同。</translation>
    </message>
    <message>
        <source>The kept state does not belong to this training. Use the settings and the data of then.</source>
        <translation>保存的状态不属于此训练。请使用当时的设置和数据。</translation>
    </message>
    <message>
        <source>The key file does not have the length it states: a part is missing, or something was added. Copy it again, or restore it from your backup.</source>
        <translation>密钥文件的长度与其声明的不符：缺少一部分，或被添加了内容。请重新复制，或从备份恢复。</translation>
    </message>
    <message>
        <source>The key file is damaged. Restore it from your backup.</source>
        <translation>密钥文件已损坏。请从备份恢复。</translation>
    </message>
    <message>
        <source>The key is for images of %1, these have %2. Use their own key.</source>
        <translation>该密钥用于 %1 的图像，而这些图像为 %2。请使用它们自己的密钥。</translation>
    </message>
    <message>
        <source>The key is for images of %1, this data has %2. Resize it (?size=) or use its own key.</source>
        <translation>该密钥用于 %1 的图像，而此数据为 %2。请调整其尺寸（?size=）或使用其自己的密钥。</translation>
    </message>
    <message>
        <source>The key of this step has a number for each of the values of an image, and %1 has more than %2. Scale the images down.</source>
        <translation>此步骤的密钥为图像的每个值各有一个数，而 %1 超过 %2 个。请缩小图像。</translation>
    </message>
    <message>
        <source>The key was made for %1 classes, this data has %2. Make a key for this data.</source>
        <translation>该密钥是为 %1 个类别制作的，而此数据有 %2 个。请为此数据制作密钥。</translation>
    </message>
    <message>
        <source>The known pairs have another shape than the disguised images.</source>
        <translation>已知配对的形状与伪装图像的不同。</translation>
    </message>
    <message>
        <source>The known permutation names a position that does not exist.</source>
        <translation>已知的置换指定了不存在的位置。</translation>
    </message>
    <message>
        <source>The labels of this shipment have not as many columns as the key has classes. Ask for the folder as it was shipped.</source>
        <translation>此交付件的标签列数与密钥的类别数不同。请索取与交付时一致的文件夹。</translation>
    </message>
    <message>
        <source>The learning engine could not start. Free some memory, then try again.</source>
        <translation>学习引擎无法启动。请释放一些内存，然后重试。</translation>
    </message>
    <message>
        <source>The manifest of this shipment cannot be used: %1. Ask for the folder as it was shipped.</source>
        <translation>无法使用此交付件的清单：%1。请索取与交付时一致的文件夹。</translation>
    </message>
    <message>
        <source>The matrices mix nothing, so they add no key.</source>
        <translation>矩阵不混合任何内容，因此不增加密钥。</translation>
    </message>
    <message>
        <source>The model takes %1 images, not %2. Convert the set (?size=, ?gray).</source>
        <translation>模型接受 %1 的图像，而不是 %2。请转换数据集（?size=、?gray）。</translation>
    </message>
    <message>
        <source>The module %1 cannot be loaded (%2). Something it needs is missing: install Guise again or complete its set-up.</source>
        <translation>无法加载模块 %1（%2）。缺少它所需的内容：请重新安装 Guise 或补全其安装。</translation>
    </message>
    <message>
        <source>The module %1 is of another version: it has no %2. Install Guise again.</source>
        <translation>模块 %1 属于其他版本：它没有 %2。请重新安装 Guise。</translation>
    </message>
    <message>
        <source>The module %1 speaks version %2 of its interface, this program version %3. Install both from one release.</source>
        <translation>模块 %1 的接口版本为 %2，此程序的为 %3。请安装同一发行版中的两者。</translation>
    </message>
    <message>
        <source>The module %1 was not found (looked in %2). Install Guise again, or name its folder in GUISE_MODULE_DIR.</source>
        <translation>找不到模块 %1（在 %2 中查找过）。请重新安装 Guise，或在 GUISE_MODULE_DIR 中指定其文件夹。</translation>
    </message>
    <message>
        <source>The negative has 2 keys: an image is one block.</source>
        <translation>反相有 2 个密钥：一张图像就是一个块。</translation>
    </message>
    <message>
        <source>The negative is the same mask for every image: the difference of two disguised images is that of their originals but for its sign, and the commonest value at a place shows whether it is inverted.</source>
        <translation>反相对每张图像都是同一个掩码：两张伪装图像之差除符号外就是其原图之差，而某位置最常见的值会显示它是否被反相。</translation>
    </message>
    <message>
        <source>The net %1 needs images of %2 x %3 pixels or more and two classes or more, not %4 and %5.</source>
        <translation>网络 %1 需要至少 %2 x %3 像素、至少两个类别的图像，而不是 %4 和 %5。</translation>
    </message>
    <message>
        <source>The net&apos;s answer to image %1 is not a number. Its weights or the images are damaged: train again or choose others.</source>
        <translation>网络对图像 %1 的回答不是数字。其权重或图像已损坏：请重新训练或选择其他的。</translation>
    </message>
    <message>
        <source>The net&apos;s answers are not numbers. Its weights are damaged: train again.</source>
        <translation>网络的回答不是数字。其权重已损坏：请重新训练。</translation>
    </message>
    <message>
        <source>The newly sealed key does not open to the same secret, so the old file was kept. Check this computer&apos;s memory.</source>
        <translation>重新密封的密钥打开后得不到相同的秘密，因此保留了旧文件。请检查这台计算机的内存。</translation>
    </message>
    <message>
        <source>The nibbles of a place move alike in every image: a few images known or chosen in pairs show where each goes.</source>
        <translation>一个位置的半字节在每张图像中移动方式相同：几张已知或选定的成对图像就能显示每个半字节去了哪里。</translation>
    </message>
    <message>
        <source>The noise itself is independent in every pixel, and that shows how rows were mixed.</source>
        <translation>噪声本身在每个像素中是独立的，这会暴露各行是如何混合的。</translation>
    </message>
    <message>
        <source>The number &quot;%1&quot; for %2 is too large. Write a smaller whole number.</source>
        <translation>%2 的数字“%1”太大。请写一个更小的整数。</translation>
    </message>
    <message>
        <source>The number of epochs is at least 1, and all mixes together at most 2^31.</source>
        <translation>轮次数至少为 1，所有混合图像总数最多为 2^31。</translation>
    </message>
    <message>
        <source>The old key comes from the same seed. Choose another seed.</source>
        <translation>旧密钥来自同一个种子。请选择其他种子。</translation>
    </message>
    <message>
        <source>The order of the patches is drawn afresh for every image; it is no part of the key.</source>
        <translation>图块的顺序对每张图像重新抽取；它不是密钥的一部分。</translation>
    </message>
    <message>
        <source>The original order needs the order map that was kept when this was shipped (%1), and it cannot be read here. Leave out --original-order.</source>
        <translation>恢复原来的顺序需要交付时保留的顺序映射表（%1），而在此无法读取它。请去掉 --original-order。</translation>
    </message>
    <message>
        <source>The paper&apos;s count is too high: an orthogonal matrix of side s has s(s-1)/2 free numbers, not s times s.</source>
        <translation>论文的计数偏高：边长为 s 的正交矩阵有 s(s-1)/2 个自由数，而不是 s 乘 s 个。</translation>
    </message>
    <message>
        <source>The paper&apos;s count treats every 32-bit number as free.</source>
        <translation>论文的计数把每个 32 位数都视为自由的。</translation>
    </message>
    <message>
        <source>The paper&apos;s: a net trained on the owner&apos;s own originals</source>
        <translation>论文的做法：用所有者自己的原图训练的网络</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the key file was altered on purpose. Try the passphrase again.</source>
        <translation>口令错误，或密钥文件被人有意更改。请再次输入口令。</translation>
    </message>
    <message>
        <source>The permutation changes nothing: an image is one block.</source>
        <translation>置换不起作用：一张图像就是一个块。</translation>
    </message>
    <message>
        <source>The picture %1. Fetch the file again.</source>
        <translation>该图片 %1。请重新获取该文件。</translation>
    </message>
    <message>
        <source>The picture declares %1 x %2 pixels; a side may have %3, the whole %4 million. Make it smaller first.</source>
        <translation>该图片声明为 %1 x %2 像素；每边最多 %3，总计最多 %4 百万。请先将其缩小。</translation>
    </message>
    <message>
        <source>The picture declares a side of zero. Fetch the file again.</source>
        <translation>该图片声明有一边为零。请重新获取该文件。</translation>
    </message>
    <message>
        <source>The picture is not one that Guise wrote with this shape. Fetch it again.</source>
        <translation>该图片不是 Guise 以此形状写入的。请重新获取。</translation>
    </message>
    <message>
        <source>The picture to resize has not the pixels its shape says.</source>
        <translation>要调整尺寸的图像，其像素与形状所述不符。</translation>
    </message>
    <message>
        <source>The picture&apos;s content is damaged or of a kind that is not read. Save it anew as PNG.</source>
        <translation>该图片的内容已损坏，或属于不能读取的类型。请重新保存为 PNG。</translation>
    </message>
    <message>
        <source>The picture&apos;s header is broken or truncated. Fetch the file again.</source>
        <translation>该图片的文件头损坏或不完整。请重新获取该文件。</translation>
    </message>
    <message>
        <source>The public images are %1, the own ones %2. Bring them to one shape with ?size= and ?gray.</source>
        <translation>公开图像为 %1，自有图像为 %2。请用 ?size= 和 ?gray 使其形状一致。</translation>
    </message>
    <message>
        <source>The published dictionary, of whole blocks and not of cipher blocks, to compare.</source>
        <translation>已发表的字典，以整块而不是密文块为单位，用于比较。</translation>
    </message>
    <message>
        <source>The range starts behind the last of %1 images.</source>
        <translation>范围的起点在最后一张之后（共 %1 张图像）。</translation>
    </message>
    <message>
        <source>The recipe has more than one &quot;%1&quot; step. Keep one of them.</source>
        <translation>配方有不止一个“%1”步骤。请只保留一个。</translation>
    </message>
    <message>
        <source>The recipe has no steps, so nothing would be disguised. Add a step.</source>
        <translation>配方没有步骤，因此不会伪装任何内容。请添加步骤。</translation>
    </message>
    <message>
        <source>The recipe is longer than the 16 KiB that a key can hold. Use fewer steps.</source>
        <translation>配方超过了密钥可容纳的 16 KiB。请使用较少的步骤。</translation>
    </message>
    <message>
        <source>The recipe is not in canonical form. Open and save it with Guise, then try again.</source>
        <translation>配方不是规范形式。请用 Guise 打开并保存，然后重试。</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON. %1</source>
        <translation>配方不是有效的 JSON。%1</translation>
    </message>
    <message>
        <source>The same on the magnitudes of the values, without their signs</source>
        <translation>同上，但只用值的绝对值，不带符号</translation>
    </message>
    <message>
        <source>The same steps with the noise added last, as the code published with DisguisedNets does.</source>
        <translation>步骤相同，但噪声最后添加，与随 DisguisedNets 发表的代码一致。</translation>
    </message>
    <message>
        <source>The scaling needs a mean and a deviation above 0 for each of %1 channels.</source>
        <translation>缩放要求 %1 个通道各有一个均值和一个大于 0 的标准差。</translation>
    </message>
    <message>
        <source>The sets differ in shape: %1 images of %2 against %3 of %4. Compare sets of the same images.</source>
        <translation>两个数据集形状不同：%1 张 %2 的图像对 %3 张 %4 的图像。请比较由相同图像组成的数据集。</translation>
    </message>
    <message>
        <source>The settings of this run cannot be read: %1. Choose a complete run folder.</source>
        <translation>无法读取此运行的设置：%1。请选择完整的运行文件夹。</translation>
    </message>
    <message>
        <source>The sizes of these classes are not known, so they cannot be balanced. Leave that out.</source>
        <translation>这些类别的大小未知，因此无法平衡。请去掉该选项。</translation>
    </message>
    <message>
        <source>The start of the chain is fixed: at one place, blocks that begin alike look alike up to where they differ.</source>
        <translation>链的起始值是固定的：在同一位置，开头相同的块在出现差异之前看起来相同。</translation>
    </message>
    <message>
        <source>The store has no run %1. List its runs with guise runs --store FILE.</source>
        <translation>记录库中没有运行 %1。请用 guise runs --store FILE 列出其中的运行。</translation>
    </message>
    <message>
        <source>The strongest examiner is chosen on one half of the images and judged on the other. Use four images or more.</source>
        <translation>最强的检验网络用一半图像选出，用另一半图像评判。请使用四张或更多图像。</translation>
    </message>
    <message>
        <source>The training images of %1 are %2, its test images %3. Bring them to one size.</source>
        <translation>%1 的训练图像为 %2，其测试图像为 %3。请使其尺寸一致。</translation>
    </message>
    <message>
        <source>The training ran into values that are not numbers within %1 batches. Lower the learning rate, or check the images for values out of range.</source>
        <translation>训练在 %1 个批次内就出现了不是数字的值。请降低学习率，或检查图像中是否有超出范围的值。</translation>
    </message>
    <message>
        <source>The two parts of %1 name different classes. Use the same for both.</source>
        <translation>%1 的两个部分的类别名称不同。请让两者使用相同的类别。</translation>
    </message>
    <message>
        <source>The values of each block of 4x4 shuffled, all blocks alike (AprilPyone and Kiya). Published break, of block and pixel shuffling together: a jigsaw puzzle solver, Chuman and Kiya, arXiv 2211.02369.</source>
        <translation>将每个 4x4 的块的值打乱，所有块相同（AprilPyone、Kiya）。针对块打乱与像素打乱相结合的已发表破解：拼图求解器，Chuman、Kiya，arXiv 2211.02369。</translation>
    </message>
    <message>
        <source>The weights &quot;%1&quot; do not fit their shape. Please report it.</source>
        <translation>权重“%1”与其形状不符。请报告此问题。</translation>
    </message>
    <message>
        <source>The weights do not fit the net %1 at &quot;%2&quot;. Choose the file of this run.</source>
        <translation>权重在“%2”处与网络 %1 不符。请选择此运行的文件。</translation>
    </message>
    <message>
        <source>The weights file declares a header of more than 1 MiB and was not read.</source>
        <translation>权重文件声明的文件头超过 1 MiB，未予读取。</translation>
    </message>
    <message>
        <source>The weights file is broken: %1. Get it again from its source.</source>
        <translation>权重文件损坏：%1。请从其来源重新获取。</translation>
    </message>
    <message>
        <source>The weights hold %1 tensors, but the net %2 has %3. Choose the file of this run.</source>
        <translation>权重包含 %1 个张量，但网络 %2 有 %3 个。请选择此运行的文件。</translation>
    </message>
    <message>
        <source>There are %1 labels for %2 pixels of %3 images. Check that both belong together.</source>
        <translation>有 %1 个标签，对应 %3 张图像的 %2 个像素。请检查两者是否属于一起。</translation>
    </message>
    <message>
        <source>There are no images to judge.</source>
        <translation>没有可评判的图像。</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot; here. The classes are: %2; or give their numbers from 0 on.</source>
        <translation>此处没有类别“%1”。现有类别：%2；或从 0 起给出其编号。</translation>
    </message>
    <message>
        <source>There is no data to train an examiner on. Open a data set first.</source>
        <translation>没有可用来训练检验网络的数据。请先打开数据集。</translation>
    </message>
    <message>
        <source>There is no data to train on. Open a data set first.</source>
        <translation>没有可用来训练的数据。请先打开数据集。</translation>
    </message>
    <message>
        <source>There is no examiner &quot;%1&quot;. Choose among: %2.</source>
        <translation>没有检验网络“%1”。请从以下选择：%2。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>没有文件 %1。请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>没有文件 %1。请检查路径。</translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation>没有文件夹 %1。请检查路径。</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot;. Choose one of: %2.</source>
        <translation>没有网络“%1”。请选择其一：%2。</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot; of a training. Choose one of: %2.</source>
        <translation>没有训练预设“%1”。请选择其一：%2。</translation>
    </message>
    <message>
        <source>There is no room left to write %1 (%2). Free some space or choose another disk.</source>
        <translation>没有空间写入 %1（%2）。请释放一些空间或选择其他磁盘。</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot; of a training.</source>
        <translation>没有训练设置“%1”。</translation>
    </message>
    <message>
        <source>There is no store of runs at %1. Check the name.</source>
        <translation>%1 处没有运行记录库。请检查名称。</translation>
    </message>
    <message>
        <source>There is no such task in %1. Tasks are started by guise sweep --slurm alone.</source>
        <translation>%1 中没有这样的任务。任务只能由 guise sweep --slurm 启动。</translation>
    </message>
    <message>
        <source>There is no table format &quot;%1&quot;. Choose text, csv, markdown or latex.</source>
        <translation>没有表格格式“%1”。请选择 text、csv、markdown 或 latex。</translation>
    </message>
    <message>
        <source>There is no trained net to save. Train first.</source>
        <translation>没有可保存的已训练网络。请先训练。</translation>
    </message>
    <message>
        <source>There is not enough memory for the passphrase of this key, which takes %1 MiB for a moment. Close other programs, then try again.</source>
        <translation>内存不足以处理此密钥的口令，它会短暂占用 %1 MiB。请关闭其他程序，然后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture. Close programs or make it smaller.</source>
        <translation>内存不足以处理此图片。请关闭一些程序或将其缩小。</translation>
    </message>
    <message>
        <source>These batches know no epochs. Give the number of steps.</source>
        <translation>这些批次没有轮次。请给出步数。</translation>
    </message>
    <message>
        <source>These images have another shape than those the attack learned from.</source>
        <translation>这些图像的形状与攻击学习时所用的不同。</translation>
    </message>
    <message>
        <source>These images have no labels, and mixing needs them. Choose a set with classes.</source>
        <translation>这些图像没有标签，而混合需要标签。请选择有类别的数据集。</translation>
    </message>
    <message>
        <source>These images have no labels, and training needs them. Choose a set with classes.</source>
        <translation>这些图像没有标签，而训练需要标签。请选择有类别的数据集。</translation>
    </message>
    <message>
        <source>These weights are too large for one file of 2 GiB. Choose a smaller net.</source>
        <translation>这些权重太大，无法放入一个 2 GiB 的文件。请选择更小的网络。</translation>
    </message>
    <message>
        <source>This JSON text has %1 bytes; Guise reads up to %2 here. Is it the right file?</source>
        <translation>此 JSON 文本有 %1 字节；Guise 在此最多读取 %2 字节。这是正确的文件吗？</translation>
    </message>
    <message>
        <source>This attack gives no pictures to judge.</source>
        <translation>此攻击不产生可评判的图像。</translation>
    </message>
    <message>
        <source>This attack gives no pictures to write.</source>
        <translation>此攻击不产生可写入的图像。</translation>
    </message>
    <message>
        <source>This data has no %1 images. Choose the other split, or ask for a test part with ?test=0.1.</source>
        <translation>此数据没有 %1 图像。请选择另一个划分，或用 ?test=0.1 取得测试部分。</translation>
    </message>
    <message>
        <source>This data has no images to mix. Choose another set.</source>
        <translation>此数据没有可混合的图像。请选择其他数据集。</translation>
    </message>
    <message>
        <source>This disk cannot lock files (%1). Keep the store on a local disk.</source>
        <translation>此磁盘不能锁定文件（%1）。请把记录库放在本地磁盘上。</translation>
    </message>
    <message>
        <source>This engine cannot keep a training half way. Train to the end.</source>
        <translation>此引擎不能保存进行到一半的训练。请训练到最后。</translation>
    </message>
    <message>
        <source>This file does not hold the state of a training. Choose a run that was stopped half way.</source>
        <translation>此文件不包含训练的状态。请选择中途停止的运行。</translation>
    </message>
    <message>
        <source>This folder is no complete run of Guise: %1. Choose a folder that &quot;guise train&quot; wrote.</source>
        <translation>此文件夹不是 Guise 的完整运行：%1。请选择由“guise train”写入的文件夹。</translation>
    </message>
    <message>
        <source>This is an experiment key, so its successor comes from a seed too: give --experiment-seed. For a secret key use guise key new.</source>
        <translation>这是实验密钥，因此其后继也来自种子：请给出 --experiment-seed。要得到秘密密钥，请使用 guise key new。</translation>
    </message>
    <message>
        <source>This is an experiment key: it comes from a recorded seed, so a passphrase would keep nothing secret. Make a secret key with guise key new.</source>
        <translation>这是实验密钥：它来自记录下来的种子，因此口令保不住任何秘密。请用 guise key new 制作秘密密钥。</translation>
    </message>
    <message>
        <source>This is an experiment key: its seed is recorded, so it is no secret, and nothing made with it may be outsourced. Make a key with a passphrase; for a test set give --noise-seed.</source>
        <translation>这是实验密钥：它的种子有记录，因此不是秘密，用它制作的任何内容都不得外包。请制作带口令的密钥；若只为测试集，请给出 --noise-seed。</translation>
    </message>
    <message>
        <source>This is no PNG, JPEG, BMP, TIFF or WebP picture. Convert it to one of these.</source>
        <translation>这不是 PNG、JPEG、BMP、TIFF 或 WebP 图片。请转换为其中一种。</translation>
    </message>
    <message>
        <source>This is not JSON that Guise can use: %1. Correct the text or choose another file.</source>
        <translation>这不是 Guise 可用的 JSON：%1。请更正文本或选择其他文件。</translation>
    </message>
    <message>
        <source>This is not a Guise key. Pick a file that ends in .gkey.</source>
        <translation>这不是 Guise 密钥。请选择以 .gkey 结尾的文件。</translation>
    </message>
    <message>
        <source>This is not a safetensors file. Choose the weights file that a training wrote.</source>
        <translation>这不是 safetensors 文件。请选择由训练写入的权重文件。</translation>
    </message>
    <message>
        <source>This is not the text backup of a Guise key. Its lines begin with gk01/.. and the like.</source>
        <translation>这不是 Guise 密钥的文本备份。其各行以 gk01/.. 之类开头。</translation>
    </message>
    <message>
        <source>This key asks for a sealing that Guise does not accept. Get the key again from where it was made.</source>
        <translation>此密钥要求的密封方式 Guise 不接受。请从制作它的地方重新获取该密钥。</translation>
    </message>
    <message>
        <source>This key has no class count, so the answers of a net cannot be translated back. Use the key of the shipment, made with --classes.</source>
        <translation>此密钥没有类别数，因此网络的回答无法译回。请使用交付件的密钥，即用 --classes 制作的密钥。</translation>
    </message>
    <message>
        <source>This key holds a recipe that Guise cannot use. Restore the key from your backup, or open it with the Guise that made it.</source>
        <translation>此密钥包含 Guise 无法使用的配方。请从备份恢复密钥，或用制作它的 Guise 打开。</translation>
    </message>
    <message>
        <source>This key holds an image shape or a class count that Guise cannot use. Restore the key from your backup, or open it with the Guise that made it.</source>
        <translation>此密钥包含 Guise 无法使用的图像形状或类别数。请从备份恢复密钥，或用制作它的 Guise 打开。</translation>
    </message>
    <message>
        <source>This key is sealed. Give its passphrase to open it.</source>
        <translation>此密钥已密封。请输入其口令以打开。</translation>
    </message>
    <message>
        <source>This key is secret and its successor must be too, so it cannot come from a seed. Leave out --experiment-seed.</source>
        <translation>此密钥是秘密的，其后继也必须如此，因此不能来自种子。请去掉 --experiment-seed。</translation>
    </message>
    <message>
        <source>This key was made for another recipe. Use the key&apos;s own recipe, or make a new key for this one.</source>
        <translation>此密钥是为其他配方制作的。请使用该密钥自己的配方，或为此配方制作新密钥。</translation>
    </message>
    <message>
        <source>This key was made for images of %1, but these are %2. Resize the images, or make a new key for their shape.</source>
        <translation>此密钥是为 %1 的图像制作的，但这些图像为 %2。请调整图像尺寸，或为其形状制作新密钥。</translation>
    </message>
    <message>
        <source>This key&apos;s secret does not belong to the fingerprint it states. Restore the key from your backup.</source>
        <translation>此密钥的秘密与其声明的指纹不符。请从备份恢复密钥。</translation>
    </message>
    <message>
        <source>This model was trained on &quot;%1&quot;, so that class cannot stand for one it never saw. Train with ?classes= that leave it out, or name another data set.</source>
        <translation>此模型是用“%1”训练的，因此该类别不能代表模型从未见过的类别。请用不含这些类别的 ?classes= 训练，或指定其他数据集。</translation>
    </message>
    <message>
        <source>This net takes features of NeuraCrypt&apos;s patches, so it cannot be fed original images, as this attack does. Choose a run on pictures.</source>
        <translation>此网络接受 NeuraCrypt 图块的特征，因此不能像此攻击那样输入原图。请选择基于图像的运行。</translation>
    </message>
    <message>
        <source>This network would have %1 weights. Choose a smaller width or patch.</source>
        <translation>此网络会有 %1 个权重。请选择更小的宽度或图块。</translation>
    </message>
    <message>
        <source>This plan cannot be used: %1. Correct the file.</source>
        <translation>无法使用此计划：%1。请更正该文件。</translation>
    </message>
    <message>
        <source>This recipe gives fractions, which bytes cannot hold. Ask for floats.</source>
        <translation>此配方会产生小数，字节无法容纳。请改用浮点数。</translation>
    </message>
    <message>
        <source>This recipe has %1, which Guise does not know. It takes %2. Correct the name or update Guise.</source>
        <translation>此配方有 Guise 不认识的 %1。它接受 %2。请更正名称或更新 Guise。</translation>
    </message>
    <message>
        <source>This recipe mixes %1 images of a public set into every image, and %2 are given. Name a public set (--public URI) with enough images.</source>
        <translation>此配方把公开数据集的 %1 张图像混入每张图像，而只提供了 %2 张。请指定图像足够的公开数据集（--public URI）。</translation>
    </message>
    <message>
        <source>This recipe mixes %1 own images, and there are %2. Take more images or mix fewer.</source>
        <translation>此配方混合 %1 张自有图像，而只有 %2 张。请取更多图像或混合较少的图像。</translation>
    </message>
    <message>
        <source>This recipe mixes images of a public set into yours. Name one (--public URI), or choose the recipe that mixes your own images alone.</source>
        <translation>此配方把公开数据集的图像混入您的图像。请指定一个（--public URI），或选择只混合自有图像的配方。</translation>
    </message>
    <message>
        <source>This recipe mixes images of the own set alone and takes no public set. Leave the public set out, or take a recipe with public partners.</source>
        <translation>此配方只混合自有数据集的图像，不使用公开数据集。请去掉公开数据集，或采用带公开混合伙伴的配方。</translation>
    </message>
    <message>
        <source>This recipe mixes several images into one, so an image under it has no one class for an examiner to read. Choose a recipe that disguises image by image.</source>
        <translation>此配方把多张图像混合为一张，因此其下的图像没有单一的类别可供检验网络识别。请选择逐张伪装图像的配方。</translation>
    </message>
    <message>
        <source>This recipe mixes several images into one, so an image under it has no one class. Choose a recipe that disguises image by image.</source>
        <translation>此配方把多张图像混合为一张，因此其下的图像没有单一的类别。请选择逐张伪装图像的配方。</translation>
    </message>
    <message>
        <source>This recipe needs %1 matrices of %2x%3 for images of %4. Choose a smaller block or smaller images.</source>
        <translation>此配方对 %4 的图像需要 %1 个 %2x%3 的矩阵。请选择更小的块或更小的图像。</translation>
    </message>
    <message>
        <source>This run answers with permuted labels; only its key can translate them. Give the key.</source>
        <translation>此运行以置换后的标签作答；只有其密钥能将其译回。请提供密钥。</translation>
    </message>
    <message>
        <source>This run has more classes than its key. It was not trained on a shipment under this key.</source>
        <translation>此运行的类别比其密钥的多。它不是用此密钥下的交付件训练的。</translation>
    </message>
    <message>
        <source>This run was trained under the key %1, not under %2. Use the key it was trained with.</source>
        <translation>此运行是在密钥 %1 下训练的，而不是 %2。请使用训练时的密钥。</translation>
    </message>
    <message>
        <source>This set has images that its truth lacks. Name the data and the split it was made from.</source>
        <translation>此数据集有其真值中所没有的图像。请指定制作它所用的数据和划分。</translation>
    </message>
    <message>
        <source>This shipment was made with another key (fingerprint %1), not with this one (%2). Use the key it was made with.</source>
        <translation>此交付件是用另一个密钥（指纹 %1）制作的，而不是用这个（%2）。请使用制作它的密钥。</translation>
    </message>
    <message>
        <source>This shipment was made with another recipe than the key&apos;s. Use the key it was made with.</source>
        <translation>此交付件是用与该密钥不同的配方制作的。请使用制作它的密钥。</translation>
    </message>
    <message>
        <source>This source has labels and no shares of classes. Report this.</source>
        <translation>此数据源有标签，没有类别份额。请报告此问题。</translation>
    </message>
    <message>
        <source>This training has values that are not numbers and is not kept.</source>
        <translation>此训练中有不是数字的值，因此不予保存。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads of the engine; 0: all</source>
        <translation>引擎的线程数；0：全部</translation>
    </message>
    <message>
        <source>Times the factor at regular points</source>
        <translation>在固定间隔处乘以系数</translation>
    </message>
    <message>
        <source>Times the factor when the loss stays</source>
        <translation>损失不再下降时乘以系数</translation>
    </message>
    <message>
        <source>Turning changes nothing: a block is one pixel.</source>
        <translation>旋转不起作用：一个块就是一个像素。</translation>
    </message>
    <message>
        <source>Turns each block by 0, 90, 180 or 270 degrees and mirrors it or not, as the key says, the same for every image and channel.</source>
        <translation>按密钥将每个块旋转 0、90、180 或 270 度，并镜像或不镜像，对每张图像和每个通道都相同。</translation>
    </message>
    <message>
        <source>Two images of a mix are your own, the others come from a public set.</source>
        <translation>一张混合图像中有两张是自有的，其余来自公开数据集。</translation>
    </message>
    <message>
        <source>Up from a 25th, then down to the final rate</source>
        <translation>从二十五分之一升上去，再降到最终学习率</translation>
    </message>
    <message>
        <source>Value %1 in %2 is no finite number. Write the array again without NaN or infinity.</source>
        <translation>%2 中的值 %1 不是有限数。请重新写入不含 NaN 和无穷大的数组。</translation>
    </message>
    <message>
        <source>Value map</source>
        <translation>值映射表</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Weigh classes by the inverse of their size</source>
        <translation>按类别大小的倒数为类别加权</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What comes most often at a place is the background; that shows a fixed mask, and how rare a cipher block is.</source>
        <translation>某位置出现最多的是背景；这会暴露固定的掩码，以及密文块有多罕见。</translation>
    </message>
    <message>
        <source>What has an order of its own.</source>
        <translation>什么有各自的顺序。</translation>
    </message>
    <message>
        <source>What one bit of the key inverts.</source>
        <translation>密钥的一个位使什么反相。</translation>
    </message>
    <message>
        <source>What steps and adaptive multiply the rate with</source>
        <translation>“步数”和“自适应”将学习率乘以多少</translation>
    </message>
    <message>
        <source>What the images are trained from</source>
        <translation>图像以何种形式用于训练</translation>
    </message>
    <message>
        <source>What weight decay shrinks</source>
        <translation>权重衰减缩小什么</translation>
    </message>
    <message>
        <source>Where the other images of a mix come from.</source>
        <translation>混合图像中的其他图像来自何处。</translation>
    </message>
    <message>
        <source>Whole block</source>
        <translation>整个块</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>With Nesterov momentum</source>
        <translation>带 Nesterov 动量</translation>
    </message>
    <message>
        <source>With a public set a mix holds two own images and at least one public one. Choose 3 images or more, or partners of the own set.</source>
        <translation>使用公开数据集时，混合图像包含两张自有图像和至少一张公开图像。请选择 3 张或更多图像，或选择自有数据集的混合伙伴。</translation>
    </message>
    <message>
        <source>Without noise, pixels are whole numbers, and lattice reduction finds how they were turned.</source>
        <translation>没有噪声时像素是整数，格基约化能找出它们是如何被变换的。</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>灰度级</translation>
    </message>
    <message>
        <source>labels.npy holds an index outside 0 .. 65535. Export the set again.</source>
        <translation>labels.npy 包含 0 .. 65535 以外的序号。请重新导出数据集。</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>--images takes NAME=FILE.npy.</source>
        <translation>--images 的写法是 NAME=FILE.npy。</translation>
    </message>
    <message>
        <source>A fresh counter never repeats, so nothing comes more often than anything else.</source>
        <translation>新的计数器从不重复，因此没有什么比其他内容出现得更多。</translation>
    </message>
    <message>
        <source>A set of pictures is N x H x W or N x C x H x W, of bytes or 32-bit floats.</source>
        <translation>图像集的形状为 N x H x W 或 N x C x H x W，由字节或 32 位浮点数组成。</translation>
    </message>
    <message>
        <source>Behind the permutation it undoes only orthogonal matrices that mix rows of blocks.</source>
        <translation>在置换之后，它只能解开混合块内各行的正交矩阵。</translation>
    </message>
    <message>
        <source>It looks for rows that are exactly zero, and the recipe adds noise.</source>
        <translation>它寻找恰好为零的行，而配方添加了噪声。</translation>
    </message>
    <message>
        <source>It needs %1 disguised images or more.</source>
        <translation>它需要 %1 张或更多伪装图像。</translation>
    </message>
    <message>
        <source>It needs %1 known pairs or more.</source>
        <translation>它需要 %1 个或更多已知配对。</translation>
    </message>
    <message>
        <source>It needs 1 known pair or more.</source>
        <translation>它需要 1 个或更多已知配对。</translation>
    </message>
    <message>
        <source>It needs candidate originals.</source>
        <translation>它需要候选原图。</translation>
    </message>
    <message>
        <source>It needs images of the same domain.</source>
        <translation>它需要同领域图像。</translation>
    </message>
    <message>
        <source>It needs the classes of the domain images.</source>
        <translation>它需要同领域图像的类别。</translation>
    </message>
    <message>
        <source>It needs the label indices of the disguised images.</source>
        <translation>它需要伪装图像的标签序号。</translation>
    </message>
    <message>
        <source>It needs the names of the classes.</source>
        <translation>它需要类别的名称。</translation>
    </message>
    <message>
        <source>It needs whole numbers, and the recipe adds noise.</source>
        <translation>它需要整数，而配方添加了噪声。</translation>
    </message>
    <message>
        <source>It reads blocks that noise, rmt and permute disguised; this recipe has another step or scheme.</source>
        <translation>它读取由噪声、rmt 和置换伪装的块；此配方有其他步骤或方案。</translation>
    </message>
    <message>
        <source>It shows rows where they lie, and the recipe permutes blocks.</source>
        <translation>它在行所在的位置显示行，而配方置换了块。</translation>
    </message>
    <message>
        <source>It takes AES, permuted or not, and no other steps.</source>
        <translation>它接受置换或未置换的 AES，不接受其他步骤。</translation>
    </message>
    <message>
        <source>It takes at most 1,100 blocks an image.</source>
        <translation>它接受每张图像最多 1,100 个块。</translation>
    </message>
    <message>
        <source>It takes blocks of at most 32 pixels width.</source>
        <translation>它接受宽度最多 32 像素的块。</translation>
    </message>
    <message>
        <source>It takes images that were not padded.</source>
        <translation>它接受未经填充的图像。</translation>
    </message>
    <message>
        <source>It takes longer than this search allows.</source>
        <translation>所需时间超过此搜索所允许的。</translation>
    </message>
    <message>
        <source>It takes matrices that mix rows of blocks, and no further steps.</source>
        <translation>它接受混合块内各行的矩阵，不接受更多步骤。</translation>
    </message>
    <message>
        <source>It takes noise, matrices and permuted blocks, and no other steps.</source>
        <translation>它接受噪声、矩阵和置换的块，不接受其他步骤。</translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but noise and permutation.</source>
        <translation>它接受混合块内各行的正交矩阵，除噪声和置换外不接受其他步骤。</translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but noise beside them.</source>
        <translation>它接受混合块内各行的正交矩阵，除噪声外不接受其他步骤。</translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but permutation.</source>
        <translation>它接受混合块内各行的正交矩阵，除置换外不接受其他步骤。</translation>
    </message>
    <message>
        <source>It takes permuted blocks, and no steps but noise and matrices beside the permutation.</source>
        <translation>它接受置换的块，除置换外只接受噪声和矩阵步骤。</translation>
    </message>
    <message>
        <source>It takes steps that move bytes or nibbles or XOR them with a fixed mask, and no others.</source>
        <translation>它接受移动字节或半字节、或用固定掩码对其做 XOR 的步骤，不接受其他步骤。</translation>
    </message>
    <message>
        <source>It works on noise that was mixed with the pixels, and here is none.</source>
        <translation>它利用与像素混合的噪声，而这里没有噪声。</translation>
    </message>
    <message>
        <source>Its figures are equal under all keys only for orthogonal matrices.</source>
        <translation>只有对正交矩阵，其数值在所有密钥下才相同。</translation>
    </message>
    <message>
        <source>Its signs come from neighbouring blocks, and the recipe permutes blocks.</source>
        <translation>它的符号来自相邻的块，而配方置换了块。</translation>
    </message>
    <message>
        <source>Name at least one run folder or set of images, and --out DIR.</source>
        <translation>请至少指定一个运行文件夹或图像集，以及 --out DIR。</translation>
    </message>
    <message>
        <source>No attack without pairs that applies to this recipe gave pictures.</source>
        <translation>适用于此配方的无配对攻击都没有得到图像。</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Some figures could not be written. Check the folder and free space.</source>
        <translation>有些图表无法写入。请检查文件夹和可用空间。</translation>
    </message>
    <message>
        <source>The disguise changes the size of the pictures, and a net trained on originals cannot take them.</source>
        <translation>伪装会改变图像的尺寸，而用原图训练的网络无法接受它们。</translation>
    </message>
    <message>
        <source>The pictures are closer than the floor (mean picture): %1 of its squared error is gone, %2 or more counts as open.</source>
        <translation>这些图像比基线（平均图像）更接近原图：其平方误差减少了 %1，达到 %2 即视为已攻破。</translation>
    </message>
    <message>
        <source>The pictures take away %1 of the floor&apos;s squared error (95 % interval %2 to %3); the floor is the mean picture.</source>
        <translation>这些图像使基线的平方误差减少了 %1（95 % 区间 %2 到 %3）；基线是平均图像。</translation>
    </message>
    <message>
        <source>The recipe neither mixes nor permutes, so there is nothing to learn.</source>
        <translation>配方既不混合也不置换，因此没有可学习的内容。</translation>
    </message>
    <message>
        <source>The table of schemes was stopped.</source>
        <translation>方案表格的生成已停止。</translation>
    </message>
    <message>
        <source>The time for all attacks was used up. Allow more.</source>
        <translation>所有攻击可用的时间已用完。请允许更多时间。</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;. There are: system, %2.</source>
        <translation>没有语言“%1”。可用的有：system、%2。</translation>
    </message>
    <message>
        <source>These pictures have no classes, so there is nothing to train on or to tell apart.</source>
        <translation>这些图像没有类别，因此没有可训练或可区分的内容。</translation>
    </message>
    <message>
        <source>This recipe mixes images of a second, public set into yours, and there is none beside this data. Open a data set that has one, or choose partners of the own set.</source>
        <translation>此配方把第二个公开数据集的图像混入您的图像，而此数据旁没有这样的数据集。请打开带有公开数据集的数据，或选择自有数据集的混合伙伴。</translation>
    </message>
    <message>
        <source>This recipe mixes no pixels, so there is nothing that it would be invariant to.</source>
        <translation>此配方不混合像素，因此没有什么需要对其保持不变。</translation>
    </message>
    <message>
        <source>This run is being trained by another process. Wait for its end.</source>
        <translation>此运行正由另一个进程训练。请等待其结束。</translation>
    </message>
    <message>
        <source>This set has no test part. Add ?test=0.1 to its address to split one off.</source>
        <translation>此数据集没有测试部分。请在其地址后加上 ?test=0.1 以划分出一个。</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>有泄漏</translation>
    </message>
    <message>
        <source>not opened by the %1 attacks tried</source>
        <translation>尝试的 %1 种攻击均未攻破</translation>
    </message>
    <message>
        <source>not opened by the 1 attack tried</source>
        <translation>尝试的 1 种攻击未攻破</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已攻破</translation>
    </message>
    <message>
        <source>A plain net reads %1 of the images (at least %2), more than %3 of the way from the majority rate %4 to all.</source>
        <translation>普通网络能识别 %1 的图像（至少 %2），超过从多数类占比 %4 到全部之间距离的 %3。</translation>
    </message>
    <message>
        <source>A plain net reads %1 of the images (at least %2), more than the majority rate %3.</source>
        <translation>普通网络能识别 %1 的图像（至少 %2），高于多数类占比 %3。</translation>
    </message>
    <message>
        <source>The recovered labels name %1 of the images (at least %2), more than %3 of the way from the majority rate %4 to all.</source>
        <translation>重建的标签说对了 %1 的图像（至少 %2），超过从多数类占比 %4 到全部之间距离的 %3。</translation>
    </message>
    <message>
        <source>The recovered labels name %1 of the images (at least %2), more than the majority rate %3.</source>
        <translation>重建的标签说对了 %1 的图像（至少 %2），高于多数类占比 %3。</translation>
    </message>
    <message>
        <source>The learning engine (LibTorch %1) was not found in %2: %3. Run guise-install-engine to fetch it (in the source tree: packaging/bootstrap.sh), or set GUISE_ENGINE_ROOT to a folder that holds torch/ and nvidia/.</source>
        <translation>在 %2 中找不到学习引擎（LibTorch %1）：%3。请运行 guise-install-engine 来获取（在源码树中：packaging/bootstrap.sh），或将 GUISE_ENGINE_ROOT 设为包含 torch/ 和 nvidia/ 的文件夹。</translation>
    </message>
    <message>
        <source>The script %1 cannot be read. Check its path.</source>
        <translation>无法读取脚本 %1。请检查其路径。</translation>
    </message>
    <message>
        <source>A fault inside Guise: %1. Please report it with what you did.</source>
        <translation>Guise 内部错误：%1。请报告此问题，并说明您做了什么。</translation>
    </message>
    <message>
        <source>A fault of unknown kind inside Guise. Please report it with what you did.</source>
        <translation>Guise 内部发生未知类型的错误。请报告此问题，并说明您做了什么。</translation>
    </message>
    <message>
        <source>A newer picture is wanted.</source>
        <translation>需要更新的图像。</translation>
    </message>
    <message>
        <source>A report has no section &quot;%1&quot;. It has %2.</source>
        <translation>报告没有章节“%1”。它有 %2。</translation>
    </message>
    <message>
        <source>A report is written as .html or .pdf. Give the file one of these endings.</source>
        <translation>报告以 .html 或 .pdf 写入。请让文件使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>A single matrix of 28x28 for the whole picture: a weak lesson on sparse pictures, whose empty rows stay empty and draw the outline.</source>
        <translation>对整张图像使用单个 28x28 矩阵：薄弱的教学示例，针对稀疏图像，其空行仍为空，会勾勒出轮廓。</translation>
    </message>
    <message>
        <source>AES in ECB with one key for all blocks of 4x4: a weak lesson on flat areas, since equal blocks stay equal wherever they lie.</source>
        <translation>ECB 模式的 AES，所有 4x4 的块共用一个密钥：薄弱的教学示例，针对平坦区域，因为相同的块无论在哪里都保持相同。</translation>
    </message>
    <message>
        <source>AES with the same counter for every image: a weak lesson, since one mask for all images falls to counting bytes.</source>
        <translation>对每张图像使用相同计数器的 AES：薄弱的教学示例，因为所有图像共用的掩码只需对字节计数即可攻破。</translation>
    </message>
    <message>
        <source>AES, fixed counter</source>
        <translation>AES，固定计数器</translation>
    </message>
    <message>
        <source>AES-ECB, one key</source>
        <translation>AES-ECB，一个密钥</translation>
    </message>
    <message>
        <source>Lessons: each leaves one thing out and shows what that gives away</source>
        <translation>教学示例：每个示例缺少一项，以展示由此会暴露什么</translation>
    </message>
    <message>
        <source>Matrices only</source>
        <translation>仅矩阵</translation>
    </message>
    <message>
        <source>Noise 100 and nothing else: a weak lesson, since noise without mixing leaves the picture for every eye and every net.</source>
        <translation>只有噪声 100：薄弱的教学示例，因为不混合的噪声会让每双眼睛和每个网络都看得到图像。</translation>
    </message>
    <message>
        <source>Noise only</source>
        <translation>仅噪声</translation>
    </message>
    <message>
        <source>One big matrix</source>
        <translation>一个大矩阵</translation>
    </message>
    <message>
        <source>Orthogonal matrices on blocks of 4x4 without noise and permutation: a weak lesson, since whole numbers as pixels let lattice reduction read the matrices off, without any pair.</source>
        <translation>4x4 块上的正交矩阵，没有噪声和置换：薄弱的教学示例，因为像素为整数，格基约化无需任何配对就能读出矩阵。</translation>
    </message>
    <message>
        <source>Other schemes</source>
        <translation>其他方案</translation>
    </message>
    <message>
        <source>Preparing further block sizes was stopped.</source>
        <translation>其他块尺寸的准备已停止。</translation>
    </message>
    <message>
        <source>Settings of Disguised-Nets, its tables and its published code</source>
        <translation>Disguised-Nets 的设置：其表格和已发表的代码</translation>
    </message>
    <message>
        <source>Stopped before the training began; nothing was kept.</source>
        <translation>在训练开始前已停止；未保存任何内容。</translation>
    </message>
    <message>
        <source>The device has not enough memory for this training. Choose a smaller batch or net, or the CPU.</source>
        <translation>设备的内存不足以进行此训练。请选择更小的批次或网络，或使用 CPU。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>磁盘已满。请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; must be %2. Correct the file.</source>
        <translation>字段“%1”必须是 %2。请更正该文件。</translation>
    </message>
    <message>
        <source>The learning engine failed: %1. Try other settings; if it stays, report it.</source>
        <translation>学习引擎失败：%1。请尝试其他设置；如果问题依旧，请报告。</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures. Choose a block size that does.</source>
        <translation>配方不适合这些图像。请选择适合的块尺寸。</translation>
    </message>
    <message>
        <source>The report could not be drawn. Try the other format.</source>
        <translation>无法绘制报告。请尝试另一种格式。</translation>
    </message>
    <message>
        <source>The report was stopped; nothing was written.</source>
        <translation>报告已停止；未写入任何内容。</translation>
    </message>
    <message>
        <source>The system refused a step: %1. Try again; if it stays, report it.</source>
        <translation>系统拒绝了一个操作：%1。请重试；如果问题依旧，请报告。</translation>
    </message>
    <message>
        <source>There is not enough memory for this training. Choose a smaller batch or net, or close programs.</source>
        <translation>内存不足以进行此训练。请选择更小的批次或网络，或关闭一些程序。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs or choose less data, then try again.</source>
        <translation>内存不足。请关闭其他程序或选择较少的数据，然后重试。</translation>
    </message>
    <message>
        <source>There is nothing to report on. Name a run.</source>
        <translation>没有可报告的内容。请指定一个运行。</translation>
    </message>
    <message>
        <source>These pictures have no classes, so there is nothing to learn. Open a set with a folder per class.</source>
        <translation>这些图像没有类别，因此没有可学习的内容。请打开每个类别一个文件夹的数据集。</translation>
    </message>
    <message>
        <source>This is an experiment key: its seed is all there is to keep. Make a new key to save one.</source>
        <translation>这是实验密钥：需要保留的只有它的种子。要保存密钥，请制作新密钥。</translation>
    </message>
    <message>
        <source>This key is not on disk as it is now. Save it first (Key, Save key).</source>
        <translation>此密钥的当前状态尚未存盘。请先保存（“密钥”菜单，“保存密钥”）。</translation>
    </message>
    <message>
        <source>This run was trained under a secret key that is not open. Open the key %1 first, with the recipe as it was.</source>
        <translation>此运行是在未打开的秘密密钥下训练的。请先打开密钥 %1，并保持当时的配方。</translation>
    </message>
    <message>
        <source>Weak on purpose</source>
        <translation>有意薄弱的方案</translation>
    </message>
    <message>
        <source>What DisguisedNets is compared with, and a control</source>
        <translation>与 DisguisedNets 相比较的方案，以及一个对照</translation>
    </message>
    <message>
        <source>The difference map was stopped.</source>
        <translation>差异图的计算已停止。</translation>
    </message>
    <message>
        <source>%1 is no recipe: %2</source>
        <translation>%1 不是配方：%2</translation>
    </message>
    <message>
        <source>%1 is not there. Check the path.</source>
        <translation>%1 不存在。请检查路径。</translation>
    </message>
    <message>
        <source>This scheme has no blocks, so there is nothing to follow. Choose a recipe of blocks.</source>
        <translation>此方案没有块，因此没有可跟踪的内容。请选择有块的配方。</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2. Check its permissions.</source>
        <translation>无法移除 %1：%2。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 holds no project. Choose a folder that Guise saved one in.</source>
        <translation>%1 不包含项目。请选择 Guise 曾保存项目的文件夹。</translation>
    </message>
    <message>
        <source>%1 is not a folder of Guise&apos;s cache, so it stays. Remove it by hand.</source>
        <translation>%1 不是 Guise 的缓存文件夹，因此予以保留。请手动移除。</translation>
    </message>
    <message>
        <source>Measuring the folders was stopped.</source>
        <translation>文件夹大小的测量已停止。</translation>
    </message>
    <message>
        <source>The list of keys was stopped.</source>
        <translation>密钥列表的生成已停止。</translation>
    </message>
    <message>
        <source>The steps of the recipe were stopped.</source>
        <translation>配方步骤的计算已停止。</translation>
    </message>
    <message>
        <source>The timing was stopped.</source>
        <translation>计时已停止。</translation>
    </message>
    <message>
        <source>There is no lesson %1.</source>
        <translation>没有课程 %1。</translation>
    </message>
    <message>
        <source>This class file cannot be used: &quot;%1&quot; is a list of names.</source>
        <translation>无法使用此课堂文件：“%1”是名称列表。</translation>
    </message>
    <message>
        <source>This class file cannot be used: &quot;%1&quot; is a text.</source>
        <translation>无法使用此课堂文件：“%1”是文本。</translation>
    </message>
    <message>
        <source>This class file cannot be used: it is not a JSON object.</source>
        <translation>无法使用此课堂文件：它不是 JSON 对象。</translation>
    </message>
    <message>
        <source>This class file cannot be used: there is no entry &quot;%1&quot;. It may have hide, lock, data, lesson, demo and about.</source>
        <translation>无法使用此课堂文件：没有条目“%1”。可以有的条目是 hide、lock、data、lesson、demo 和 about。</translation>
    </message>
    <message>
        <source>This lesson cannot be read: %1: %2</source>
        <translation>无法读取此课程：%1：%2</translation>
    </message>
    <message>
        <source>This project cannot be read: %1. Open another, or save it anew.</source>
        <translation>无法读取此项目：%1。请打开其他项目，或重新保存。</translation>
    </message>
    <message>
        <source>This scheme mixes images, so no sample stands for the set. Use the range of each picture.</source>
        <translation>此方案会混合图像，因此没有能代表整个数据集的样本。请使用每张图像各自的范围。</translation>
    </message>
    <message>
        <source>it holds version %1</source>
        <translation>它包含版本 %1</translation>
    </message>
    <message>
        <source>there is no folder torch/lib in it</source>
        <translation>其中没有文件夹 torch/lib</translation>
    </message>
    <message>
        <source>Autotune</source>
        <translation>自动调优</translation>
    </message>
    <message>
        <source>Autotune may choose another algorithm each time, so it does not go with deterministic. Leave one of both out.</source>
        <translation>自动调优每次可能选择不同的算法，因此不能与“确定性”同时使用。请去掉其中之一。</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>CUDA graphs go with the optimizers adam, adamw and sgd. Choose one of them, or leave the graphs out.</source>
        <translation>CUDA 图可与优化器 adam、adamw 和 sgd 一起使用。请选择其中之一，或不使用 CUDA 图。</translation>
    </message>
    <message>
        <source>CUDA graphs need a card. Choose the device cuda, or leave them out.</source>
        <translation>CUDA 图需要显卡。请选择设备 cuda，或不使用 CUDA 图。</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>确定性</translation>
    </message>
    <message>
        <source>On a card: record a batch once and launch it as a whole; Adam, AdamW, SGD</source>
        <translation>在显卡上：把一个批次录制一次，之后整体启动;适用于 Adam、AdamW、SGD</translation>
    </message>
    <message>
        <source>On a card: try cuDNN&apos;s algorithms and keep the fastest</source>
        <translation>在显卡上：试用 cuDNN 的各种算法并保留最快的</translation>
    </message>
    <message>
        <source>This machine has no second set, so the Fano factor is not measured. Install Debian&apos;s dataset-fashion-mnist to have one.</source>
        <translation>本机没有第二个数据集，因此不测量法诺因子。请安装 Debian 的 dataset-fashion-mnist。</translation>
    </message>
    <message>
        <source>The same numbers each time on the same machine, where LibTorch has a way; slower</source>
        <translation>在同一台机器上每次得到相同的数值(LibTorch 支持时);较慢</translation>
    </message>
    <message>
        <source>A run is never &quot;%1&quot;. It is queued, running, finished, stopped, failed, interrupted or unreadable.</source>
        <translation>运行的状态不会是“%1”。可能的状态是 queued、running、finished、stopped、failed、interrupted 或 unreadable。</translation>
    </message>
    <message>
        <source>Run %1 cannot be read by this version: %2. Open the store with the version that wrote it, or delete the run.</source>
        <translation>此版本无法读取运行 %1：%2。请用写入它的版本打开记录库，或删除该运行。</translation>
    </message>
    <message>
        <source>its settings are no JSON</source>
        <translation>其设置不是 JSON</translation>
    </message>
    <message>
        <source>its state is unknown</source>
        <translation>其状态未知</translation>
    </message>
    <message>
        <source>A class of %1 has an empty name. Give every class a name.</source>
        <translation>%1 的一个类别名称为空。请为每个类别命名。</translation>
    </message>
    <message>
        <source>Two classes of %1 are called &quot;%2&quot;. Give every class a name of its own.</source>
        <translation>%1 有两个类别都叫“%2”。请为每个类别取不同的名称。</translation>
    </message>
    <message>
        <source>The pictures are farther from the originals than the floor (mean picture): %1 times its squared error (95 % interval %2 to %3).</source>
        <translation>这些图像比基线（平均图像）离原图更远：平方误差为其 %1 倍（95 % 区间 %2 到 %3）。</translation>
    </message>
    <message>
        <source>This is not the key of that run. Pick the file of the key %1.</source>
        <translation>这不是该运行的密钥。请选择密钥 %1 的文件。</translation>
    </message>
    <message>
        <source>Drawing the matrices of a key was stopped.</source>
        <translation>已停止抽取密钥的矩阵。</translation>
    </message>
    <message>
        <source>This training holds %1 images of %2 at once: about %3 GiB of memory, more than the %4 GiB of this machine. Take fewer images, or fewer features of each.</source>
        <translation>此训练同时保存 %1 张 %2 的图像：约占 %3 GiB 内存，超过本机的 %4 GiB。请减少图像，或减少每张图像的特征。</translation>
    </message>
    <message>
        <source>This training holds %1 images of %2 at once: about %3 GiB of memory. Fewer images, or fewer features of each, take less.</source>
        <translation>此训练同时保存 %1 张 %2 的图像：约占 %3 GiB 内存。减少图像或每张图像的特征可减少占用。</translation>
    </message>
    <message>
        <source>Preparing the matrices of a key was stopped.</source>
        <translation>已停止准备密钥的矩阵。</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Accuracy on test images</source>
        <translation>测试图像的准确率</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>正确比例</translation>
    </message>
    <message>
        <source>Visual privacy %1 (95 % interval %2 to %3)</source>
        <translation>视觉隐私 %1（95 % 区间 %2 到 %3）</translation>
    </message>
    <message>
        <source>1 - accuracy of the examiner</source>
        <translation>1 - 检验网络的准确率</translation>
    </message>
    <message>
        <source>disguised</source>
        <translation>伪装</translation>
    </message>
    <message numerus="yes">
        <source>Mean of up to %n repeats, its 95 % t-interval, and each repeat.</source>
        <translation>
            <numerusform>最多 %n 次重复的均值、其 95 % t 区间，以及每次重复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::app::ActionRegistry</name>
    <message>
        <source>%1 belongs to “%2” in the menu %3. Take it away there first, or press other keys.</source>
        <translation>%1 已用于菜单 %3 中的“%2”。请先在那里取消，或按其他键。</translation>
    </message>
    <message>
        <source>%1 is needed for typing, or for a menu&apos;s underlined letter. Add Ctrl, or take a function key.</source>
        <translation>%1 用于输入文字，或用于菜单中带下划线的字母。请加上 Ctrl，或使用功能键。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>guise::app::AttackPage</name>
    <message>
        <source>Recovered, by images held</source>
        <translation>重建效果（按持有图像数）</translation>
    </message>
    <message>
        <source>disguised images held</source>
        <translation>持有的伪装图像</translation>
    </message>
    <message>
        <source>Recovered, by pairs known</source>
        <translation>重建效果（按已知配对数）</translation>
    </message>
    <message>
        <source>known pairs</source>
        <translation>已知配对</translation>
    </message>
    <message>
        <source>Measured as soon as the attacks on the recipe in view are through.</source>
        <translation>对当前配方的攻击一结束就会测量。</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>无配对</translation>
    </message>
    <message>
        <source>Energy of pictures that no attack learned from, the share of their squared values that came back: 1 is the original, 0 a black picture, below 0 worse than black. Attacks that take minutes are left out.</source>
        <translation>没有攻击从中学习过的图像的能量，即像素值平方和中找回的比例：1 为原图，0 为全黑图像，低于 0 则比全黑更差。耗时数分钟的攻击不在其中。</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>重建程度</translation>
    </message>
</context>
<context>
    <name>guise::app::BlockInspector</name>
    <message>
        <source>Number of the block in the disguised picture, row by row, from 0. A click on a picture picks it.</source>
        <translation>伪装图像中块的编号，逐行排列，从 0 开始。点击图像即可选取块。</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>块(&amp;B)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>channel </source>
        <translation>通道 </translation>
    </message>
    <message>
        <source>Matrix of the key</source>
        <translation>密钥的矩阵</translation>
    </message>
    <message>
        <source>The attacker&apos;s estimate</source>
        <translation>攻击者的估计</translation>
    </message>
    <message>
        <source>block %1 (row %2, column %3)</source>
        <translation>块 %1（行 %2，列 %3）</translation>
    </message>
    <message>
        <source>This recipe has no blocks.</source>
        <translation>此配方没有块。</translation>
    </message>
    <message>
        <source>Reading the key …</source>
        <translation>正在读取密钥…</translation>
    </message>
    <message>
        <source>Stayed in its place.</source>
        <translation>留在原位。</translation>
    </message>
    <message>
        <source>Shows the original&apos;s %1.</source>
        <translation>显示原图的%1。</translation>
    </message>
    <message>
        <source>The attacker found its place.</source>
        <translation>攻击者找到了它的位置。</translation>
    </message>
    <message>
        <source>The attacker takes it for %1.</source>
        <translation>攻击者认为它是%1。</translation>
    </message>
    <message>
        <source>No matrix mixes rows in this recipe.</source>
        <translation>此配方中没有混合行的矩阵。</translation>
    </message>
    <message>
        <source>%1 of %2 rows found (|cosine| at least %3); mean %4</source>
        <translation>找到 %1 行，共 %2 行（|余弦| 至少 %3）；均值 %4</translation>
    </message>
    <message>
        <source>Attacking …</source>
        <translation>正在攻击…</translation>
    </message>
    <message>
        <source>No attack gave pictures.</source>
        <translation>没有攻击得到图像。</translation>
    </message>
    <message>
        <source>This attack estimates no matrix.</source>
        <translation>此攻击不估计矩阵。</translation>
    </message>
    <message>
        <source>Bits of the AES key</source>
        <translation>AES 密钥的比特</translation>
    </message>
    <message>
        <source>Draw the bits of the AES key that this block is enciphered with. Whoever sees them can undo this step.</source>
        <translation>画出加密此块所用 AES 密钥的比特。看到它们的人可以撤销这一步骤。</translation>
    </message>
    <message>
        <source>Every delivery has an AES key of its own: there is none to show before it.</source>
        <translation>每次交付都有自己的 AES 密钥：在此之前没有可显示的密钥。</translation>
    </message>
    <message>
        <source>AES-%1: the key is there and not shown.</source>
        <translation>AES-%1：密钥已有，未显示。</translation>
    </message>
    <message>
        <source>Enciphered with AES-%1, with a fresh key each time.</source>
        <translation>用 AES-%1 加密，每次使用新的密钥。</translation>
    </message>
    <message>
        <source>Enciphered with AES-%1, with one key for all blocks.</source>
        <translation>用 AES-%1 加密，所有块使用同一个密钥。</translation>
    </message>
    <message>
        <source>Enciphered with AES-%1, with a key of its own.</source>
        <translation>用 AES-%1 加密，使用自己的密钥。</translation>
    </message>
    <message>
        <source>Show key bits</source>
        <translation>显示密钥比特</translation>
    </message>
</context>
<context>
    <name>guise::app::BlockRow</name>
    <message>
        <source>Side of a block in pixels. Pixels mix within each row of a block; the permutation moves whole blocks.</source>
        <translation>块的边长，以像素计。像素在块的每一行内混合；置换则移动整个块。</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>块(&amp;B)</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>块尺寸</translation>
    </message>
    <message>
        <source>Block size in pixels</source>
        <translation>以像素计的块尺寸</translation>
    </message>
    <message>
        <source>Grow the picture so that any block fits</source>
        <translation>扩大图像，使任何块都适合</translation>
    </message>
    <message>
        <source>Edge pixels are repeated; restoring crops them away.</source>
        <translation>重复边缘像素；还原时将其裁掉。</translation>
    </message>
</context>
<context>
    <name>guise::app::ComparePanel</name>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>All three pictures side by side</source>
        <translation>三张图像全部并排</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>滑动对比(&amp;W)</translation>
    </message>
    <message>
        <source>Two pictures in one place: drag the line between them, or move it with the arrow keys</source>
        <translation>同一位置的两张图像：拖动它们之间的分界线，或用方向键移动</translation>
    </message>
    <message>
        <source>Fli&amp;p between two</source>
        <translation>在两张之间切换(&amp;P)</translation>
    </message>
    <message>
        <source>Two pictures in one place, one at a time: once more shows the other, as the space bar does</source>
        <translation>同一位置的两张图像，每次显示一张：再按一次显示另一张，空格键也可以</translation>
    </message>
    <message>
        <source>&amp;Difference map</source>
        <translation>差异图(&amp;D)</translation>
    </message>
    <message>
        <source>Two pictures and a map of how far they are apart</source>
        <translation>两张图像，以及一张显示它们相差多少的图</translation>
    </message>
    <message>
        <source>Block &amp;grid</source>
        <translation>块网格(&amp;G)</translation>
    </message>
    <message>
        <source>Lines between the blocks (%1)</source>
        <translation>块之间的线（%1）</translation>
    </message>
    <message>
        <source>Block &amp;arrows</source>
        <translation>块箭头(&amp;A)</translation>
    </message>
    <message>
        <source>An arrow from where the block under the pointer was to where the key moved it</source>
        <translation>箭头从指针下的块原来的位置指向密钥将它移到的位置</translation>
    </message>
    <message>
        <source>Arrows of a&amp;ll blocks</source>
        <translation>所有块的箭头(&amp;L)</translation>
    </message>
    <message>
        <source>The two pictures</source>
        <translation>两张图像</translation>
    </message>
    <message>
        <source>The two pictures that are compared</source>
        <translation>所比较的两张图像</translation>
    </message>
    <message>
        <source>Measure of the difference</source>
        <translation>差异的度量</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>绝对差</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>平方差</translation>
    </message>
    <message>
        <source>SSIM map</source>
        <translation>SSIM 图</translation>
    </message>
    <message>
        <source>Absolute and squared: of the values themselves, mean over colours. SSIM map: likeness of the window around each pixel, of the values as shown; 1 is the same.</source>
        <translation>绝对差和平方差：针对值本身，对各颜色取均值。SSIM 图：针对显示的值，每个像素周围窗口的相似度；1 表示相同。</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>&amp;Cividis</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>&amp;Viridis</translation>
    </message>
    <message>
        <source>&amp;Grey</source>
        <translation>灰度(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Same scale for every picture</source>
        <translation>所有图像使用同一刻度(&amp;S)</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>差异图的颜色</translation>
    </message>
    <message>
        <source>Colours and scale of the map; each goes from dark to light and can be read without colour vision</source>
        <translation>差异图的颜色和刻度；每种都由暗到亮，没有色觉也能看懂</translation>
    </message>
    <message>
        <source>Zoom of all pictures. Click: all of it; wheel or + and -: nearer and farther.</source>
        <translation>所有图像的缩放。点击：显示全部；滚轮或 + 和 -：放大和缩小。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>third picture</source>
        <translation>第三张图像</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>缩放 %1</translation>
    </message>
    <message>
        <source>An arrow for every block that the key moved</source>
        <translation>密钥移动过的每个块各有一个箭头</translation>
    </message>
    <message>
        <source>For at most %1 blocks; this recipe makes %2. The block under the pointer has its arrow.</source>
        <translation>最多用于 %1 个块；此配方产生 %2 个。指针下的块有其箭头。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>One of the two pictures is not there.</source>
        <translation>两张图像中有一张不存在。</translation>
    </message>
    <message>
        <source>%1 and %2: pictures of unequal size have no difference map.</source>
        <translation>%1 和 %2：大小不同的图像没有差异图。</translation>
    </message>
    <message>
        <source>Absolute difference, mean %1</source>
        <translation>绝对差，均值 %1</translation>
    </message>
    <message>
        <source>Squared difference, mean %1</source>
        <translation>平方差，均值 %1</translation>
    </message>
    <message>
        <source>SSIM as shown, mean %1</source>
        <translation>按显示的 SSIM，均值 %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>块 %1</translation>
    </message>
    <message>
        <source>block %1 stays in its place</source>
        <translation>块 %1 留在原位</translation>
    </message>
    <message>
        <source>place %1 shows block %2</source>
        <translation>位置 %1 显示块 %2</translation>
    </message>
    <message>
        <source>block %1 goes to place %2</source>
        <translation>块 %1 移到位置 %2</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>原图 %1</translation>
    </message>
    <message>
        <source>disguised %1</source>
        <translation>伪装 %1</translation>
    </message>
    <message>
        <source>recovered %1</source>
        <translation>重建 %1</translation>
    </message>
    <message>
        <source>restored %1</source>
        <translation>还原 %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>行 %1，列 %2</translation>
    </message>
    <message>
        <source>difference: none at the edge</source>
        <translation>差异：边缘处没有</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>差异 %1</translation>
    </message>
    <message>
        <source>S&amp;tep by step</source>
        <translation>逐步(&amp;T)</translation>
    </message>
    <message>
        <source>What each step of the recipe does to the picture, played</source>
        <translation>逐步播放配方的每个步骤对图像的作用</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1 及以下</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>guise::app::ComparisonRow</name>
    <message>
        <source>&amp;Pin recipe as A</source>
        <translation>将配方固定为 A(&amp;P)</translation>
    </message>
    <message>
        <source>Keep this recipe as A and go on with B beside it</source>
        <translation>将此配方保留为 A，并在旁边用 B 继续</translation>
    </message>
    <message>
        <source>S&amp;witch A and B</source>
        <translation>切换 A 和 B(&amp;W)</translation>
    </message>
    <message>
        <source>Bring the other of the two recipes into view</source>
        <translation>显示两个配方中的另一个</translation>
    </message>
    <message>
        <source>&amp;Forget A</source>
        <translation>放弃 A(&amp;F)</translation>
    </message>
    <message>
        <source>End the comparison; the recipe in view stays</source>
        <translation>结束比较；保留当前配方</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>固定为 A</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>In view: A</source>
        <translation>当前：A</translation>
    </message>
    <message>
        <source>In view: B</source>
        <translation>当前：B</translation>
    </message>
    <message>
        <source>A and B are the same</source>
        <translation>A 和 B 相同</translation>
    </message>
    <message>
        <source>A to B: %1</source>
        <translation>A 到 B：%1</translation>
    </message>
    <message>
        <source>&amp;Compare A and B</source>
        <translation>比较 A 和 B(&amp;C)</translation>
    </message>
    <message>
        <source>Show the pictures and figures of both recipes next to each other</source>
        <translation>并排显示两个配方的图像和数值</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>guise::app::ComparisonWindow</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 到 %3）</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Recipes A and B</source>
        <translation>配方 A 和 B</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Figures of A and B</source>
        <translation>A 和 B 的数值</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>切换(&amp;S)</translation>
    </message>
    <message>
        <source>Bring the other of the two recipes into the main window</source>
        <translation>在主窗口中显示两个配方中的另一个</translation>
    </message>
    <message>
        <source>A and B are the same recipe.</source>
        <translation>A 和 B 是同一个配方。</translation>
    </message>
    <message>
        <source>From A to B: %1</source>
        <translation>从 A 到 B：%1</translation>
    </message>
    <message>
        <source>%1, in view</source>
        <translation>%1，当前</translation>
    </message>
    <message>
        <source>This recipe does not fit these pictures.</source>
        <translation>此配方不适合这些图像。</translation>
    </message>
    <message>
        <source>Visual privacy, the paper&apos;s</source>
        <translation>视觉隐私，论文的做法</translation>
    </message>
    <message>
        <source>Visual privacy, strongest</source>
        <translation>视觉隐私，最强</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>级别 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>级别 2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>not measured: switch to it</source>
        <translation>未测量：请切换到它</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>guise::app::DemoMode</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>轮到您了</translation>
    </message>
    <message>
        <source>Drag, click, train: this is the real program.</source>
        <translation>拖动、点击、训练：这就是真实的程序。</translation>
    </message>
    <message>
        <source>The show goes on after a minute without input. Escape ends it.</source>
        <translation>一分钟没有输入，演示就会继续。按 Esc 结束演示。</translation>
    </message>
    <message>
        <source>Touch anything to try it yourself. Escape ends the show.</source>
        <translation>触碰任意处即可亲自尝试。按 Esc 结束演示。</translation>
    </message>
</context>
<context>
    <name>guise::app::DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <translation>将文本放入剪贴板</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save the diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>For a report of a fault. Read it first: it holds no key, no passphrase and no name of a data set, and goes nowhere unless you send it. Copy and Save add the version of the kernel.</source>
        <translation>用于报告缺陷。请先阅读：其中不含密钥、口令和数据集名称，除非您自己发送，否则不会传到任何地方。“复制”和“保存”会加上内核版本。</translation>
    </message>
    <message>
        <source>Write the text to a file</source>
        <translation>将文本写入文件</translation>
    </message>
</context>
<context>
    <name>guise::app::EnginePage</name>
    <message>
        <source>Devices found</source>
        <translation>找到的设备</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>安装进度</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>安装(&amp;I)</translation>
    </message>
    <message>
        <source>Fetch it from the net: about 3 GB, 7 GB of room while it works; goes on where it was stopped</source>
        <translation>从网上获取：约 3 GB，安装期间需要 7 GB 空间；可从停止处继续</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>What is fetched is kept</source>
        <translation>已获取的内容会保留</translation>
    </message>
    <message>
        <source>From a &amp;folder …</source>
        <translation>从文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>A folder that holds torch/ and nvidia/, or the files of packaging/libtorch-wheels.sha256</source>
        <translation>包含 torch/ 和 nvidia/ 的文件夹，或包含 packaging/libtorch-wheels.sha256 所列文件的文件夹</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>重新查找(&amp;A)</translation>
    </message>
    <message>
        <source>Try to load the engine once more</source>
        <translation>再次尝试加载引擎</translation>
    </message>
    <message>
        <source>&amp;Devices found</source>
        <translation>找到的设备(&amp;D)</translation>
    </message>
    <message>
        <source>Folder of the learning engine, or of its files</source>
        <translation>学习引擎或其文件所在的文件夹</translation>
    </message>
    <message>
        <source>Stopped. What was fetched is kept: Install goes on with it.</source>
        <translation>已停止。已获取的内容会保留：点击“安装”可继续。</translation>
    </message>
    <message>
        <source>Stopped at: %1</source>
        <translation>停止于：%1</translation>
    </message>
    <message>
        <source>This installation has no script that fetches the engine. Take a folder with it.</source>
        <translation>此安装没有获取引擎的脚本。请选择包含引擎的文件夹。</translation>
    </message>
    <message>
        <source>Loading the learning engine …</source>
        <translation>正在加载学习引擎…</translation>
    </message>
    <message>
        <source>%1 is ready, from %2.</source>
        <translation>%1 已就绪，来自 %2。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 holds neither torch/lib nor the files of the engine (torch-….whl). Choose another folder.</source>
        <translation>%1 既不包含 torch/lib，也不包含引擎的文件（torch-….whl）。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is tried when Guise starts next.</source>
        <translation>下次启动 Guise 时将尝试 %1。</translation>
    </message>
</context>
<context>
    <name>guise::app::ExportDialog</name>
    <message>
        <source>%1 disguised images are in %2.</source>
        <translation>%1 张伪装图像位于 %2。</translation>
    </message>
    <message>
        <source>Give that folder away; the key stays here, and without it the model is of no use to anybody.</source>
        <translation>请交出该文件夹；密钥留在这里，没有密钥，该模型对任何人都没有用。</translation>
    </message>
    <message>
        <source>Values were rounded to 16 bits: at most %1 off.</source>
        <translation>值已舍入到 16 位：偏差最多 %1。</translation>
    </message>
    <message>
        <source>The labels name the true classes.</source>
        <translation>标签指明真实类别。</translation>
    </message>
    <message>
        <source>The labels are permuted; class sizes can undo that where they differ.</source>
        <translation>标签已置换；类别大小不同时，可据此还原标签。</translation>
    </message>
    <message>
        <source>The order was kept: of a public set that hands out every pair of original and disguise.</source>
        <translation>保留了顺序：对于公开数据集，这等于交出每一对原图和伪装图像。</translation>
    </message>
    <message>
        <source>The order map stays here: %1.</source>
        <translation>顺序映射表留在这里：%1。</translation>
    </message>
    <message>
        <source>%1 of these images were sent before. Under another key they link the keys; under the same key their noise averages out.</source>
        <translation>这些图像中有 %1 张曾经发送过。用另一个密钥会把两个密钥联系起来；用同一密钥则其噪声会被平均掉。</translation>
    </message>
    <message>
        <source>Export disguised set</source>
        <translation>导出伪装数据集</translation>
    </message>
    <message>
        <source>%1, disguised under the key %2: %3.</source>
        <translation>%1，在密钥 %2 下伪装：%3。</translation>
    </message>
    <message>
        <source>Training images (%1)</source>
        <translation>训练图像（%1）</translation>
    </message>
    <message>
        <source>Test images (%1)</source>
        <translation>测试图像（%1）</translation>
    </message>
    <message>
        <source>NumPy arrays (.npy)</source>
        <translation>NumPy 数组 (.npy)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>NumPy 归档 (.npz)</translation>
    </message>
    <message>
        <source>TIFF pictures, exact</source>
        <translation>TIFF 图片，精确</translation>
    </message>
    <message>
        <source>PNG pictures, 16 bits where values are not whole</source>
        <translation>PNG 图片，值不是整数时为 16 位</translation>
    </message>
    <message>
        <source>IDX files, of byte recipes</source>
        <translation>IDX 文件，用于字节配方</translation>
    </message>
    <message>
        <source>A folder of pictures per label</source>
        <translation>每个标签一个图片文件夹</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Keep the true labels</source>
        <translation>保留真实标签</translation>
    </message>
    <message>
        <source>Otherwise labels go out as numbers that the key permutes</source>
        <translation>否则标签以密钥置换后的数字形式交出</translation>
    </message>
    <message>
        <source>Keep the order of the images</source>
        <translation>保留图像的顺序</translation>
    </message>
    <message>
        <source>Otherwise they are shuffled, and the map of that stays here</source>
        <translation>否则顺序会被打乱，其映射表留在这里</translation>
    </message>
    <message>
        <source>Also images that were sent before</source>
        <translation>也包括曾经发送过的图像</translation>
    </message>
    <message>
        <source>Two versions of a picture can let keys be computed or noise be averaged out</source>
        <translation>同一图像的两个版本可用来算出密钥或平均掉噪声</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写入(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Key …</source>
        <translation>密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Folder for the disguised set</source>
        <translation>伪装数据集的文件夹</translation>
    </message>
    <message>
        <source>An experiment key comes from a number that anybody can guess: nothing may be given away under it. Make a secret key first.</source>
        <translation>实验密钥来自任何人都能猜到的数字：不得在它之下交出任何内容。请先制作秘密密钥。</translation>
    </message>
    <message>
        <source>This key is not saved. A set whose key is lost cannot be used again: save it first.</source>
        <translation>此密钥尚未保存。丢失密钥的数据集无法再使用：请先保存密钥。</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>请指定文件夹。</translation>
    </message>
    <message>
        <source>New secret &amp;key</source>
        <translation>新建秘密密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Save &amp;key …</source>
        <translation>保存密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Disguising and writing …</source>
        <translation>正在伪装和写入…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>guise::app::GreyRange</name>
    <message>
        <source>Values shown as black and white</source>
        <translation>显示为黑色和白色的值</translation>
    </message>
    <message>
        <source>Disguised values may be negative or above 255. For the screen alone they are mapped to greys: this says which value is black and which is white.</source>
        <translation>伪装值可能为负或大于 255。仅为在屏幕上显示才映射到灰度：此处指定哪个值为黑色，哪个值为白色。</translation>
    </message>
    <message>
        <source>Greys %1 to %2: this picture</source>
        <translation>灰度 %1 到 %2：此图像</translation>
    </message>
    <message>
        <source>Greys: range of this picture</source>
        <translation>灰度：此图像的范围</translation>
    </message>
    <message>
        <source>Greys %1 to %2: %3 images</source>
        <translation>灰度 %1 到 %2：%3 张图像</translation>
    </message>
    <message>
        <source>Greys: range of the set</source>
        <translation>灰度：数据集的范围</translation>
    </message>
    <message>
        <source>Greys 0 to 255, the rest cut off</source>
        <translation>灰度 0 到 255，其余截去</translation>
    </message>
</context>
<context>
    <name>guise::app::GroupedRuns</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 · runs: %2</source>
        <translation>%1 · 运行：%2</translation>
    </message>
    <message>
        <source>No finished run of this group has this figure</source>
        <translation>此组中没有已完成的运行具有该数值</translation>
    </message>
    <message>
        <source>Mean and standard deviation over finished runs: %1 of %2. Lowest %3, highest %4</source>
        <translation>已完成运行的平均值和标准差：%2 个中的 %1 个。最低 %3，最高 %4</translation>
    </message>
    <message>
        <source>Group %1, open</source>
        <translation>组 %1，已展开</translation>
    </message>
    <message>
        <source>Group %1, closed</source>
        <translation>组 %1，已折叠</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>已完成 %1，共 %2</translation>
    </message>
</context>
<context>
    <name>guise::app::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>帮助页面列表</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>The schemes</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation>论文的图表</translation>
    </message>
    <message>
        <source>Attack: %1</source>
        <translation>攻击：%1</translation>
    </message>
    <message>
        <source>Disguising the sample picture …</source>
        <translation>正在伪装示例图像…</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>The sample picture, 112 x 112.</source>
        <translation>示例图像，112 x 112。</translation>
    </message>
    <message>
        <source>&lt;h2&gt;The schemes&lt;/h2&gt;&lt;p&gt;One picture under every preset, with an experiment key, drawn by this program just now. Disguised numbers may be negative or above 255; they are mapped to grey levels for the screen only. Schemes that mix pictures get the sample, turned and mirrored, as partners. A picture that a person cannot read may still be open to an attack.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;方案&lt;/h2&gt;&lt;p&gt;每个预设下的同一张图像，使用实验密钥，由本程序刚刚绘制。伪装后的数可能为负或大于 255；仅为在屏幕上显示才映射到灰度级。混合图像的方案以旋转和镜像后的示例图像作为混合伙伴。人看不懂的图像仍可能被攻击打开。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Page of help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>比较图像</translation>
    </message>
    <message>
        <source>Privacy: words and figures</source>
        <translation>隐私：文字与数值</translation>
    </message>
    <message>
        <source>Lessons, demo, class</source>
        <translation>课程、演示、课堂</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>此页面为英文。</translation>
    </message>
</context>
<context>
    <name>guise::app::KeySession</name>
    <message>
        <source>no key for this recipe</source>
        <translation>此配方没有密钥</translation>
    </message>
    <message>
        <source>%1 · experiment key %2</source>
        <translation>%1 · 实验密钥 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · new, not saved</source>
        <translation>%1 · 新密钥，未保存</translation>
    </message>
    <message>
        <source>%1 · draft key, not saved</source>
        <translation>%1 · 草稿密钥，未保存</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Guise keys (*.gkey)</source>
        <translation>Guise 密钥 (*.gkey)</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>打开密钥</translation>
    </message>
    <message>
        <source>Guise keys (*.gkey);;All files (*)</source>
        <translation>Guise 密钥 (*.gkey);;所有文件 (*)</translation>
    </message>
    <message>
        <source>reading %1 …</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>opening %1 …</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Save the new key</source>
        <translation>保存新密钥</translation>
    </message>
    <message>
        <source>rotating …</source>
        <translation>正在轮换…</translation>
    </message>
    <message>
        <source>The new key is %1. It protects only pictures that were never sent; keep the old key too.</source>
        <translation>新密钥为 %1。它只保护从未发送过的图像；旧密钥也要保留。</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>sealing …</source>
        <translation>正在密封…</translation>
    </message>
    <message>
        <source>The passphrase of %1 was changed. Copies and backups made before keep the passphrase they had.</source>
        <translation>%1 的口令已更改。此前制作的副本和备份仍使用原来的口令。</translation>
    </message>
    <message>
        <source>%1 is no longer sealed: whoever reads the file has the key.</source>
        <translation>%1 不再密封：谁读到该文件，谁就拥有密钥。</translation>
    </message>
    <message>
        <source>Back up the key as text</source>
        <translation>将密钥备份为文本</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>backing up …</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>The key is in %1, as text to print. It is sealed: without its passphrase it is of no use.</source>
        <translation>密钥以可打印的文本形式位于 %1。它已密封：没有口令就没有用。</translation>
    </message>
    <message>
        <source>The key is in %1, as text to print. It is NOT sealed: whoever reads it has the key.</source>
        <translation>密钥以可打印的文本形式位于 %1。它未密封：谁读到它，谁就拥有密钥。</translation>
    </message>
    <message>
        <source>Open the text of a backup</source>
        <translation>打开备份文本</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>文本 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the restored key</source>
        <translation>保存恢复的密钥</translation>
    </message>
    <message>
        <source>restoring …</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>The key was restored as %1.</source>
        <translation>密钥已恢复为 %1。</translation>
    </message>
</context>
<context>
    <name>guise::app::KeysPage</name>
    <message>
        <source>A lost key is a lost model, and nobody can bring it back. Keep a copy of each file elsewhere, or its text on paper: Key, Back up as text.</source>
        <translation>丢失密钥就等于丢失模型，谁也无法将其找回。请在别处保存每个文件的副本，或将其文本保存在纸上：“密钥”菜单，“备份为文本”。</translation>
    </message>
    <message>
        <source>Known keys</source>
        <translation>已知密钥</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已密封</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>The chosen key</source>
        <translation>所选的密钥</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此密钥(&amp;U)</translation>
    </message>
    <message>
        <source>Open it with its recipe; asks for the passphrase of a sealed one</source>
        <translation>打开密钥及其配方；密钥已密封时会询问口令</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of this file, to copy it elsewhere</source>
        <translation>打开此文件所在的文件夹，以便复制到别处</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>否</translation>
    </message>
    <message>
        <source>experiment key</source>
        <translation>实验密钥</translation>
    </message>
    <message>
        <source>No key is known yet: Key, New secret key makes one; Key, Save key writes it to a file.</source>
        <translation>还没有已知的密钥：用“密钥”菜单的“新建秘密密钥”制作，用“保存密钥”写入文件。</translation>
    </message>
    <message>
        <source>Choose a key to see its fingerprint, its words and its runs.</source>
        <translation>选择一个密钥可查看其指纹、单词和运行。</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>No run of the store in view used it.</source>
        <translation>当前记录库中没有运行使用过它。</translation>
    </message>
    <message>
        <source>Runs in view that used it (%1): %2</source>
        <translation>当前记录库中使用过它的运行（%1）：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>
Not sealed: whoever reads the file has the key. Key, Change passphrase seals it.</source>
        <translation>
未密封：谁读到该文件，谁就拥有密钥。用“密钥”菜单的“更改口令”可将其密封。</translation>
    </message>
    <message>
        <source>%1
Fingerprint %2
%3
%4%5</source>
        <translation>%1
指纹 %2
%3
%4%5</translation>
    </message>
</context>
<context>
    <name>guise::app::LanguageMenu</name>
    <message>
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>The language of the desktop, from the next start on</source>
        <translation>桌面的语言，下次启动时生效</translation>
    </message>
    <message>
        <source>%1, from the next start on</source>
        <translation>%1，下次启动时生效</translation>
    </message>
</context>
<context>
    <name>guise::app::LessonPanel</name>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>Do &amp;it</source>
        <translation>执行(&amp;I)</translation>
    </message>
    <message>
        <source>Does this step in the window, with the controls that you would use</source>
        <translation>在窗口中执行此步骤，使用的控件与您自己操作时相同</translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation>上一步(&amp;A)</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>前一个步骤</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>下一步(&amp;X)</translation>
    </message>
    <message>
        <source>The next step; this one need not be done</source>
        <translation>下一个步骤；不必完成此步骤</translation>
    </message>
    <message>
        <source>S&amp;tart over</source>
        <translation>重新开始(&amp;T)</translation>
    </message>
    <message>
        <source>From the first step, with nothing done</source>
        <translation>从第一个步骤开始，一切都未完成</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>Ends the lesson; your own setting comes back</source>
        <translation>结束课程；恢复您自己的设置</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Step %1, done: %2</source>
        <translation>步骤 %1，已完成：%2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1，共 %2：%3</translation>
    </message>
    <message>
        <source>Watch the marked control …</source>
        <translation>请注意标出的控件…</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Do &amp;it again</source>
        <translation>再次执行(&amp;I)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>guise::app::LessonPlayer</name>
    <message>
        <source>Not measured: %1 You can go on with the next step.</source>
        <translation>未测量：%1 您可以继续下一个步骤。</translation>
    </message>
    <message>
        <source>%1 (measured on %2)</source>
        <translation>%1（测量于 %2）</translation>
    </message>
</context>
<context>
    <name>guise::app::Lessons</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>课程：%1</translation>
    </message>
    <message>
        <source>The class file names what this window does not have: %1. `guise-workbench --list-controls` prints the names.</source>
        <translation>课堂文件指定了此窗口没有的内容：%1。`guise-workbench --list-controls` 会列出可用名称。</translation>
    </message>
</context>
<context>
    <name>guise::app::MainWindow</name>
    <message>
        <source>Guise</source>
        <translation>Guise</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Opening the pictures …</source>
        <translation>正在打开图像…</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>Restored with the key</source>
        <translation>用密钥还原</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>The examiner reads pictures that were disguised one by one; this scheme gives it none. What is published against it stands with the recipe.</source>
        <translation>检验网络识别的是逐张伪装的图像；此方案不提供这样的图像。已发表的针对它的攻击见配方中的说明。</translation>
    </message>
    <message>
        <source>Key saved as %1. Keep a copy elsewhere: a lost key is a lost model.</source>
        <translation>密钥已保存为 %1。请在别处另存一份：丢失密钥就等于丢失模型。</translation>
    </message>
    <message>
        <source>Open a data set with classes and a test part to measure visual privacy.</source>
        <translation>要测量视觉隐私，请打开有类别和测试部分的数据集。</translation>
    </message>
    <message>
        <source>Measured as soon as the examiner has learned the originals.</source>
        <translation>检验网络学完原图后就会测量。</translation>
    </message>
    <message>
        <source>Not measured: the examiner could not be trained. See the message above.</source>
        <translation>未测量：检验网络无法训练。参见上面的消息。</translation>
    </message>
    <message>
        <source>Not measured: this disguise changes the size of the pictures, and the examiner reads the original size.</source>
        <translation>未测量：此伪装会改变图像的尺寸，而检验网络识别原来的尺寸。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>打开图片文件夹</translation>
    </message>
    <message>
        <source>Open a picture, an .npy set or CIFAR-10&apos;s archive</source>
        <translation>打开图片、.npy 数据集或 CIFAR-10 归档</translation>
    </message>
    <message>
        <source>Pictures and sets (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.npy *.tar.gz *.tgz);;All files (*)</source>
        <translation>图片和数据集 (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.npy *.tar.gz *.tgz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No second set was found, so half of the classes of %1 are held out of training and serve as out-training classes.</source>
        <translation>没有找到第二个数据集，因此将 %1 的一半类别从训练中留出，作为训练外类别。</translation>
    </message>
    <message>
        <source>Set GUISE_MNIST to a folder with MNIST&apos;s four files to compare with MNIST instead.</source>
        <translation>要改为与 MNIST 比较，请将 GUISE_MNIST 设为包含 MNIST 四个文件的文件夹。</translation>
    </message>
    <message>
        <source>values %1 to %2</source>
        <translation>值 %1 到 %2</translation>
    </message>
    <message>
        <source>no way back: this scheme runs forward only</source>
        <translation>没有回路：此方案仅正向运行</translation>
    </message>
    <message>
        <source>PSNR %1 dB</source>
        <translation>PSNR %1 dB</translation>
    </message>
    <message>
        <source>values %1 to %2 · SSIM %3 as shown</source>
        <translation>值 %1 到 %2 · 按显示的 SSIM %3</translation>
    </message>
    <message>
        <source>PSNR %1 dB · SSIM %2</source>
        <translation>PSNR %1 dB · SSIM %2</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>The recipe does not fit the pictures, so there is no key.</source>
        <translation>配方不适合这些图像，因此没有密钥。</translation>
    </message>
    <message>
        <source>Fingerprint %1
%2</source>
        <translation>指纹 %1
%2</translation>
    </message>
    <message>
        <source>Guise speaks the desktop&apos;s language from its next start on.</source>
        <translation>Guise 从下次启动起使用桌面的语言。</translation>
    </message>
    <message>
        <source>Guise speaks %1 from its next start on.</source>
        <translation>Guise 从下次启动起使用 %1。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The pictures to disguise. Drop a folder or a picture anywhere on the window to open it.</source>
        <translation>要伪装的图像。将文件夹或图片拖放到窗口任意处即可打开。</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Give up opening this key</source>
        <translation>放弃打开此密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where nets are trained</source>
        <translation>网络在何处训练</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>设备(&amp;V)</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Open file …</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Export disguised set …</source>
        <translation>导出伪装数据集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Bring a model back …</source>
        <translation>取回模型(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;New secret key</source>
        <translation>新建秘密密钥(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open key …</source>
        <translation>打开密钥(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save key …</source>
        <translation>保存密钥(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rotate key …</source>
        <translation>轮换密钥(&amp;R)…</translation>
    </message>
    <message>
        <source>Change &amp;passphrase …</source>
        <translation>更改口令(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Back up as text …</source>
        <translation>备份为文本(&amp;B)…</translation>
    </message>
    <message>
        <source>Restore a &amp;text backup …</source>
        <translation>恢复文本备份(&amp;T)…</translation>
    </message>
    <message>
        <source>Experiment key &amp;%1 (no secret)</source>
        <translation>实验密钥 &amp;%1（不是秘密）</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open store of runs …</source>
        <translation>打开运行记录库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>入门(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>运行记录(&amp;R)</translation>
    </message>
    <message>
        <source>The &amp;schemes</source>
        <translation>方案(&amp;S)</translation>
    </message>
    <message>
        <source>The &amp;attacks</source>
        <translation>攻击(&amp;A)</translation>
    </message>
    <message>
        <source>Attacking …</source>
        <translation>正在攻击…</translation>
    </message>
    <message>
        <source>The attacks failed: %1</source>
        <translation>攻击失败：%1</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>重建：%1</translation>
    </message>
    <message>
        <source>of the recipe before …</source>
        <translation>属于之前的配方…</translation>
    </message>
    <message>
        <source>%1 · PSNR %2 dB · SSIM %3</source>
        <translation>%1 · PSNR %2 dB · SSIM %3</translation>
    </message>
    <message>
        <source>Save this key first: a run whose key is lost cannot be used again.</source>
        <translation>请先保存此密钥：丢失密钥的运行无法再使用。</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Stopped, run kept</source>
        <translation>已停止，运行已保留</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>Training needs pictures with classes</source>
        <translation>训练需要有类别的图像</translation>
    </message>
    <message>
        <source>Disguising</source>
        <translation>正在伪装</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Keeping the run</source>
        <translation>正在保存运行</translation>
    </message>
    <message>
        <source>Shown are the runs of %1. What is trained here is recorded in %2.</source>
        <translation>显示的是 %1 的运行。在此训练的内容记录在 %2 中。</translation>
    </message>
    <message>
        <source>Run %1 is deleted.</source>
        <translation>运行 %1 已删除。</translation>
    </message>
    <message>
        <source>%1 runs are deleted.</source>
        <translation>%1 个运行已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open a store of runs</source>
        <translation>打开运行记录库</translation>
    </message>
    <message>
        <source>The disguised set is in %1.</source>
        <translation>伪装数据集位于 %1。</translation>
    </message>
    <message>
        <source>its key: open that under Key</source>
        <translation>其密钥：请在“密钥”菜单中打开</translation>
    </message>
    <message>
        <source>the limit of images</source>
        <translation>图像数量限制</translation>
    </message>
    <message>
        <source>the held-out images</source>
        <translation>留出的图像</translation>
    </message>
    <message>
        <source>the fixed noise</source>
        <translation>固定的噪声</translation>
    </message>
    <message>
        <source>the public set</source>
        <translation>公开数据集</translation>
    </message>
    <message>
        <source>The settings of run %1 are taken over.</source>
        <translation>已采用运行 %1 的设置。</translation>
    </message>
    <message>
        <source>The settings of run %1 are taken over, but not %2.</source>
        <translation>已采用运行 %1 的设置，但不包括：%2。</translation>
    </message>
    <message>
        <source>, nor </source>
        <translation>、 </translation>
    </message>
    <message>
        <source>Open a folder of pictures, with a folder per class</source>
        <translation>打开图片文件夹，每个类别一个文件夹</translation>
    </message>
    <message>
        <source>Write the disguised pictures to hand over</source>
        <translation>写入要交出的伪装图像</translation>
    </message>
    <message>
        <source>Predict with a net that was trained elsewhere</source>
        <translation>用在别处训练的网络进行预测</translation>
    </message>
    <message>
        <source>Stop what runs, keep it, and leave</source>
        <translation>停止并保存正在进行的内容，然后退出</translation>
    </message>
    <message>
        <source>Draw a new secret key for the recipe in use</source>
        <translation>为当前配方抽取新的秘密密钥</translation>
    </message>
    <message>
        <source>Use a key from its file, with its recipe</source>
        <translation>从文件使用密钥及其配方</translation>
    </message>
    <message>
        <source>Write the key to a file, sealed with a passphrase</source>
        <translation>将密钥写入文件，用口令密封</translation>
    </message>
    <message>
        <source>Draw a successor for the same recipe</source>
        <translation>为同一配方抽取后继密钥</translation>
    </message>
    <message>
        <source>Seal the key&apos;s file anew</source>
        <translation>重新密封密钥文件</translation>
    </message>
    <message>
        <source>Write the key as text to print and keep</source>
        <translation>将密钥写为文本，以便打印和保存</translation>
    </message>
    <message>
        <source>Make a key file from its printed text</source>
        <translation>由打印的文本制作密钥文件</translation>
    </message>
    <message>
        <source>A key from a recorded seed, for trying out only</source>
        <translation>来自记录下来的种子的密钥，仅供试用</translation>
    </message>
    <message>
        <source>Train a net on the disguised pictures</source>
        <translation>用伪装图像训练网络</translation>
    </message>
    <message>
        <source>Stop within one batch and keep the run</source>
        <translation>在一个批次之内停止，并保留运行</translation>
    </message>
    <message>
        <source>Show the runs of another store, such as that of a sweep</source>
        <translation>显示另一个记录库的运行，例如参数扫描的记录库</translation>
    </message>
    <message>
        <source>Show the pictures whole</source>
        <translation>完整显示图像</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop has it</source>
        <translation>浅色或深色，与桌面一致</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>浅色背景上的深色文字</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>深色背景上的浅色文字</translation>
    </message>
    <message>
        <source>The help, from its first page</source>
        <translation>帮助，从第一页开始</translation>
    </message>
    <message>
        <source>What a run keeps, and what can be done with it</source>
        <translation>一个运行保存什么，以及可以用它做什么</translation>
    </message>
    <message>
        <source>Every preset on one picture</source>
        <translation>同一张图像上的每个预设</translation>
    </message>
    <message>
        <source>What each attack needs and does</source>
        <translation>每种攻击需要什么、做什么</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All shortcuts, menu by menu</source>
        <translation>所有快捷键，按菜单排列</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts …</source>
        <translation>更改快捷键(&amp;C)…</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>为操作设置其他按键</translation>
    </message>
    <message>
        <source>Recipe and training</source>
        <translation>配方与训练</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures. Under Recipe it says why, and offers what would fit.</source>
        <translation>配方不适合这些图像。“配方”中说明了原因，并提供适合的选择。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change of a setting back</source>
        <translation>撤销对设置的最近一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重新进行撤销的更改</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>White on black, with borders around every control</source>
        <translation>黑底白字，每个控件都有边框</translation>
    </message>
    <message>
        <source>Guise did not end by itself last time. Data, recipe and settings of %1 can be brought back.</source>
        <translation>Guise 上次没有自行结束。可以恢复 %1 的数据、配方和设置。</translation>
    </message>
    <message>
        <source>They are kept every few seconds while you work, and never a key: open your key again under Key.</source>
        <translation>工作时每隔几秒保存它们，但从不保存密钥：请在“密钥”菜单中重新打开您的密钥。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图像(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>适合窗口(&amp;I)</translation>
    </message>
    <message>
        <source>Comparing &amp;pictures</source>
        <translation>比较图像(&amp;P)</translation>
    </message>
    <message>
        <source>What the row above the pictures does</source>
        <translation>图像上方一行的作用</translation>
    </message>
    <message>
        <source>The plot could not be written to %1. Choose another place.</source>
        <translation>无法将图表写入 %1。请选择其他位置。</translation>
    </message>
    <message>
        <source>Get the engine</source>
        <translation>获取引擎</translation>
    </message>
    <message>
        <source>Open pro&amp;ject …</source>
        <translation>打开项目(&amp;J)…</translation>
    </message>
    <message>
        <source>Take up data, recipe, training settings and runs where they were left</source>
        <translation>从上次离开处继续使用数据、配方、训练设置和运行</translation>
    </message>
    <message>
        <source>Save project &amp;in …</source>
        <translation>将项目保存到(&amp;I)…</translation>
    </message>
    <message>
        <source>Keep data, recipe, training settings, runs and the name of the key in a folder</source>
        <translation>将数据、配方、训练设置、运行和密钥名称保存在一个文件夹中</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Write what was measured as one HTML or PDF file</source>
        <translation>将测量结果写为一个 HTML 或 PDF 文件</translation>
    </message>
    <message>
        <source>Plan a s&amp;weep …</source>
        <translation>计划参数扫描(&amp;W)…</translation>
    </message>
    <message>
        <source>Train and measure many settings, several times each</source>
        <translation>对多种设置进行训练和测量，每种进行多次</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>Known &amp;keys</source>
        <translation>已知密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Key files on this machine, and the runs that used them</source>
        <translation>本机上的密钥文件，以及使用过它们的运行</translation>
    </message>
    <message>
        <source>&amp;Storage</source>
        <translation>存储(&amp;S)</translation>
    </message>
    <message>
        <source>What Guise keeps on the disk, and a way to clear caches</source>
        <translation>Guise 在磁盘上保存什么，以及如何清理缓存</translation>
    </message>
    <message>
        <source>Learning &amp;engine</source>
        <translation>学习引擎(&amp;E)</translation>
    </message>
    <message>
        <source>Whether it is there, which devices it found, and how to get it</source>
        <translation>它是否存在、找到了哪些设备，以及如何获取</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>A text for the report of a fault, without secrets</source>
        <translation>用于报告缺陷的文本，不含秘密</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>引导教程(&amp;G)</translation>
    </message>
    <message>
        <source>Eight steps in this window, each with what is measured now</source>
        <translation>在此窗口中进行的八个步骤，每个步骤都附有当场测量的结果</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>演示(&amp;D)</translation>
    </message>
    <message>
        <source>Disguises and attacks by themselves, full screen; Escape ends it</source>
        <translation>全屏自动演示伪装和攻击；按 Esc 结束</translation>
    </message>
    <message>
        <source>Pri&amp;vacy: words and figures</source>
        <translation>隐私：文字与数值(&amp;V)</translation>
    </message>
    <message>
        <source>What the privacy panel says, and what it does not</source>
        <translation>隐私面板说明了什么，没有说明什么</translation>
    </message>
    <message>
        <source>&amp;Lessons and demo</source>
        <translation>课程与演示(&amp;L)</translation>
    </message>
    <message>
        <source>The tour, lessons of your own, the demo, a class</source>
        <translation>教程、您自己的课程、演示、课堂</translation>
    </message>
    <message>
        <source>&amp;Privacy in detail</source>
        <translation>隐私详情(&amp;P)</translation>
    </message>
    <message>
        <source>Every figure, what was tried and what was not, and what would change it</source>
        <translation>每个数值、尝试过什么、没有尝试什么，以及什么会改变结论</translation>
    </message>
    <message>
        <source>&amp;Thresholds of the verdicts …</source>
        <translation>结论的阈值(&amp;T)…</translation>
    </message>
    <message>
        <source>From which figure on a level counts as open</source>
        <translation>某个级别从哪个数值起视为已攻破</translation>
    </message>
    <message>
        <source>A stronger examiner was not trained: %1</source>
        <translation>未训练更强的检验网络：%1</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告位于 %1。</translation>
    </message>
    <message>
        <source>my-sweep</source>
        <translation>my-sweep</translation>
    </message>
    <message>
        <source>Save the project in a folder</source>
        <translation>将项目保存在文件夹中</translation>
    </message>
    <message>
        <source>The project is in %1. Its key is in no file yet: save it under Key, then save the project again.</source>
        <translation>项目位于 %1。其密钥尚未存入任何文件：请在“密钥”菜单中保存，然后再次保存项目。</translation>
    </message>
    <message>
        <source>The project is in %1. The key itself is not in it.</source>
        <translation>项目位于 %1。其中不含密钥本身。</translation>
    </message>
    <message>
        <source>Open the folder of a project</source>
        <translation>打开项目的文件夹</translation>
    </message>
    <message>
        <source>The project in %1 is open.</source>
        <translation>%1 中的项目已打开。</translation>
    </message>
    <message>
        <source>The project in %1 is open. Its key %2 was never saved; another is in use.</source>
        <translation>%1 中的项目已打开。其密钥 %2 从未保存过；现在使用的是另一个密钥。</translation>
    </message>
    <message>
        <source>The project in %1 is open. It uses the key %2 in %3, which is not open yet.</source>
        <translation>%1 中的项目已打开。它使用 %3 中的密钥 %2，该密钥尚未打开。</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>打开密钥</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 has no test part, so neither visual privacy nor accuracy can be measured.</source>
        <translation>%1 没有测试部分，因此既不能测量视觉隐私，也不能测量准确率。</translation>
    </message>
    <message>
        <source>Split off a tenth</source>
        <translation>划分出十分之一</translation>
    </message>
    <message>
        <source>Export disguised set …</source>
        <translation>导出伪装数据集…</translation>
    </message>
    <message>
        <source>These pictures have no labels, so the key has no count of classes: to train under a key, make one with labelled pictures open.</source>
        <translation>这些图片没有标签，因此该密钥没有类别数：要在密钥下训练，请在打开带标签的图片时新建密钥。</translation>
    </message>
    <message>
        <source>Train all the same</source>
        <translation>仍要训练</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>guise::app::OwnerWindow</name>
    <message>
        <source>Examiners</source>
        <translation>检验网络</translation>
    </message>
    <message>
        <source>Nets that learned the originals to measure visual privacy. They are trained again when needed. They were trained on originals: keep them as close as those.</source>
        <translation>为测量视觉隐私而学习过原图的网络。需要时会重新训练。它们是用原图训练的：请像保管原图一样妥善保管。</translation>
    </message>
    <message>
        <source>Learning engine</source>
        <translation>学习引擎</translation>
    </message>
    <message>
        <source>LibTorch and the libraries of graphics cards. To remove it, close Guise and delete the folder; the page Engine installs it again.</source>
        <translation>LibTorch 和显卡的库。要将其移除，请关闭 Guise 并删除该文件夹；“引擎”页面可重新安装。</translation>
    </message>
    <message>
        <source>Runs and their checkpoints</source>
        <translation>运行及其检查点</translation>
    </message>
    <message>
        <source>Weights and curves of every training here. Runs are deleted on the page Runs, never here.</source>
        <translation>在此进行的每次训练的权重和曲线。运行在“运行记录”页面中删除，绝不在此处删除。</translation>
    </message>
    <message>
        <source>Store of runs in view</source>
        <translation>当前的运行记录库</translation>
    </message>
    <message>
        <source>The table of runs with settings, curves and findings. It is not deleted here.</source>
        <translation>包含设置、曲线和结果的运行表格。不会在此处删除。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Key files. They are never deleted here.</source>
        <translation>密钥文件。绝不会在此处删除。</translation>
    </message>
    <message>
        <source>Keys and storage</source>
        <translation>密钥与存储</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Storage</source>
        <translation>存储(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>引擎(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>诊断信息(&amp;D)</translation>
    </message>
</context>
<context>
    <name>guise::app::PassphraseDialog</name>
    <message>
        <source>Save key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>打开密钥</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>轮换密钥</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>The key is sealed with a passphrase. Without it nobody, you included, can restore the pictures or use the model.</source>
        <translation>密钥用口令密封。没有口令，包括您在内，谁都无法还原图像或使用模型。</translation>
    </message>
    <message>
        <source>This key is sealed. Enter its passphrase.</source>
        <translation>此密钥已密封。请输入其口令。</translation>
    </message>
    <message>
        <source>A new key for the same recipe. It protects only pictures that were never sent: do not send a picture again that went out under the old key, since both versions together let the keys be computed. Keep the old key: what was sent under it needs it.

Choose the passphrase of the new key.</source>
        <translation>同一配方的新密钥。它只保护从未发送过的图像：在旧密钥下交出过的图像不要再次发送，因为两个版本合在一起可用来算出密钥。请保留旧密钥：在它之下发送的内容仍需要它。

请选择新密钥的口令。</translation>
    </message>
    <message>
        <source>The file is sealed afresh; the key and its fingerprint stay. Copies and backups made before keep the passphrase they had.</source>
        <translation>文件会重新密封；密钥及其指纹不变。此前制作的副本和备份仍使用原来的口令。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>旧口令(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>新口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再次输入(&amp;A)</translation>
    </message>
    <message>
        <source>Save without a passphrase: whoever reads the file has the key</source>
        <translation>不用口令保存：谁读到该文件，谁就拥有密钥</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不同。</translation>
    </message>
</context>
<context>
    <name>guise::app::PlotStack</name>
    <message>
        <source>Other plots for this place</source>
        <translation>此处的其他图表</translation>
    </message>
    <message>
        <source>Show another plot in this place</source>
        <translation>在此处显示另一个图表</translation>
    </message>
</context>
<context>
    <name>guise::app::PlotsPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>正确比例</translation>
    </message>
    <message>
        <source>Press Train: a net learns the disguised pictures here.</source>
        <translation>点击“训练”：网络会在此学习伪装图像。</translation>
    </message>
    <message>
        <source>disguised, test</source>
        <translation>伪装，测试</translation>
    </message>
    <message>
        <source>disguised, training</source>
        <translation>伪装，训练</translation>
    </message>
    <message>
        <source>originals, test</source>
        <translation>原图，测试</translation>
    </message>
    <message>
        <source>originals, training</source>
        <translation>原图，训练</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>视觉隐私</translation>
    </message>
    <message>
        <source>batches the examiner has learned</source>
        <translation>检验网络已学习的批次</translation>
    </message>
    <message>
        <source>1 - accuracy</source>
        <translation>1 - 准确率</translation>
    </message>
    <message>
        <source>An examiner that knows originals will read the disguised pictures.</source>
        <translation>了解原图的检验网络将识别伪装图像。</translation>
    </message>
    <message>
        <source>recipe in view, as the examiner learns</source>
        <translation>当前配方，随检验网络的学习</translation>
    </message>
    <message>
        <source>While a net trains, originals are fed to it: do its own classes stand out?</source>
        <translation>网络训练期间会向其输入原图：它自身的类别会显得突出吗？</translation>
    </message>
    <message>
        <source>live, 100 a class; out: %1</source>
        <translation>实时，每类 100 张；训练外：%1</translation>
    </message>
    <message>
        <source>this recipe: %1</source>
        <translation>此配方：%1</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1，最高为 %2</translation>
    </message>
    <message>
        <source>originals, %1 a class; out: %2</source>
        <translation>原图，每类 %1 张；训练外：%2</translation>
    </message>
    <message>
        <source>disguised, %1 a class; out: %2</source>
        <translation>伪装，每类 %1 张；训练外：%2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Press Train: how wrong the net still is falls here, batch by batch.</source>
        <translation>点击“训练”：网络的错误程度会在此逐批次下降。</translation>
    </message>
    <message>
        <source>disguised, validation</source>
        <translation>伪装，验证</translation>
    </message>
    <message>
        <source>originals, validation</source>
        <translation>原图，验证</translation>
    </message>
    <message>
        <source>What the examiner answers</source>
        <translation>检验网络的回答</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Once the examiner has read the disguised pictures: which class it takes for which.</source>
        <translation>检验网络识别伪装图像之后：它把哪个类别当作哪个类别。</translation>
    </message>
    <message>
        <source>At the end of a run: how often each label came out for the originals of one class.</source>
        <translation>运行结束时：对一个类别的原图，各标签出现的次数。</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>准确率(&amp;A)</translation>
    </message>
    <message>
        <source>Share of pictures whose class the net names</source>
        <translation>网络说对类别的图像比例</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>损失(&amp;L)</translation>
    </message>
    <message>
        <source>Cross entropy of the answers</source>
        <translation>回答的交叉熵</translation>
    </message>
    <message>
        <source>&amp;Visual privacy</source>
        <translation>视觉隐私(&amp;V)</translation>
    </message>
    <message>
        <source>What an examiner that knows originals fails to read</source>
        <translation>了解原图的检验网络未能识别的部分</translation>
    </message>
    <message>
        <source>What the examiner &amp;answers</source>
        <translation>检验网络的回答(&amp;A)</translation>
    </message>
    <message>
        <source>True class against answer, a confusion matrix</source>
        <translation>真实类别与回答的对照，即混淆矩阵</translation>
    </message>
    <message>
        <source>&amp;Fano factor</source>
        <translation>法诺因子(&amp;F)</translation>
    </message>
    <message>
        <source>Do the classes that a net was trained on stand out?</source>
        <translation>网络训练所用的类别会显得突出吗？</translation>
    </message>
    <message>
        <source>&amp;Labels of one class</source>
        <translation>一个类别的标签(&amp;L)</translation>
    </message>
    <message>
        <source>How often each label came out for one class</source>
        <translation>对一个类别，各标签出现的次数</translation>
    </message>
    <message>
        <source>&amp;Best figure, not the last</source>
        <translation>最佳数值，而非最后数值(&amp;B)</translation>
    </message>
    <message>
        <source>Which figure of the run stands beside the title</source>
        <translation>标题旁显示运行的哪个数值</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>最佳 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>a net of originals</source>
        <translation>用原图训练的网络</translation>
    </message>
    <message>
        <source>a net of disguised pictures</source>
        <translation>用伪装图像训练的网络</translation>
    </message>
    <message>
        <source>%1, guessing %2</source>
        <translation>%1，猜测 %2</translation>
    </message>
</context>
<context>
    <name>guise::app::PredictDialog</name>
    <message>
        <source>Bring a model back</source>
        <translation>取回模型</translation>
    </message>
    <message>
        <source>The pictures of %1 are disguised under the key %2 and read by the model.</source>
        <translation>%1 的图像在密钥 %2 下伪装，并由模型识别。</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is no key to disguise them with.</source>
        <translation>配方不适合这些图像，因此没有可用来伪装它们的密钥。</translation>
    </message>
    <message>
        <source>weights.safetensors that came back, or the folder of a run</source>
        <translation>取回的 weights.safetensors，或运行的文件夹</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Run …</source>
        <translation>运行…</translation>
    </message>
    <message>
        <source>What was trained there; a run knows its own</source>
        <translation>在那里训练的是哪个网络；运行自带此信息</translation>
    </message>
    <message>
        <source>Test images (%1)</source>
        <translation>测试图像（%1）</translation>
    </message>
    <message>
        <source>Training images (%1)</source>
        <translation>训练图像（%1）</translation>
    </message>
    <message>
        <source>It was trained on true labels</source>
        <translation>它是用真实标签训练的</translation>
    </message>
    <message>
        <source>The set was exported with &quot;Keep the true labels&quot;</source>
        <translation>数据集导出时选择了“保留真实标签”</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Net</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图像(&amp;P)</translation>
    </message>
    <message>
        <source>Answers by class</source>
        <translation>按类别的回答</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation>识别图像(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save answers …</source>
        <translation>保存回答(&amp;S)…</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>运行的文件夹</translation>
    </message>
    <message>
        <source>Weights that came back</source>
        <translation>取回的权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>权重 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Disguising and reading …</source>
        <translation>正在伪装和识别…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1 pictures were read, %2 of them right.</source>
        <translation>识别了 %1 张图像，其中 %2 张正确。</translation>
    </message>
    <message>
        <source>%1 pictures were read. No accuracy: %2</source>
        <translation>识别了 %1 张图像。没有准确率：%2</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The answers are in %1.</source>
        <translation>回答位于 %1。</translation>
    </message>
    <message>
        <source>Weights that came back, or a run</source>
        <translation>传回的权重或一次运行</translation>
    </message>
    <message>
        <source>The file names this net.</source>
        <translation>文件注明的就是此网络。</translation>
    </message>
    <message>
        <source>The file says %1, a net that Guise does not have.</source>
        <translation>文件注明的是 %1，Guise 没有这种网络。</translation>
    </message>
    <message>
        <source>The file says %1: with another net it may not be read, or read wrongly.</source>
        <translation>文件注明的是 %1：用其他网络可能无法读取，或读取有误。</translation>
    </message>
</context>
<context>
    <name>guise::app::PrivacyDetails</name>
    <message>
        <source>Privacy in detail</source>
        <translation>隐私详情</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is nothing to measure.</source>
        <translation>配方不适合这些图像，因此没有可测量的内容。</translation>
    </message>
</context>
<context>
    <name>guise::app::PrivacyPanel</name>
    <message>
        <source>1 - accuracy of a net that was trained on originals and reads the disguised test images: the published measure. A high value does not mean that pictures cannot be recovered.</source>
        <translation>1 - 用原图训练、识别伪装测试图像的网络的准确率：即已发表的度量。数值高并不意味着图像无法重建。</translation>
    </message>
    <message>
        <source>Open a data set with classes to measure visual privacy.</source>
        <translation>要测量视觉隐私，请打开有类别的数据集。</translation>
    </message>
    <message>
        <source>Visual privacy –</source>
        <translation>视觉隐私 –</translation>
    </message>
    <message>
        <source>Examiner learns originals: %1, %2 left</source>
        <translation>检验网络正在学习原图：%1，剩余 %2</translation>
    </message>
    <message>
        <source>Examiner learns originals: %1</source>
        <translation>检验网络正在学习原图：%1</translation>
    </message>
    <message>
        <source>This examiner reads %1 of originals.</source>
        <translation>此检验网络能识别 %1 的原图。</translation>
    </message>
    <message>
        <source>Visual privacy %1 (at most %2)</source>
        <translation>视觉隐私 %1（最高 %2）</translation>
    </message>
    <message>
        <source>all %1 test images</source>
        <translation>全部 %1 张测试图像</translation>
    </message>
    <message>
        <source>first %1 test images</source>
        <translation>前 %1 张测试图像</translation>
    </message>
    <message>
        <source>Level %1: %2</source>
        <translation>级别 %1：%2</translation>
    </message>
    <message>
        <source>The examiner that reads most, chosen on one half of the test images and judged on the other. It learns from images that are not the owner&apos;s.</source>
        <translation>识别最多的检验网络，用一半测试图像选出，用另一半评判。它从不属于所有者的图像中学习。</translation>
    </message>
    <message>
        <source>Training of the examiner</source>
        <translation>检验网络的训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the training of the stronger examiner, or go on</source>
        <translation>暂停更强的检验网络的训练，或继续训练</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Every figure, what was tried and what was not, and what would change it</source>
        <translation>每个数值、尝试过什么、没有尝试什么，以及什么会改变结论</translation>
    </message>
    <message>
        <source>Thresholds …</source>
        <translation>阈值…</translation>
    </message>
    <message>
        <source>From which figure on a level counts as open</source>
        <translation>某个级别从哪个数值起视为已攻破</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>permutation %1 bits</source>
        <translation>置换 %1 位</translation>
    </message>
    <message>
        <source>other choices %1 bits</source>
        <translation>其他选择 %1 位</translation>
    </message>
    <message>
        <source>AES %1 bits</source>
        <translation>AES %1 位</translation>
    </message>
    <message>
        <source>%1 free parameters</source>
        <translation>%1 个自由参数</translation>
    </message>
    <message>
        <source>nothing but the root secret</source>
        <translation>只有根秘密</translation>
    </message>
    <message>
        <source>Key space, at most: %1</source>
        <translation>密钥空间，最多：%1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures.</source>
        <translation>配方不适合这些图像。</translation>
    </message>
    <message>
        <source>The paper&apos;s examiner: 95 % interval %1 to %2, %3.</source>
        <translation>论文的检验网络：95 % 区间 %1 到 %2，%3。</translation>
    </message>
    <message>
        <source>Being measured. It was %1 for the recipe before: %2.</source>
        <translation>正在测量。之前的配方为 %1：%2。</translation>
    </message>
    <message>
        <source>Being measured.</source>
        <translation>正在测量。</translation>
    </message>
    <message>
        <source>Strongest of %1 examiners (%2): %3, interval %4 to %5.</source>
        <translation>%1 个检验网络中最强的（%2）：%3，区间 %4 到 %5。</translation>
    </message>
    <message>
        <source>Level %1: being tried. Before: %2</source>
        <translation>级别 %1：正在尝试。之前：%2</translation>
    </message>
    <message>
        <source>Level %1: being tried</source>
        <translation>级别 %1：正在尝试</translation>
    </message>
    <message>
        <source>Level %1: %2 by %3</source>
        <translation>级别 %1：%2（%3）</translation>
    </message>
    <message>
        <source> …</source>
        <translation> …</translation>
    </message>
    <message>
        <source>Visual privacy %1 (guessing: %2)</source>
        <translation>视觉隐私 %1（猜测：%2）</translation>
    </message>
</context>
<context>
    <name>guise::app::RecentItems</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近使用的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Stores of runs</source>
        <translation>运行记录库</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开过任何内容</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除这些记录(&amp;F)</translation>
    </message>
    <message>
        <source>Empty this list; the files stay</source>
        <translation>清空此列表；文件保留</translation>
    </message>
</context>
<context>
    <name>guise::app::RecipeNote</name>
    <message>
        <source>Changes the recipe so that it fits</source>
        <translation>更改配方，使其适合</translation>
    </message>
</context>
<context>
    <name>guise::app::RecipePanel</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Own recipe</source>
        <translation>自定义配方</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>+ Add step</source>
        <translation>+ 添加步骤</translation>
    </message>
    <message>
        <source>Add a step at the last place of the recipe where it can work</source>
        <translation>在配方中能起作用的最后位置添加步骤</translation>
    </message>
    <message>
        <source>This step is in the recipe already and may stand there once.</source>
        <translation>此步骤已在配方中，只能出现一次。</translation>
    </message>
</context>
<context>
    <name>guise::app::RecoveryBar</name>
    <message>
        <source>Restored with the key</source>
        <translation>用密钥还原</translation>
    </message>
    <message>
        <source>What the owner gets back</source>
        <translation>所有者得回的图像</translation>
    </message>
    <message>
        <source>Recovered by an attacker</source>
        <translation>由攻击者重建</translation>
    </message>
    <message>
        <source>What somebody without the key gets back</source>
        <translation>没有密钥的人得到的图像</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>威胁级别</translation>
    </message>
    <message>
        <source>Level 1: no pairs</source>
        <translation>级别 1：无配对</translation>
    </message>
    <message>
        <source>Level 2: known pairs</source>
        <translation>级别 2：已知配对</translation>
    </message>
    <message>
        <source>Level 1 sees disguised images, their label indices and the recipe. Level 2 also has known pairs: originals with their disguised images.</source>
        <translation>级别 1 能看到伪装图像、其标签序号和配方。级别 2 还拥有已知配对：原图及其伪装图像。</translation>
    </message>
    <message>
        <source>Known pairs</source>
        <translation>已知配对</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 个配对</numerusform>
        </translation>
    </message>
    <message>
        <source>How many originals the attacker knows with their disguised images</source>
        <translation>攻击者知道多少张原图及其伪装图像</translation>
    </message>
    <message>
        <source>Disguised images that the attacker holds</source>
        <translation>攻击者持有的伪装图像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>How many disguised images the attacker holds; fewer where the set has fewer</source>
        <translation>攻击者持有多少张伪装图像；数据集不足时会更少</translation>
    </message>
    <message>
        <source>and similar images</source>
        <translation>以及相似图像</translation>
    </message>
    <message>
        <source>The attacker also has images of the same kind with their classes: another part of this set, none of them disguised</source>
        <translation>攻击者还拥有同一种类的图像及其类别：此数据集的另一部分，均未经伪装</translation>
    </message>
    <message>
        <source>not opened by the one attack tried</source>
        <translation>尝试的一种攻击未攻破</translation>
    </message>
    <message>
        <source>not opened by the %1 attacks tried</source>
        <translation>尝试的 %1 种攻击均未攻破</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>无配对</translation>
    </message>
    <message>
        <source>1 known pair</source>
        <translation>1 个已知配对</translation>
    </message>
    <message>
        <source>%1 known pairs</source>
        <translation>%1 个已知配对</translation>
    </message>
    <message>
        <source>%1, similar images</source>
        <translation>%1，相似图像</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>重建：%1</translation>
    </message>
    <message>
        <source>Recovered: %1, %2</source>
        <translation>重建：%1，%2</translation>
    </message>
    <message>
        <source>%1 · %2 with %3 disguised images · on %4 others: energy %5, PSNR %6 dB, SSIM %7 · confidence %8</source>
        <translation>%1 · %2，用 %3 张伪装图像 · 在另外 %4 张上：能量 %5，PSNR %6 dB，SSIM %7 · 置信度 %8</translation>
    </message>
    <message>
        <source>%1: not tried. %2</source>
        <translation>%1：未尝试。%2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1：失败。%2</translation>
    </message>
    <message>
        <source>%1: confidence %2, %3 s</source>
        <translation>%1：置信度 %2，%3 秒</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>已尝试：%1。</translation>
    </message>
    <message>
        <source>Not tried: %1. The line below says why when you point at it.</source>
        <translation>未尝试：%1。将鼠标指向下面一行可查看原因。</translation>
    </message>
</context>
<context>
    <name>guise::app::ReportDialog</name>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>The &amp;setting in view: %1</source>
        <translation>当前设置(&amp;S)：%1</translation>
    </message>
    <message>
        <source>The &amp;setting in view</source>
        <translation>当前设置(&amp;S)</translation>
    </message>
    <message>
        <source>Recipe, key space, pictures, and what the window measured of them; no training is needed</source>
        <translation>配方、密钥空间、图像，以及窗口对它们的测量结果；无需训练</translation>
    </message>
    <message>
        <source>The selected &amp;runs (%1)</source>
        <translation>所选的运行（%1）(&amp;R)</translation>
    </message>
    <message>
        <source>Those that are selected in the Runs tab</source>
        <translation>在“运行记录”标签页中选择的运行</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Pictures that show what the disguise hides</source>
        <translation>显示伪装所隐藏内容的图像</translation>
    </message>
    <message>
        <source>Show &amp;originals</source>
        <translation>显示原图(&amp;O)</translation>
    </message>
    <message>
        <source>Show what an attacker re&amp;covers</source>
        <translation>显示攻击者的重建结果(&amp;C)</translation>
    </message>
    <message>
        <source>Of runs with an experiment key the disguise is attacked first, which takes a while</source>
        <translation>对使用实验密钥的运行，会先攻击其伪装，这需要一些时间</translation>
    </message>
    <message>
        <source>Both are left out unless you tick them: whoever gets the report sees what they show. Disguised pictures belong to the section Pictures.</source>
        <translation>除非勾选，否则两者都不包括在内：得到报告的人会看到它们显示的内容。伪装图像属于“图像”章节。</translation>
    </message>
    <message>
        <source>The ending decides: .html for a browser, .pdf for paper</source>
        <translation>由扩展名决定：.html 用于浏览器，.pdf 用于打印</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>报告进度</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>O&amp;pen report</source>
        <translation>打开报告(&amp;P)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF document (*.pdf)</source>
        <translation>网页 (*.html);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>There is nothing to report on yet. Open pictures that the recipe fits, or select runs.</source>
        <translation>还没有可报告的内容。请打开配方适合的图像，或选择运行。</translation>
    </message>
    <message>
        <source>Give the file the ending .html or .pdf.</source>
        <translation>请让文件使用扩展名 .html 或 .pdf。</translation>
    </message>
    <message>
        <source>Tick at least one section.</source>
        <translation>请至少勾选一个章节。</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is no setting to report on.</source>
        <translation>配方不适合这些图像，因此没有可报告的设置。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 is there already. Press Save again to replace it.</source>
        <translation>%1 已存在。再按一次“保存”即可替换。</translation>
    </message>
</context>
<context>
    <name>guise::app::ReportMaker</name>
    <message>
        <source>Reading runs and pictures …</source>
        <translation>正在读取运行和图像…</translation>
    </message>
    <message>
        <source>Drawing figure %1 of %2 …</source>
        <translation>正在绘制图 %1，共 %2 个…</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>guise::app::RunDetails</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> （%1 到 %2）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Data hash</source>
        <translation>数据哈希</translation>
    </message>
    <message>
        <source>Guise</source>
        <translation>Guise</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Fano factor, own classes</source>
        <translation>法诺因子，自身类别</translation>
    </message>
    <message>
        <source>Fano factor, other classes</source>
        <translation>法诺因子，其他类别</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Which curve of the selected runs is drawn</source>
        <translation>绘制所选运行的哪条曲线</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>所选运行的曲线</translation>
    </message>
    <message>
        <source>Settings and findings of the selected runs</source>
        <translation>所选运行的设置和结果</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>视觉隐私</translation>
    </message>
    <message>
        <source>Runs with an accuracy and a visual privacy appear here.</source>
        <translation>有准确率和视觉隐私的运行会出现在此处。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>权衡</translation>
    </message>
    <message>
        <source>Select a run to see its curves; several to compare them.</source>
        <translation>选择一个运行可查看其曲线；选择多个可进行比较。</translation>
    </message>
    <message>
        <source>No curve was kept.</source>
        <translation>没有保存曲线。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>guise::app::RunPictures</name>
    <message>
        <source>Which image of the runs&apos; data is shown, from 0</source>
        <translation>显示运行数据中的哪一幅图像，从 0 开始</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>Select two runs to see one picture under both.</source>
        <translation>选择两个运行，可查看同一图像在两者下的样子。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Opening the data of the runs …</source>
        <translation>正在打开运行的数据…</translation>
    </message>
    <message>
        <source>values %1 to %2</source>
        <translation>值 %1 到 %2</translation>
    </message>
    <message>
        <source>Trained on the originals: there is no disguise.</source>
        <translation>在原图上训练：没有伪装。</translation>
    </message>
    <message>
        <source>Original of %1</source>
        <translation>%1 的原图</translation>
    </message>
    <message>
        <source>The two runs have different data, so each has its own original.</source>
        <translation>这两个运行的数据不同，因此各有自己的原图。</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有图像</translation>
    </message>
    <message>
        <source>of %1 test images.</source>
        <translation>共 %1 幅测试图像。</translation>
    </message>
    <message>
        <source>of %1 images.</source>
        <translation>共 %1 幅图像。</translation>
    </message>
    <message>
        <source>Noise and mixtures are drawn as for the preview, not as in the training.</source>
        <translation>噪声和混合按预览方式抽取，与训练时不同。</translation>
    </message>
    <message>
        <source>Open key …</source>
        <translation>打开密钥…</translation>
    </message>
    <message>
        <source>Open the key of run %1</source>
        <translation>打开运行 %1 的密钥</translation>
    </message>
    <message>
        <source>Guise keys (*.gkey);;All files (*)</source>
        <translation>Guise 密钥 (*.gkey);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Opening the key …</source>
        <translation>正在打开密钥…</translation>
    </message>
    <message>
        <source>Open the key of run %1 for these pictures; it is put away again with them</source>
        <translation>仅为这些图像打开运行 %1 的密钥；它会随图像一起收起</translation>
    </message>
</context>
<context>
    <name>guise::app::RunsModel</name>
    <message>
        <source>originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Double-click to edit; commas between tags</source>
        <translation>双击可编辑；标记之间用逗号</translation>
    </message>
    <message>
        <source>Double-click to write a note</source>
        <translation>双击可写备注</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation>进行中，%1</translation>
    </message>
    <message>
        <source>running, %1 batches</source>
        <translation>进行中，%1 个批次</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped after %1 of %2</source>
        <translation>已停止，完成 %1，共 %2</translation>
    </message>
    <message>
        <source>stopped after %1 batches</source>
        <translation>已停止，完成 %1 个批次</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted after %1 of %2</source>
        <translation>已中断，完成 %1，共 %2</translation>
    </message>
    <message>
        <source>interrupted after %1 batches</source>
        <translation>已中断，完成 %1 个批次</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Number of the run in this store</source>
        <translation>此记录库中运行的编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the run, or its place in a sweep</source>
        <translation>运行的名称，或其在参数扫描中的位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How far it came</source>
        <translation>进行到何处</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What it was trained on</source>
        <translation>用什么训练</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>How the pictures were disguised</source>
        <translation>图像如何伪装</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The network that was trained</source>
        <translation>被训练的网络</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Share of test images that the net reads right</source>
        <translation>网络正确识别的测试图像比例</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>视觉隐私</translation>
    </message>
    <message>
        <source>1 minus the accuracy of a net that learned originals</source>
        <translation>1 减去学习过原图的网络的准确率</translation>
    </message>
    <message>
        <source>Fano p</source>
        <translation>法诺 p 值</translation>
    </message>
    <message>
        <source>Chance of such Fano factors where in and out classes do not differ</source>
        <translation>若训练内与训练外类别没有差异，出现这样的法诺因子的概率</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>From its last start to its end</source>
        <translation>从最近一次开始到结束</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>When it was last started</source>
        <translation>最近一次开始的时间</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>guise::app::RunsPage</name>
    <message>
        <source>Search names, data, recipes, tags, notes</source>
        <translation>搜索名称、数据、配方、标记、备注</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>搜索运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show runs in this state only</source>
        <translation>只显示处于此状态的运行</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>&amp;Use settings</source>
        <translation>采用设置(&amp;U)</translation>
    </message>
    <message>
        <source>Take over data, recipe and training settings of this run</source>
        <translation>采用此运行的数据、配方和训练设置</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Go on with this run where it was cut</source>
        <translation>从中断处继续此运行</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>The line for a shell that repeats this run</source>
        <translation>可重复此运行的 shell 命令行</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Hide the selected runs; can be undone</source>
        <translation>隐藏所选的运行；可以撤销</translation>
    </message>
    <message>
        <source>Open store …</source>
        <translation>打开记录库…</translation>
    </message>
    <message>
        <source>Show the runs of another store, such as that of a sweep on the command line</source>
        <translation>显示另一个记录库的运行，例如命令行上参数扫描的记录库</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>运行：%1，共 %2</translation>
    </message>
    <message>
        <source> · %1 finished, %2 running, %3 waiting</source>
        <translation> · %1 个已完成，%2 个进行中，%3 个等待中</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Write a report of the selected runs as HTML or PDF</source>
        <translation>将所选运行的报告写为 HTML 或 PDF</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Put runs with the same value of a setting together, under a heading with mean and spread of their figures</source>
        <translation>把某项设置取值相同的运行放在一起，标题中给出其数值的平均值和离散程度</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>按：%1</translation>
    </message>
    <message>
        <source>Close a&amp;ll groups</source>
        <translation>折叠所有组(&amp;L)</translation>
    </message>
    <message>
        <source>Leave the headings of the groups alone in view</source>
        <translation>只显示各组的标题</translation>
    </message>
    <message>
        <source>Open all &amp;groups</source>
        <translation>展开所有组(&amp;G)</translation>
    </message>
    <message>
        <source>Show the runs below every heading</source>
        <translation>显示每个标题下的运行</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>No runs yet. Press Train: every training stays here with its settings, curves and figures. Or open the store of a sweep.</source>
        <translation>还没有运行。请点击“训练”：每次训练都会连同其设置、曲线和数值保留在这里。也可以打开参数扫描的记录库。</translation>
    </message>
    <message>
        <source>No run has these words and this state.</source>
        <translation>没有符合这些词语和状态的运行。</translation>
    </message>
</context>
<context>
    <name>guise::app::SettingsHistory</name>
    <message>
        <source>preset “%1”</source>
        <translation>预设“%1”</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 等</translation>
    </message>
</context>
<context>
    <name>guise::app::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>下一个和上一个控件</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt 加字母</translation>
    </message>
    <message>
        <source>The menu or field with that underlined letter</source>
        <translation>带有该下划线字母的菜单或字段</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Change the slider, list or picture that has the focus</source>
        <translation>更改拥有焦点的滑块、列表或图像</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close a message or a dialog</source>
        <translation>关闭消息或对话框</translation>
    </message>
</context>
<context>
    <name>guise::app::ShortcutsDialog</name>
    <message>
        <source>Change shortcuts</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>操作及其快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>&amp;Press the new keys</source>
        <translation>按下新的按键(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>无(&amp;N)</translation>
    </message>
    <message>
        <source>The action keeps its place in the menu</source>
        <translation>该操作在菜单中的位置不变</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>默认(&amp;S)</translation>
    </message>
    <message>
        <source>Back to the keys the action came with</source>
        <translation>恢复该操作的默认按键</translation>
    </message>
    <message>
        <source>&amp;All standard</source>
        <translation>全部默认(&amp;A)</translation>
    </message>
    <message>
        <source>Every action back to the keys it came with</source>
        <translation>每个操作都恢复默认按键</translation>
    </message>
    <message>
        <source>Choose an action above.</source>
        <translation>请在上方选择操作。</translation>
    </message>
</context>
<context>
    <name>guise::app::StepCard</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>步骤 %1，共 %2：%3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What this step does</source>
        <translation>此步骤的作用</translation>
    </message>
    <message>
        <source>Move this step up</source>
        <translation>上移此步骤</translation>
    </message>
    <message>
        <source>Move this step down</source>
        <translation>下移此步骤</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>移除此步骤</translation>
    </message>
</context>
<context>
    <name>guise::app::StepList</name>
    <message>
        <source>No steps: the pictures stay as they are. Add one, or pick a preset.</source>
        <translation>没有步骤：图像保持原样。请添加步骤，或选择预设。</translation>
    </message>
    <message>
        <source>Move s&amp;tep up</source>
        <translation>上移步骤(&amp;T)</translation>
    </message>
    <message>
        <source>Moves the step with the focus one place up</source>
        <translation>将拥有焦点的步骤上移一位</translation>
    </message>
    <message>
        <source>Move step &amp;down</source>
        <translation>下移步骤(&amp;D)</translation>
    </message>
    <message>
        <source>Moves the step with the focus one place down</source>
        <translation>将拥有焦点的步骤下移一位</translation>
    </message>
    <message>
        <source>Remove &amp;step</source>
        <translation>移除步骤(&amp;S)</translation>
    </message>
    <message>
        <source>Removes the step with the focus</source>
        <translation>移除拥有焦点的步骤</translation>
    </message>
</context>
<context>
    <name>guise::app::StepPanel</name>
    <message>
        <source>From the beginning (Home)</source>
        <translation>从头开始（Home）</translation>
    </message>
    <message>
        <source>One step back (left arrow)</source>
        <translation>后退一步（左方向键）</translation>
    </message>
    <message>
        <source>Play or pause (space bar)</source>
        <translation>播放或暂停（空格键）</translation>
    </message>
    <message>
        <source>One step on (right arrow)</source>
        <translation>前进一步（右方向键）</translation>
    </message>
    <message>
        <source>Place in the recipe</source>
        <translation>在配方中的位置</translation>
    </message>
    <message>
        <source>There is no recipe that fits a picture.</source>
        <translation>没有适合图像的配方。</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1，共 %2 · %3</translation>
    </message>
    <message>
        <source>%1 Values %2 to %3.</source>
        <translation>%1 值 %2 到 %3。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>The picture as it is.</source>
        <translation>未经改动的图像。</translation>
    </message>
    <message>
        <source>Cut into blocks</source>
        <translation>切成块</translation>
    </message>
    <message>
        <source>%1 rows of %2 blocks; each place has a secret of its own.</source>
        <translation>%1 行，每行 %2 个块；每个位置有各自的秘密。</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>What leaves the house. Values outside 0 to 255 are mapped to greys for the screen alone.</source>
        <translation>会交出去的内容。仅为在屏幕上显示，0 到 255 以外的值才映射到灰度。</translation>
    </message>
</context>
<context>
    <name>guise::app::StoragePage</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Places on the disk</source>
        <translation>磁盘上的位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>&amp;Clear …</source>
        <translation>清理(&amp;C)…</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open it in the file manager</source>
        <translation>在文件管理器中打开</translation>
    </message>
    <message>
        <source>Remove what is there; it is made again when needed</source>
        <translation>移除其中的内容；需要时会重新生成</translation>
    </message>
    <message>
        <source>Only what can be made again is cleared here</source>
        <translation>这里只清理可以重新生成的内容</translation>
    </message>
    <message>
        <source>%1: %2 are removed for good. %3</source>
        <translation>%1：%2 将被永久移除。%3</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1: removed.</source>
        <translation>%1：已移除。</translation>
    </message>
</context>
<context>
    <name>guise::app::StrongerExaminer</name>
    <message>
        <source>A stronger examiner is paused at %1.</source>
        <translation>更强的检验网络已暂停于 %1。</translation>
    </message>
    <message>
        <source>A stronger examiner waits for your training.</source>
        <translation>更强的检验网络正在等待您的训练。</translation>
    </message>
    <message>
        <source>A stronger examiner goes on.</source>
        <translation>更强的检验网络继续训练。</translation>
    </message>
    <message>
        <source>A stronger examiner learns: %1, %2 left</source>
        <translation>更强的检验网络正在学习：%1，剩余 %2</translation>
    </message>
    <message>
        <source>A stronger examiner learns: %1</source>
        <translation>更强的检验网络正在学习：%1</translation>
    </message>
    <message>
        <source>A stronger examiner is being prepared.</source>
        <translation>正在准备更强的检验网络。</translation>
    </message>
</context>
<context>
    <name>guise::app::SweepDialog</name>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n 次训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n 种设置</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the data, or open some in the window.</source>
        <translation>请指定数据，或在窗口中打开数据。</translation>
    </message>
    <message>
        <source>Timing a few batches of one training …</source>
        <translation>正在为一次训练的几个批次计时…</translation>
    </message>
    <message>
        <source>Looking for runs to estimate from …</source>
        <translation>正在查找可用于估计的运行…</translation>
    </message>
    <message numerus="yes">
        <source>About %1: %2 batches, timed by %n finished run(s) in the store.</source>
        <translation>
            <numerusform>约 %1：%2 个批次，根据记录库中 %n 个已完成的运行估算。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1: %2 batches, timed on this machine just now.</source>
        <translation>约 %1：%2 个批次，刚刚在本机测得。</translation>
    </message>
    <message>
        <source>If the workers do not hinder each other. Measuring and disguising come on top.</source>
        <translation>前提是各工作进程互不妨碍。测量和伪装的用时另计。</translation>
    </message>
    <message>
        <source>Trainings and examiners. Measuring and disguising come on top.</source>
        <translation>训练和检验网络。测量和伪装的用时另计。</translation>
    </message>
    <message>
        <source>Stopping: the runs at work keep their state …</source>
        <translation>正在停止：进行中的运行会保留其状态…</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopped. What was done is in the store; Start goes on from there.</source>
        <translation>已停止。已完成的部分在记录库中；点击“开始”可从此处继续。</translation>
    </message>
    <message>
        <source>Done. The runs are in the Runs tab; the figures could not be drawn.</source>
        <translation>已完成。运行在“运行记录”标签页中；图表无法绘制。</translation>
    </message>
    <message>
        <source>Done. The runs are in the Runs tab, the figures with error bars in %1.</source>
        <translation>已完成。运行在“运行记录”标签页中，带误差线的图表在 %1 中。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Stop &amp;timing</source>
        <translation>停止计时(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Time one training</source>
        <translation>测算一次训练(&amp;T)</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Plans of sweeps (*.json)</source>
        <translation>参数扫描计划 (*.json)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Copied. Save the plan first, and put its name in place of PLAN.json.</source>
        <translation>已复制。请先保存计划，并用其名称替换 PLAN.json。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>2, 4, 7, 14</source>
        <translation>2, 4, 7, 14</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪声强度</translation>
    </message>
    <message>
        <source>0, 25, 50, 100</source>
        <translation>0, 25, 50, 100</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>orthogonal, projection</source>
        <translation>orthogonal, projection</translation>
    </message>
    <message>
        <source>Permutation</source>
        <translation>置换</translation>
    </message>
    <message>
        <source>true, false</source>
        <translation>true, false</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>simple-cnn, resnet20</source>
        <translation>simple-cnn, resnet20</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>0.001, 0.01</source>
        <translation>0.001, 0.01</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次数</translation>
    </message>
    <message>
        <source>300, 1000</source>
        <translation>300, 1000</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像数</translation>
    </message>
    <message>
        <source>1000, 10000</source>
        <translation>1000, 10000</translation>
    </message>
    <message>
        <source>Plan a sweep</source>
        <translation>计划参数扫描</translation>
    </message>
    <message>
        <source>Start from the setting in view, or from a plan that Guise has</source>
        <translation>从当前设置或 Guise 已有的计划开始</translation>
    </message>
    <message>
        <source>The setting in view</source>
        <translation>当前设置</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>计划 %1</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>来自(&amp;M)</translation>
    </message>
    <message>
        <source>Open plan …</source>
        <translation>打开计划…</translation>
    </message>
    <message>
        <source>Read a plan from a file</source>
        <translation>从文件读取计划</translation>
    </message>
    <message>
        <source>Save plan …</source>
        <translation>保存计划…</translation>
    </message>
    <message>
        <source>Write the plan to a file</source>
        <translation>将计划写入文件</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>复制为命令</translation>
    </message>
    <message>
        <source>The line for a shell that runs this sweep</source>
        <translation>运行此参数扫描的 shell 命令行</translation>
    </message>
    <message>
        <source>What a plan uses that names no data of its own</source>
        <translation>计划没有自己指定数据时使用的数据</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>Trainings side by side, each a process of its own</source>
        <translation>并行的训练数，每个是一个单独的进程</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>工作进程(&amp;W)</translation>
    </message>
    <message>
        <source>Processor threads of each worker</source>
        <translation>每个工作进程的处理器线程数</translation>
    </message>
    <message>
        <source>fair share</source>
        <translation>平均分配</translation>
    </message>
    <message>
        <source>T&amp;hreads each</source>
        <translation>每个的线程数(&amp;H)</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>变化项</translation>
    </message>
    <message>
        <source>Plan as text</source>
        <translation>计划的文本</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>参数扫描进度</translation>
    </message>
    <message>
        <source>Train a few batches and throw the net away</source>
        <translation>训练几个批次，然后丢弃网络</translation>
    </message>
    <message>
        <source>Open &amp;figures</source>
        <translation>打开图表(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>A sweep that runs is stopped and goes on when it is started again</source>
        <translation>正在进行的参数扫描会停止，再次启动时继续</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Batches of each training</source>
        <translation>每次训练的批次数</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Batches of each</source>
        <translation>每次的批次数</translation>
    </message>
    <message>
        <source>not varied; for example %1</source>
        <translation>不变化；例如 %1</translation>
    </message>
    <message>
        <source>Values to try, parted by commas</source>
        <translation>要尝试的值，用逗号分隔</translation>
    </message>
    <message>
        <source>One at a time, the rest as in view</source>
        <translation>每次一项，其余同当前设置</translation>
    </message>
    <message>
        <source>Every combination (grid)</source>
        <translation>每种组合（网格）</translation>
    </message>
    <message>
        <source>Each with a new key, new noise and new weights</source>
        <translation>每次都用新密钥、新噪声和新权重</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>变化方式(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>重复次数(&amp;R)</translation>
    </message>
    <message>
        <source>Train on &amp;originals too, to compare with</source>
        <translation>也用原图训练，用于比较(&amp;O)</translation>
    </message>
    <message>
        <source>Measure visual privac&amp;y</source>
        <translation>测量视觉隐私(&amp;Y)</translation>
    </message>
    <message>
        <source>Measure class membership (needs a second data set)</source>
        <translation>测量类别成员关系（需要第二个数据集）</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) failed; the Runs tab says why.</source>
        <translation>
            <numerusform>%n 次训练失败；“运行记录”选项卡说明了原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of it cannot be read by this version; the Runs tab says why. Delete them there to train them anew.</source>
        <translation>
            <numerusform>其中 %n 个运行无法被此版本读取；“运行记录”选项卡说明了原因。请在那里删除它们以重新训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 batches. The store has no such run to tell the time from: press Time one training.</source>
        <translation>%1 个批次。记录库中没有可推算用时的同类运行：请点击“测算一次训练”。</translation>
    </message>
</context>
<context>
    <name>guise::app::SweepProcess</name>
    <message>
        <source>A sweep is run by the program guise beside this one, which could not be started. Install it again.</source>
        <translation>参数扫描由与此程序同处的程序 guise 运行，但它无法启动。请重新安装。</translation>
    </message>
    <message>
        <source>The sweep ended with code %1 and said nothing.</source>
        <translation>参数扫描以代码 %1 结束，没有任何输出。</translation>
    </message>
</context>
<context>
    <name>guise::app::ThresholdsDialog</name>
    <message>
        <source>Thresholds of the verdicts</source>
        <translation>结论的阈值</translation>
    </message>
    <message>
        <source>A level is “open” when pictures or labels were recovered, and “leaks” when an attack does better than its floor, with its interval. How much counts as recovered is set here, for the window and the command line.</source>
        <translation>重建出图像或标签时，该级别为“已攻破”；攻击结果连同其区间都好于基线时，为“有泄漏”。达到多少算作重建，在此为窗口和命令行设置。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>图像(&amp;P)：</translation>
    </message>
    <message>
        <source>Open from this share of the floor&apos;s squared error on that the recovered pictures take away. The floor is the mean picture of the class.</source>
        <translation>重建图像所减少的误差占基线平方误差的比例达到此值时为已攻破。基线是该类别的平均图像。</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>&amp;Readings:</source>
        <translation>识别(&amp;R)：</translation>
    </message>
    <message>
        <source>Open from this share of the way on from a constant guess to all images right, with the lower end of the interval.</source>
        <translation>从固定猜测到全部图像正确之间，区间下端走过此比例时为已攻破。</translation>
    </message>
</context>
<context>
    <name>guise::app::TrainingPanel</name>
    <message>
        <source>The net that is trained; `guise info` lists what each consists of</source>
        <translation>要训练的网络；`guise info` 列出每个网络的组成</translation>
    </message>
    <message>
        <source>&amp;Net</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>Batches to train on</source>
        <translation>要训练的批次数</translation>
    </message>
    <message>
        <source>Images in a batch</source>
        <translation>一个批次中的图像数</translation>
    </message>
    <message>
        <source>&amp;Steps × batch</source>
        <translation>步数 × 批次(&amp;S)</translation>
    </message>
    <message>
        <source>How the weights follow the gradient</source>
        <translation>权重如何跟随梯度</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>优化器(&amp;O)</translation>
    </message>
    <message>
        <source>Seed of weights, dropout and batch order</source>
        <translation>权重、随机失活和批次顺序的种子</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>Half-width numbers inside the net: faster where the processor has them</source>
        <translation>网络内部使用半宽度的数：在处理器支持时更快</translation>
    </message>
    <message>
        <source>Standardise input</source>
        <translation>标准化输入</translation>
    </message>
    <message>
        <source>Minus mean, over deviation of the training set, instead of value / 255. Fair to projection matrices, whose values are large and off-centre.</source>
        <translation>减去训练集的均值，再除以其标准差，而不是用“值 / 255”。这对投影矩阵较为公平，因为其值大且偏离中心。</translation>
    </message>
    <message>
        <source>Then train on the originals too</source>
        <translation>随后也用原图训练</translation>
    </message>
    <message>
        <source>A second net on the originals, to compare with</source>
        <translation>用原图训练的第二个网络，用于比较</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>More settings (%1 changed)</source>
        <translation>更多设置（已更改 %1 项）</translation>
    </message>
</context>
<context>
    <name>guise::app::WindowFigures</name>
    <message>
        <source>No attack applies to this recipe.</source>
        <translation>没有攻击适用于此配方。</translation>
    </message>
    <message>
        <source>The examiner could not be trained; the message above the pictures says why.</source>
        <translation>检验网络无法训练；图像上方的消息说明了原因。</translation>
    </message>
    <message>
        <source>Visual privacy needs pictures with classes and a test part.</source>
        <translation>视觉隐私需要有类别和测试部分的图像。</translation>
    </message>
    <message>
        <source>This disguise changes the size of the pictures, and the examiner reads the original size.</source>
        <translation>此伪装会改变图像的尺寸，而检验网络识别原来的尺寸。</translation>
    </message>
    <message>
        <source>The training was stopped before its end.</source>
        <translation>训练在结束之前被停止。</translation>
    </message>
    <message>
        <source>the paper&apos;s</source>
        <translation>论文的做法</translation>
    </message>
</context>
<context>
    <name>guise::app::WindowHands</name>
    <message>
        <source>There is no control “%1” in this window.</source>
        <translation>此窗口中没有控件“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be used right now.</source>
        <translation>“%1”现在无法使用。</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>没有预设“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”.</source>
        <translation>“%1”没有选项“%2”。</translation>
    </message>
    <message>
        <source>“%1” holds no value.</source>
        <translation>“%1”没有值。</translation>
    </message>
</context>
<context>
    <name>guise::widgets::Banner</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息（Esc）</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close this message and show the one below it</source>
        <translation>关闭此消息并显示其下方的消息</translation>
    </message>
    <message>
        <source>Messages below this one</source>
        <translation>此消息下方的消息</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::widgets::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation>并排的图像</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 by %3 pixels, %4</source>
        <translation>%1：%2 × %3 像素，%4</translation>
    </message>
    <message>
        <source>Wheel or + and - zoom, drag or arrow keys move, 0 or double click fits.</source>
        <translation>滚轮或 + 和 - 缩放，拖动或方向键移动，0 或双击使图像适合窗口。</translation>
    </message>
</context>
<context>
    <name>guise::widgets::ConfusionPlot</name>
    <message>
        <source>Per cent of each true class</source>
        <translation>占每个真实类别的百分比</translation>
    </message>
    <message>
        <source>%1: %2
%3: %4
images: %5 (%6 %)</source>
        <translation>%1：%2
%3：%4
图像数：%5（%6 %）</translation>
    </message>
</context>
<context>
    <name>guise::widgets::FanoPlot</name>
    <message>
        <source>in-training, mean %1</source>
        <translation>训练内，均值 %1</translation>
    </message>
    <message>
        <source>out-training, mean %1</source>
        <translation>训练外，均值 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>训练内 %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>训练外 %1</translation>
    </message>
    <message>
        <source>Fano factor</source>
        <translation>法诺因子</translation>
    </message>
    <message>
        <source>Variance over mean of how often each label comes out for the images of one class</source>
        <translation>对一个类别的图像，各标签出现次数的方差与均值之比</translation>
    </message>
    <message>
        <source>Fano factor of each class</source>
        <translation>每个类别的法诺因子</translation>
    </message>
    <message>
        <source>in mean %1, out mean %2</source>
        <translation>训练内均值 %1，训练外均值 %2</translation>
    </message>
    <message>
        <source>p not known; %1</source>
        <translation>p 未知；%1</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>%1, the groups differ; %2</source>
        <translation>%1，两组有差异；%2</translation>
    </message>
    <message>
        <source>%1, no difference seen; %2</source>
        <translation>%1，未见差异；%2</translation>
    </message>
</context>
<context>
    <name>guise::widgets::LabelPlot</name>
    <message>
        <source>trained on; %1 images, Fano factor %2; %3</source>
        <translation>用于训练；%1 张图像，法诺因子 %2；%3</translation>
    </message>
    <message>
        <source>not trained on; %1 images, Fano factor %2; %3</source>
        <translation>未用于训练；%1 张图像，法诺因子 %2；%3</translation>
    </message>
    <message>
        <source>Labels of one class</source>
        <translation>一个类别的标签</translation>
    </message>
    <message>
        <source>How often each label came out when originals of the chosen class were fed to the net</source>
        <translation>将所选类别的原图输入网络时，各标签出现的次数</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The class whose originals were fed to the net</source>
        <translation>其原图输入网络的类别</translation>
    </message>
    <message>
        <source>Labels that came out for one class</source>
        <translation>一个类别得出的标签</translation>
    </message>
</context>
<context>
    <name>guise::widgets::MatrixView</name>
    <message>
        <source>%1 by %2 values</source>
        <translation>%1 × %2 个值</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>行 %1，列 %2：%3</translation>
    </message>
</context>
<context>
    <name>guise::widgets::ParameterPanel</name>
    <message>
        <source>From %1 to %2. Default: %3</source>
        <translation>从 %1 到 %2。默认值：%3</translation>
    </message>
</context>
<context>
    <name>guise::widgets::PlotMenu</name>
    <message>
        <source>Menu of the plot</source>
        <translation>图表菜单</translation>
    </message>
    <message>
        <source>Show all, hide curves, copy, save as picture or values; a right click on the plot opens it too</source>
        <translation>显示全部、隐藏曲线、复制、保存为图片或值；右键点击图表也可打开</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Back from a zoom to all values; a double click on the plot does it too</source>
        <translation>从缩放恢复到显示所有值；双击图表也可以</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>显示的内容(&amp;H)</translation>
    </message>
    <message>
        <source>What is drawn; a click on a name above the plot hides a curve too</source>
        <translation>绘制哪些内容；点击图表上方的名称也可隐藏曲线</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>The plot as a picture, in the colours of print, to paste elsewhere</source>
        <translation>图表的图片，使用打印配色，可粘贴到别处</translation>
    </message>
    <message>
        <source>Copy &amp;values</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>The numbers behind the plot, to paste into a table</source>
        <translation>图表背后的数字，可粘贴到表格中</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF in the colours of print, or the values as CSV</source>
        <translation>使用打印配色的 PNG、SVG 或 PDF，或 CSV 格式的值</translation>
    </message>
</context>
<context>
    <name>guise::widgets::StepView</name>
    <message>
        <source>The recipe step by step</source>
        <translation>逐步查看配方</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>guise::widgets::ThumbnailStrip</name>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>guise::widgets::TradeOffPlot</name>
    <message>
        <source>● disguised   ■ originals   ╌ beaten by no other run   ○ selected</source>
        <translation>● 伪装   ■ 原图   ╌ 没有其他运行更优   ○ 所选</translation>
    </message>
    <message>
        <source>no other run is better in both</source>
        <translation>没有其他运行在两方面都更好</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Beaten by no other run</source>
        <translation>没有其他运行更优</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Left: a photo. Middle: what the cloud gets.</source>
        <translation>左：一张照片。中：云端得到的内容。</translation>
    </message>
    <message>
        <source>Noise, a secret matrix for every block, and blocks on secret places.</source>
        <translation>噪声、每个块一个秘密矩阵，以及处于秘密位置的块。</translation>
    </message>
    <message>
        <source>Likeness to the original: disguised {picture.ssim}, with the key {restored.ssim}.</source>
        <translation>与原图的相似度：伪装 {picture.ssim}，用密钥还原 {restored.ssim}。</translation>
    </message>
    <message>
        <source>More noise, less to see. For whom?</source>
        <translation>噪声更多，看到的更少。对谁而言？</translation>
    </message>
    <message>
        <source>A network that knows originals tries to read the disguised pictures.</source>
        <translation>一个了解原图的网络尝试识别伪装图像。</translation>
    </message>
    <message>
        <source>It reads {privacy.reads}. Guessing reads {privacy.guess}.</source>
        <translation>它能识别 {privacy.reads}。猜测能达到 {privacy.guess}。</translation>
    </message>
    <message>
        <source>Only shuffled blocks: a jigsaw</source>
        <translation>只打乱块：一幅拼图</translation>
    </message>
    <message>
        <source>All pictures are shuffled alike, so all help to solve it. No key, no original.</source>
        <translation>所有图像的打乱方式都相同，因此全都有助于拼出它。无需密钥，无需原图。</translation>
    </message>
    <message>
        <source>{attack.verdict}: likeness {attack.ssim}, from {attack.held} pictures.</source>
        <translation>{attack.verdict}：相似度 {attack.ssim}，用 {attack.held} 张图像。</translation>
    </message>
    <message>
        <source>No key and no pair</source>
        <translation>没有密钥，也没有配对</translation>
    </message>
    <message>
        <source>What natural pictures have in common shows through small blocks.</source>
        <translation>自然图像的共同之处会透过小块显露出来。</translation>
    </message>
    <message>
        <source>One known pair</source>
        <translation>一个已知配对</translation>
    </message>
    <message>
        <source>One original together with its disguise: equations for every secret matrix.</source>
        <translation>一张原图连同其伪装图像：得到每个秘密矩阵的方程。</translation>
    </message>
    <message>
        <source>{attack.verdict}: likeness {attack.ssim} on {attack.judged} pictures not seen before.</source>
        <translation>{attack.verdict}：在 {attack.judged} 张未见过的图像上相似度 {attack.ssim}。</translation>
    </message>
    <message>
        <source>And yet a network learns from it</source>
        <translation>然而网络仍能从中学习</translation>
    </message>
    <message>
        <source>It sees disguised pictures only, and names disguised pictures it never saw.</source>
        <translation>它只看到伪装图像，并能说出从未见过的伪装图像的类别。</translation>
    </message>
    <message>
        <source>{run.disguised} right after {run.steps} batches of learning.</source>
        <translation>学习 {run.steps} 个批次后正确率为 {run.disguised}。</translation>
    </message>
    <message>
        <source>Measure it, do not believe it.</source>
        <translation>要测量，不要轻信。</translation>
    </message>
    <message>
        <source>Guise shows what a disguise gives away, before pictures leave the house.</source>
        <translation>在图像交出之前，Guise 会展示伪装暴露了什么。</translation>
    </message>
    <message>
        <source>What a disguise hides, and what it does not</source>
        <translation>伪装隐藏什么，不隐藏什么</translation>
    </message>
    <message>
        <source>Eight steps from a first look to training. Every figure is measured while you watch.</source>
        <translation>从初次了解到训练的八个步骤。每个数值都在您观看时测量。</translation>
    </message>
    <message>
        <source>See a disguise</source>
        <translation>查看伪装</translation>
    </message>
    <message>
        <source>A recipe is a list of steps that a picture goes through. This one first adds random noise to every pixel, then mixes the pixels within each row of each block with a secret matrix, then moves the blocks to secret places. Who has the key can turn the last two back; the noise stays, nobody can take it away again. The disguised pictures are what would be sent to a cloud for training.</source>
        <translation>配方是图像要经过的一系列步骤。这个配方先给每个像素加上随机噪声，然后在每个块的每一行内用秘密矩阵混合像素，再把块移到秘密的位置。拥有密钥的人可以逆转后两步；噪声会留下，谁也无法再将其去除。伪装图像就是会发送到云端用于训练的内容。</translation>
    </message>
    <message>
        <source>Above: the original, the disguised picture, and what comes back. The numbers of a disguised picture are no longer 0 to 255; they are mapped to grey for the screen only.</source>
        <translation>上方：原图、伪装图像，以及还原的结果。伪装图像的数不再是 0 到 255；仅为在屏幕上显示才映射到灰度。</translation>
    </message>
    <message>
        <source>Disguised values of this picture: {picture.low} to {picture.high}. Likeness to the original (SSIM, 1 is the same picture): disguised {picture.ssim}, restored with the key {restored.ssim}.</source>
        <translation>此图像的伪装值：{picture.low} 到 {picture.high}。与原图的相似度（SSIM，1 表示图像相同）：伪装 {picture.ssim}，用密钥还原 {restored.ssim}。</translation>
    </message>
    <message>
        <source>Why a permutation alone is a jigsaw</source>
        <translation>为什么仅靠置换就是一幅拼图</translation>
    </message>
    <message>
        <source>Here the blocks only change places. Every picture of the set is cut and shuffled in the same way, because there is one key. So somebody who holds many shuffled pictures solves one jigsaw with all of them together: two blocks belong side by side if their edges fit in picture after picture. No key and no original is needed.</source>
        <translation>这里的块只是换了位置。数据集的每张图像都以相同的方式切割和打乱，因为只有一个密钥。因此，持有许多打乱图像的人可以用全部图像一起拼出一幅拼图：如果两个块的边缘在一张又一张图像中都吻合，它们就是相邻的。无需密钥，也无需原图。</translation>
    </message>
    <message>
        <source>The third picture is what an attacker recovers. The line below the pictures names the attack and the figures; the Privacy panel says the verdict in words.</source>
        <translation>第三张图像是攻击者重建的结果。图像下方的一行给出攻击的名称和数值；隐私面板用文字给出结论。</translation>
    </message>
    <message>
        <source>{attack.name}, from {attack.held} shuffled pictures and no pair: {attack.verdict}. On {attack.judged} pictures not seen before: energy {attack.energy} (1 is the original, 0 is black), SSIM {attack.ssim}.</source>
        <translation>{attack.name}，用 {attack.held} 张打乱的图像且没有配对：{attack.verdict}。在 {attack.judged} 张未见过的图像上：能量 {attack.energy}（1 为原图，0 为全黑），SSIM {attack.ssim}。</translation>
    </message>
    <message>
        <source>What noise alone does</source>
        <translation>仅靠噪声的效果</translation>
    </message>
    <message>
        <source>Now nothing is mixed or moved, there is only noise. Noise cannot be taken away, so it sounds strong. But a shape is seen in many pixels at once, and the noise of neighbours evens out: people see through it, and so do networks. An examiner here is a network that learned to name original pictures; we let it read the noisy ones.</source>
        <translation>现在不混合也不移动任何内容，只有噪声。噪声无法去除，因此听起来很强。但一个形状会同时出现在许多像素中，而相邻像素的噪声会相互抵消：人能透过噪声看出内容，网络也能。这里的检验网络是一个学会了给原图分类的网络；我们让它识别带噪声的图像。</translation>
    </message>
    <message>
        <source>Watch the noise slider and the middle picture. Visual privacy in the Privacy panel is one minus the share that the examiner reads right.</source>
        <translation>请注意噪声滑块和中间的图像。隐私面板中的视觉隐私是 1 减去检验网络正确识别的比例。</translation>
    </message>
    <message>
        <source>The examiner reads {privacy.reads} of {privacy.images} noisy pictures, {examiner.originals} of the originals; guessing reads {privacy.guess}. Visual privacy {privacy.visual} of at most {privacy.ceiling}.</source>
        <translation>检验网络能识别 {privacy.images} 张带噪声图像中的 {privacy.reads}，原图中的 {examiner.originals}；猜测能达到 {privacy.guess}。视觉隐私 {privacy.visual}，最高为 {privacy.ceiling}。</translation>
    </message>
    <message>
        <source>Why sparse images leak through one big matrix</source>
        <translation>为什么稀疏图像会透过一个大矩阵泄漏</translation>
    </message>
    <message>
        <source>One block as large as the picture means one secret matrix for everything; it looks like the strongest choice. But the pixels mix only within a row. A row that is all black has nothing to mix: zero times anything is zero. So black rows stay exactly zero, and the outline of the thing from top to bottom can be read off the disguised picture.</source>
        <translation>块与图像一样大，意味着一个秘密矩阵用于全部内容；这看起来是最强的选择。但像素只在行内混合。全黑的行没有可混合的内容：零乘以任何数都是零。因此黑色的行仍恰好为零，从伪装图像中就能看出物体从上到下的轮廓。</translation>
    </message>
    <message>
        <source>The even bands above and below in the middle picture are the black rows of the original. The attack “support” reads them; others go further where they can.</source>
        <translation>中间图像上下两端的均匀条带就是原图的黑色行。攻击“支撑集”读取它们；其他攻击在可行之处会更进一步。</translation>
    </message>
    <message>
        <source>The attack that is surest of itself, {attack.name}, from {attack.held} pictures and no pair: {attack.verdict}. On {attack.judged} others: energy {attack.energy}, SSIM {attack.ssim}.</source>
        <translation>置信度最高的攻击 {attack.name}，用 {attack.held} 张图像且没有配对：{attack.verdict}。在另外 {attack.judged} 张上：能量 {attack.energy}，SSIM {attack.ssim}。</translation>
    </message>
    <message>
        <source>An attacker without any pair</source>
        <translation>没有任何配对的攻击者</translation>
    </message>
    <message>
        <source>Small blocks with noise are a setting that was published for colour pictures. The attacker has the disguised pictures and the recipe, no key, no original. That is enough to begin with: all natural pictures have things in common, such as neighbours being alike. The mean and the spread of many disguised rows show how each secret matrix turned those.</source>
        <translation>带噪声的小块是针对彩色图像发表过的一种设置。攻击者拥有伪装图像和配方，没有密钥，没有原图。这已足以着手：所有自然图像都有共同之处，例如相邻像素彼此相似。许多伪装行的均值和离散程度会显示每个秘密矩阵如何变换了它们。</translation>
    </message>
    <message>
        <source>The third picture, and the attack&apos;s name above it. With fewer images held the attack has less to learn from: try the box that says how many.</source>
        <translation>请注意第三张图像及其上方的攻击名称。持有的图像越少，攻击可学习的就越少：请试试指定数量的那个框。</translation>
    </message>
    <message>
        <source>{attack.name}, from {attack.held} pictures and no pair: {attack.verdict}. On {attack.judged} others: energy {attack.energy}, SSIM {attack.ssim}, PSNR {attack.psnr} dB. With the key, where the noise stays too: PSNR {restored.psnr} dB for the picture in view.</source>
        <translation>{attack.name}，用 {attack.held} 张图像且没有配对：{attack.verdict}。在另外 {attack.judged} 张上：能量 {attack.energy}，SSIM {attack.ssim}，PSNR {attack.psnr} dB。使用密钥时噪声也会留下，当前图像为：PSNR {restored.psnr} dB。</translation>
    </message>
    <message>
        <source>What one known pair opens</source>
        <translation>一个已知配对能打开什么</translation>
    </message>
    <message>
        <source>A known pair is one original in the attacker&apos;s hands together with its disguise. That happens easily: somebody sends a picture of their own into the set, or one picture was published before. Block by block, original times matrix equals disguise. These are equations, and every row of the block is one: solving them gives the matrix, which is the same for every picture.</source>
        <translation>已知配对是攻击者手中的一张原图连同其伪装图像。这很容易发生：有人把自己的图像放进了数据集，或者某张图像以前公开过。逐块来看，原图乘以矩阵等于伪装图像。这些就是方程，块的每一行是一个方程：解出方程就得到矩阵，而矩阵对每张图像都相同。</translation>
    </message>
    <message>
        <source>The two boxes under the pictures: level 2, one pair. Then turn the number of pairs up yourself and watch the third picture.</source>
        <translation>请看图像下方的两个框：级别 2，一个配对。然后自己调高配对数，并观察第三张图像。</translation>
    </message>
    <message>
        <source>{attack.name}, with {attack.attacker}: {attack.verdict}. On {attack.judged} pictures not seen before: energy {attack.energy}, PSNR {attack.psnr} dB, SSIM {attack.ssim}.</source>
        <translation>{attack.name}，使用 {attack.attacker}：{attack.verdict}。在 {attack.judged} 张未见过的图像上：能量 {attack.energy}，PSNR {attack.psnr} dB，SSIM {attack.ssim}。</translation>
    </message>
    <message>
        <source>One measure is not enough</source>
        <translation>一种度量是不够的</translation>
    </message>
    <message>
        <source>Train on disguised pictures</source>
        <translation>用伪装图像训练</translation>
    </message>
    <message>
        <source>Why disguise at all? Because a network can still learn from the disguised pictures: the key is the same for all of them, so what belongs to a class stays together. We train the same network twice, first on disguised pictures, then on originals. The distance between the two is the price of this disguise. Stop works at any time and keeps what was learned.</source>
        <translation>究竟为什么要伪装？因为网络仍能从伪装图像中学习：密钥对所有图像都相同，因此属于同一类别的内容仍在一起。我们把同一个网络训练两次，先用伪装图像，再用原图。两者的差距就是这种伪装的代价。“停止”随时可用，并会保留已学到的内容。</translation>
    </message>
    <message>
        <source>The accuracy curves below grow while it learns: one for disguised pictures, one for originals. The test pictures were not learned from.</source>
        <translation>下方的准确率曲线会随学习而增长：一条用于伪装图像，一条用于原图。测试图像没有参与学习。</translation>
    </message>
    <message>
        <source>After {run.steps} batches, on {run.images} test pictures: {run.disguised} right when trained on disguised pictures, {run.originals} when trained on originals.</source>
        <translation>经过 {run.steps} 个批次，在 {run.images} 张测试图像上：用伪装图像训练时正确率为 {run.disguised}，用原图训练时为 {run.originals}。</translation>
    </message>
    <message>
        <source>The paper measures visual privacy with an examiner that knows originals only. It has never seen a disguise, so of course it is confused. A stronger one has learned from disguises that it made itself, with the same recipe and other keys. And an attacker may do more than look. The same recipe is now judged in three ways: by the paper&apos;s measure, by the strongest examiner, and by an attacker who holds twenty pairs.</source>
        <translation>论文用只了解原图的检验网络来测量视觉隐私。它从未见过伪装，当然会被迷惑。更强的检验网络从自己制作的伪装中学习，使用相同的配方和其他密钥。而攻击者能做的不止是看。现在用三种方式评判同一个配方：用论文的度量，用最强的检验网络，以及用一个持有二十个配对的攻击者。</translation>
    </message>
    <message>
        <source>The Privacy panel on the left: the paper&apos;s figure on top, below it that of the strongest examiner, which comes a minute or two later, then the verdict for each threat level.</source>
        <translation>请看左侧的隐私面板：上方是论文的数值，其下是一两分钟后出现的最强检验网络的数值，再下方是每个威胁级别的结论。</translation>
    </message>
    <message>
        <source>Visual privacy {privacy.visual} of at most {privacy.ceiling}: its examiner reads {privacy.reads}. The strongest examiner so far ({strongest.name}; tried: {strongest.tried}) leaves {strongest.visual}: it reads {strongest.reads}. An attacker with {attack.attacker}: {attack.verdict}, energy {attack.energy}, SSIM {attack.ssim} on {attack.judged} pictures not seen before.</source>
        <translation>视觉隐私 {privacy.visual}，最高为 {privacy.ceiling}：其检验网络能识别 {privacy.reads}。目前最强的检验网络（{strongest.name}；已尝试：{strongest.tried}）留下 {strongest.visual}：能识别 {strongest.reads}。使用 {attack.attacker} 的攻击者：{attack.verdict}，在 {attack.judged} 张未见过的图像上能量 {attack.energy}，SSIM {attack.ssim}。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for image disguising.</source>
        <translation>图像伪装工作台。</translation>
    </message>
    <message>
        <source>Draw the figures of the given run folders and leave.</source>
        <translation>绘制给定运行文件夹的图表，然后退出。</translation>
    </message>
    <message>
        <source>With --figures: a set to draw, NAME=FILE.npy.</source>
        <translation>与 --figures 一起使用：要绘制的数据集，NAME=FILE.npy。</translation>
    </message>
    <message>
        <source>With --figures: folder for them.</source>
        <translation>与 --figures 一起使用：存放图表的文件夹。</translation>
    </message>
    <message>
        <source>Language, this time: system, %1.</source>
        <translation>本次使用的语言：system、%1。</translation>
    </message>
    <message>
        <source>Colours, this time: system, light, dark or high-contrast.</source>
        <translation>本次的配色：system、light、dark 或 high-contrast。</translation>
    </message>
    <message>
        <source>There is no scheme %1. Take one of --help.
</source>
        <translation>没有配色方案 %1。请从 --help 中选择一个。
</translation>
    </message>
    <message>
        <source>What to open: a folder, a picture or an address of data; a key, a recipe or a store of runs.</source>
        <translation>要打开的内容：文件夹、图片或数据地址；密钥、配方或运行记录库。</translation>
    </message>
    <message>
        <source>Show disguises and attacks by itself, full screen; Escape ends it.</source>
        <translation>全屏自动演示伪装和攻击；按 Esc 结束。</translation>
    </message>
    <message>
        <source>Start with a lesson: a built-in one (disguises) or a file.</source>
        <translation>从课程开始：内置课程（disguises）或文件。</translation>
    </message>
    <message>
        <source>A class file: controls to hide or lock, data and lesson to start with.</source>
        <translation>课堂文件：要隐藏或锁定的控件，以及开始时使用的数据和课程。</translation>
    </message>
    <message>
        <source>Print the names of controls for lessons and class files, and leave.</source>
        <translation>列出可用于课程和课堂文件的控件名称，然后退出。</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1: the first %2 runs</source>
        <translation>%1：前 %2 个运行</translation>
    </message>
    <message>
        <source>Visual privacy, with its 95 % interval</source>
        <translation>视觉隐私及其 95 % 区间</translation>
    </message>
    <message>
        <source>1 - accuracy of the examiner</source>
        <translation>1 - 检验网络的准确率</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>视觉隐私</translation>
    </message>
    <message>
        <source>Accuracy against visual privacy</source>
        <translation>准确率与视觉隐私</translation>
    </message>
    <message>
        <source>%1; the line joins the runs that no other beats in both</source>
        <translation>%1；连线连接在两方面都没有被其他运行超过的运行</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>%1: mean, 95 % t-interval and every repeat</source>
        <translation>%1：均值、95 % t 区间和每次重复</translation>
    </message>
    <message>
        <source>Class membership, %1: Fano factor by class</source>
        <translation>类别成员关系，%1：按类别的法诺因子</translation>
    </message>
    <message>
        <source>Setting in view</source>
        <translation>当前设置</translation>
    </message>
    <message>
        <source>disguised</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>Accuracy on test images</source>
        <translation>测试图像的准确率</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>正确比例</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>Accuracy by setting</source>
        <translation>按设置的准确率</translation>
    </message>
    <message>
        <source>Visual privacy by setting</source>
        <translation>按设置的视觉隐私</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The same test images in every row.</source>
        <translation>每一行都是相同的测试图像。</translation>
    </message>
    <message>
        <source>The same images in every row.</source>
        <translation>每一行都是相同的图像。</translation>
    </message>
    <message>
        <source>Disguised values are mapped to grey levels or colours for display only.</source>
        <translation>伪装值仅为显示才映射到灰度级或颜色。</translation>
    </message>
    <message>
        <source>Recovered pictures are what an attacker makes of the disguise, never fitted to the originals.</source>
        <translation>重建图像是攻击者由伪装得到的结果，从未按原图拟合。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>None of the attacks tried gave pictures.</source>
        <translation>尝试的攻击都没有得到图像。</translation>
    </message>
    <message>
        <source>Recovered pictures: no attack was tried.</source>
        <translation>重建图像：未尝试攻击。</translation>
    </message>
    <message>
        <source>No pictures: this run&apos;s key is secret and is not open here.</source>
        <translation>没有图像：此运行的密钥是秘密的，且未在此打开。</translation>
    </message>
    <message>
        <source>No pictures: the data could not be opened. %1</source>
        <translation>没有图像：无法打开数据。%1</translation>
    </message>
    <message>
        <source>No pictures: %1</source>
        <translation>没有图像：%1</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95 % 区间 %1 到 %2</translation>
    </message>
    <message>
        <source>Balanced accuracy on test images</source>
        <translation>测试图像的平衡准确率</translation>
    </message>
    <message>
        <source>Accuracy on mixed test images</source>
        <translation>混合测试图像的准确率</translation>
    </message>
    <message>
        <source>Accuracy on validation images</source>
        <translation>验证图像的准确率</translation>
    </message>
    <message>
        <source>Class membership, AUC of the Fano factor</source>
        <translation>类别成员关系，法诺因子的 AUC</translation>
    </message>
    <message>
        <source>Mean Fano factor, own classes</source>
        <translation>法诺因子均值，自身类别</translation>
    </message>
    <message>
        <source>Mean Fano factor, other classes</source>
        <translation>法诺因子均值，其他类别</translation>
    </message>
    <message>
        <source>p of the difference, two-sided</source>
        <translation>差异的 p 值，双侧</translation>
    </message>
    <message>
        <source>attacks of level 1</source>
        <translation>级别 1 的攻击</translation>
    </message>
    <message>
        <source>attacks of level 2</source>
        <translation>级别 2 的攻击</translation>
    </message>
    <message>
        <source>attacks of level 3</source>
        <translation>级别 3 的攻击</translation>
    </message>
    <message>
        <source>visual privacy %1</source>
        <translation>视觉隐私 %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>能识别 %1</translation>
    </message>
    <message>
        <source>guessing reads %1</source>
        <translation>猜测能达到 %1</translation>
    </message>
    <message>
        <source>energy %1</source>
        <translation>能量 %1</translation>
    </message>
    <message>
        <source>PSNR %1 dB</source>
        <translation>PSNR %1 dB</translation>
    </message>
    <message>
        <source>SSIM %1</source>
        <translation>SSIM %1</translation>
    </message>
    <message>
        <source>%1 of the floor&apos;s error gone</source>
        <translation>基线误差减少了 %1</translation>
    </message>
    <message>
        <source>examiner reads %1</source>
        <translation>检验网络能识别 %1</translation>
    </message>
    <message>
        <source>labels right %1</source>
        <translation>标签正确 %1</translation>
    </message>
    <message>
        <source>membership AUC %1</source>
        <translation>成员推断 AUC %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 images judged</source>
        <translation>评判了 %1 张图像</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Examiner, trained on originals</source>
        <translation>检验网络，用原图训练</translation>
    </message>
    <message>
        <source>Examiner: %1</source>
        <translation>检验网络：%1</translation>
    </message>
    <message>
        <source>Strongest examiner (%1), chosen on one half, judged on the other</source>
        <translation>最强的检验网络（%1），用一半选出，用另一半评判</translation>
    </message>
    <message>
        <source>Level 1: sees the disguised images, their label indices, the model and the recipe; no pairs</source>
        <translation>级别 1：能看到伪装图像、其标签序号、模型和配方；没有配对</translation>
    </message>
    <message>
        <source>Level 2: also some known pairs of original and disguised image</source>
        <translation>级别 2：另有一些原图与伪装图像的已知配对</translation>
    </message>
    <message>
        <source>Level 3: chosen images get disguised for the attacker</source>
        <translation>级别 3：可让选定的图像为攻击者伪装</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>威胁级别</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>The figure behind it</source>
        <translation>所依据的指标</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing of this level was tried</source>
        <translation>此级别未作任何尝试</translation>
    </message>
    <message>
        <source>Accuracy %1 on %2 original test images (%3).</source>
        <translation>在 %2 张原测试图像上的准确率 %1（%3）。</translation>
    </message>
    <message>
        <source>Accuracy %1 on %2 test images disguised with the same key (%3).</source>
        <translation>在 %2 张用同一密钥伪装的测试图像上的准确率 %1（%3）。</translation>
    </message>
    <message>
        <source>Visual privacy %1 (%2): 1 - accuracy of a net that was trained on originals and reads the test images.</source>
        <translation>视觉隐私 %1（%2）：1 - 用原图训练、识别测试图像的网络的准确率。</translation>
    </message>
    <message>
        <source>Class membership: AUC %1, two-sided p %2, mean Fano factor %3 for own and %4 for other classes (%5); conditional on this key.</source>
        <translation>类别成员关系：AUC %1，双侧 p 值 %2，法诺因子均值：自身类别 %3，其他类别 %4（%5）；以此密钥为条件。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>%1 for training, %2 for testing</source>
        <translation>%1 张用于训练，%2 张用于测试</translation>
    </message>
    <message>
        <source>Disguise</source>
        <translation>伪装</translation>
    </message>
    <message>
        <source>none: originals</source>
        <translation>无：原图</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Recipe, exactly</source>
        <translation>配方，精确形式</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>experiment key of seed %1, no secret</source>
        <translation>种子 %1 的实验密钥，不是秘密</translation>
    </message>
    <message>
        <source>secret key; only its fingerprint is recorded</source>
        <translation>秘密密钥；只记录其指纹</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>fixed seed %1: for tests</source>
        <translation>固定种子 %1：用于测试</translation>
    </message>
    <message>
        <source>drawn afresh, not kept</source>
        <translation>重新抽取，不保留</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1，%2 个参数</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>%1 batches of %2, learning rate %3</source>
        <translation>%1 个批次，每批 %2 张，学习率 %3</translation>
    </message>
    <message>
        <source>Weight seed</source>
        <translation>权重种子</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>%1, %2 images a second</source>
        <translation>%1，每秒 %2 张图像</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>检验网络</translation>
    </message>
    <message>
        <source>reads %1 of original test images</source>
        <translation>能识别 %1 的原测试图像</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>Raw values</source>
        <translation>原始值</translation>
    </message>
    <message>
        <source>resists</source>
        <translation>能抵抗</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>有泄漏</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Class membership, %1: %2. Mean AUC %3 over %4 keys, 95 % interval %5 to %6.</source>
        <translation>类别成员关系，%1：%2。%4 个密钥的 AUC 均值为 %3，95 % 区间 %5 到 %6。</translation>
    </message>
    <message>
        <source>Class membership, %1: no verdict, since %2 of the %3 keys that it takes were measured.</source>
        <translation>类别成员关系，%1：没有结论，因为所需的 %3 个密钥只测量了 %2 个。</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Figures or reason</source>
        <translation>指标或原因</translation>
    </message>
    <message>
        <source>tried; another attack of its level was more confident, and that one was judged</source>
        <translation>已尝试；同一级别的另一种攻击置信度更高，因此评判的是那一种</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>Root secret</source>
        <translation>根秘密</translation>
    </message>
    <message>
        <source>Permutation, log2(t!)</source>
        <translation>置换，log2(t!)</translation>
    </message>
    <message>
        <source>Bits, orders and turns of other steps</source>
        <translation>其他步骤的位、顺序和旋转</translation>
    </message>
    <message>
        <source>AES keys and starts</source>
        <translation>AES 密钥和起始值</translation>
    </message>
    <message>
        <source>Free real numbers of the matrices</source>
        <translation>矩阵的自由实数</translation>
    </message>
    <message>
        <source>The paper&apos;s own count, which overcounts</source>
        <translation>论文自己的计数，偏高</translation>
    </message>
    <message>
        <source>Guise</source>
        <translation>Guise</translation>
    </message>
    <message>
        <source>Learning engine</source>
        <translation>学习引擎</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>SHA-256 of the data</source>
        <translation>数据的 SHA-256</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Fingerprint in words</source>
        <translation>指纹的单词形式</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>Disguised images of people should be treated as personal data, at most pseudonymised; a disguise is not encryption.</source>
        <translation>人物的伪装图像应视为个人数据，至多算是假名化的数据；伪装不是加密。</translation>
    </message>
    <message>
        <source>Trained on originals: there is no disguise to attack. Its figures are what the others are compared with.</source>
        <translation>用原图训练：没有可攻击的伪装。其指标供其他运行比较之用。</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>未测量：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No attack was tried on this disguise. That says nothing about what an attack would recover.</source>
        <translation>未对此伪装尝试任何攻击。这丝毫不能说明攻击会重建出什么。</translation>
    </message>
    <message>
        <source>An attack that was not tried says nothing. An attack that opened nothing says nothing about the next one: the verdict names how many were tried.</source>
        <translation>没有尝试的攻击什么也说明不了。什么也没有攻破的攻击，对下一种攻击什么也说明不了：结论会注明尝试了多少种。</translation>
    </message>
    <message>
        <source>Visual privacy is 1 - accuracy of a net that was trained on originals and reads the disguised test images. A high value does not mean that pictures cannot be recovered, and an accuracy below chance is not privacy.</source>
        <translation>视觉隐私是 1 减去用原图训练、识别伪装测试图像的网络的准确率。数值高并不意味着图像无法重建，而准确率低于随机水平也不是隐私。</translation>
    </message>
    <message>
        <source>Intervals are 95 % Wilson intervals for this key and this net. They do not cover other keys: a statement about a recipe takes at least five.</source>
        <translation>区间是针对此密钥和此网络的 95 % Wilson 区间。它们不涵盖其他密钥：要对配方作出陈述，至少需要五个密钥。</translation>
    </message>
    <message>
        <source>The size of a key space is an upper bound. Some attacks open a disguise without searching for the key.</source>
        <translation>密钥空间的大小是上限。有些攻击无需搜索密钥即可打开伪装。</translation>
    </message>
    <message>
        <source>Class membership is conditional on the key: the classes under one model are not independent, and a verdict takes at least ten keys.</source>
        <translation>类别成员关系以密钥为条件：同一模型下的各类别并不独立，作出结论至少需要十个密钥。</translation>
    </message>
    <message>
        <source>Accuracies are those of one training each: another key, noise or weight seed gives another figure.</source>
        <translation>准确率均来自单次训练：换一个密钥、噪声或权重种子，数值就会不同。</translation>
    </message>
    <message>
        <source>An experiment key comes from a recorded number and is no secret: it serves for measuring, not for giving images away.</source>
        <translation>实验密钥来自记录下来的数字，不是秘密：它用于测量，不用于交出图像。</translation>
    </message>
    <message>
        <source>A model that was trained elsewhere may hold a backdoor. Nothing here looks for one.</source>
        <translation>在别处训练的模型可能含有后门。这里没有任何内容会查找后门。</translation>
    </message>
    <message>
        <source>Image disguise: report on %1</source>
        <translation>图像伪装：关于 %1 的报告</translation>
    </message>
    <message>
        <source>Image disguise: report on a setting</source>
        <translation>图像伪装：关于一种设置的报告</translation>
    </message>
    <message numerus="yes">
        <source>Image disguise: report on %n runs</source>
        <translation>
            <numerusform>图像伪装：关于 %n 个运行的报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary by threat level</source>
        <translation>按威胁级别的汇总</translation>
    </message>
    <message>
        <source>What was measured, and how</source>
        <translation>测量了什么，如何测量</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>攻击</translation>
    </message>
    <message>
        <source>Key space</source>
        <translation>密钥空间</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Versions and fingerprints</source>
        <translation>版本和指纹</translation>
    </message>
    <message>
        <source>Last measured %1 UTC</source>
        <translation>最近测量于 %1 UTC</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>No pictures: the data at this address are not those of the run any more.</source>
        <translation>没有图像：此地址的数据已不是该次运行所用的数据。</translation>
    </message>
    <message>
        <source>No pictures: the key of the recorded seed is not that of the run.</source>
        <translation>没有图像：由所记录种子得到的密钥不是该次运行的密钥。</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>彩色</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n 个通道</numerusform>
        </translation>
    </message>
</context>
</TS>

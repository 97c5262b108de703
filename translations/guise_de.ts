<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>&quot;%1&quot; is no format. The formats are: npy, npz, tiff, png, idx, folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a data set. Write train or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shape. Write channels,height,width, for example 1,28,28.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable number. Write %2 with a decimal point, for example 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number. Write %2 as digits, for example 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs blocks of a multiple of 16 pixels, so it would enlarge images of %2 to %3, which is too large. Choose a block whose pixels are a multiple of 16, or smaller images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; works on bytes, but &quot;%2&quot; before it gives fractions. Put &quot;%3&quot; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;block&quot; has a side below 1. Use block sides of at least 1 pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;rotate-flip&quot; turns square blocks, and %1x%2 is none. Choose a square one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;whole&quot; takes blocks of up to %1 pixels; %2x%3 has %4. Choose a smaller block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. Fetch CIFAR-10 (binary version) again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. Save it again as a C-ordered little-endian array of uint8, int32, int64, float32 or float64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes of an .npz were never written. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes of an array were never written. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes too many were written to an .npz. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes too many were written to an array. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be examined. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be flushed to disk. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be listed. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be listed: %2. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be listed: %2. Give a folder with IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be locked. Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2). Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check its permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started (%2). Install Slurm&apos;s client programs (Debian: slurm-client), or leave --slurm out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declares more than %2 MiB of values. Use a smaller set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declares more values than any file can hold. Write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fit the manifest beside it. Export the set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and is no folder. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name, or --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes where its header announces %3. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes where its header announces %3. Write the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 classes; %3 are the most. Check its labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 dimensions where images need 3 or 4 (count, height, width). Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 dimensions where images need [N, H, W] or [N, C, H, W]. Reshape the array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a test part of %2 images of its own. Leave ?test out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB. Make it smaller, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2 (plain or .gz). Put the four IDX files into one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2 part. Add ?test=0.1 to its URI to draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2. Give the folder or the .tar.gz of CIFAR-10&apos;s binary version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no classes, and class membership compares classes. Choose a set with a folder or a label per class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no classes, and training needs a label for every image. Choose a set with a folder or a label per class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no labels, so no class can be chosen. Leave ?classes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no training image of the classes chosen. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other tables than a store of runs. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too few classes to hold some out: four are needed. Name a second set instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too few images a class to draw a test part. Leave ?test out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hold %2 values where %3 are needed. Use images of the shape that the key is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 and %3, and both could be meant. Put each set in a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 bytes of values; %3 are the most here. Use a smaller array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 labels for the %3 images of %4. Fetch both files again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds floating-point labels; whole numbers are needed. Save it as int32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds floating-point values, so its images are disguised already or were scaled. Original images are uint8, 0 to 255: give those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds integers wider than a byte. Save images as uint8 or float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds integers wider than a byte. Save the images as uint8, 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds neither bytes nor 32-bit floats. Save it as uint8 or float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no image. Give at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no images: they are N x C x H x W, N x H x W or H x W.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no picture (PNG, JPEG, BMP, TIFF or WebP)%2. Put pictures there, or a sub-folder of pictures for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no picture named AGE_GENDER_RACE_DATE.jpg, as UTKFace names them. Give the folder of its pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds other files too and was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds pictures (%2) beside sub-folders with pictures (%3), so their class is unclear. Move them into a sub-folder, or open a sub-folder alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images of %2 do not fit into 8 GiB as floats. Ship fewer copies, or take fewer images (--limit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images of %2 do not fit into 8 GiB as floats. Take fewer (--limit) or smaller ones (?size=).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images of %2 take more than %3 GiB. Ask for fewer, or for smaller ones by ?size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, where a regular file is needed. Give a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated gzip file, or one of several parts. Fetch it again, or unpack it with gunzip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link or no regular file; a shipment holds none. Copy the real files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself. Give the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself. Give the folder itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a link; a shipment holds none. Copy the real files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the way: it is no folder. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that Guise reads here. Is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing. A shipment holds all the files that its manifest lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no .npy file: it does not begin with NumPy&apos;s mark. Write it with numpy.save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no IDX file: it does not begin with 00 00. Pick the files of an MNIST-like set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no folder. For a single picture write picture:FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no regular file. Give a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no store of runs. Choose a file that guise wrote with --store, or a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file. Name a file as the store of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file. Name a file, not a folder, a device or a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the file that was shipped: its content does not fit the manifest. Ask for the folder as it was shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the order map of this set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the order map of this shipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a network disk, where a store of runs can be damaged. Keep the store on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must hold one label for each of the %2 images, in one dimension; it has %3 values in %4. Give the labels of these images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the ledger of shipments is damaged, so what was sent cannot be told. Restore it from a backup, or remove it and take care not to send its images again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 patches of %2 features are more than %3 values. Scale the images down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs forward only: there is no way back, with the key or without. Keep the originals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MiB, which CIFAR-10 does not. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values are not %2 images of %3. Pass whole images of the net&apos;s shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would pass 4 GiB. Ask for fewer arrays at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PNG needs 1 or 3 channels, and as many pixels as the shape says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of %1 cannot be drawn from %2 images. Choose 1 .. %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of %1 cannot be drawn from %2 images. Choose a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of %1 images was asked of a source of %2 a batch. Ask for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of another size was asked of this source. Report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A buffer of %1 bytes was given for %2 bytes of pixels. Give one that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A counter that never repeats: nothing about pixels can be learned. Labels, count, size and order stay visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disguised value lies outside the range that the recipe states, so 16 bits cannot hold it. Choose npy or tiff, and report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few known pairs give the matrix of each position by least squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was finished twice. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was written after its end. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was written outside its bounds. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed counter is one XOR mask for all images: two disguised images show the XOR of their originals, the commonest value of a pixel shows its mask, and one known pair opens every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed noise seed makes a set that repeats, and AES mode ctr-fresh must never repeat. Leave the seed out, or choose another mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for each label needs labels, and these images have none. Choose png or tiff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key can be for 0 to 1000000 classes, not %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key for each block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label lies outside the classes. Check the labels or the number of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label of this data lies outside its classes. Check the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label of this shipment lies outside the key&apos;s classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matrix of this key has no inverse, so its disguise cannot be restored. Use another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A net on what no orthogonal key changes: Gram matrices of the blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A net trained on originals, on what an attack without pairs recovers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A net trained on originals; each image brought to their mean and deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A net trained under a fresh key of the recipe for every batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Guise made this key. Update Guise, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Guise wrote the store %1 (schema %2, this one reads up to %3). Update Guise, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most 64 KiB. Write a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A patch of %1 pixels is the whole image, and the network normalises over the patches of an image: every image would come out alike. Choose a smaller patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture could not be packed as PNG. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture file may have %1 MiB. Make it smaller first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture mixed by InstaHide holds several images, so it has no one class. A net trained on mixes takes plain images: use --plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public set and several epochs belong to recipes of InstaHide. Leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recipe with public partners needs a public set (--public URI), and a recipe of the own set alone takes none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A root secret has 32 bytes. Make the key with Guise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rotation names something that is no fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is never &quot;%1&quot;. It is queued, running, finished, stopped, failed or interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set holds values that are no finite numbers. Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shard is i/n with i from 0 to n - 1, and n at most the image count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag has 1 to 100 bytes. Choose a shorter word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training ends early on images that are held out. Hold some out (--validation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training goes on with its own settings alone. Leave others out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is either on originals or under a key. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A turned block shows its picture still: each has 8 possible positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole block, all channels alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES in ECB with a key for each block of 4x4 and a permutation: the AES method of DisguisedNets (2023). Equal cipher blocks look equal, and known pairs fill a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES keys and their starts are all derived from the root secret: its 256 bits bound them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES mode ctr-fresh needs the run id of the delivery. Give the folder with its manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES with a counter that never repeats: no pixel can be learned, so no network can either. The control beside the others, not a way to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES, a key per block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES, fresh counter (control)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-128 or AES-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy needs a label for every image. Choose a set with classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with decay apart from the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds fresh uniform noise to every pixel. It stays in the picture; restoring takes only its mean away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds several images up and flips the sign of every pixel at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All blocks share one key: equal blocks look equal, and what opens one opens all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All blocks share one order: what opens it in one opens it in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images of a mix are your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pixels of a block share one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An IDX file holds 4294967295 images. Ship it in shards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An examiner answered to other images than the rest did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An examiner is trained on originals, and this run was trained under a key. Train one with --plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of %1 (channels x height x width) has no pixels. Use sizes of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of %1 (channels x height x width) is too large. Guise takes up to %2 channels and %3 pixels per side; scale the images down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image of %1 has more than %2 values. Scale the images down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order for each block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds %1 locked. Close it, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run has taken the place of run %1 in its sweep. Delete that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As key-agnostic, and some labelled images under the key itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the paper&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 of these %2 images were sent before. Sent under another key they link the keys; sent again under the same key their noise averages out. Send other images, or force it with --resend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks read sets that were exported as .npy, and this one is %1. Export it with --format npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augment before the disguise: every second image mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augment before the disguise: moved by up to so many pixels each way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmented copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmented copies of each image, where copies are shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 0.9 and 0.999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black rows stay black under every matrix, so sparse pictures show their outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind unmixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind unmixing finds the rows of each matrix, and a known pair their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of %1 pixels do not divide images of %2. Heights that do: %3; widths: %4. Choose among them, or let the recipe pad the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of 4x4 permuted, then LE with a key for each block (Madono and others, 2020). It uses the blocks of LE, which is broken, and one key for each place in all images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks permuted, turned and mirrored, negated, and their channels shuffled (Kiya and others). Published break: extended jigsaw puzzle solvers, Chuman, Kurihara and Kiya, IEICE Transactions E101-D, 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks stay in their places: there is no permutation to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBC, fixed start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR, fixed counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR, fresh (control)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chained within a block from a secret fixed start: equal beginnings look equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class membership is measured class by class, and these images have no labels. Choose a set with classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class membership was not tried: class &quot;%1&quot; has %2 images, and %3 are needed. Choose a larger set or leave the class out (?classes=).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class membership was not tried: fewer than %1 images a class were allowed or found. Allow more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook of whole blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute in bfloat16 where that is precise enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the content hash was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECB repeats: at one place, equal cipher blocks look equal in all images, so a network can learn them and known pairs fill a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECB repeats: equal cipher blocks look equal in all places and images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECB, a key per block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECB, one key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELE: extended learnable encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each colour channel gets its own matrices; else they share one per block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each copy disguised by itself; noise averages out over the copies of an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each image as it is, disguised once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line of the backup is right, but together they are no key: lines of two backups were mixed, or the key was damaged before it was backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each matrix has one free angle, and a sign of its determinant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each matrix is one number, +1 or -1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each pixel has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each position and channel has its key; equal bytes there look equal in all images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enciphers the bytes of each block with AES. Blocks whose pixels are no multiple of 16 are enlarged by duplicating pixels first, which lowers the entropy of each cipher block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End when the held-out images reach it; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries between 0 and 1, as in the published code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without a lower loss before adaptive lowers the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal cipher blocks look equal wherever they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EtC: encryption then compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate the moving average of the weights that decays so; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examiners are trained on images as they are. Leave the augmentation out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examiners are trained to the end. Leave the target accuracy out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST is not on this machine. Install it with: apt-get install dataset-fashion-mnist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of a patch: each patch becomes so many numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds where each value comes from and its mask, consistent over all known pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh augmentation and noise every epoch: an upper bound that no outsourcing allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully connected layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guise has no mechanism &quot;%1&quot;. Choose another or update Guise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a cosine down to the final rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How cipher blocks of 16 bytes are chained, and what has a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images are added up, each with its own random share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many secret layers follow the first one; the published code takes 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly RMSProp forgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights follow the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images %1 to %2 were asked for, but the %3 part has %4. Ask for fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of %1 and %2 values cannot be compared as %3. Give two of one shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of %1 and %2 values cannot be compared. Give two of one shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of %1 cannot be brought to %2: only grey and colour can be converted. Choose another set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of %1 in %2 classes and of %3 in %4 cannot share batches. Use one kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images per mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that are shipped once are shipped as they are. To augment them, ship copies or choose the stream (--shipped).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with %1 channels cannot become grey. Leave ?gray out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this recipe %1 is %2; it must be %3. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide has no key: partners, shares and signs are drawn afresh. The root permutes labels alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide mixes its images afresh in every epoch and augments none. Leave the augmentation out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide mixes labels with images, and these have none. Choose a set with classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide mixes the images of a set, so it is not applied to images one by one. Disguise or train on a whole set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide, own set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InstaHide, public partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inverts (255 - value) the blocks or pixels that the key chooses, the same ones in every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs one labelled image and batches of four or more. Give more of either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jigsaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging needs to know which original each disguised image is. The order of this set was shuffled and its order map (%1) cannot be read here. Export it with --keep-order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key space is an upper bound: some attacks open a disguise without searching for its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of secret matrix that mixes the pixels of each block&apos;s rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known pairs fill a dictionary of cipher blocks; it opens those that come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 added to the gradient; AdamW and Muon decay apart from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LE: learnable encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 has no class. Check the labels of the set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 in %2 is %3; labels go from 0 to %4. Check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 is outside 0 .. %2. Check the labels or the number of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 is outside the examiner&apos;s classes 0 .. %2. Choose an examiner that was trained on the same classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 of the %2 part of %3 is %4, but there are %5 classes. Check its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest length of the gradient; 0: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lattice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the folder was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest learning rate of cosine, one cycle and adaptive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MS-SSIM needs sides of at least 176 pixels; these images are %1. Use SSIM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed images have shares of classes and no labels. Report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed images with shares of classes are written as npy alone. Choose that format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixes four images of the own set under random signs. Published break: Carlini et al., arXiv 2011.05315.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixes two own images with four of a public set under random signs. Published break: Carlini et al., arXiv 2011.05315.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves blocks of 7x7 and leaves every pixel as it is, to show what the permutation alone does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a new folder to write into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative-positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither limit nor validation may be below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeuraCrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NeuraCrypt runs forward only: its network has no inverse, with the key or without. Keep the originals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nibbles of blocks of 4x4 reversed and shuffled under one key for all blocks (Tanaka, 2018). Published break: Chang and Case, arXiv 2004.13263.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No biases, no normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mixing, for comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise 100, orthogonal matrices on blocks of 7x7, permutation: the MNIST setting of Disguised-Nets, Table 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise 25 and orthogonal matrices on blocks of 2x2, no permutation: the CIFAR-10 setting of Disguised-Nets, Table 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise 50 and orthogonal matrices on blocks of 2x2, no permutation: the LFW setting of Disguised-Nets, Table 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise lies between 0 and this many grey levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal entries; lengths and angles change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about pixels can be learned from a fresh counter; labels, count, size and order stay visible. This is the control, not a way to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 training images %2 cannot be held out. Hold out fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of SGD and Muon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: all blocks share one key (LE); on: each has its own (ELE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: all blocks share one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One XOR mask for all images, kept to teach that it falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One large matrix mixes all pixels of a block, not each row by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One linear map from disguised to original images, learned from known pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One permutation serves all images, so their edges together show which blocks touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of the two parts of %1 has labels. Give labels to both or to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one of train/ and test/ in %1 has class folders. Give both the same layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by Carlini et al., arXiv 2011.05315.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by Carlini et al., arXiv 2108.07256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the folder was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal matrices keep the length of every row, so a suspected original is recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal updates of filters, Adam at a twentieth of the rate elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other images of the same kind have the same class means; matching them gives the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own and public set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own matrix per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE: pixel-based encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, CIFAR-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, LFW faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, Table 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches of %1 pixels do not divide images of %2x%3. Choose a patch of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permute blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel shuffling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels negated and their channels shuffled by a key, here the same for all images (Sirichotedumrong, Kinoshita and Kiya, 2019). Published breaks: Chang and Case, arXiv 2004.13263; generative networks, Sirichotedumrong and Kiya, arXiv 2010.06198.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels negated by a key, the same for all images: the first half of PE. Published break: that of PE, Sirichotedumrong and Kiya, arXiv 2010.06198.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published code&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the blocks in a secret order, the same for every image and channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the colour channels of each block or pixel in a secret order, the same for every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the values of each block, all channels together, in a secret order, the same for every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomized multidimensional transformation: each block is multiplied by the secret matrix of its position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 failed: %2. Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the images was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered and original images have different shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate and flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotations and reflections, uniformly distributed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of natural images vary along known directions; their rotated copies give the key away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is running. Stop it first, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 of this store cannot be read: %2. Restore the store from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs through the images, in place of steps; 0: steps count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-blind unmixing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends every patch through a secret random network and shuffles the patches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends patches of 16x16 through a secret random network and shuffles them. Published break: Carlini et al., arXiv 2108.07256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of each label that all classes get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the training between two steps of the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the training in which one cycle rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle nibbles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled pixels keep their values: the histogram of every block, and how values at two places vary together over the images, stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffling channels changes nothing: the images have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffling channels hides colours only: the brightness picture stays in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a patch; it divides the height and the width of the images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slurm&apos;s %1 ended with code %2: %3. See to Slurm, then start the sweep again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some disguised values are not numbers. Export the set again, or leave those images out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some disguised values of the known pairs are not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some recovered values are not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits each value of a block into its upper and lower four bits, reverses some of them and shuffles all, the same way in every image (learnable image encryption).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size; the highest of the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that mix, move or mask the blocks of one image under a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the examiner was trained to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the last image. Start again when you want the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while the images were being augmented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while the images were being disguised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while the images were being measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while the images were being prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped while the images were compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Start the sweep again and it goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Start the sweep again and this run is made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table 1 with identity matrices: noise and permutation without mixing, for comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 part of %2 has %3 bytes, which is no whole number of %4 images. Check its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 part of %2 has %3 labels for %4 images. Check its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array %1 has %2 bytes where its shape needs %3. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array for %1 is larger than any file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attack %1 does not apply here. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacker&apos;s own images are %1, the originals %2. Convert them (?size=, ?gray).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacker&apos;s own images have other classes than this data. Name images of the same classes, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batches hold %1 images, but the net takes %2. Use one shape for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is chosen twice. Name each class once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class folder %1 has a name that is no UTF-8. Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost of sealing must be a power of two from 2^15 to 2^20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; was looked for, but %2. Choose the device cpu, or install the card&apos;s driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disguised images do not have the shape that the recipe gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examiner needs images with classes. Choose a labelled set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examiner was trained on other classes than this data has. Train one on the same classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examiner&apos;s reading is judged by the true classes, and these images have no labels. Choose a set with classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not known here. Correct the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2). A store needs it beside itself; choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened. Make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gzip reader cannot be set up. Report this as a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are %1, but the net was trained on %2. Resize them (?size=) or choose another net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are not those that this training began with. Give it the same data and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images have %1 classes, but the net tells only %2 apart. Raise its classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of this shipment have another shape than the key gives (%1). Use the key it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images that the attack was given do not have the shape that the recipe gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept state does not belong to this training. Use the settings and the data of then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file does not have the length it states: a part is missing, or something was added. Copy it again, or restore it from your backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is damaged. Restore it from your backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is for images of %1, these have %2. Use their own key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is for images of %1, this data has %2. Resize it (?size=) or use its own key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this step has a number for each of the values of an image, and %1 has more than %2. Scale the images down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was made for %1 classes, this data has %2. Make a key for this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known pairs have another shape than the disguised images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known permutation names a position that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels of this shipment have not as many columns as the key has classes. Ask for the folder as it was shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning engine could not start. Free some memory, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of this shipment cannot be used: %1. Ask for the folder as it was shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrices mix nothing, so they add no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model takes %1 images, not %2. Convert the set (?size=, ?gray).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module %1 cannot be loaded (%2). Something it needs is missing: install Guise again or complete its set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module %1 is of another version: it has no %2. Install Guise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module %1 speaks version %2 of its interface, this program version %3. Install both from one release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module %1 was not found (looked in %2). Install Guise again, or name its folder in GUISE_MODULE_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The negative has 2 keys: an image is one block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The negative is the same mask for every image: the difference of two disguised images is that of their originals but for its sign, and the commonest value at a place shows whether it is inverted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The net %1 needs images of %2 x %3 pixels or more and two classes or more, not %4 and %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The net&apos;s answer to image %1 is not a number. Its weights or the images are damaged: train again or choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The net&apos;s answers are not numbers. Its weights are damaged: train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newly sealed key does not open to the same secret, so the old file was kept. Check this computer&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nibbles of a place move alike in every image: a few images known or chosen in pairs show where each goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The noise itself is independent in every pixel, and that shows how rows were mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number &quot;%1&quot; for %2 is too large. Write a smaller whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of epochs is at least 1, and all mixes together at most 2^31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old key comes from the same seed. Choose another seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the patches is drawn afresh for every image; it is no part of the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original order needs the order map that was kept when this was shipped (%1), and it cannot be read here. Leave out --original-order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s count is too high: an orthogonal matrix of side s has s(s-1)/2 free numbers, not s times s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s count treats every 32-bit number as free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s: a net trained on the owner&apos;s own originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the key file was altered on purpose. Try the passphrase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permutation changes nothing: an image is one block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture declares %1 x %2 pixels; a side may have %3, the whole %4 million. Make it smaller first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture declares a side of zero. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not one that Guise wrote with this shape. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture to resize has not the pixels its shape says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s content is damaged or of a kind that is not read. Save it anew as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture&apos;s header is broken or truncated. Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public images are %1, the own ones %2. Bring them to one shape with ?size= and ?gray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published dictionary, of whole blocks and not of cipher blocks, to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range starts behind the last of %1 images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe has more than one &quot;%1&quot; step. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe has no steps, so nothing would be disguised. Add a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is longer than the 16 KiB that a key can hold. Use fewer steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is not in canonical form. Open and save it with Guise, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe is not valid JSON. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same on the magnitudes of the values, without their signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same steps with the noise added last, as the code published with DisguisedNets does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scaling needs a mean and a deviation above 0 for each of %1 channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sets differ in shape: %1 images of %2 against %3 of %4. Compare sets of the same images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this run cannot be read: %1. Choose a complete run folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes of these classes are not known, so they cannot be balanced. Leave that out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the chain is fixed: at one place, blocks that begin alike look alike up to where they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has no run %1. List its runs with guise runs --store FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strongest examiner is chosen on one half of the images and judged on the other. Use four images or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training images of %1 are %2, its test images %3. Bring them to one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ran into values that are not numbers within %1 batches. Lower the learning rate, or check the images for values out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two parts of %1 name different classes. Use the same for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of each block of 4x4 shuffled, all blocks alike (AprilPyone and Kiya). Published break, of block and pixel shuffling together: a jigsaw puzzle solver, Chuman and Kiya, arXiv 2211.02369.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights &quot;%1&quot; do not fit their shape. Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights do not fit the net %1 at &quot;%2&quot;. Choose the file of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file declares a header of more than 1 MiB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights file is broken: %1. Get it again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights hold %1 tensors, but the net %2 has %3. Choose the file of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 labels for %2 pixels of %3 images. Check that both belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no images to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot; here. The classes are: %2; or give their numbers from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data to train an examiner on. Open a data set first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data to train on. Open a data set first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no examiner &quot;%1&quot;. Choose among: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot;. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot; of a training. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to write %1 (%2). Free some space or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot; of a training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store of runs at %1. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such task in %1. Tasks are started by guise sweep --slurm alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table format &quot;%1&quot;. Choose text, csv, markdown or latex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trained net to save. Train first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the passphrase of this key, which takes %1 MiB for a moment. Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this picture. Close programs or make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These batches know no epochs. Give the number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images have another shape than those the attack learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images have no labels, and mixing needs them. Choose a set with classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These images have no labels, and training needs them. Choose a set with classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These weights are too large for one file of 2 GiB. Choose a smaller net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This JSON text has %1 bytes; Guise reads up to %2 here. Is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attack gives no pictures to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attack gives no pictures to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data has no %1 images. Choose the other split, or ask for a test part with ?test=0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data has no images to mix. Choose another set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This disk cannot lock files (%1). Keep the store on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This engine cannot keep a training half way. Train to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not hold the state of a training. Choose a run that was stopped half way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is no complete run of Guise: %1. Choose a folder that &quot;guise train&quot; wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an experiment key, so its successor comes from a seed too: give --experiment-seed. For a secret key use guise key new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an experiment key: it comes from a recorded seed, so a passphrase would keep nothing secret. Make a secret key with guise key new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an experiment key: its seed is recorded, so it is no secret, and nothing made with it may be outsourced. Make a key with a passphrase; for a test set give --noise-seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no PNG, JPEG, BMP, TIFF or WebP picture. Convert it to one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON that Guise can use: %1. Correct the text or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Guise key. Pick a file that ends in .gkey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a safetensors file. Choose the weights file that a training wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the text backup of a Guise key. Its lines begin with gk01/.. and the like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key asks for a sealing that Guise does not accept. Get the key again from where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no class count, so the answers of a net cannot be translated back. Use the key of the shipment, made with --classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key holds a recipe that Guise cannot use. Restore the key from your backup, or open it with the Guise that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key holds an image shape or a class count that Guise cannot use. Restore the key from your backup, or open it with the Guise that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is sealed. Give its passphrase to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is secret and its successor must be too, so it cannot come from a seed. Leave out --experiment-seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was made for another recipe. Use the key&apos;s own recipe, or make a new key for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was made for images of %1, but these are %2. Resize the images, or make a new key for their shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key&apos;s secret does not belong to the fingerprint it states. Restore the key from your backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model was trained on &quot;%1&quot;, so that class cannot stand for one it never saw. Train with ?classes= that leave it out, or name another data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This net takes features of NeuraCrypt&apos;s patches, so it cannot be fed original images, as this attack does. Choose a run on pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network would have %1 weights. Choose a smaller width or patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan cannot be used: %1. Correct the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe gives fractions, which bytes cannot hold. Ask for floats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe has %1, which Guise does not know. It takes %2. Correct the name or update Guise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes %1 images of a public set into every image, and %2 are given. Name a public set (--public URI) with enough images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes %1 own images, and there are %2. Take more images or mix fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes images of a public set into yours. Name one (--public URI), or choose the recipe that mixes your own images alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes images of the own set alone and takes no public set. Leave the public set out, or take a recipe with public partners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes several images into one, so an image under it has no one class for an examiner to read. Choose a recipe that disguises image by image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes several images into one, so an image under it has no one class. Choose a recipe that disguises image by image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe needs %1 matrices of %2x%3 for images of %4. Choose a smaller block or smaller images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run answers with permuted labels; only its key can translate them. Give the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has more classes than its key. It was not trained on a shipment under this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was trained under the key %1, not under %2. Use the key it was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set has images that its truth lacks. Name the data and the split it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shipment was made with another key (fingerprint %1), not with this one (%2). Use the key it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shipment was made with another recipe than the key&apos;s. Use the key it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source has labels and no shares of classes. Report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training has values that are not numbers and is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the engine; 0: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the factor at regular points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the factor when the loss stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning changes nothing: a block is one pixel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns each block by 0, 90, 180 or 270 degrees and mirrors it or not, as the key says, the same for every image and channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two images of a mix are your own, the others come from a public set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up from a 25th, then down to the final rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value %1 in %2 is no finite number. Write the array again without NaN or infinity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh classes by the inverse of their size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes most often at a place is the background; that shows a fixed mask, and how rare a cipher block is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has an order of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one bit of the key inverts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What steps and adaptive multiply the rate with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the images are trained from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What weight decay shrinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the other images of a mix come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Nesterov momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a public set a mix holds two own images and at least one public one. Choose 3 images or more, or partners of the own set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without noise, pixels are whole numbers, and lattice reduction finds how they were turned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels.npy holds an index outside 0 .. 65535. Export the set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--images takes NAME=FILE.npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fresh counter never repeats, so nothing comes more often than anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set of pictures is N x H x W or N x C x H x W, of bytes or 32-bit floats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the permutation it undoes only orthogonal matrices that mix rows of blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks for rows that are exactly zero, and the recipe adds noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs %1 disguised images or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs %1 known pairs or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs 1 known pair or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs candidate originals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs images of the same domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the classes of the domain images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the label indices of the disguised images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the names of the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs whole numbers, and the recipe adds noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads blocks that noise, rmt and permute disguised; this recipe has another step or scheme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows rows where they lie, and the recipe permutes blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes AES, permuted or not, and no other steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes at most 1,100 blocks an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes blocks of at most 32 pixels width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes images that were not padded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes longer than this search allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes matrices that mix rows of blocks, and no further steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes noise, matrices and permuted blocks, and no other steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but noise and permutation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but noise beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but permutation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes permuted blocks, and no steps but noise and matrices beside the permutation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes steps that move bytes or nibbles or XOR them with a fixed mask, and no others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works on noise that was mixed with the pixels, and here is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its figures are equal under all keys only for orthogonal matrices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signs come from neighbouring blocks, and the recipe permutes blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one run folder or set of images, and --out DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attack without pairs that applies to this recipe gave pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some figures could not be written. Check the folder and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disguise changes the size of the pictures, and a net trained on originals cannot take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures are closer than the floor (mean picture): %1 of its squared error is gone, %2 or more counts as open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures take away %1 of the floor&apos;s squared error (95 % interval %2 to %3); the floor is the mean picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe neither mixes nor permutes, so there is nothing to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of schemes was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for all attacks was used up. Allow more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;. There are: system, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pictures have no classes, so there is nothing to train on or to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes images of a second, public set into yours, and there is none beside this data. Open a data set that has one, or choose partners of the own set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe mixes no pixels, so there is nothing that it would be invariant to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained by another process. Wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set has no test part. Add ?test=0.1 to its address to split one off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened by the %1 attacks tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened by the 1 attack tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain net reads %1 of the images (at least %2), more than %3 of the way from the majority rate %4 to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain net reads %1 of the images (at least %2), more than the majority rate %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovered labels name %1 of the images (at least %2), more than %3 of the way from the majority rate %4 to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovered labels name %1 of the images (at least %2), more than the majority rate %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning engine (LibTorch %1) was not found in %2: %3. Run guise-install-engine to fetch it (in the source tree: packaging/bootstrap.sh), or set GUISE_ENGINE_ROOT to a folder that holds torch/ and nvidia/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script %1 cannot be read. Check its path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual privacy %1 (95 % interval %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 - accuracy of the examiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disguised</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mean of up to %n repeats, its 95 % t-interval, and each repeat.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::app::ActionRegistry</name>
    <message>
        <source>%1 belongs to “%2” in the menu %3. Take it away there first, or press other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed for typing, or for a menu&apos;s underlined letter. Add Ctrl, or take a function key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::AttackPage</name>
    <message>
        <source>Recovered, by images held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disguised images held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered, by pairs known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured as soon as the attacks on the recipe in view are through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy of pictures that no attack learned from: 1 is the original, 0 a black picture. Attacks that take minutes are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::BlockInspector</name>
    <message>
        <source>Number of the block in the disguised picture, row by row, from 0. A click on a picture picks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacker&apos;s estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block %1 (row %2, column %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recipe has no blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stayed in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the original&apos;s %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacker found its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacker takes it for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matrix mixes rows in this recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows found (|cosine| at least %3); mean %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attack gave pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attack estimates no matrix.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::ExportDialog</name>
    <message>
        <source>%1 disguised images are in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give that folder away; the key stays here, and without it the model is of no use to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values were rounded to 16 bits: at most %1 off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels name the true classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels are permuted; class sizes can undo that where they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was kept: of a public set that hands out every pair of original and disguise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order map stays here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of these images were sent before. Under another key they link the keys; under the same key their noise averages out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export disguised set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, disguised under the key %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays (.npy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF pictures, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures, 16 bits where values are not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDX files, of byte recipes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of pictures per label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the true labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise labels go out as numbers that the key permutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the order of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are shuffled, and the map of that stays here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also images that were sent before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions of a picture can let keys be computed or noise be averaged out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the disguised set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An experiment key comes from a number that anybody can guess: nothing may be given away under it. Make a secret key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not saved. A set whose key is lost cannot be used again: save it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New secret &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disguising and writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disguising the sample picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample picture, 112 x 112.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;The schemes&lt;/h2&gt;&lt;p&gt;One picture under every preset, with an experiment key, drawn by this program just now. Disguised numbers may be negative or above 255; they are mapped to grey levels for the screen only. Schemes that mix pictures get the sample, turned and mirrored, as partners. A picture that a person cannot read may still be open to an attack.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::KeySession</name>
    <message>
        <source>no key for this recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · experiment key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · new, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · draft key, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guise keys (*.gkey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guise keys (*.gkey);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rotating …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key is %1. It protects only pictures that were never sent; keep the old key too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of %1 was changed. Copies and backups made before keep the passphrase they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer sealed: whoever reads the file has the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the key as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backing up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in %1, as text to print. It is sealed: without its passphrase it is of no use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in %1, as text to print. It is NOT sealed: whoever reads it has the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the text of a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the restored key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restoring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was restored as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::LanguageMenu</name>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the desktop, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from the next start on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::MainWindow</name>
    <message>
        <source>Guise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the pictures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored with the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The examiner reads pictures that were disguised one by one; this scheme gives it none. What is published against it stands with the recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key saved as %1. Keep a copy elsewhere: a lost key is a lost model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data set with classes and a test part to measure visual privacy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured as soon as the examiner has learned the originals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: the examiner could not be trained. See the message above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: this disguise changes the size of the pictures, and the examiner reads the original size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture, an .npy set or CIFAR-10&apos;s archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and sets (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.npy *.tar.gz *.tgz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second set was found, so half of the classes of %1 are held out of training and serve as out-training classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set GUISE_MNIST to a folder with MNIST&apos;s four files to compare with MNIST instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way back: this scheme runs forward only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR %1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values %1 to %2 · SSIM %3 as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSNR %1 dB · SSIM %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe does not fit the pictures, so there is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint %1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2 · block %3 · original %4 · disguised %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guise speaks the desktop&apos;s language from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guise speaks %1 from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures to disguise. Drop a folder or a picture anywhere on the window to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up opening this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where nets are trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export disguised set …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring a model back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rotate key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;passphrase …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up as text …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a &amp;text backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment key &amp;%1 (no secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open store of runs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block &amp;grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;schemes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacks failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the recipe before …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · PSNR %2 dB · SSIM %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this key first: a run whose key is lost cannot be used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, run kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs pictures with classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the examiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disguising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown are the runs of %1. What is trained here is recorded in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a store of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disguised set is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key: open that under Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the held-out images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fixed noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the public set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of run %1 are taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of run %1 are taken over, but not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, nor </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of pictures, with a folder per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the disguised pictures to hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict with a net that was trained elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what runs, keep it, and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a new secret key for the recipe in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a key from its file, with its recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the key to a file, sealed with a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a successor for the same recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the key&apos;s file anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the key as text to print and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a key file from its printed text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key from a recorded seed, for trying out only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a net on the disguised pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop within one batch and keep the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs of another store, such as that of a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pictures whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the blocks&apos; borders over the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, as the desktop has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The help, from its first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run keeps, and what can be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every preset on one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each attack needs and does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts, menu by menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change shortcuts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe and training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::PassphraseDialog</name>
    <message>
        <source>Save key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is sealed with a passphrase. Without it nobody, you included, can restore the pictures or use the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is sealed. Enter its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key for the same recipe. It protects only pictures that were never sent: do not send a picture again that went out under the old key, since both versions together let the keys be computed. Keep the old key: what was sent under it needs it.

Choose the passphrase of the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is sealed afresh; the key and its fingerprint stay. Copies and backups made before keep the passphrase they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save without a passphrase: whoever reads the file has the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::PlotsPanel</name>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: a net learns the disguised pictures here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disguised, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disguised, training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>originals, test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>originals, training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches the examiner has learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 - accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An examiner that knows originals will read the disguised pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipe in view, as the examiner learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a net trains, originals are fed to it: do its own classes stand out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live, 100 a class; out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this recipe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>originals, %1 a class; out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disguised, %1 a class; out: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::PredictDialog</name>
    <message>
        <source>Bring a model back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of %1 are disguised under the key %2 and read by the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is no key to disguise them with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights.safetensors that came back, or the folder of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was trained there; a run knows its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was trained on true labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set was exported with &quot;Keep the true labels&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save answers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disguising and reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures were read, %2 of them right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures were read. No accuracy: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::PrivacyPanel</name>
    <message>
        <source>Level %1: not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 - accuracy of a net that was trained on originals and reads the disguised test images: the published measure. A high value does not mean that pictures cannot be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a data set with classes to measure visual privacy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual privacy –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examiner learns originals: %1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examiner learns originals: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This examiner reads %1 of originals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual privacy %1 (at most %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1 to %2, %3. The examiner reads %4; guessing reads %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level %1: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, no pairs needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, 1 known pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, %3 known pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::RecipePanel</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of a block in pixels. Pixels mix within each row of a block; the permutation moves whole blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow the picture so that any block fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edge pixels are repeated; restoring crops them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Add step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step at the last place of the recipe where it can work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key space: permutation %1 bits · other choices %2 bits · AES %3 bits · %4 free parameters · the paper counts %5 bits · root secret %6 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this step down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps: the pictures stay as they are. Add one, or pick a preset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::RecoveryBar</name>
    <message>
        <source>Restored with the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the owner gets back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered by an attacker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody without the key gets back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 1: no pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 2: known pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 1 sees disguised images, their label indices and the recipe. Level 2 also has known pairs: originals with their disguised images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How many originals the attacker knows with their disguised images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disguised images that the attacker holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many disguised images the attacker holds; fewer where the set has fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and similar images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attacker also has images of the same kind with their classes: another part of this set, none of them disguised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened by the one attack tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened by the %1 attacks tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 known pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 known pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, similar images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 with %3 disguised images · on %4 others: energy %5, PSNR %6 dB, SSIM %7 · confidence %8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not tried. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: confidence %2, %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried: %1. The line below says why when you point at it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::RunDetails</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fano factor, own classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fano factor, other classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which curve of the selected runs is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and findings of the selected runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs with an accuracy and a visual privacy appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a run to see its curves; several to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curve was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::RunsModel</name>
    <message>
        <source>originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to edit; commas between tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, %1 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted after %1 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the run in this store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run, or its place in a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the pictures were disguised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of test images that the net reads right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minus the accuracy of a net that learned originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fano p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance of such Fano factors where in and out classes do not differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its last start to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was last started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::RunsPage</name>
    <message>
        <source>Search names, data, recipes, tags, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show runs in this state only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over data, recipe and training settings of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this run where it was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line for a shell that repeats this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the selected runs; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open store …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs of another store, such as that of a sweep on the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet: press Train, or open the store of a sweep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 finished, %2 running, %3 waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu or field with that underlined letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the slider, list or picture that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a message or a dialog</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::ShortcutsDialog</name>
    <message>
        <source>Change shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action keeps its place in the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the keys the action came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every action back to the keys it came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an action above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::app::TrainingPanel</name>
    <message>
        <source>The net that is trained; `guise info` lists what each consists of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images in a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Steps × batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights follow the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of weights, dropout and batch order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-width numbers inside the net: faster where the processor has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minus mean, over deviation of the training set, instead of value / 255. Fair to projection matrices, whose values are large and off-centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then train on the originals too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second net on the originals, to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings (%1 changed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::Banner</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 by %3 pixels, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel or + and - zoom, drag or arrow keys move, 0 or double click fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::FanoPlot</name>
    <message>
        <source>in-training, mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out-training, mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fano factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance over mean of how often each label comes out for the images of one class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fano factor of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in mean %1, out mean %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p not known; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the groups differ; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no difference seen; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::MatrixView</name>
    <message>
        <source>%1 by %2 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::ParameterPanel</name>
    <message>
        <source>Default: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::ThumbnailStrip</name>
    <message>
        <source>Image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guise::widgets::TradeOffPlot</name>
    <message>
        <source>● disguised   ■ originals   ╌ beaten by no other run   ○ selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other run is better in both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for image disguising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the figures of the given run folders and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --figures: a set to draw, NAME=FILE.npy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --figures: folder for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, this time: system, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data to open: a URI, a folder or a picture. Or a key: its file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>

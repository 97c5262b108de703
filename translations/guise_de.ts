<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>PlotSaver</name>
    <message>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>Values as CSV (*.csv)</source>
        <translation>Werte als CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>PrivacyDetails</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Visual privacy: 1 - accuracy of an examiner</source>
        <translation>Visuelle Privatheit: 1 − Genauigkeit eines Prüfnetzes</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Nicht gemessen.</translation>
    </message>
    <message>
        <source>Ceiling %1: a constant guess reads %2 of the images. Chance of %3 classes: %4. The intervals are Wilson&apos;s 95 %, for this key and this net.</source>
        <translation>Obergrenze %1: Gleichbleibendes Raten liest %2 der Bilder. Zufall bei %3 Klassen: %4. Die Intervalle sind Wilson-Intervalle mit 95 %, für diesen Schlüssel und dieses Netz.</translation>
    </message>
    <message>
        <source>examiner</source>
        <translation>Prüfnetz</translation>
    </message>
    <message>
        <source>visual privacy</source>
        <translation>visuelle Privatheit</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>best relabelling</source>
        <translation>beste Umbenennung</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>the paper&apos;s</source>
        <translation>das des Artikels</translation>
    </message>
    <message>
        <source>%1: not tried. %2</source>
        <translation>%1: nicht versucht. %2</translation>
    </message>
    <message>
        <source>Strongest of %1: %2, chosen on %3 images; on the others it leaves %4 (%5).</source>
        <translation>Stärkstes von %1: %2, gewählt auf %3 Bildern; auf den anderen lässt es %4 übrig (%5).</translation>
    </message>
    <message>
        <source>Stronger examiners: not tried yet.</source>
        <translation>Stärkere Prüfnetze: noch nicht versucht.</translation>
    </message>
    <message>
        <source>With a step “%1” this attack cannot run: %2 Others may; measure it.</source>
        <translation>Mit einem Schritt „%1“ kann dieser Angriff nicht laufen: %2 Andere vielleicht; messen Sie es.</translation>
    </message>
    <message>
        <source>An attack that is not in this list, or one with more images (now %1), may open it.</source>
        <translation>Ein Angriff, der nicht in dieser Liste steht, oder einer mit mehr Bildern (jetzt %1) öffnet sie vielleicht.</translation>
    </message>
    <message>
        <source>So may more known pairs; now it is %1.</source>
        <translation>Mehr bekannte Paare vielleicht auch; jetzt sind es %1.</translation>
    </message>
    <message>
        <source>So may similar images with their classes, which this attacker has not.</source>
        <translation>Ähnliche Bilder mit ihren Klassen, die dieser Angreifer nicht hat, vielleicht auch.</translation>
    </message>
    <message>
        <source>What would change it:</source>
        <translation>Was es ändern würde:</translation>
    </message>
    <message>
        <source>sees the disguised images, their label indices, the model and the recipe</source>
        <translation>sieht die verschleierten Bilder, ihre Labelnummern, das Modell und das Rezept</translation>
    </message>
    <message>
        <source>also knows pairs of an original and its disguised image</source>
        <translation>kennt auch Paare aus einem Original und seinem verschleierten Bild</translation>
    </message>
    <message>
        <source>gets images of its own choice disguised</source>
        <translation>lässt Bilder eigener Wahl verschleiern</translation>
    </message>
    <message>
        <source>Level %1: %2</source>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>The attacker %1.</source>
        <translation>Der Angreifer %1.</translation>
    </message>
    <message>
        <source>What opens level 2 is open to this attacker too.</source>
        <translation>Was Stufe 2 öffnet, steht auch diesem Angreifer offen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: gescheitert. %2</translation>
    </message>
    <message>
        <source>%1: confidence %2, %3 s</source>
        <translation>%1: Konfidenz %2, %3 s</translation>
    </message>
    <message>
        <source>Tried with %1 disguised images:</source>
        <translation>Versucht mit %1 verschleierten Bildern:</translation>
    </message>
    <message>
        <source>Not tried:</source>
        <translation>Nicht versucht:</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Key space</source>
        <translation>Schlüsselraum</translation>
    </message>
    <message>
        <source>An upper bound of the work of a search. The attacks above do not search.</source>
        <translation>Eine Obergrenze für den Aufwand einer Suche. Die Angriffe oben suchen nicht.</translation>
    </message>
    <message>
        <source>the paper&apos;s count, which overcounts</source>
        <translation>die Zählung des Artikels, die zu viel zählt</translation>
    </message>
    <message>
        <source>free real parameters of the matrices</source>
        <translation>freie reelle Parameter der Matrizen</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>Permutation</translation>
    </message>
    <message>
        <source>other choices</source>
        <translation>andere Wahlen</translation>
    </message>
    <message>
        <source>AES keys</source>
        <translation>AES-Schlüssel</translation>
    </message>
    <message>
        <source>root secret</source>
        <translation>Wurzelgeheimnis</translation>
    </message>
    <message>
        <source>Recipe: %1</source>
        <translation>Rezept: %1</translation>
    </message>
    <message>
        <source>Disguised images of people should be treated as personal data, at most pseudonymised; a disguise is not encryption.</source>
        <translation>Verschleierte Bilder von Personen sollten als personenbezogene Daten behandelt werden, höchstens als pseudonymisierte; eine Verschleierung ist keine Verschlüsselung.</translation>
    </message>
    <message>
        <source>Pictures count as open when %1 of the mean picture&apos;s error is gone; now it is %2.</source>
        <translation>Bilder gelten als offen, wenn %1 vom Fehler des mittleren Bildes weg sind; jetzt sind es %2.</translation>
    </message>
    <message>
        <source>Pictures count as open when %1 of the mean picture&apos;s error is gone; now the mean picture is nearer.</source>
        <translation>Bilder gelten als offen, wenn %1 vom Fehler des mittleren Bildes weg sind; jetzt ist das mittlere Bild näher.</translation>
    </message>
    <message>
        <source>An examiner decides this level. It counts as open from %1 read on, and leaks as long as more than %2 are read, each with the lower end of the interval.</source>
        <translation>Diese Stufe entscheidet ein Prüfnetz. Sie gilt ab %1 gelesener Bilder als offen und ist undicht, solange mehr als %2 gelesen werden, jeweils am unteren Ende des Intervalls.</translation>
    </message>
</context>
<context>
    <name>PrivacyFigures</name>
    <message>
        <source>An examiner (%1) reads %2 of the images, at least %3; a constant guess reads %4, and %5 of the way from there to all counts as open.</source>
        <translation>Ein Prüfnetz (%1) liest %2 der Bilder, mindestens %3; gleichbleibendes Raten liest %4, und %5 des Weges von dort bis zu allen gilt als offen.</translation>
    </message>
    <message>
        <source>an examiner (%1) that reads %2, guessing %3</source>
        <translation>ein Prüfnetz (%1), das %2 liest, Raten %3</translation>
    </message>
    <message>
        <source>the paper&apos;s</source>
        <translation>das des Artikels</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>normiert</translation>
    </message>
    <message>
        <source>magnitudes</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>invariant</source>
        <translation>invariant</translation>
    </message>
    <message>
        <source>trained under other keys</source>
        <translation>unter anderen Schlüsseln trainiert</translation>
    </message>
    <message>
        <source>on recovered pictures</source>
        <translation>auf rekonstruierten Bildern</translation>
    </message>
    <message>
        <source>adapted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>%1: a net reads %2 of its pictures, guessing %3</source>
        <translation>%1: ein Netz liest %2 seiner Bilder, Raten %3</translation>
    </message>
    <message>
        <source>%1, which names the classes of %2, guessing %3</source>
        <translation>%1, womit von %2 die Klasse bekannt ist, Raten %3</translation>
    </message>
    <message>
        <source>%1, which brings back %2 of a picture without any pair</source>
        <translation>%1, womit ohne ein Paar %2 eines Bildes zurückkommen</translation>
    </message>
    <message>
        <source>%1, which brings back %2 of a picture from 1 known pair</source>
        <translation>%1, womit aus 1 bekannten Paar %2 eines Bildes zurückkommen</translation>
    </message>
    <message>
        <source>%1, which brings back %2 of a picture from %3 known pairs</source>
        <translation>%1, womit aus %3 bekannten Paaren %2 eines Bildes zurückkommen</translation>
    </message>
    <message>
        <source>%1; the mean picture has %2</source>
        <translation>%1; das mittlere Bild hat %2</translation>
    </message>
    <message>
        <source>Of a picture&apos;s squared values %1 came back; the mean picture has %2.</source>
        <translation>Von den quadrierten Werten eines Bildes kamen %1 zurück; das mittlere Bild hat %2.</translation>
    </message>
</context>
<context>
    <name>RecipeFixes</name>
    <message>
        <source>Use %1 × %1</source>
        <translation>%1 × %1 verwenden</translation>
    </message>
    <message>
        <source>Grow the picture</source>
        <translation>Bild vergrößern</translation>
    </message>
    <message>
        <source>Put %1 before %2</source>
        <translation>%1 vor %2 setzen</translation>
    </message>
    <message>
        <source>Put %1 after %2</source>
        <translation>%1 hinter %2 setzen</translation>
    </message>
    <message>
        <source>Switch off “%1”</source>
        <translation>„%1“ ausschalten</translation>
    </message>
    <message>
        <source>Switch on “%1”</source>
        <translation>„%1“ einschalten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the preset “%1”</source>
        <translation>Vorlage „%1“ nehmen</translation>
    </message>
    <message>
        <source>%1 is not divisible by %2, and no block divides pictures of %3 × %4. Grow the picture.</source>
        <translation>%1 ist nicht durch %2 teilbar, und kein Block teilt Bilder mit %3 × %4. Vergrößern Sie das Bild.</translation>
    </message>
    <message>
        <source>%1 is not divisible by %2: use %3.</source>
        <translation>%1 ist nicht durch %2 teilbar: Verwenden Sie %3.</translation>
    </message>
    <message>
        <source>%1 is not divisible by %2: use %3 or %4.</source>
        <translation>%1 ist nicht durch %2 teilbar: Verwenden Sie %3 oder %4.</translation>
    </message>
    <message>
        <source>Patches of %1 do not divide pictures of %2, so patches of %3 are used.</source>
        <translation>Patches von %1 teilen Bilder mit %2 nicht, deshalb werden Patches von %3 verwendet.</translation>
    </message>
    <message>
        <source>Blocks of %1 × %2 do not divide pictures of %3, so the pictures are grown.</source>
        <translation>Blöcke von %1 × %2 teilen Bilder mit %3 nicht, deshalb werden die Bilder vergrößert.</translation>
    </message>
    <message>
        <source>Blocks of %1 × %2 do not fit pictures of %3, so blocks of %4 × %4 are used.</source>
        <translation>Blöcke von %1 × %2 passen nicht zu Bildern mit %3, deshalb werden Blöcke von %4 × %4 verwendet.</translation>
    </message>
</context>
<context>
    <name>RunGroups</name>
    <message>
        <source>none</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>experiment key</source>
        <translation>Versuchsschlüssel</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>geheimer Schlüssel</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Repeats of a setting</source>
        <translation>Wiederholungen einer Einstellung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Steps of the recipe</source>
        <translation>Schritte des Rezepts</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Rauschstärke</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Art des Schlüssels</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Length of training</source>
        <translation>Länge des Trainings</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Versuchsreihe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 Epochen</translation>
    </message>
    <message>
        <source>%1 batches</source>
        <translation>%1 Batches</translation>
    </message>
</context>
<context>
    <name>SettingsDifference</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Standardise input</source>
        <translation>Eingabe normieren</translation>
    </message>
    <message>
        <source>Then train on the originals too</source>
        <translation>Danach auch mit Originalen trainieren</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Grow the picture</source>
        <translation>Bild vergrößern</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>Als A merken</translation>
    </message>
    <message>
        <source>Forget A</source>
        <translation>A vergessen</translation>
    </message>
    <message>
        <source>Switch A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>Attacker</source>
        <translation>Angreifer</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
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
        <translation>„%1“ ist kein Format. Die Formate sind: npy, npz, tiff, png, idx, folder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a data set. Write train or test.</source>
        <translation>„%1“ ist kein Teil eines Datensatzes. Schreiben Sie train oder test.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a shape. Write channels,height,width, for example 1,28,28.</source>
        <translation>„%1“ ist keine Form. Schreiben Sie Kanäle,Höhe,Breite, zum Beispiel 1,28,28.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a usable number. Write %2 with a decimal point, for example 0.001.</source>
        <translation>„%1“ ist keine brauchbare Zahl. Schreiben Sie %2 mit Dezimalpunkt, zum Beispiel 0.001.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number. Write %2 as digits, for example 12.</source>
        <translation>„%1“ ist keine ganze Zahl. Schreiben Sie %2 in Ziffern, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs blocks of a multiple of 16 pixels, so it would enlarge images of %2 to %3, which is too large. Choose a block whose pixels are a multiple of 16, or smaller images.</source>
        <translation>„%1“ braucht Blöcke, deren Pixelzahl ein Vielfaches von 16 ist. Bilder der Form %2 würden dadurch auf %3 vergrößert, und das ist zu groß. Wählen Sie einen Block, dessen Pixelzahl ein Vielfaches von 16 ist, oder kleinere Bilder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; works on bytes, but &quot;%2&quot; before it gives fractions. Put &quot;%3&quot; first.</source>
        <translation>„%1“ arbeitet mit Bytes, aber „%2“ davor liefert gebrochene Zahlen. Stellen Sie „%3“ an den Anfang.</translation>
    </message>
    <message>
        <source>&quot;block&quot; has a side below 1. Use block sides of at least 1 pixel.</source>
        <translation>„block“ hat eine Seite unter 1. Verwenden Sie Blockseiten von mindestens 1 Pixel.</translation>
    </message>
    <message>
        <source>&quot;rotate-flip&quot; turns square blocks, and %1x%2 is none. Choose a square one.</source>
        <translation>„rotate-flip“ dreht quadratische Blöcke, und %1×%2 ist nicht quadratisch. Wählen Sie einen quadratischen Block.</translation>
    </message>
    <message>
        <source>&quot;whole&quot; takes blocks of up to %1 pixels; %2x%3 has %4. Choose a smaller block.</source>
        <translation>„whole“ nimmt Blöcke mit bis zu %1 Pixeln; %2×%3 hat %4. Wählen Sie einen kleineren Block.</translation>
    </message>
    <message>
        <source>%1 %2. Fetch CIFAR-10 (binary version) again.</source>
        <translation>%1 %2. Laden Sie CIFAR-10 (binäre Fassung) erneut herunter.</translation>
    </message>
    <message>
        <source>%1 %2. Fetch the file again.</source>
        <translation>%1 %2. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 %2. Save it again as a C-ordered little-endian array of uint8, int32, int64, float32 or float64.</source>
        <translation>%1 %2. Speichern Sie es erneut als Array in C-Reihenfolge und Little-Endian mit uint8, int32, int64, float32 oder float64.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Open it again.</source>
        <translation>%1 wurde während des Lesens kürzer. Öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 became shorter while it was read. Try again.</source>
        <translation>%1 wurde während des Lesens kürzer. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 bytes of an .npz were never written. Report this as a fault.</source>
        <translation>%1 Bytes einer .npz-Datei wurden nie geschrieben. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>%1 bytes of an array were never written. Report this as a fault.</source>
        <translation>%1 Bytes eines Arrays wurden nie geschrieben. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>%1 bytes too many were written to an .npz. Report this as a fault.</source>
        <translation>%1 Bytes zu viel wurden in eine .npz-Datei geschrieben. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>%1 bytes too many were written to an array. Report this as a fault.</source>
        <translation>%1 Bytes zu viel wurden in ein Array geschrieben. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>%1 cannot be examined. Check its permissions.</source>
        <translation>%1 lässt sich nicht untersuchen. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be flushed to disk. Check the disk.</source>
        <translation>%1 lässt sich nicht auf den Datenträger übertragen. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>%1 cannot be listed. Check its permissions.</source>
        <translation>Der Inhalt von %1 lässt sich nicht auflisten. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be listed: %2. Check its permissions.</source>
        <translation>Der Inhalt von %1 lässt sich nicht auflisten: %2. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be listed: %2. Give a folder with IDX files.</source>
        <translation>Der Inhalt von %1 lässt sich nicht auflisten: %2. Geben Sie einen Ordner mit IDX-Dateien an.</translation>
    </message>
    <message>
        <source>%1 cannot be locked. Check the folder and its permissions.</source>
        <translation>%1 lässt sich nicht sperren. Prüfen Sie den Ordner und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be opened (%2). Check the folder and its permissions.</source>
        <translation>%1 lässt sich nicht öffnen (%2). Prüfen Sie den Ordner und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check its permissions.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check its permissions and the disk.</source>
        <translation>%1 lässt sich nicht lesen (%2). Prüfen Sie die Zugriffsrechte und den Datenträger.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions and the disk.</source>
        <translation>%1 lässt sich nicht lesen. Prüfen Sie die Zugriffsrechte und den Datenträger.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the disk.</source>
        <translation>%1 lässt sich nicht schreiben (%2). Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). Check the folder and its permissions.</source>
        <translation>%1 lässt sich nicht schreiben (%2). Prüfen Sie den Ordner und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 could not be started (%2). Install Slurm&apos;s client programs (Debian: slurm-client), or leave --slurm out.</source>
        <translation>%1 ließ sich nicht starten (%2). Installieren Sie die Client-Programme von Slurm (Debian: slurm-client) oder lassen Sie --slurm weg.</translation>
    </message>
    <message>
        <source>%1 declares more than %2 MiB of values. Use a smaller set.</source>
        <translation>%1 gibt mehr als %2 MiB an Werten an. Verwenden Sie einen kleineren Datensatz.</translation>
    </message>
    <message>
        <source>%1 declares more values than any file can hold. Write it again.</source>
        <translation>%1 gibt mehr Werte an, als eine Datei fassen kann. Schreiben Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 does not fit the manifest beside it. Export the set again.</source>
        <translation>%1 passt nicht zum Manifest daneben. Exportieren Sie den Datensatz erneut.</translation>
    </message>
    <message>
        <source>%1 exists already and is no folder. Choose another name.</source>
        <translation>%1 gibt es schon, und es ist kein Ordner. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name, or --force.</source>
        <translation>%1 gibt es schon; es wurde nicht verändert. Wählen Sie einen anderen Namen oder --force.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 gibt es schon; es wurde nicht verändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes where its header announces %3. Fetch the file again.</source>
        <translation>%1 hat %2 Bytes, der Dateikopf kündigt aber %3 an. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes where its header announces %3. Write the file again.</source>
        <translation>%1 hat %2 Bytes, der Dateikopf kündigt aber %3 an. Schreiben Sie die Datei neu.</translation>
    </message>
    <message>
        <source>%1 has %2 classes; %3 are the most. Check its labels.</source>
        <translation>%1 hat %2 Klassen; höchstens %3 sind möglich. Prüfen Sie die Labels.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions where images need 3 or 4 (count, height, width). Fetch it again.</source>
        <translation>%1 hat %2 Dimensionen; Bilder brauchen 3 oder 4 (Anzahl, Höhe, Breite). Laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions where images need [N, H, W] or [N, C, H, W]. Reshape the array.</source>
        <translation>%1 hat %2 Dimensionen; Bilder brauchen [N, H, W] oder [N, C, H, W]. Bringen Sie das Array in diese Form.</translation>
    </message>
    <message>
        <source>%1 has a test part of %2 images of its own. Leave ?test out.</source>
        <translation>%1 hat einen eigenen Testteil mit %2 Bildern. Lassen Sie ?test weg.</translation>
    </message>
    <message>
        <source>%1 has more than %2 MiB. Make it smaller, or remove it.</source>
        <translation>%1 hat mehr als %2 MiB. Verkleinern oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 has no %2 (plain or .gz). Put the four IDX files into one folder.</source>
        <translation>%1 enthält kein %2 (unkomprimiert oder als .gz). Legen Sie die vier IDX-Dateien in einen Ordner.</translation>
    </message>
    <message>
        <source>%1 has no %2 part. Add ?test=0.1 to its URI to draw one.</source>
        <translation>%1 hat keinen Teil „%2“. Hängen Sie ?test=0.1 an die URI, um einen abzuteilen.</translation>
    </message>
    <message>
        <source>%1 has no %2. Give the folder or the .tar.gz of CIFAR-10&apos;s binary version.</source>
        <translation>%1 enthält kein %2. Geben Sie den Ordner oder die .tar.gz-Datei der binären Fassung von CIFAR-10 an.</translation>
    </message>
    <message>
        <source>%1 has no classes, and class membership compares classes. Choose a set with a folder or a label per class.</source>
        <translation>%1 hat keine Klassen, und die Klassenzugehörigkeit vergleicht Klassen. Wählen Sie einen Datensatz mit einem Ordner oder einem Label je Klasse.</translation>
    </message>
    <message>
        <source>%1 has no classes, and training needs a label for every image. Choose a set with a folder or a label per class.</source>
        <translation>%1 hat keine Klassen, und das Training braucht ein Label für jedes Bild. Wählen Sie einen Datensatz mit einem Ordner oder einem Label je Klasse.</translation>
    </message>
    <message>
        <source>%1 has no labels, so no class can be chosen. Leave ?classes out.</source>
        <translation>%1 hat keine Labels, daher lässt sich keine Klasse auswählen. Lassen Sie ?classes weg.</translation>
    </message>
    <message>
        <source>%1 has no training image of the classes chosen. Choose others.</source>
        <translation>%1 hat kein Trainingsbild der gewählten Klassen. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>%1 has other tables than a store of runs. Restore it from a backup.</source>
        <translation>%1 hat andere Tabellen als eine Laufablage. Stellen Sie die Datei aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 has too few classes to hold some out: four are needed. Name a second set instead.</source>
        <translation>%1 hat zu wenige Klassen, um einige zurückzuhalten: Vier sind nötig. Nennen Sie stattdessen einen zweiten Datensatz.</translation>
    </message>
    <message>
        <source>%1 has too few images a class to draw a test part. Leave ?test out.</source>
        <translation>%1 hat zu wenige Bilder je Klasse, um einen Testteil abzuteilen. Lassen Sie ?test weg.</translation>
    </message>
    <message>
        <source>%1 hold %2 values where %3 are needed. Use images of the shape that the key is for.</source>
        <translation>%1 enthalten %2 Werte, nötig sind %3. Verwenden Sie Bilder der Form, für die der Schlüssel gemacht ist.</translation>
    </message>
    <message>
        <source>%1 holds %2 and %3, and both could be meant. Put each set in a folder of its own.</source>
        <translation>%1 enthält %2 und %3, und beide könnten gemeint sein. Legen Sie jeden Datensatz in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes of values; %3 are the most here. Use a smaller array.</source>
        <translation>%1 enthält %2 Bytes an Werten; höchstens %3 sind hier möglich. Verwenden Sie ein kleineres Array.</translation>
    </message>
    <message>
        <source>%1 holds %2 labels for the %3 images of %4. Fetch both files again.</source>
        <translation>%1 enthält %2 Labels für die %3 Bilder von %4. Laden Sie beide Dateien erneut herunter.</translation>
    </message>
    <message>
        <source>%1 holds floating-point labels; whole numbers are needed. Save it as int32.</source>
        <translation>%1 enthält Labels als Gleitkommazahlen; nötig sind ganze Zahlen. Speichern Sie sie als int32.</translation>
    </message>
    <message>
        <source>%1 holds floating-point values, so its images are disguised already or were scaled. Original images are uint8, 0 to 255: give those.</source>
        <translation>%1 enthält Gleitkommawerte, die Bilder sind also schon verschleiert oder wurden skaliert. Originalbilder sind uint8, 0 bis 255: Geben Sie diese an.</translation>
    </message>
    <message>
        <source>%1 holds integers wider than a byte. Save images as uint8 or float32.</source>
        <translation>%1 enthält ganze Zahlen mit mehr als einem Byte. Speichern Sie Bilder als uint8 oder float32.</translation>
    </message>
    <message>
        <source>%1 holds integers wider than a byte. Save the images as uint8, 0 to 255.</source>
        <translation>%1 enthält ganze Zahlen mit mehr als einem Byte. Speichern Sie die Bilder als uint8, 0 bis 255.</translation>
    </message>
    <message>
        <source>%1 holds neither bytes nor 32-bit floats. Save it as uint8 or float32.</source>
        <translation>%1 enthält weder Bytes noch 32-Bit-Gleitkommazahlen. Speichern Sie es als uint8 oder float32.</translation>
    </message>
    <message>
        <source>%1 holds no image.</source>
        <translation>%1 enthält kein Bild.</translation>
    </message>
    <message>
        <source>%1 holds no image. Give at least one.</source>
        <translation>%1 enthält kein Bild. Geben Sie mindestens eines an.</translation>
    </message>
    <message>
        <source>%1 holds no images: they are N x C x H x W, N x H x W or H x W.</source>
        <translation>%1 enthält keine Bilder: Sie haben die Form N x C x H x W, N x H x W oder H x W.</translation>
    </message>
    <message>
        <source>%1 holds no picture (PNG, JPEG, BMP, TIFF or WebP)%2. Put pictures there, or a sub-folder of pictures for each class.</source>
        <translation>%1 enthält kein Bild (PNG, JPEG, BMP, TIFF oder WebP)%2. Legen Sie Bilder dort ab oder einen Unterordner mit Bildern für jede Klasse.</translation>
    </message>
    <message>
        <source>%1 holds no picture named AGE_GENDER_RACE_DATE.jpg, as UTKFace names them. Give the folder of its pictures.</source>
        <translation>%1 enthält kein Bild mit dem Namen AGE_GENDER_RACE_DATE.jpg, wie UTKFace sie benennt. Geben Sie den Ordner mit dessen Bildern an.</translation>
    </message>
    <message>
        <source>%1 holds other files too and was left as it is. Choose another name.</source>
        <translation>%1 enthält auch andere Dateien und wurde nicht verändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 holds pictures (%2) beside sub-folders with pictures (%3), so their class is unclear. Move them into a sub-folder, or open a sub-folder alone.</source>
        <translation>%1 enthält Bilder (%2) neben Unterordnern mit Bildern (%3), ihre Klasse ist daher unklar. Verschieben Sie sie in einen Unterordner oder öffnen Sie nur einen Unterordner.</translation>
    </message>
    <message>
        <source>%1 images of %2 do not fit into 8 GiB as floats. Ship fewer copies, or take fewer images (--limit).</source>
        <translation>%1 Bilder der Form %2 passen als Gleitkommazahlen nicht in 8 GiB. Liefern Sie weniger Kopien aus oder nehmen Sie weniger Bilder (--limit).</translation>
    </message>
    <message>
        <source>%1 images of %2 do not fit into 8 GiB as floats. Take fewer (--limit) or smaller ones (?size=).</source>
        <translation>%1 Bilder der Form %2 passen als Gleitkommazahlen nicht in 8 GiB. Nehmen Sie weniger (--limit) oder kleinere (?size=).</translation>
    </message>
    <message>
        <source>%1 images of %2 take more than %3 GiB. Ask for fewer, or for smaller ones by ?size.</source>
        <translation>%1 Bilder der Form %2 brauchen mehr als %3 GiB. Fordern Sie weniger an oder kleinere mit ?size.</translation>
    </message>
    <message>
        <source>%1 is %2, but must be %3.</source>
        <translation>%1 ist %2, muss aber %3 sein.</translation>
    </message>
    <message>
        <source>%1 is %2, where a regular file is needed. Give a file.</source>
        <translation>%1 ist %2, nötig ist eine gewöhnliche Datei. Geben Sie eine Datei an.</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated gzip file, or one of several parts. Fetch it again, or unpack it with gunzip.</source>
        <translation>%1 ist eine beschädigte oder abgeschnittene gzip-Datei oder besteht aus mehreren Teilen. Laden Sie sie erneut herunter oder entpacken Sie sie mit gunzip.</translation>
    </message>
    <message>
        <source>%1 is a link or no regular file; a shipment holds none. Copy the real files.</source>
        <translation>%1 ist eine Verknüpfung oder keine gewöhnliche Datei; eine Lieferung enthält so etwas nicht. Kopieren Sie die echten Dateien.</translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself. Give the file itself.</source>
        <translation>%1 ist eine Verknüpfung, die auf sich selbst zurückführt. Geben Sie die Datei selbst an.</translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself. Give the folder itself.</source>
        <translation>%1 ist eine Verknüpfung, die auf sich selbst zurückführt. Geben Sie den Ordner selbst an.</translation>
    </message>
    <message>
        <source>%1 is a link; a shipment holds none. Copy the real files.</source>
        <translation>%1 ist eine Verknüpfung; eine Lieferung enthält keine. Kopieren Sie die echten Dateien.</translation>
    </message>
    <message>
        <source>%1 is in the way: it is no folder. Choose another place.</source>
        <translation>%1 ist im Weg: Es ist kein Ordner. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that Guise reads here. Is it the right file?</source>
        <translation>%1 ist größer als die %2 Bytes, die Guise hier liest. Ist es die richtige Datei?</translation>
    </message>
    <message>
        <source>%1 is missing. A shipment holds all the files that its manifest lists.</source>
        <translation>%1 fehlt. Eine Lieferung enthält alle Dateien, die ihr Manifest aufführt.</translation>
    </message>
    <message>
        <source>%1 is no .npy file: it does not begin with NumPy&apos;s mark. Write it with numpy.save.</source>
        <translation>%1 ist keine .npy-Datei: Sie beginnt nicht mit der Kennung von NumPy. Schreiben Sie sie mit numpy.save.</translation>
    </message>
    <message>
        <source>%1 is no IDX file: it does not begin with 00 00. Pick the files of an MNIST-like set.</source>
        <translation>%1 ist keine IDX-Datei: Sie beginnt nicht mit 00 00. Wählen Sie die Dateien eines Datensatzes im Format von MNIST.</translation>
    </message>
    <message>
        <source>%1 is no folder. For a single picture write picture:FILE.</source>
        <translation>%1 ist kein Ordner. Für ein einzelnes Bild schreiben Sie picture:DATEI.</translation>
    </message>
    <message>
        <source>%1 is no regular file. Give a file.</source>
        <translation>%1 ist keine gewöhnliche Datei. Geben Sie eine Datei an.</translation>
    </message>
    <message>
        <source>%1 is no store of runs. Choose a file that guise wrote with --store, or a new name.</source>
        <translation>%1 ist keine Laufablage. Wählen Sie eine Datei, die guise mit --store geschrieben hat, oder einen neuen Namen.</translation>
    </message>
    <message>
        <source>%1 is not a file. Name a file as the store of runs.</source>
        <translation>%1 ist keine Datei. Nennen Sie eine Datei als Laufablage.</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Name a file, not a folder, a device or a pipe.</source>
        <translation>%1 ist keine gewöhnliche Datei. Nennen Sie eine Datei, keinen Ordner, kein Gerät und keine Pipe.</translation>
    </message>
    <message>
        <source>%1 is not the file that was shipped: its content does not fit the manifest. Ask for the folder as it was shipped.</source>
        <translation>%1 ist nicht die ausgelieferte Datei: Ihr Inhalt passt nicht zum Manifest. Bitten Sie um den Ordner, wie er ausgeliefert wurde.</translation>
    </message>
    <message>
        <source>%1 is not the order map of this set.</source>
        <translation>%1 ist nicht die Reihenfolgetabelle dieses Datensatzes.</translation>
    </message>
    <message>
        <source>%1 is not the order map of this shipment.</source>
        <translation>%1 ist nicht die Reihenfolgetabelle dieser Lieferung.</translation>
    </message>
    <message>
        <source>%1 is on a network disk, where a store of runs can be damaged. Keep the store on a local disk.</source>
        <translation>%1 liegt auf einem Netzlaufwerk, wo eine Laufablage beschädigt werden kann. Legen Sie die Ablage auf einen lokalen Datenträger.</translation>
    </message>
    <message>
        <source>%1 must hold one label for each of the %2 images, in one dimension; it has %3 values in %4. Give the labels of these images.</source>
        <translation>%1 muss ein Label für jedes der %2 Bilder enthalten, in einer Dimension; es hat %3 Werte in %4. Geben Sie die Labels dieser Bilder an.</translation>
    </message>
    <message>
        <source>%1 of the ledger of shipments is damaged, so what was sent cannot be told. Restore it from a backup, or remove it and take care not to send its images again.</source>
        <translation>%1 des Lieferbuchs ist beschädigt, daher ist nicht feststellbar, was schon gesendet wurde. Stellen Sie es aus einer Sicherung wieder her, oder entfernen Sie es und achten Sie darauf, dessen Bilder nicht noch einmal zu senden.</translation>
    </message>
    <message>
        <source>%1 patches of %2 features are more than %3 values. Scale the images down.</source>
        <translation>%1 Patches mit %2 Merkmalen ergeben mehr als %3 Werte. Verkleinern Sie die Bilder.</translation>
    </message>
    <message>
        <source>%1 runs forward only: there is no way back, with the key or without. Keep the originals.</source>
        <translation>%1 arbeitet nur vorwärts: Es gibt keinen Weg zurück, weder mit noch ohne Schlüssel. Behalten Sie die Originale.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 MiB, which CIFAR-10 does not. Fetch it again.</source>
        <translation>%1 entpackt sich zu mehr als %2 MiB; das tut CIFAR-10 nicht. Laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>%1 values are not %2 images of %3. Pass whole images of the net&apos;s shape.</source>
        <translation>%1 Werte sind nicht %2 Bilder der Form %3. Übergeben Sie ganze Bilder in der Form des Netzes.</translation>
    </message>
    <message>
        <source>%1 would pass 4 GiB. Ask for fewer arrays at once.</source>
        <translation>%1 würde 4 GiB überschreiten. Fordern Sie weniger Arrays auf einmal an.</translation>
    </message>
    <message>
        <source>A PNG needs 1 or 3 channels, and as many pixels as the shape says.</source>
        <translation>Ein PNG braucht 1 oder 3 Kanäle und so viele Pixel, wie die Form angibt.</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be drawn from %2 images. Choose 1 .. %3.</source>
        <translation>Ein Batch aus %1 lässt sich nicht aus %2 Bildern ziehen. Wählen Sie 1 bis %3.</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be drawn from %2 images. Choose a smaller one.</source>
        <translation>Ein Batch aus %1 lässt sich nicht aus %2 Bildern ziehen. Wählen Sie einen kleineren.</translation>
    </message>
    <message>
        <source>A batch of %1 images was asked of a source of %2 a batch. Ask for %3.</source>
        <translation>Ein Batch aus %1 Bildern wurde von einer Quelle mit %2 je Batch verlangt. Fordern Sie %3 an.</translation>
    </message>
    <message>
        <source>A batch of another size was asked of this source. Report this.</source>
        <translation>Ein Batch anderer Größe wurde von dieser Quelle verlangt. Melden Sie das.</translation>
    </message>
    <message>
        <source>A buffer of %1 bytes was given for %2 bytes of pixels. Give one that fits.</source>
        <translation>Ein Puffer von %1 Bytes wurde für %2 Bytes an Pixeln übergeben. Übergeben Sie einen passenden.</translation>
    </message>
    <message>
        <source>A counter that never repeats: nothing about pixels can be learned. Labels, count, size and order stay visible.</source>
        <translation>Ein Zähler, der sich nie wiederholt: Über Pixel lässt sich nichts lernen. Labels, Anzahl, Größe und Reihenfolge bleiben sichtbar.</translation>
    </message>
    <message>
        <source>A disguised value lies outside the range that the recipe states, so 16 bits cannot hold it. Choose npy or tiff, and report this.</source>
        <translation>Ein verschleierter Wert liegt außerhalb des Bereichs, den das Rezept angibt, 16 Bit können ihn daher nicht fassen. Wählen Sie npy oder tiff und melden Sie das.</translation>
    </message>
    <message>
        <source>A few known pairs give the matrix of each position by least squares.</source>
        <translation>Wenige bekannte Paare ergeben die Matrix jeder Position durch kleinste Quadrate.</translation>
    </message>
    <message>
        <source>A file was finished twice. Please report it.</source>
        <translation>Eine Datei wurde zweimal abgeschlossen. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>A file was written after its end. Please report it.</source>
        <translation>Eine Datei wurde nach ihrem Ende beschrieben. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>A file was written outside its bounds. Please report it.</source>
        <translation>Eine Datei wurde außerhalb ihrer Grenzen beschrieben. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>A fixed counter is one XOR mask for all images: two disguised images show the XOR of their originals, the commonest value of a pixel shows its mask, and one known pair opens every image.</source>
        <translation>Ein fester Zähler ist eine einzige XOR-Maske für alle Bilder: Zwei verschleierte Bilder zeigen das XOR ihrer Originale, der häufigste Wert eines Pixels zeigt dessen Maske, und ein bekanntes Paar öffnet jedes Bild.</translation>
    </message>
    <message>
        <source>A fixed noise seed makes a set that repeats, and AES mode ctr-fresh must never repeat. Leave the seed out, or choose another mode.</source>
        <translation>Ein fester Startwert des Rauschens ergibt einen Datensatz, der sich wiederholt, und der AES-Modus ctr-fresh darf sich nie wiederholen. Lassen Sie den Startwert weg oder wählen Sie einen anderen Modus.</translation>
    </message>
    <message>
        <source>A folder for each label needs labels, and these images have none. Choose png or tiff.</source>
        <translation>Ein Ordner für jedes Label braucht Labels, und diese Bilder haben keine. Wählen Sie png oder tiff.</translation>
    </message>
    <message>
        <source>A key can be for 0 to 1000000 classes, not %1%2</source>
        <translation>Ein Schlüssel kann für 0 bis 1000000 Klassen sein, nicht für %1%2</translation>
    </message>
    <message>
        <source>A key for each block</source>
        <translation>Schlüssel je Block</translation>
    </message>
    <message>
        <source>A label lies outside the classes. Check the labels or the number of classes.</source>
        <translation>Ein Label liegt außerhalb der Klassen. Prüfen Sie die Labels oder die Zahl der Klassen.</translation>
    </message>
    <message>
        <source>A label of this data lies outside its classes. Check the labels.</source>
        <translation>Ein Label dieser Daten liegt außerhalb ihrer Klassen. Prüfen Sie die Labels.</translation>
    </message>
    <message>
        <source>A label of this shipment lies outside the key&apos;s classes.</source>
        <translation>Ein Label dieser Lieferung liegt außerhalb der Klassen des Schlüssels.</translation>
    </message>
    <message>
        <source>A matrix of this key has no inverse, so its disguise cannot be restored. Use another key.</source>
        <translation>Eine Matrix dieses Schlüssels hat keine Inverse, seine Verschleierung lässt sich daher nicht rückgängig machen. Verwenden Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>A net on what no orthogonal key changes: Gram matrices of the blocks</source>
        <translation>Ein Netz auf dem, was kein orthogonaler Schlüssel ändert: Gram-Matrizen der Blöcke</translation>
    </message>
    <message>
        <source>A net trained on originals, on what an attack without pairs recovers</source>
        <translation>Ein Netz, mit Originalen trainiert, auf dem, was ein Angriff ohne Paare rekonstruiert</translation>
    </message>
    <message>
        <source>A net trained on originals; each image brought to their mean and deviation</source>
        <translation>Ein Netz, mit Originalen trainiert; jedes Bild auf deren Mittelwert und Streuung gebracht</translation>
    </message>
    <message>
        <source>A net trained under a fresh key of the recipe for every batch</source>
        <translation>Ein Netz, trainiert unter einem frischen Schlüssel des Rezepts für jeden Batch</translation>
    </message>
    <message>
        <source>A newer Guise made this key. Update Guise, then open it again.</source>
        <translation>Ein neueres Guise hat diesen Schlüssel gemacht. Aktualisieren Sie Guise und öffnen Sie ihn dann erneut.</translation>
    </message>
    <message>
        <source>A newer Guise wrote the store %1 (schema %2, this one reads up to %3). Update Guise, then open it again.</source>
        <translation>Ein neueres Guise hat die Ablage %1 geschrieben (Schema %2, dieses liest bis %3). Aktualisieren Sie Guise und öffnen Sie sie dann erneut.</translation>
    </message>
    <message>
        <source>A note has at most 64 KiB. Write a shorter one.</source>
        <translation>Eine Notiz hat höchstens 64 KiB. Schreiben Sie eine kürzere.</translation>
    </message>
    <message>
        <source>A patch of %1 pixels is the whole image, and the network normalises over the patches of an image: every image would come out alike. Choose a smaller patch.</source>
        <translation>Ein Patch von %1 Pixeln ist das ganze Bild, und das Netz normalisiert über die Patches eines Bildes: Alle Bilder sähen danach gleich aus. Wählen Sie einen kleineren Patch.</translation>
    </message>
    <message>
        <source>A picture could not be packed as PNG. Report this as a fault.</source>
        <translation>Ein Bild ließ sich nicht als PNG packen. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>A picture file may have %1 MiB. Make it smaller first.</source>
        <translation>Eine Bilddatei darf %1 MiB haben. Verkleinern Sie sie zuerst.</translation>
    </message>
    <message>
        <source>A picture mixed by InstaHide holds several images, so it has no one class. A net trained on mixes takes plain images: use --plain.</source>
        <translation>Ein von InstaHide gemischtes Bild enthält mehrere Bilder und hat daher nicht eine einzige Klasse. Ein mit Mischungen trainiertes Netz nimmt Originalbilder: Verwenden Sie --plain.</translation>
    </message>
    <message>
        <source>A public set and several epochs belong to recipes of InstaHide. Leave them out.</source>
        <translation>Ein öffentlicher Datensatz und mehrere Epochen gehören zu Rezepten von InstaHide. Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>A recipe with public partners needs a public set (--public URI), and a recipe of the own set alone takes none.</source>
        <translation>Ein Rezept mit öffentlichen Partnern braucht einen öffentlichen Datensatz (--public URI), und ein Rezept nur mit dem eigenen Datensatz nimmt keinen.</translation>
    </message>
    <message>
        <source>A root secret has 32 bytes. Make the key with Guise.</source>
        <translation>Ein Wurzelgeheimnis hat 32 Bytes. Erzeugen Sie den Schlüssel mit Guise.</translation>
    </message>
    <message>
        <source>A rotation names something that is no fingerprint.</source>
        <translation>Eine Rotation nennt etwas, das kein Fingerabdruck ist.</translation>
    </message>
    <message>
        <source>A set holds values that are no finite numbers. Make it again.</source>
        <translation>Ein Datensatz enthält Werte, die keine endlichen Zahlen sind. Erzeugen Sie ihn neu.</translation>
    </message>
    <message>
        <source>A shard is i/n with i from 0 to n - 1, and n at most the image count.</source>
        <translation>Ein Teilstück ist i/n mit i von 0 bis n - 1, und n ist höchstens die Zahl der Bilder.</translation>
    </message>
    <message>
        <source>A tag has 1 to 100 bytes. Choose a shorter word.</source>
        <translation>Ein Schlagwort hat 1 bis 100 Bytes. Wählen Sie ein kürzeres Wort.</translation>
    </message>
    <message>
        <source>A training ends early on images that are held out. Hold some out (--validation).</source>
        <translation>Ein Training endet vorzeitig anhand von Bildern, die zurückgehalten wurden. Halten Sie einige zurück (--validation).</translation>
    </message>
    <message>
        <source>A training goes on with its own settings alone. Leave others out.</source>
        <translation>Ein Training wird nur mit seinen eigenen Einstellungen fortgesetzt. Lassen Sie andere weg.</translation>
    </message>
    <message>
        <source>A training is either on originals or under a key. Choose one of them.</source>
        <translation>Ein Training läuft entweder auf Originalen oder unter einem Schlüssel. Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>A turned block shows its picture still: each has 8 possible positions.</source>
        <translation>Ein gedrehter Block zeigt sein Bild noch: Jeder hat 8 mögliche Lagen.</translation>
    </message>
    <message>
        <source>A whole block, all channels alike.</source>
        <translation>Ein ganzer Block, alle Kanäle gleich.</translation>
    </message>
    <message>
        <source>AES</source>
        <translation>AES</translation>
    </message>
    <message>
        <source>AES in ECB with a key for each block of 4x4 and a permutation: the AES method of DisguisedNets (2023). Equal cipher blocks look equal, and known pairs fill a dictionary.</source>
        <translation>AES in ECB mit einem Schlüssel für jeden Block von 4x4 und einer Permutation: die AES-Methode von DisguisedNets (2023). Gleiche Chiffreblöcke sehen gleich aus, und bekannte Paare füllen ein Wörterbuch.</translation>
    </message>
    <message>
        <source>AES keys and their starts are all derived from the root secret: its 256 bits bound them.</source>
        <translation>AES-Schlüssel und ihre Anfänge sind alle aus dem Wurzelgeheimnis abgeleitet: Dessen 256 Bit begrenzen sie.</translation>
    </message>
    <message>
        <source>AES mode ctr-fresh needs the run id of the delivery. Give the folder with its manifest.</source>
        <translation>Der AES-Modus ctr-fresh braucht die Laufkennung der Lieferung. Geben Sie den Ordner mit ihrem Manifest an.</translation>
    </message>
    <message>
        <source>AES with a counter that never repeats: no pixel can be learned, so no network can either. The control beside the others, not a way to train.</source>
        <translation>AES mit einem Zähler, der sich nie wiederholt: Kein Pixel lässt sich lernen, also auch von keinem Netz. Die Kontrolle neben den anderen, kein Weg zu trainieren.</translation>
    </message>
    <message>
        <source>AES, a key per block</source>
        <translation>AES, Schlüssel je Block</translation>
    </message>
    <message>
        <source>AES, fresh counter (control)</source>
        <translation>AES, frischer Zähler (Kontrolle)</translation>
    </message>
    <message>
        <source>AES-128 or AES-256.</source>
        <translation>AES-128 oder AES-256.</translation>
    </message>
    <message>
        <source>Accuracy needs a label for every image. Choose a set with classes.</source>
        <translation>Die Genauigkeit braucht ein Label für jedes Bild. Wählen Sie einen Datensatz mit Klassen.</translation>
    </message>
    <message>
        <source>Adam with decay apart from the gradient</source>
        <translation>Adam, Decay getrennt vom Gradienten</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>Adaptiv</translation>
    </message>
    <message>
        <source>Adds fresh uniform noise to every pixel. It stays in the picture; restoring takes only its mean away.</source>
        <translation>Addiert frisches, gleichverteiltes Rauschen zu jedem Pixel. Es bleibt im Bild; das Wiederherstellen nimmt nur seinen Mittelwert weg.</translation>
    </message>
    <message>
        <source>Adds several images up and flips the sign of every pixel at random.</source>
        <translation>Summiert mehrere Bilder und kehrt das Vorzeichen jedes Pixels zufällig um.</translation>
    </message>
    <message>
        <source>All blocks share one key: equal blocks look equal, and what opens one opens all.</source>
        <translation>Alle Blöcke teilen einen Schlüssel: Gleiche Blöcke sehen gleich aus, und was einen öffnet, öffnet alle.</translation>
    </message>
    <message>
        <source>All blocks share one order: what opens it in one opens it in all.</source>
        <translation>Alle Blöcke teilen eine Reihenfolge: Was sie in einem öffnet, öffnet sie in allen.</translation>
    </message>
    <message>
        <source>All images of a mix are your own.</source>
        <translation>Alle Bilder einer Mischung sind eigene.</translation>
    </message>
    <message>
        <source>All pixels of a block share one order.</source>
        <translation>Alle Pixel eines Blocks teilen eine Reihenfolge.</translation>
    </message>
    <message>
        <source>An IDX file holds 4294967295 images. Ship it in shards.</source>
        <translation>Eine IDX-Datei fasst 4294967295 Bilder. Liefern Sie in Teilstücken aus.</translation>
    </message>
    <message>
        <source>An examiner answered to other images than the rest did.</source>
        <translation>Ein Prüfnetz hat andere Bilder beantwortet als die übrigen.</translation>
    </message>
    <message>
        <source>An examiner is trained on originals, and this run was trained under a key. Train one with --plain.</source>
        <translation>Ein Prüfnetz wird mit Originalen trainiert, und dieser Lauf wurde unter einem Schlüssel trainiert. Trainieren Sie eines mit --plain.</translation>
    </message>
    <message>
        <source>An image of %1 (channels x height x width) has no pixels. Use sizes of at least 1.</source>
        <translation>Ein Bild der Form %1 (Kanäle x Höhe x Breite) hat keine Pixel. Verwenden Sie Größen von mindestens 1.</translation>
    </message>
    <message>
        <source>An image of %1 (channels x height x width) is too large. Guise takes up to %2 channels and %3 pixels per side; scale the images down.</source>
        <translation>Ein Bild der Form %1 (Kanäle x Höhe x Breite) ist zu groß. Guise nimmt bis zu %2 Kanäle und %3 Pixel je Seite; verkleinern Sie die Bilder.</translation>
    </message>
    <message>
        <source>An image of %1 has more than %2 values. Scale the images down.</source>
        <translation>Ein Bild der Form %1 hat mehr als %2 Werte. Verkleinern Sie die Bilder.</translation>
    </message>
    <message>
        <source>An order for each block</source>
        <translation>Reihenfolge je Block</translation>
    </message>
    <message>
        <source>Another program holds %1 locked. Close it, then save again.</source>
        <translation>Ein anderes Programm hält %1 gesperrt. Schließen Sie es und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Another run has taken the place of run %1 in its sweep. Delete that one first.</source>
        <translation>Ein anderer Lauf hat den Platz von Lauf %1 in seiner Versuchsreihe eingenommen. Löschen Sie zuerst diesen.</translation>
    </message>
    <message>
        <source>As key-agnostic, and some labelled images under the key itself</source>
        <translation>Wie key-agnostic, dazu einige Bilder mit Label unter dem Schlüssel selbst</translation>
    </message>
    <message>
        <source>As the paper&apos;s code</source>
        <translation>Wie im Code des Artikels</translation>
    </message>
    <message>
        <source>At least %1 of these %2 images were sent before. Sent under another key they link the keys; sent again under the same key their noise averages out. Send other images, or force it with --resend.</source>
        <translation>Mindestens %1 dieser %2 Bilder wurden schon gesendet. Unter einem anderen Schlüssel gesendet, verknüpfen sie die Schlüssel; unter demselben Schlüssel noch einmal gesendet, mittelt sich ihr Rauschen heraus. Senden Sie andere Bilder oder erzwingen Sie es mit --resend.</translation>
    </message>
    <message>
        <source>Attacks read sets that were exported as .npy, and this one is %1. Export it with --format npy.</source>
        <translation>Angriffe lesen Datensätze, die als .npy exportiert wurden, und dieser ist %1. Exportieren Sie ihn mit --format npy.</translation>
    </message>
    <message>
        <source>Augment before the disguise: every second image mirrored</source>
        <translation>Augmentieren vor der Verschleierung: jedes zweite Bild gespiegelt</translation>
    </message>
    <message>
        <source>Augment before the disguise: moved by up to so many pixels each way</source>
        <translation>Augmentieren vor der Verschleierung: um bis zu so viele Pixel in jede Richtung verschoben</translation>
    </message>
    <message>
        <source>Augmented copies</source>
        <translation>Augmentierte Kopien</translation>
    </message>
    <message>
        <source>Augmented copies of each image, where copies are shipped</source>
        <translation>Augmentierte Kopien jedes Bildes, wenn Kopien ausgeliefert werden</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>Balance classes</source>
        <translation>Klassen ausgleichen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Batches to train</source>
        <translation>Zu trainierende Batches</translation>
    </message>
    <message>
        <source>Beta 0.9 and 0.999</source>
        <translation>Beta 0,9 und 0,999</translation>
    </message>
    <message>
        <source>Black rows stay black under every matrix, so sparse pictures show their outline.</source>
        <translation>Schwarze Zeilen bleiben unter jeder Matrix schwarz, dünn besetzte Bilder zeigen daher ihren Umriss.</translation>
    </message>
    <message>
        <source>Blind unmixing</source>
        <translation>Blinde Entmischung</translation>
    </message>
    <message>
        <source>Blind unmixing finds the rows of each matrix, and a known pair their order.</source>
        <translation>Blinde Entmischung findet die Zeilen jeder Matrix, und ein bekanntes Paar deren Reihenfolge.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Blocks of %1 pixels do not divide images of %2. Heights that do: %3; widths: %4. Choose among them, or let the recipe pad the image.</source>
        <translation>Blöcke von %1 Pixeln teilen Bilder von %2 nicht auf. Höhen, die passen: %3; Breiten: %4. Wählen Sie daraus oder lassen Sie das Rezept das Bild auffüllen.</translation>
    </message>
    <message>
        <source>Blocks of 4x4 permuted, then LE with a key for each block (Madono and others, 2020). It uses the blocks of LE, which is broken, and one key for each place in all images.</source>
        <translation>Blöcke von 4x4 permutiert, dann LE mit einem Schlüssel für jeden Block (Madono und andere, 2020). Es verwendet die Blöcke von LE, das gebrochen ist, und einen Schlüssel für jede Stelle in allen Bildern.</translation>
    </message>
    <message>
        <source>Blocks permuted, turned and mirrored, negated, and their channels shuffled (Kiya and others). Published break: extended jigsaw puzzle solvers, Chuman, Kurihara and Kiya, IEICE Transactions E101-D, 2018.</source>
        <translation>Blöcke permutiert, gedreht und gespiegelt, negiert und ihre Kanäle vertauscht (Kiya und andere). Veröffentlichter Bruch: erweiterte Puzzle-Löser, Chuman, Kurihara und Kiya, IEICE Transactions E101-D, 2018.</translation>
    </message>
    <message>
        <source>Blocks stay in their places: there is no permutation to search for.</source>
        <translation>Blöcke bleiben an ihrem Platz: Es ist keine Permutation zu suchen.</translation>
    </message>
    <message>
        <source>CBC, fixed start</source>
        <translation>CBC, fester Anfang</translation>
    </message>
    <message>
        <source>CTR, fixed counter</source>
        <translation>CTR, fester Zähler</translation>
    </message>
    <message>
        <source>CTR, fresh (control)</source>
        <translation>CTR, frisch (Kontrolle)</translation>
    </message>
    <message>
        <source>Candidate match</source>
        <translation>Kandidatenabgleich</translation>
    </message>
    <message>
        <source>Chained within a block from a secret fixed start: equal beginnings look equal.</source>
        <translation>Innerhalb eines Blocks ab einem geheimen festen Anfang verkettet: Gleiche Anfänge sehen gleich aus.</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Gewählt je</translation>
    </message>
    <message>
        <source>Class means</source>
        <translation>Klassenmittel</translation>
    </message>
    <message>
        <source>Class membership is measured class by class, and these images have no labels. Choose a set with classes.</source>
        <translation>Die Klassenzugehörigkeit wird Klasse für Klasse gemessen, und diese Bilder haben keine Labels. Wählen Sie einen Datensatz mit Klassen.</translation>
    </message>
    <message>
        <source>Class membership was not tried: class &quot;%1&quot; has %2 images, and %3 are needed. Choose a larger set or leave the class out (?classes=).</source>
        <translation>Die Klassenzugehörigkeit wurde nicht versucht: Die Klasse „%1“ hat %2 Bilder, nötig sind %3. Wählen Sie einen größeren Datensatz oder lassen Sie die Klasse weg (?classes=).</translation>
    </message>
    <message>
        <source>Class membership was not tried: fewer than %1 images a class were allowed or found. Allow more.</source>
        <translation>Die Klassenzugehörigkeit wurde nicht versucht: Weniger als %1 Bilder je Klasse waren erlaubt oder wurden gefunden. Erlauben Sie mehr.</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clipping</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Codebook of whole blocks</source>
        <translation>Codebuch ganzer Blöcke</translation>
    </message>
    <message>
        <source>Compute in bfloat16 where that is precise enough</source>
        <translation>In bfloat16 rechnen, wo das genau genug ist</translation>
    </message>
    <message>
        <source>Computing the content hash was stopped.</source>
        <translation>Die Berechnung der Inhaltsprüfsumme wurde angehalten.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Decay every</source>
        <translation>Senken alle</translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation>Senkungsfaktor</translation>
    </message>
    <message>
        <source>Decay on</source>
        <translation>Decay auf</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>ECB repeats: at one place, equal cipher blocks look equal in all images, so a network can learn them and known pairs fill a dictionary.</source>
        <translation>ECB wiederholt sich: An einer Stelle sehen gleiche Chiffreblöcke in allen Bildern gleich aus, ein Netz kann sie daher lernen, und bekannte Paare füllen ein Wörterbuch.</translation>
    </message>
    <message>
        <source>ECB repeats: equal cipher blocks look equal in all places and images.</source>
        <translation>ECB wiederholt sich: Gleiche Chiffreblöcke sehen an allen Stellen und in allen Bildern gleich aus.</translation>
    </message>
    <message>
        <source>ECB, a key per block</source>
        <translation>ECB, Schlüssel je Block</translation>
    </message>
    <message>
        <source>ECB, one key</source>
        <translation>ECB, ein Schlüssel</translation>
    </message>
    <message>
        <source>ELE: extended learnable encryption</source>
        <translation>ELE: erweiterte lernbare Verschlüsselung</translation>
    </message>
    <message>
        <source>Each colour channel gets its own matrices; else they share one per block.</source>
        <translation>Jeder Farbkanal erhält eigene Matrizen; sonst teilen sie sich eine je Block.</translation>
    </message>
    <message>
        <source>Each copy disguised by itself; noise averages out over the copies of an image</source>
        <translation>Jede Kopie für sich verschleiert; über die Kopien eines Bildes mittelt sich das Rauschen heraus</translation>
    </message>
    <message>
        <source>Each image as it is, disguised once</source>
        <translation>Jedes Bild, wie es ist, einmal verschleiert</translation>
    </message>
    <message>
        <source>Each line of the backup is right, but together they are no key: lines of two backups were mixed, or the key was damaged before it was backed up.</source>
        <translation>Jede Zeile der Sicherung ist richtig, aber zusammen ergeben sie keinen Schlüssel: Zeilen zweier Sicherungen wurden vermischt, oder der Schlüssel war schon vor der Sicherung beschädigt.</translation>
    </message>
    <message>
        <source>Each matrix has one free angle, and a sign of its determinant.</source>
        <translation>Jede Matrix hat einen freien Winkel und ein Vorzeichen ihrer Determinante.</translation>
    </message>
    <message>
        <source>Each matrix is one number, +1 or -1.</source>
        <translation>Jede Matrix ist eine einzige Zahl, +1 oder -1.</translation>
    </message>
    <message>
        <source>Each pixel has its own.</source>
        <translation>Jedes Pixel hat eine eigene.</translation>
    </message>
    <message>
        <source>Each position and channel has its key; equal bytes there look equal in all images.</source>
        <translation>Jede Position und jeder Kanal hat einen eigenen Schlüssel; gleiche Bytes sehen dort in allen Bildern gleich aus.</translation>
    </message>
    <message>
        <source>Enciphers the bytes of each block with AES. Blocks whose pixels are no multiple of 16 are enlarged by duplicating pixels first, which lowers the entropy of each cipher block.</source>
        <translation>Verschlüsselt die Bytes jedes Blocks mit AES. Blöcke, deren Pixelzahl kein Vielfaches von 16 ist, werden zuerst durch Verdoppeln von Pixeln vergrößert; das senkt die Entropie jedes Chiffreblocks.</translation>
    </message>
    <message>
        <source>End when the held-out images reach it; 0: never</source>
        <translation>Enden, wenn die zurückgehaltenen Bilder sie erreichen; 0: nie</translation>
    </message>
    <message>
        <source>Entries between 0 and 1, as in the published code.</source>
        <translation>Einträge zwischen 0 und 1, wie im veröffentlichten Code.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs without a lower loss before adaptive lowers the rate</source>
        <translation>Epochen ohne kleineren Verlust, bevor „Adaptiv“ die Rate senkt</translation>
    </message>
    <message>
        <source>Equal cipher blocks look equal wherever they are.</source>
        <translation>Gleiche Chiffreblöcke sehen gleich aus, wo auch immer sie stehen.</translation>
    </message>
    <message>
        <source>EtC: encryption then compression</source>
        <translation>EtC: Verschlüsselung, dann Kompression</translation>
    </message>
    <message>
        <source>Evaluate the moving average of the weights that decays so; 0: none</source>
        <translation>Den gleitenden Mittelwert der Gewichte auswerten, der so abklingt; 0: keiner</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Examiners are trained on images as they are. Leave the augmentation out.</source>
        <translation>Prüfnetze werden mit Bildern trainiert, wie sie sind. Lassen Sie die Augmentierung weg.</translation>
    </message>
    <message>
        <source>Examiners are trained to the end. Leave the target accuracy out.</source>
        <translation>Prüfnetze werden bis zum Ende trainiert. Lassen Sie die Zielgenauigkeit weg.</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not on this machine. Install it with: apt-get install dataset-fashion-mnist</source>
        <translation>Fashion-MNIST ist auf diesem Rechner nicht vorhanden. Installieren Sie es mit: apt-get install dataset-fashion-mnist</translation>
    </message>
    <message>
        <source>Features of a patch: each patch becomes so many numbers.</source>
        <translation>Merkmale eines Patches: Jeder Patch wird zu so vielen Zahlen.</translation>
    </message>
    <message>
        <source>Final rate</source>
        <translation>Endrate</translation>
    </message>
    <message>
        <source>Finds where each value comes from and its mask, consistent over all known pairs.</source>
        <translation>Findet, woher jeder Wert kommt und welche Maske er hat, stimmig über alle bekannten Paare.</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>Fresh augmentation and noise every epoch: an upper bound that no outsourcing allows</source>
        <translation>Frische Augmentierung und frisches Rauschen in jeder Epoche: eine Obergrenze, die keine Auslagerung zulässt</translation>
    </message>
    <message>
        <source>Fully connected layers</source>
        <translation>Voll verbundene Schichten</translation>
    </message>
    <message>
        <source>Guise has no mechanism &quot;%1&quot;. Choose another or update Guise.</source>
        <translation>Guise hat keinen Mechanismus „%1“. Wählen Sie einen anderen oder aktualisieren Sie Guise.</translation>
    </message>
    <message>
        <source>Half a cosine down to the final rate</source>
        <translation>Ein halber Kosinus hinab bis zur Endrate</translation>
    </message>
    <message>
        <source>How cipher blocks of 16 bytes are chained, and what has a key of its own.</source>
        <translation>Wie Chiffreblöcke von 16 Bytes verkettet werden und was einen eigenen Schlüssel hat.</translation>
    </message>
    <message>
        <source>How many images are added up, each with its own random share.</source>
        <translation>Wie viele Bilder summiert werden, jedes mit eigenem zufälligem Anteil.</translation>
    </message>
    <message>
        <source>How many secret layers follow the first one; the published code takes 4.</source>
        <translation>Wie viele geheime Schichten auf die erste folgen; der veröffentlichte Code nimmt 4.</translation>
    </message>
    <message>
        <source>How slowly RMSProp forgets</source>
        <translation>Wie langsam RMSProp vergisst</translation>
    </message>
    <message>
        <source>How the learning rate changes</source>
        <translation>Wie sich die Lernrate ändert</translation>
    </message>
    <message>
        <source>How weights follow the gradient</source>
        <translation>Wie die Gewichte dem Gradienten folgen</translation>
    </message>
    <message>
        <source>Images %1 to %2 were asked for, but the %3 part has %4. Ask for fewer.</source>
        <translation>Die Bilder %1 bis %2 wurden verlangt, aber der Teil „%3“ hat %4. Fordern Sie weniger an.</translation>
    </message>
    <message>
        <source>Images a batch</source>
        <translation>Bilder je Batch</translation>
    </message>
    <message>
        <source>Images of %1 and %2 values cannot be compared as %3. Give two of one shape.</source>
        <translation>Bilder mit %1 und %2 Werten lassen sich nicht als %3 vergleichen. Geben Sie zwei mit derselben Form an.</translation>
    </message>
    <message>
        <source>Images of %1 and %2 values cannot be compared. Give two of one shape.</source>
        <translation>Bilder mit %1 und %2 Werten lassen sich nicht vergleichen. Geben Sie zwei mit derselben Form an.</translation>
    </message>
    <message>
        <source>Images of %1 cannot be brought to %2: only grey and colour can be converted. Choose another set.</source>
        <translation>Bilder der Form %1 lassen sich nicht in %2 bringen: Nur Graustufen und Farbe lassen sich umwandeln. Wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>Images of %1 in %2 classes and of %3 in %4 cannot share batches. Use one kind.</source>
        <translation>Bilder der Form %1 in %2 Klassen und der Form %3 in %4 können sich keine Batches teilen. Verwenden Sie eine Art.</translation>
    </message>
    <message>
        <source>Images per mix</source>
        <translation>Bilder je Mischung</translation>
    </message>
    <message>
        <source>Images that are shipped once are shipped as they are. To augment them, ship copies or choose the stream (--shipped).</source>
        <translation>Bilder, die einmal ausgeliefert werden, gehen so hinaus, wie sie sind. Um sie zu augmentieren, liefern Sie Kopien aus oder wählen Sie den Strom (--shipped).</translation>
    </message>
    <message>
        <source>Images with %1 channels cannot become grey. Leave ?gray out.</source>
        <translation>Bilder mit %1 Kanälen können nicht grau werden. Lassen Sie ?gray weg.</translation>
    </message>
    <message>
        <source>In this recipe %1 is %2; it must be %3. Correct it.</source>
        <translation>In diesem Rezept ist %1 %2; es muss %3 sein. Korrigieren Sie das.</translation>
    </message>
    <message>
        <source>InstaHide</source>
        <translation>InstaHide</translation>
    </message>
    <message>
        <source>InstaHide has no key: partners, shares and signs are drawn afresh. The root permutes labels alone.</source>
        <translation>InstaHide hat keinen Schlüssel: Partner, Anteile und Vorzeichen werden neu gezogen. Das Wurzelgeheimnis permutiert nur die Labels.</translation>
    </message>
    <message>
        <source>InstaHide mixes its images afresh in every epoch and augments none. Leave the augmentation out.</source>
        <translation>InstaHide mischt seine Bilder in jeder Epoche neu und augmentiert keine. Lassen Sie die Augmentierung weg.</translation>
    </message>
    <message>
        <source>InstaHide mixes labels with images, and these have none. Choose a set with classes.</source>
        <translation>InstaHide mischt mit den Bildern auch Labels, und diese haben keine. Wählen Sie einen Datensatz mit Klassen.</translation>
    </message>
    <message>
        <source>InstaHide mixes the images of a set, so it is not applied to images one by one. Disguise or train on a whole set.</source>
        <translation>InstaHide mischt die Bilder eines Datensatzes und wird daher nicht auf einzelne Bilder angewendet. Verschleiern Sie einen ganzen Datensatz oder trainieren Sie damit.</translation>
    </message>
    <message>
        <source>InstaHide, own set</source>
        <translation>InstaHide, eigener Datensatz</translation>
    </message>
    <message>
        <source>InstaHide, public partners</source>
        <translation>InstaHide, öffentliche Partner</translation>
    </message>
    <message>
        <source>Inverts (255 - value) the blocks or pixels that the key chooses, the same ones in every image.</source>
        <translation>Invertiert (255 - Wert) die Blöcke oder Pixel, die der Schlüssel wählt, in jedem Bild dieselben.</translation>
    </message>
    <message>
        <source>It needs one labelled image and batches of four or more. Give more of either.</source>
        <translation>Nötig sind ein Bild mit Label und Batches von vier oder mehr. Geben Sie mehr von beidem.</translation>
    </message>
    <message>
        <source>Jigsaw</source>
        <translation>Puzzle</translation>
    </message>
    <message>
        <source>Judging needs to know which original each disguised image is. The order of this set was shuffled and its order map (%1) cannot be read here. Export it with --keep-order.</source>
        <translation>Für die Bewertung muss bekannt sein, welches Original zu jedem verschleierten Bild gehört. Dieser Datensatz wurde umgeordnet, und seine Reihenfolgetabelle (%1) lässt sich hier nicht lesen. Exportieren Sie ihn mit --keep-order.</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Schlüssellänge</translation>
    </message>
    <message>
        <source>Key space is an upper bound: some attacks open a disguise without searching for its key.</source>
        <translation>Der Schlüsselraum ist eine Obergrenze: Manche Angriffe öffnen eine Verschleierung, ohne ihren Schlüssel zu suchen.</translation>
    </message>
    <message>
        <source>Kind of secret matrix that mixes the pixels of each block&apos;s rows.</source>
        <translation>Art der geheimen Matrix, die die Pixel in den Zeilen jedes Blocks mischt.</translation>
    </message>
    <message>
        <source>Known pairs fill a dictionary of cipher blocks; it opens those that come again.</source>
        <translation>Bekannte Paare füllen ein Wörterbuch von Chiffreblöcken; es öffnet die, die wiederkehren.</translation>
    </message>
    <message>
        <source>L2 added to the gradient; AdamW and Muon decay apart from it</source>
        <translation>L2, zum Gradienten addiert; bei AdamW und Muon getrennt davon</translation>
    </message>
    <message>
        <source>LE: learnable encryption</source>
        <translation>LE: lernbare Verschlüsselung</translation>
    </message>
    <message>
        <source>Label %1 has no class. Check the labels of the set.</source>
        <translation>Das Label %1 hat keine Klasse. Prüfen Sie die Labels des Datensatzes.</translation>
    </message>
    <message>
        <source>Label %1 in %2 is %3; labels go from 0 to %4. Check the file.</source>
        <translation>Label %1 in %2 ist %3; Labels gehen von 0 bis %4. Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>Label %1 is outside 0 .. %2. Check the labels or the number of classes.</source>
        <translation>Label %1 liegt außerhalb von 0 .. %2. Prüfen Sie die Labels oder die Zahl der Klassen.</translation>
    </message>
    <message>
        <source>Label %1 is outside the examiner&apos;s classes 0 .. %2. Choose an examiner that was trained on the same classes.</source>
        <translation>Label %1 liegt außerhalb der Klassen 0 .. %2 des Prüfnetzes. Wählen Sie ein Prüfnetz, das mit denselben Klassen trainiert wurde.</translation>
    </message>
    <message>
        <source>Label %1 of the %2 part of %3 is %4, but there are %5 classes. Check its source.</source>
        <translation>Label %1 des Teils „%2“ von %3 ist %4, es gibt aber %5 Klassen. Prüfen Sie die Quelle.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Largest length of the gradient; 0: any</source>
        <translation>Größte Länge des Gradienten; 0: beliebig</translation>
    </message>
    <message>
        <source>Lattice</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Listing the folder was stopped.</source>
        <translation>Das Auflisten des Ordners wurde angehalten.</translation>
    </message>
    <message>
        <source>Lowest learning rate of cosine, one cycle and adaptive</source>
        <translation>Niedrigste Lernrate von Kosinus, Ein Zyklus und Adaptiv</translation>
    </message>
    <message>
        <source>MS-SSIM needs sides of at least 176 pixels; these images are %1. Use SSIM.</source>
        <translation>MS-SSIM braucht Seiten von mindestens 176 Pixeln; diese Bilder haben %1. Verwenden Sie SSIM.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Mix pixels</source>
        <translation>Pixel mischen</translation>
    </message>
    <message>
        <source>Mixed images have shares of classes and no labels. Report this.</source>
        <translation>Gemischte Bilder haben Klassenanteile und keine Labels. Melden Sie das.</translation>
    </message>
    <message>
        <source>Mixed images with shares of classes are written as npy alone. Choose that format.</source>
        <translation>Gemischte Bilder mit Klassenanteilen werden nur als npy geschrieben. Wählen Sie dieses Format.</translation>
    </message>
    <message>
        <source>Mixes four images of the own set under random signs. Published break: Carlini et al., arXiv 2011.05315.</source>
        <translation>Mischt vier Bilder des eigenen Datensatzes mit zufälligen Vorzeichen. Veröffentlichter Bruch: Carlini et al., arXiv 2011.05315.</translation>
    </message>
    <message>
        <source>Mixes two own images with four of a public set under random signs. Published break: Carlini et al., arXiv 2011.05315.</source>
        <translation>Mischt zwei eigene Bilder mit vier eines öffentlichen Datensatzes, mit zufälligen Vorzeichen. Veröffentlichter Bruch: Carlini et al., arXiv 2011.05315.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Moves blocks of 7x7 and leaves every pixel as it is, to show what the permutation alone does.</source>
        <translation>Verschiebt Blöcke von 7x7 und lässt jedes Pixel, wie es ist, um zu zeigen, was die Permutation allein bewirkt.</translation>
    </message>
    <message>
        <source>Name a new folder to write into.</source>
        <translation>Nennen Sie einen neuen Ordner zum Schreiben.</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Negative-positive</source>
        <translation>Negativ-Positiv</translation>
    </message>
    <message>
        <source>Neither limit nor validation may be below 0.</source>
        <translation>Weder Limit noch Validierung darf unter 0 liegen.</translation>
    </message>
    <message>
        <source>NeuraCrypt</source>
        <translation>NeuraCrypt</translation>
    </message>
    <message>
        <source>NeuraCrypt runs forward only: its network has no inverse, with the key or without. Keep the originals.</source>
        <translation>NeuraCrypt arbeitet nur vorwärts: Sein Netz hat keine Umkehrung, weder mit noch ohne Schlüssel. Behalten Sie die Originale.</translation>
    </message>
    <message>
        <source>Nibbles of blocks of 4x4 reversed and shuffled under one key for all blocks (Tanaka, 2018). Published break: Chang and Case, arXiv 2004.13263.</source>
        <translation>Halbbytes von Blöcken von 4x4 umgekehrt und vertauscht, unter einem Schlüssel für alle Blöcke (Tanaka, 2018). Veröffentlichter Bruch: Chang und Case, arXiv 2004.13263.</translation>
    </message>
    <message>
        <source>No biases, no normalisation</source>
        <translation>Keine Biaswerte, keine Normalisierung</translation>
    </message>
    <message>
        <source>No mixing</source>
        <translation>Ohne Mischung</translation>
    </message>
    <message>
        <source>No mixing, for comparison.</source>
        <translation>Keine Mischung, zum Vergleich.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Noise 100, orthogonal matrices on blocks of 7x7, permutation: the MNIST setting of Disguised-Nets, Table 1.</source>
        <translation>Rauschen 100, orthogonale Matrizen auf Blöcken von 7x7, Permutation: die MNIST-Einstellung von Disguised-Nets, Tabelle 1.</translation>
    </message>
    <message>
        <source>Noise 25 and orthogonal matrices on blocks of 2x2, no permutation: the CIFAR-10 setting of Disguised-Nets, Table 1.</source>
        <translation>Rauschen 25 und orthogonale Matrizen auf Blöcken von 2x2, keine Permutation: die CIFAR-10-Einstellung von Disguised-Nets, Tabelle 1.</translation>
    </message>
    <message>
        <source>Noise 50 and orthogonal matrices on blocks of 2x2, no permutation: the LFW setting of Disguised-Nets, Table 1.</source>
        <translation>Rauschen 50 und orthogonale Matrizen auf Blöcken von 2x2, keine Permutation: die LFW-Einstellung von Disguised-Nets, Tabelle 1.</translation>
    </message>
    <message>
        <source>Noise lies between 0 and this many grey levels.</source>
        <translation>Das Rauschen liegt zwischen 0 und so vielen Graustufen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Normal entries; lengths and angles change.</source>
        <translation>Normalverteilte Einträge; Längen und Winkel ändern sich.</translation>
    </message>
    <message>
        <source>Nothing about pixels can be learned from a fresh counter; labels, count, size and order stay visible. This is the control, not a way to train.</source>
        <translation>Aus einem frischen Zähler lässt sich nichts über Pixel lernen; Labels, Anzahl, Größe und Reihenfolge bleiben sichtbar. Das ist die Kontrolle, kein Weg zu trainieren.</translation>
    </message>
    <message>
        <source>Of %1 training images %2 cannot be held out. Hold out fewer.</source>
        <translation>Von %1 Trainingsbildern lassen sich nicht %2 zurückhalten. Halten Sie weniger zurück.</translation>
    </message>
    <message>
        <source>Of SGD and Muon</source>
        <translation>Von SGD und Muon</translation>
    </message>
    <message>
        <source>Off: all blocks share one key (LE); on: each has its own (ELE).</source>
        <translation>Aus: Alle Blöcke teilen einen Schlüssel (LE); an: Jeder hat einen eigenen (ELE).</translation>
    </message>
    <message>
        <source>Off: all blocks share one order.</source>
        <translation>Aus: Alle Blöcke teilen eine Reihenfolge.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>One XOR mask for all images, kept to teach that it falls.</source>
        <translation>Eine XOR-Maske für alle Bilder; enthalten, um zu lehren, dass sie fällt.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>One large matrix mixes all pixels of a block, not each row by itself.</source>
        <translation>Eine große Matrix mischt alle Pixel eines Blocks, nicht jede Zeile für sich.</translation>
    </message>
    <message>
        <source>One linear map from disguised to original images, learned from known pairs.</source>
        <translation>Eine einzige lineare Abbildung von verschleierten Bildern auf Originale, aus bekannten Paaren gelernt.</translation>
    </message>
    <message>
        <source>One permutation serves all images, so their edges together show which blocks touch.</source>
        <translation>Eine Permutation gilt für alle Bilder, ihre Kanten zusammen zeigen daher, welche Blöcke sich berühren.</translation>
    </message>
    <message>
        <source>One pixel of one channel.</source>
        <translation>Ein Pixel eines Kanals.</translation>
    </message>
    <message>
        <source>Only one of the two parts of %1 has labels. Give labels to both or to none.</source>
        <translation>Nur einer der beiden Teile von %1 hat Labels. Geben Sie beiden Labels oder keinem.</translation>
    </message>
    <message>
        <source>Only one of train/ and test/ in %1 has class folders. Give both the same layout.</source>
        <translation>Nur einer der Ordner train/ und test/ in %1 hat Klassenordner. Geben Sie beiden denselben Aufbau.</translation>
    </message>
    <message>
        <source>Opened by Carlini et al., arXiv 2011.05315.</source>
        <translation>Geöffnet von Carlini et al., arXiv 2011.05315.</translation>
    </message>
    <message>
        <source>Opened by Carlini et al., arXiv 2108.07256.</source>
        <translation>Geöffnet von Carlini et al., arXiv 2108.07256.</translation>
    </message>
    <message>
        <source>Opening the folder was stopped.</source>
        <translation>Das Öffnen des Ordners wurde angehalten.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Order for each</source>
        <translation>Reihenfolge je</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Orthogonal matrices keep the length of every row, so a suspected original is recognised.</source>
        <translation>Orthogonale Matrizen erhalten die Länge jeder Zeile, ein vermutetes Original wird daher wiedererkannt.</translation>
    </message>
    <message>
        <source>Orthogonal updates of filters, Adam at a twentieth of the rate elsewhere</source>
        <translation>Orthogonale Schritte der Filter, sonst Adam mit einem Zwanzigstel der Rate</translation>
    </message>
    <message>
        <source>Other images of the same kind have the same class means; matching them gives the key.</source>
        <translation>Andere Bilder derselben Art haben dieselben Klassenmittel; der Abgleich liefert den Schlüssel.</translation>
    </message>
    <message>
        <source>Own and public set</source>
        <translation>Eigene und öffentliche</translation>
    </message>
    <message>
        <source>Own matrix per channel</source>
        <translation>Eigene Matrix je Kanal</translation>
    </message>
    <message>
        <source>Own set</source>
        <translation>Eigener Datensatz</translation>
    </message>
    <message>
        <source>PE: pixel-based encryption</source>
        <translation>PE: pixelweise Verschlüsselung</translation>
    </message>
    <message>
        <source>Paper, CIFAR-10</source>
        <translation>Artikel, CIFAR-10</translation>
    </message>
    <message>
        <source>Paper, LFW faces</source>
        <translation>Artikel, LFW-Gesichter</translation>
    </message>
    <message>
        <source>Paper, Table 1</source>
        <translation>Artikel, Tabelle 1</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Patches of %1 pixels do not divide images of %2x%3. Choose a patch of %4.</source>
        <translation>Patches von %1 Pixeln teilen Bilder von %2×%3 nicht auf. Wählen Sie einen Patch von %4.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Permutation only</source>
        <translation>Nur Permutation</translation>
    </message>
    <message>
        <source>Permute blocks</source>
        <translation>Blöcke permutieren</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Pixel shuffling</source>
        <translation>Pixelvertauschung</translation>
    </message>
    <message>
        <source>Pixels negated and their channels shuffled by a key, here the same for all images (Sirichotedumrong, Kinoshita and Kiya, 2019). Published breaks: Chang and Case, arXiv 2004.13263; generative networks, Sirichotedumrong and Kiya, arXiv 2010.06198.</source>
        <translation>Pixel durch einen Schlüssel negiert und ihre Kanäle vertauscht, hier gleich für alle Bilder (Sirichotedumrong, Kinoshita und Kiya, 2019). Veröffentlichte Brüche: Chang und Case, arXiv 2004.13263; generative Netze, Sirichotedumrong und Kiya, arXiv 2010.06198.</translation>
    </message>
    <message>
        <source>Pixels negated by a key, the same for all images: the first half of PE. Published break: that of PE, Sirichotedumrong and Kiya, arXiv 2010.06198.</source>
        <translation>Pixel durch einen Schlüssel negiert, gleich für alle Bilder: die erste Hälfte von PE. Veröffentlichter Bruch: der von PE, Sirichotedumrong und Kiya, arXiv 2010.06198.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Projection, uniform</source>
        <translation>Projektion, gleichverteilt</translation>
    </message>
    <message>
        <source>Published code&apos;s order</source>
        <translation>Reihenfolge des Codes</translation>
    </message>
    <message>
        <source>Puts the blocks in a secret order, the same for every image and channel.</source>
        <translation>Bringt die Blöcke in eine geheime Reihenfolge, dieselbe für jedes Bild und jeden Kanal.</translation>
    </message>
    <message>
        <source>Puts the colour channels of each block or pixel in a secret order, the same for every image.</source>
        <translation>Bringt die Farbkanäle jedes Blocks oder Pixels in eine geheime Reihenfolge, dieselbe für jedes Bild.</translation>
    </message>
    <message>
        <source>Puts the values of each block, all channels together, in a secret order, the same for every image.</source>
        <translation>Bringt die Werte jedes Blocks, alle Kanäle zusammen, in eine geheime Reihenfolge, dieselbe für jedes Bild.</translation>
    </message>
    <message>
        <source>Randomized multidimensional transformation: each block is multiplied by the secret matrix of its position.</source>
        <translation>Zufällige mehrdimensionale Transformation: Jeder Block wird mit der geheimen Matrix seiner Position multipliziert.</translation>
    </message>
    <message>
        <source>Reading %1 failed: %2. Check the disk, then try again.</source>
        <translation>Das Lesen von %1 ist fehlgeschlagen: %2. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Reading the images was stopped.</source>
        <translation>Das Lesen der Bilder wurde angehalten.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>Recovered and original images have different shapes.</source>
        <translation>Rekonstruierte und originale Bilder haben verschiedene Formen.</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>Rotate and flip</source>
        <translation>Drehen und spiegeln</translation>
    </message>
    <message>
        <source>Rotations and reflections, uniformly distributed.</source>
        <translation>Drehungen und Spiegelungen, gleichverteilt.</translation>
    </message>
    <message>
        <source>Rows of natural images vary along known directions; their rotated copies give the key away.</source>
        <translation>Zeilen natürlicher Bilder schwanken entlang bekannter Richtungen; ihre gedrehten Kopien verraten den Schlüssel.</translation>
    </message>
    <message>
        <source>Run %1 is running. Stop it first, then delete it.</source>
        <translation>Lauf %1 läuft noch. Halten Sie ihn zuerst an und löschen Sie ihn dann.</translation>
    </message>
    <message>
        <source>Runs through the images, in place of steps; 0: steps count</source>
        <translation>Durchgänge durch die Bilder, anstelle der Schritte; 0: die Schritte zählen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Semi-blind unmixing</source>
        <translation>Halbblinde Entmischung</translation>
    </message>
    <message>
        <source>Sends every patch through a secret random network and shuffles the patches.</source>
        <translation>Schickt jeden Patch durch ein geheimes zufälliges Netz und vertauscht die Patches.</translation>
    </message>
    <message>
        <source>Sends patches of 16x16 through a secret random network and shuffles them. Published break: Carlini et al., arXiv 2108.07256.</source>
        <translation>Schickt Patches von 16x16 durch ein geheimes zufälliges Netz und vertauscht sie. Veröffentlichter Bruch: Carlini et al., arXiv 2108.07256.</translation>
    </message>
    <message>
        <source>Setting &quot;%1&quot;: %2</source>
        <translation>Einstellung „%1“: %2</translation>
    </message>
    <message>
        <source>Share of each label that all classes get</source>
        <translation>Anteil jedes Labels, den alle Klassen erhalten</translation>
    </message>
    <message>
        <source>Share of the training between two steps of the rate</source>
        <translation>Anteil des Trainings zwischen zwei Stufen der Rate</translation>
    </message>
    <message>
        <source>Share of the training in which one cycle rises</source>
        <translation>Anteil des Trainings, in dem „Ein Zyklus“ ansteigt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Ausgeliefert</translation>
    </message>
    <message>
        <source>Shuffle channels</source>
        <translation>Kanäle vertauschen</translation>
    </message>
    <message>
        <source>Shuffle nibbles</source>
        <translation>Halbbytes vertauschen</translation>
    </message>
    <message>
        <source>Shuffle pixels</source>
        <translation>Pixel vertauschen</translation>
    </message>
    <message>
        <source>Shuffled pixels keep their values: the histogram of every block, and how values at two places vary together over the images, stay as they are.</source>
        <translation>Vertauschte Pixel behalten ihre Werte: Das Histogramm jedes Blocks, und wie Werte an zwei Stellen über die Bilder gemeinsam schwanken, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Shuffling channels changes nothing: the images have one.</source>
        <translation>Das Vertauschen der Kanäle ändert nichts: Die Bilder haben nur einen.</translation>
    </message>
    <message>
        <source>Shuffling channels hides colours only: the brightness picture stays in sight.</source>
        <translation>Das Vertauschen der Kanäle verbirgt nur Farben: Das Helligkeitsbild bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Side of a patch; it divides the height and the width of the images.</source>
        <translation>Seite eines Patches; sie teilt Höhe und Breite der Bilder.</translation>
    </message>
    <message>
        <source>Slurm&apos;s %1 ended with code %2: %3. See to Slurm, then start the sweep again.</source>
        <translation>Slurms %1 endete mit Code %2: %3. Sehen Sie nach Slurm und starten Sie die Versuchsreihe dann erneut.</translation>
    </message>
    <message>
        <source>Some disguised values are not numbers. Export the set again, or leave those images out.</source>
        <translation>Einige verschleierte Werte sind keine Zahlen. Exportieren Sie den Datensatz erneut oder lassen Sie diese Bilder weg.</translation>
    </message>
    <message>
        <source>Some disguised values of the known pairs are not numbers.</source>
        <translation>Einige verschleierte Werte der bekannten Paare sind keine Zahlen.</translation>
    </message>
    <message>
        <source>Some recovered values are not numbers.</source>
        <translation>Einige rekonstruierte Werte sind keine Zahlen.</translation>
    </message>
    <message>
        <source>Splits each value of a block into its upper and lower four bits, reverses some of them and shuffles all, the same way in every image (learnable image encryption).</source>
        <translation>Teilt jeden Wert eines Blocks in seine oberen und unteren vier Bits, kehrt einige davon um und vertauscht alle, in jedem Bild auf dieselbe Weise (lernbare Bildverschlüsselung).</translation>
    </message>
    <message>
        <source>Square decay</source>
        <translation>Quadrat-Decay</translation>
    </message>
    <message>
        <source>Step size; the highest of the schedule</source>
        <translation>Schrittweite; die höchste des Zeitplans</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps that mix, move or mask the blocks of one image under a key.</source>
        <translation>Schritte, die unter einem Schlüssel die Blöcke eines Bildes mischen, verschieben oder maskieren.</translation>
    </message>
    <message>
        <source>Stopped before the examiner was trained to the end.</source>
        <translation>Angehalten, bevor das Prüfnetz zu Ende trainiert war.</translation>
    </message>
    <message>
        <source>Stopped before the last image. Start again when you want the rest.</source>
        <translation>Angehalten vor dem letzten Bild. Starten Sie erneut, wenn Sie den Rest möchten.</translation>
    </message>
    <message>
        <source>Stopped while the images were being augmented.</source>
        <translation>Angehalten, während die Bilder augmentiert wurden.</translation>
    </message>
    <message>
        <source>Stopped while the images were being disguised.</source>
        <translation>Angehalten, während die Bilder verschleiert wurden.</translation>
    </message>
    <message>
        <source>Stopped while the images were being measured.</source>
        <translation>Angehalten, während die Bilder gemessen wurden.</translation>
    </message>
    <message>
        <source>Stopped while the images were being prepared.</source>
        <translation>Angehalten, während die Bilder vorbereitet wurden.</translation>
    </message>
    <message>
        <source>Stopped while the images were compared.</source>
        <translation>Angehalten, während die Bilder verglichen wurden.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopped. Start the sweep again and it goes on from here.</source>
        <translation>Angehalten. Starten Sie die Versuchsreihe erneut; sie wird von hier fortgesetzt.</translation>
    </message>
    <message>
        <source>Stopped. Start the sweep again and this run is made anew.</source>
        <translation>Angehalten. Starten Sie die Versuchsreihe erneut; dieser Lauf wird neu gemacht.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Table 1 with identity matrices: noise and permutation without mixing, for comparison.</source>
        <translation>Tabelle 1 mit Einheitsmatrizen: Rauschen und Permutation ohne Mischung, zum Vergleich.</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>Zielgenauigkeit</translation>
    </message>
    <message>
        <source>The %1 part of %2 has %3 bytes, which is no whole number of %4 images. Check its source.</source>
        <translation>Der Teil „%1“ von %2 hat %3 Bytes, das ist keine ganze Zahl von %4 Bildern. Prüfen Sie die Quelle.</translation>
    </message>
    <message>
        <source>The %1 part of %2 has %3 labels for %4 images. Check its source.</source>
        <translation>Der Teil „%1“ von %2 hat %3 Labels für %4 Bilder. Prüfen Sie die Quelle.</translation>
    </message>
    <message>
        <source>The array %1 has %2 bytes where its shape needs %3. Report this as a fault.</source>
        <translation>Das Array %1 hat %2 Bytes, seine Form braucht aber %3. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>The array for %1 is larger than any file.</source>
        <translation>Das Array für %1 ist größer als jede Datei.</translation>
    </message>
    <message>
        <source>The attack %1 does not apply here. %2</source>
        <translation>Der Angriff %1 ist hier nicht anwendbar. %2</translation>
    </message>
    <message>
        <source>The attacker&apos;s own images are %1, the originals %2. Convert them (?size=, ?gray).</source>
        <translation>Die eigenen Bilder des Angreifers haben die Form %1, die Originale %2. Wandeln Sie sie um (?size=, ?gray).</translation>
    </message>
    <message>
        <source>The attacker&apos;s own images have other classes than this data. Name images of the same classes, in the same order.</source>
        <translation>Die eigenen Bilder des Angreifers haben andere Klassen als diese Daten. Nennen Sie Bilder derselben Klassen in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>The batches hold %1 images, but the net takes %2. Use one shape for both.</source>
        <translation>Die Batches enthalten Bilder der Form %1, das Netz nimmt aber %2. Verwenden Sie für beide eine Form.</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is chosen twice. Name each class once.</source>
        <translation>Die Klasse „%1“ ist zweimal gewählt. Nennen Sie jede Klasse einmal.</translation>
    </message>
    <message>
        <source>The class folder %1 has a name that is no UTF-8. Rename it.</source>
        <translation>Der Name des Klassenordners %1 ist kein UTF-8. Benennen Sie ihn um.</translation>
    </message>
    <message>
        <source>The cost of sealing must be a power of two from 2^15 to 2^20.</source>
        <translation>Der Aufwand der Versiegelung muss eine Zweierpotenz von 2^15 bis 2^20 sein.</translation>
    </message>
    <message>
        <source>The device &quot;%1&quot; was looked for, but %2. Choose the device cpu, or install the card&apos;s driver.</source>
        <translation>Das Gerät „%1“ wurde gesucht, aber %2. Wählen Sie das Gerät cpu oder installieren Sie den Treiber der Karte.</translation>
    </message>
    <message>
        <source>The disguised images do not have the shape that the recipe gives.</source>
        <translation>Die verschleierten Bilder haben nicht die Form, die das Rezept ergibt.</translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation>Die Auswertung wurde angehalten.</translation>
    </message>
    <message>
        <source>The examiner needs images with classes. Choose a labelled set.</source>
        <translation>Das Prüfnetz braucht Bilder mit Klassen. Wählen Sie einen Datensatz mit Labels.</translation>
    </message>
    <message>
        <source>The examiner was trained on other classes than this data has. Train one on the same classes.</source>
        <translation>Das Prüfnetz wurde mit anderen Klassen trainiert, als diese Daten haben. Trainieren Sie eines mit denselben Klassen.</translation>
    </message>
    <message>
        <source>The examiner&apos;s reading is judged by the true classes, and these images have no labels. Choose a set with classes.</source>
        <translation>Was das Prüfnetz liest, wird an den wahren Klassen gemessen, und diese Bilder haben keine Labels. Wählen Sie einen Datensatz mit Klassen.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not known here. Correct the file.</source>
        <translation>Das Feld „%1“ ist hier nicht bekannt. Korrigieren Sie die Datei.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2). A store needs it beside itself; choose a folder that you may write to.</source>
        <translation>Die Datei %1 lässt sich nicht öffnen (%2). Eine Ablage braucht sie neben sich; wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be opened. Make it first, or choose another one.</source>
        <translation>Der Ordner %1 lässt sich nicht öffnen. Legen Sie ihn zuerst an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The gzip reader cannot be set up. Report this as a fault.</source>
        <translation>Die gzip-Leseroutine lässt sich nicht einrichten. Melden Sie das als Fehler.</translation>
    </message>
    <message>
        <source>The images are %1, but the net was trained on %2. Resize them (?size=) or choose another net.</source>
        <translation>Die Bilder haben die Form %1, das Netz wurde aber mit %2 trainiert. Ändern Sie ihre Größe (?size=) oder wählen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>The images are not those that this training began with. Give it the same data and key.</source>
        <translation>Die Bilder sind nicht die, mit denen dieses Training begann. Geben Sie ihm dieselben Daten und denselben Schlüssel.</translation>
    </message>
    <message>
        <source>The images have %1 classes, but the net tells only %2 apart. Raise its classes.</source>
        <translation>Die Bilder haben %1 Klassen, das Netz unterscheidet aber nur %2. Erhöhen Sie seine Klassenzahl.</translation>
    </message>
    <message>
        <source>The images of this shipment have another shape than the key gives (%1). Use the key it was made with.</source>
        <translation>Die Bilder dieser Lieferung haben eine andere Form, als der Schlüssel ergibt (%1). Verwenden Sie den Schlüssel, mit dem sie gemacht wurde.</translation>
    </message>
    <message>
        <source>The images that the attack was given do not have the shape that the recipe gives.</source>
        <translation>Die Bilder, die dem Angriff gegeben wurden, haben nicht die Form, die das Rezept ergibt.</translation>
    </message>
    <message>
        <source>The kept state does not belong to this training. Use the settings and the data of then.</source>
        <translation>Der aufbewahrte Zwischenstand gehört nicht zu diesem Training. Verwenden Sie die Einstellungen und Daten von damals.</translation>
    </message>
    <message>
        <source>The key file does not have the length it states: a part is missing, or something was added. Copy it again, or restore it from your backup.</source>
        <translation>Die Schlüsseldatei hat nicht die Länge, die sie angibt: Ein Teil fehlt, oder es wurde etwas hinzugefügt. Kopieren Sie sie erneut oder stellen Sie sie aus Ihrer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key file is damaged. Restore it from your backup.</source>
        <translation>Die Schlüsseldatei ist beschädigt. Stellen Sie sie aus Ihrer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key is for images of %1, these have %2. Use their own key.</source>
        <translation>Der Schlüssel ist für Bilder der Form %1, diese haben %2. Verwenden Sie ihren eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>The key is for images of %1, this data has %2. Resize it (?size=) or use its own key.</source>
        <translation>Der Schlüssel ist für Bilder der Form %1, diese Daten haben %2. Ändern Sie ihre Größe (?size=) oder verwenden Sie ihren eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>The key of this step has a number for each of the values of an image, and %1 has more than %2. Scale the images down.</source>
        <translation>Der Schlüssel dieses Schritts hat eine Zahl für jeden Wert eines Bildes, und %1 hat mehr als %2. Verkleinern Sie die Bilder.</translation>
    </message>
    <message>
        <source>The key was made for %1 classes, this data has %2. Make a key for this data.</source>
        <translation>Der Schlüssel wurde für %1 Klassen gemacht, diese Daten haben %2. Erzeugen Sie einen Schlüssel für diese Daten.</translation>
    </message>
    <message>
        <source>The known pairs have another shape than the disguised images.</source>
        <translation>Die bekannten Paare haben eine andere Form als die verschleierten Bilder.</translation>
    </message>
    <message>
        <source>The known permutation names a position that does not exist.</source>
        <translation>Die bekannte Permutation nennt eine Position, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The labels of this shipment have not as many columns as the key has classes. Ask for the folder as it was shipped.</source>
        <translation>Die Labels dieser Lieferung haben nicht so viele Spalten, wie der Schlüssel Klassen hat. Bitten Sie um den Ordner, wie er ausgeliefert wurde.</translation>
    </message>
    <message>
        <source>The learning engine could not start. Free some memory, then try again.</source>
        <translation>Die Lern-Engine konnte nicht starten. Geben Sie Arbeitsspeicher frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The manifest of this shipment cannot be used: %1. Ask for the folder as it was shipped.</source>
        <translation>Das Manifest dieser Lieferung ist nicht verwendbar: %1. Bitten Sie um den Ordner, wie er ausgeliefert wurde.</translation>
    </message>
    <message>
        <source>The matrices mix nothing, so they add no key.</source>
        <translation>Die Matrizen mischen nichts, sie tragen also nichts zum Schlüssel bei.</translation>
    </message>
    <message>
        <source>The model takes %1 images, not %2. Convert the set (?size=, ?gray).</source>
        <translation>Das Modell nimmt Bilder der Form %1, nicht %2. Wandeln Sie den Datensatz um (?size=, ?gray).</translation>
    </message>
    <message>
        <source>The module %1 cannot be loaded (%2). Something it needs is missing: install Guise again or complete its set-up.</source>
        <translation>Das Modul %1 lässt sich nicht laden (%2). Etwas, das es braucht, fehlt: Installieren Sie Guise erneut oder vervollständigen Sie die Einrichtung.</translation>
    </message>
    <message>
        <source>The module %1 is of another version: it has no %2. Install Guise again.</source>
        <translation>Das Modul %1 gehört zu einer anderen Version: Es hat kein %2. Installieren Sie Guise erneut.</translation>
    </message>
    <message>
        <source>The module %1 speaks version %2 of its interface, this program version %3. Install both from one release.</source>
        <translation>Das Modul %1 spricht Version %2 seiner Schnittstelle, dieses Programm Version %3. Installieren Sie beide aus einer Veröffentlichung.</translation>
    </message>
    <message>
        <source>The module %1 was not found (looked in %2). Install Guise again, or name its folder in GUISE_MODULE_DIR.</source>
        <translation>Das Modul %1 wurde nicht gefunden (gesucht in %2). Installieren Sie Guise erneut oder nennen Sie seinen Ordner in GUISE_MODULE_DIR.</translation>
    </message>
    <message>
        <source>The negative has 2 keys: an image is one block.</source>
        <translation>Das Negativ hat 2 Schlüssel: Ein Bild ist ein Block.</translation>
    </message>
    <message>
        <source>The negative is the same mask for every image: the difference of two disguised images is that of their originals but for its sign, and the commonest value at a place shows whether it is inverted.</source>
        <translation>Das Negativ ist dieselbe Maske für jedes Bild: Die Differenz zweier verschleierter Bilder ist bis auf das Vorzeichen die ihrer Originale, und der häufigste Wert an einer Stelle zeigt, ob sie invertiert ist.</translation>
    </message>
    <message>
        <source>The net %1 needs images of %2 x %3 pixels or more and two classes or more, not %4 and %5.</source>
        <translation>Das Netz %1 braucht Bilder von mindestens %2 x %3 Pixeln und mindestens zwei Klassen, nicht %4 und %5.</translation>
    </message>
    <message>
        <source>The net&apos;s answer to image %1 is not a number. Its weights or the images are damaged: train again or choose others.</source>
        <translation>Die Antwort des Netzes auf Bild %1 ist keine Zahl. Seine Gewichte oder die Bilder sind beschädigt: Trainieren Sie neu oder wählen Sie andere.</translation>
    </message>
    <message>
        <source>The net&apos;s answers are not numbers. Its weights are damaged: train again.</source>
        <translation>Die Antworten des Netzes sind keine Zahlen. Seine Gewichte sind beschädigt: Trainieren Sie neu.</translation>
    </message>
    <message>
        <source>The newly sealed key does not open to the same secret, so the old file was kept. Check this computer&apos;s memory.</source>
        <translation>Der neu versiegelte Schlüssel öffnet sich nicht zu demselben Geheimnis, daher wurde die alte Datei behalten. Prüfen Sie den Arbeitsspeicher dieses Rechners.</translation>
    </message>
    <message>
        <source>The nibbles of a place move alike in every image: a few images known or chosen in pairs show where each goes.</source>
        <translation>Die Halbbytes einer Stelle wandern in jedem Bild gleich: Wenige Bilder, paarweise bekannt oder gewählt, zeigen, wohin jedes geht.</translation>
    </message>
    <message>
        <source>The noise itself is independent in every pixel, and that shows how rows were mixed.</source>
        <translation>Das Rauschen selbst ist in jedem Pixel unabhängig, und das zeigt, wie die Zeilen gemischt wurden.</translation>
    </message>
    <message>
        <source>The number &quot;%1&quot; for %2 is too large. Write a smaller whole number.</source>
        <translation>Die Zahl „%1“ für %2 ist zu groß. Schreiben Sie eine kleinere ganze Zahl.</translation>
    </message>
    <message>
        <source>The number of epochs is at least 1, and all mixes together at most 2^31.</source>
        <translation>Die Zahl der Epochen ist mindestens 1, und alle Mischungen zusammen sind höchstens 2^31.</translation>
    </message>
    <message>
        <source>The old key comes from the same seed. Choose another seed.</source>
        <translation>Der alte Schlüssel stammt aus demselben Startwert. Wählen Sie einen anderen Startwert.</translation>
    </message>
    <message>
        <source>The order of the patches is drawn afresh for every image; it is no part of the key.</source>
        <translation>Die Reihenfolge der Patches wird für jedes Bild neu gezogen; sie ist kein Teil des Schlüssels.</translation>
    </message>
    <message>
        <source>The original order needs the order map that was kept when this was shipped (%1), and it cannot be read here. Leave out --original-order.</source>
        <translation>Die ursprüngliche Reihenfolge braucht die Reihenfolgetabelle, die bei der Auslieferung behalten wurde (%1), und sie lässt sich hier nicht lesen. Lassen Sie --original-order weg.</translation>
    </message>
    <message>
        <source>The paper&apos;s count is too high: an orthogonal matrix of side s has s(s-1)/2 free numbers, not s times s.</source>
        <translation>Die Zählung des Artikels ist zu hoch: Eine orthogonale Matrix der Seite s hat s(s-1)/2 freie Zahlen, nicht s mal s.</translation>
    </message>
    <message>
        <source>The paper&apos;s count treats every 32-bit number as free.</source>
        <translation>Die Zählung des Artikels behandelt jede 32-Bit-Zahl als frei.</translation>
    </message>
    <message>
        <source>The paper&apos;s: a net trained on the owner&apos;s own originals</source>
        <translation>Das des Artikels: ein Netz, mit den eigenen Originalen des Besitzers trainiert</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the key file was altered on purpose. Try the passphrase again.</source>
        <translation>Die Passphrase ist falsch, oder die Schlüsseldatei wurde absichtlich verändert. Versuchen Sie es erneut mit der Passphrase.</translation>
    </message>
    <message>
        <source>The permutation changes nothing: an image is one block.</source>
        <translation>Die Permutation ändert nichts: Ein Bild ist ein Block.</translation>
    </message>
    <message>
        <source>The picture %1. Fetch the file again.</source>
        <translation>Das Bild %1. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>The picture declares %1 x %2 pixels; a side may have %3, the whole %4 million. Make it smaller first.</source>
        <translation>Das Bild gibt %1 x %2 Pixel an; eine Seite darf %3 haben, das Ganze %4 Millionen. Verkleinern Sie es zuerst.</translation>
    </message>
    <message>
        <source>The picture declares a side of zero. Fetch the file again.</source>
        <translation>Das Bild gibt eine Seite von null an. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>The picture is not one that Guise wrote with this shape. Fetch it again.</source>
        <translation>Das Bild ist keines, das Guise mit dieser Form geschrieben hat. Laden Sie es erneut herunter.</translation>
    </message>
    <message>
        <source>The picture to resize has not the pixels its shape says.</source>
        <translation>Das Bild, dessen Größe zu ändern ist, hat nicht die Pixel, die seine Form angibt.</translation>
    </message>
    <message>
        <source>The picture&apos;s content is damaged or of a kind that is not read. Save it anew as PNG.</source>
        <translation>Der Inhalt des Bildes ist beschädigt oder von einer Art, die nicht gelesen wird. Speichern Sie es neu als PNG.</translation>
    </message>
    <message>
        <source>The picture&apos;s header is broken or truncated. Fetch the file again.</source>
        <translation>Der Dateikopf des Bildes ist defekt oder abgeschnitten. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>The public images are %1, the own ones %2. Bring them to one shape with ?size= and ?gray.</source>
        <translation>Die öffentlichen Bilder haben die Form %1, die eigenen %2. Bringen Sie sie mit ?size= und ?gray auf eine Form.</translation>
    </message>
    <message>
        <source>The published dictionary, of whole blocks and not of cipher blocks, to compare.</source>
        <translation>Das veröffentlichte Wörterbuch, aus ganzen Blöcken und nicht aus Chiffreblöcken, zum Vergleich.</translation>
    </message>
    <message>
        <source>The range starts behind the last of %1 images.</source>
        <translation>Der Bereich beginnt hinter dem letzten von %1 Bildern.</translation>
    </message>
    <message>
        <source>The recipe has more than one &quot;%1&quot; step. Keep one of them.</source>
        <translation>Das Rezept hat mehr als einen Schritt „%1“. Behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>The recipe has no steps, so nothing would be disguised. Add a step.</source>
        <translation>Das Rezept hat keine Schritte, es würde also nichts verschleiert. Fügen Sie einen Schritt hinzu.</translation>
    </message>
    <message>
        <source>The recipe is longer than the 16 KiB that a key can hold. Use fewer steps.</source>
        <translation>Das Rezept ist länger als die 16 KiB, die ein Schlüssel fassen kann. Verwenden Sie weniger Schritte.</translation>
    </message>
    <message>
        <source>The recipe is not in canonical form. Open and save it with Guise, then try again.</source>
        <translation>Das Rezept ist nicht in kanonischer Form. Öffnen und speichern Sie es mit Guise und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON. %1</source>
        <translation>Das Rezept ist kein gültiges JSON. %1</translation>
    </message>
    <message>
        <source>The same on the magnitudes of the values, without their signs</source>
        <translation>Dasselbe auf den Beträgen der Werte, ohne ihre Vorzeichen</translation>
    </message>
    <message>
        <source>The same steps with the noise added last, as the code published with DisguisedNets does.</source>
        <translation>Dieselben Schritte, aber das Rauschen zuletzt addiert, wie es der mit DisguisedNets veröffentlichte Code tut.</translation>
    </message>
    <message>
        <source>The scaling needs a mean and a deviation above 0 for each of %1 channels.</source>
        <translation>Die Skalierung braucht für jeden von %1 Kanälen einen Mittelwert und eine Streuung über 0.</translation>
    </message>
    <message>
        <source>The sets differ in shape: %1 images of %2 against %3 of %4. Compare sets of the same images.</source>
        <translation>Die Datensätze haben verschiedene Formen: %1 Bilder von %2 gegen %3 von %4. Vergleichen Sie Datensätze derselben Bilder.</translation>
    </message>
    <message>
        <source>The settings of this run cannot be read: %1. Choose a complete run folder.</source>
        <translation>Die Einstellungen dieses Laufs lassen sich nicht lesen: %1. Wählen Sie einen vollständigen Laufordner.</translation>
    </message>
    <message>
        <source>The sizes of these classes are not known, so they cannot be balanced. Leave that out.</source>
        <translation>Die Größen dieser Klassen sind nicht bekannt, sie lassen sich daher nicht ausgleichen. Lassen Sie das weg.</translation>
    </message>
    <message>
        <source>The start of the chain is fixed: at one place, blocks that begin alike look alike up to where they differ.</source>
        <translation>Der Anfang der Kette ist fest: An einer Stelle sehen Blöcke, die gleich beginnen, gleich aus bis dahin, wo sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>The store has no run %1. List its runs with guise runs --store FILE.</source>
        <translation>Die Ablage hat keinen Lauf %1. Zeigen Sie ihre Läufe mit guise runs --store DATEI an.</translation>
    </message>
    <message>
        <source>The strongest examiner is chosen on one half of the images and judged on the other. Use four images or more.</source>
        <translation>Das stärkste Prüfnetz wird auf der einen Hälfte der Bilder gewählt und auf der anderen bewertet. Verwenden Sie mindestens vier Bilder.</translation>
    </message>
    <message>
        <source>The training images of %1 are %2, its test images %3. Bring them to one size.</source>
        <translation>Die Trainingsbilder von %1 haben die Form %2, seine Testbilder %3. Bringen Sie sie auf eine Größe.</translation>
    </message>
    <message>
        <source>The training ran into values that are not numbers within %1 batches. Lower the learning rate, or check the images for values out of range.</source>
        <translation>Das Training geriet innerhalb von %1 Batches an Werte, die keine Zahlen sind. Senken Sie die Lernrate oder prüfen Sie die Bilder auf Werte außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>The two parts of %1 name different classes. Use the same for both.</source>
        <translation>Die beiden Teile von %1 nennen verschiedene Klassen. Verwenden Sie dieselben für beide.</translation>
    </message>
    <message>
        <source>The values of each block of 4x4 shuffled, all blocks alike (AprilPyone and Kiya). Published break, of block and pixel shuffling together: a jigsaw puzzle solver, Chuman and Kiya, arXiv 2211.02369.</source>
        <translation>Die Werte jedes Blocks von 4x4 vertauscht, alle Blöcke gleich (AprilPyone und Kiya). Veröffentlichter Bruch, von Block- und Pixelvertauschung zusammen: ein Puzzle-Löser, Chuman und Kiya, arXiv 2211.02369.</translation>
    </message>
    <message>
        <source>The weights &quot;%1&quot; do not fit their shape. Please report it.</source>
        <translation>Die Gewichte „%1“ passen nicht zu ihrer Form. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The weights do not fit the net %1 at &quot;%2&quot;. Choose the file of this run.</source>
        <translation>Die Gewichte passen bei „%2“ nicht zum Netz %1. Wählen Sie die Datei dieses Laufs.</translation>
    </message>
    <message>
        <source>The weights file declares a header of more than 1 MiB and was not read.</source>
        <translation>Die Gewichtsdatei gibt einen Kopf von mehr als 1 MiB an und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The weights file is broken: %1. Get it again from its source.</source>
        <translation>Die Gewichtsdatei ist defekt: %1. Holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>The weights hold %1 tensors, but the net %2 has %3. Choose the file of this run.</source>
        <translation>Die Gewichte enthalten %1 Tensoren, das Netz %2 hat aber %3. Wählen Sie die Datei dieses Laufs.</translation>
    </message>
    <message>
        <source>There are %1 labels for %2 pixels of %3 images. Check that both belong together.</source>
        <translation>Es gibt %1 Labels für %2 Pixel von %3 Bildern. Prüfen Sie, ob beide zusammengehören.</translation>
    </message>
    <message>
        <source>There are no images to judge.</source>
        <translation>Es gibt keine Bilder zu bewerten.</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot; here. The classes are: %2; or give their numbers from 0 on.</source>
        <translation>Es gibt hier keine Klasse „%1“. Die Klassen sind: %2; oder geben Sie ihre Nummern ab 0 an.</translation>
    </message>
    <message>
        <source>There is no data to train an examiner on. Open a data set first.</source>
        <translation>Es gibt keine Daten, um ein Prüfnetz zu trainieren. Öffnen Sie zuerst einen Datensatz.</translation>
    </message>
    <message>
        <source>There is no data to train on. Open a data set first.</source>
        <translation>Es gibt keine Daten zum Trainieren. Öffnen Sie zuerst einen Datensatz.</translation>
    </message>
    <message>
        <source>There is no examiner &quot;%1&quot;. Choose among: %2.</source>
        <translation>Es gibt kein Prüfnetz „%1“. Wählen Sie unter: %2.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name and the folder.</source>
        <translation>Es gibt keine Datei %1. Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>Es gibt keine Datei %1. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>There is no folder %1. Check the path.</source>
        <translation>Es gibt keinen Ordner %1. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot;. Choose one of: %2.</source>
        <translation>Es gibt kein Netz „%1“. Wählen Sie eines von: %2.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot; of a training. Choose one of: %2.</source>
        <translation>Es gibt keine Vorlage „%1“ für ein Training. Wählen Sie eine von: %2.</translation>
    </message>
    <message>
        <source>There is no room left to write %1 (%2). Free some space or choose another disk.</source>
        <translation>Es ist kein Platz mehr, um %1 zu schreiben (%2). Geben Sie Platz frei oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot; of a training.</source>
        <translation>Es gibt keine Einstellung „%1“ für ein Training.</translation>
    </message>
    <message>
        <source>There is no store of runs at %1. Check the name.</source>
        <translation>Es gibt keine Laufablage unter %1. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no such task in %1. Tasks are started by guise sweep --slurm alone.</source>
        <translation>Es gibt keine solche Aufgabe in %1. Aufgaben werden nur von guise sweep --slurm gestartet.</translation>
    </message>
    <message>
        <source>There is no table format &quot;%1&quot;. Choose text, csv, markdown or latex.</source>
        <translation>Es gibt kein Tabellenformat „%1“. Wählen Sie text, csv, markdown oder latex.</translation>
    </message>
    <message>
        <source>There is no trained net to save. Train first.</source>
        <translation>Es gibt kein trainiertes Netz zu speichern. Trainieren Sie zuerst.</translation>
    </message>
    <message>
        <source>There is not enough memory for the passphrase of this key, which takes %1 MiB for a moment. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht für die Passphrase dieses Schlüssels, die kurzzeitig %1 MiB braucht. Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture. Close programs or make it smaller.</source>
        <translation>Der Arbeitsspeicher reicht nicht für dieses Bild. Schließen Sie Programme oder verkleinern Sie es.</translation>
    </message>
    <message>
        <source>These batches know no epochs. Give the number of steps.</source>
        <translation>Diese Batches kennen keine Epochen. Geben Sie die Zahl der Schritte an.</translation>
    </message>
    <message>
        <source>These images have another shape than those the attack learned from.</source>
        <translation>Diese Bilder haben eine andere Form als die, von denen der Angriff gelernt hat.</translation>
    </message>
    <message>
        <source>These images have no labels, and mixing needs them. Choose a set with classes.</source>
        <translation>Diese Bilder haben keine Labels, und das Mischen braucht sie. Wählen Sie einen Datensatz mit Klassen.</translation>
    </message>
    <message>
        <source>These images have no labels, and training needs them. Choose a set with classes.</source>
        <translation>Diese Bilder haben keine Labels, und das Training braucht sie. Wählen Sie einen Datensatz mit Klassen.</translation>
    </message>
    <message>
        <source>These weights are too large for one file of 2 GiB. Choose a smaller net.</source>
        <translation>Diese Gewichte sind zu groß für eine Datei von 2 GiB. Wählen Sie ein kleineres Netz.</translation>
    </message>
    <message>
        <source>This JSON text has %1 bytes; Guise reads up to %2 here. Is it the right file?</source>
        <translation>Dieser JSON-Text hat %1 Bytes; Guise liest hier bis zu %2. Ist es die richtige Datei?</translation>
    </message>
    <message>
        <source>This attack gives no pictures to judge.</source>
        <translation>Dieser Angriff ergibt keine Bilder zum Bewerten.</translation>
    </message>
    <message>
        <source>This attack gives no pictures to write.</source>
        <translation>Dieser Angriff ergibt keine Bilder zum Schreiben.</translation>
    </message>
    <message>
        <source>This data has no %1 images. Choose the other split, or ask for a test part with ?test=0.1.</source>
        <translation>Diese Daten haben keine Bilder im Teil „%1“. Wählen Sie den anderen Teil oder fordern Sie mit ?test=0.1 einen Testteil an.</translation>
    </message>
    <message>
        <source>This data has no images to mix. Choose another set.</source>
        <translation>Diese Daten haben keine Bilder zum Mischen. Wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>This disk cannot lock files (%1). Keep the store on a local disk.</source>
        <translation>Dieser Datenträger kann Dateien nicht sperren (%1). Legen Sie die Ablage auf einen lokalen Datenträger.</translation>
    </message>
    <message>
        <source>This engine cannot keep a training half way. Train to the end.</source>
        <translation>Diese Engine kann ein Training nicht auf halbem Weg aufbewahren. Trainieren Sie bis zum Ende.</translation>
    </message>
    <message>
        <source>This file does not hold the state of a training. Choose a run that was stopped half way.</source>
        <translation>Diese Datei enthält nicht den Zwischenstand eines Trainings. Wählen Sie einen Lauf, der auf halbem Weg angehalten wurde.</translation>
    </message>
    <message>
        <source>This folder is no complete run of Guise: %1. Choose a folder that &quot;guise train&quot; wrote.</source>
        <translation>Dieser Ordner ist kein vollständiger Lauf von Guise: %1. Wählen Sie einen Ordner, den „guise train“ geschrieben hat.</translation>
    </message>
    <message>
        <source>This is an experiment key, so its successor comes from a seed too: give --experiment-seed. For a secret key use guise key new.</source>
        <translation>Das ist ein Versuchsschlüssel, sein Nachfolger stammt daher auch aus einem Startwert: Geben Sie --experiment-seed an. Für einen geheimen Schlüssel verwenden Sie guise key new.</translation>
    </message>
    <message>
        <source>This is an experiment key: it comes from a recorded seed, so a passphrase would keep nothing secret. Make a secret key with guise key new.</source>
        <translation>Das ist ein Versuchsschlüssel: Er stammt aus einem aufgezeichneten Startwert, eine Passphrase würde also nichts geheim halten. Erzeugen Sie einen geheimen Schlüssel mit guise key new.</translation>
    </message>
    <message>
        <source>This is an experiment key: its seed is recorded, so it is no secret, and nothing made with it may be outsourced. Make a key with a passphrase; for a test set give --noise-seed.</source>
        <translation>Das ist ein Versuchsschlüssel: Sein Startwert ist aufgezeichnet, er ist also nicht geheim, und nichts damit Gemachtes darf ausgelagert werden. Erzeugen Sie einen Schlüssel mit Passphrase; für einen Testdatensatz geben Sie --noise-seed an.</translation>
    </message>
    <message>
        <source>This is no PNG, JPEG, BMP, TIFF or WebP picture. Convert it to one of these.</source>
        <translation>Das ist kein Bild im Format PNG, JPEG, BMP, TIFF oder WebP. Wandeln Sie es in eines davon um.</translation>
    </message>
    <message>
        <source>This is not JSON that Guise can use: %1. Correct the text or choose another file.</source>
        <translation>Das ist kein JSON, das Guise verwenden kann: %1. Korrigieren Sie den Text oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This is not a Guise key. Pick a file that ends in .gkey.</source>
        <translation>Das ist kein Guise-Schlüssel. Wählen Sie eine Datei, die auf .gkey endet.</translation>
    </message>
    <message>
        <source>This is not a safetensors file. Choose the weights file that a training wrote.</source>
        <translation>Das ist keine safetensors-Datei. Wählen Sie die Gewichtsdatei, die ein Training geschrieben hat.</translation>
    </message>
    <message>
        <source>This is not the text backup of a Guise key. Its lines begin with gk01/.. and the like.</source>
        <translation>Das ist nicht die Textsicherung eines Guise-Schlüssels. Deren Zeilen beginnen mit gk01/.. und Ähnlichem.</translation>
    </message>
    <message>
        <source>This key asks for a sealing that Guise does not accept. Get the key again from where it was made.</source>
        <translation>Dieser Schlüssel verlangt eine Versiegelung, die Guise nicht annimmt. Holen Sie den Schlüssel noch einmal von dort, wo er gemacht wurde.</translation>
    </message>
    <message>
        <source>This key has no class count, so the answers of a net cannot be translated back. Use the key of the shipment, made with --classes.</source>
        <translation>Dieser Schlüssel hat keine Klassenzahl, die Antworten eines Netzes lassen sich daher nicht zurückübersetzen. Verwenden Sie den Schlüssel der Lieferung, gemacht mit --classes.</translation>
    </message>
    <message>
        <source>This key holds a recipe that Guise cannot use. Restore the key from your backup, or open it with the Guise that made it.</source>
        <translation>Dieser Schlüssel enthält ein Rezept, das Guise nicht verwenden kann. Stellen Sie den Schlüssel aus Ihrer Sicherung wieder her oder öffnen Sie ihn mit dem Guise, das ihn gemacht hat.</translation>
    </message>
    <message>
        <source>This key holds an image shape or a class count that Guise cannot use. Restore the key from your backup, or open it with the Guise that made it.</source>
        <translation>Dieser Schlüssel enthält eine Bildform oder Klassenzahl, die Guise nicht verwenden kann. Stellen Sie den Schlüssel aus Ihrer Sicherung wieder her oder öffnen Sie ihn mit dem Guise, das ihn gemacht hat.</translation>
    </message>
    <message>
        <source>This key is sealed. Give its passphrase to open it.</source>
        <translation>Dieser Schlüssel ist versiegelt. Geben Sie seine Passphrase an, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>This key is secret and its successor must be too, so it cannot come from a seed. Leave out --experiment-seed.</source>
        <translation>Dieser Schlüssel ist geheim, und sein Nachfolger muss es auch sein, er kann daher nicht aus einem Startwert stammen. Lassen Sie --experiment-seed weg.</translation>
    </message>
    <message>
        <source>This key was made for another recipe. Use the key&apos;s own recipe, or make a new key for this one.</source>
        <translation>Dieser Schlüssel wurde für ein anderes Rezept gemacht. Verwenden Sie das Rezept des Schlüssels oder erzeugen Sie einen neuen Schlüssel für dieses.</translation>
    </message>
    <message>
        <source>This key was made for images of %1, but these are %2. Resize the images, or make a new key for their shape.</source>
        <translation>Dieser Schlüssel wurde für Bilder der Form %1 gemacht, diese haben aber %2. Ändern Sie die Größe der Bilder oder erzeugen Sie einen neuen Schlüssel für ihre Form.</translation>
    </message>
    <message>
        <source>This key&apos;s secret does not belong to the fingerprint it states. Restore the key from your backup.</source>
        <translation>Das Geheimnis dieses Schlüssels gehört nicht zu dem Fingerabdruck, den er angibt. Stellen Sie den Schlüssel aus Ihrer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This model was trained on &quot;%1&quot;, so that class cannot stand for one it never saw. Train with ?classes= that leave it out, or name another data set.</source>
        <translation>Dieses Modell wurde mit „%1“ trainiert, diese Klasse kann daher nicht für eine stehen, die es nie gesehen hat. Trainieren Sie mit ?classes=, das sie weglässt, oder nennen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>This net takes features of NeuraCrypt&apos;s patches, so it cannot be fed original images, as this attack does. Choose a run on pictures.</source>
        <translation>Dieses Netz nimmt Merkmale der Patches von NeuraCrypt, ihm lassen sich daher keine Originalbilder geben, wie es dieser Angriff tut. Wählen Sie einen Lauf auf Bildern.</translation>
    </message>
    <message>
        <source>This network would have %1 weights. Choose a smaller width or patch.</source>
        <translation>Dieses Netz hätte %1 Gewichte. Wählen Sie eine kleinere Breite oder einen kleineren Patch.</translation>
    </message>
    <message>
        <source>This plan cannot be used: %1. Correct the file.</source>
        <translation>Dieser Plan ist nicht verwendbar: %1. Korrigieren Sie die Datei.</translation>
    </message>
    <message>
        <source>This recipe gives fractions, which bytes cannot hold. Ask for floats.</source>
        <translation>Dieses Rezept ergibt gebrochene Zahlen, die Bytes nicht fassen können. Fordern Sie Gleitkommazahlen an.</translation>
    </message>
    <message>
        <source>This recipe has %1, which Guise does not know. It takes %2. Correct the name or update Guise.</source>
        <translation>Dieses Rezept hat %1, das Guise nicht kennt. Es nimmt %2. Korrigieren Sie den Namen oder aktualisieren Sie Guise.</translation>
    </message>
    <message>
        <source>This recipe mixes %1 images of a public set into every image, and %2 are given. Name a public set (--public URI) with enough images.</source>
        <translation>Dieses Rezept mischt %1 Bilder eines öffentlichen Datensatzes in jedes Bild, und %2 sind gegeben. Nennen Sie einen öffentlichen Datensatz (--public URI) mit genug Bildern.</translation>
    </message>
    <message>
        <source>This recipe mixes %1 own images, and there are %2. Take more images or mix fewer.</source>
        <translation>Dieses Rezept mischt %1 eigene Bilder, und es gibt %2. Nehmen Sie mehr Bilder oder mischen Sie weniger.</translation>
    </message>
    <message>
        <source>This recipe mixes images of a public set into yours. Name one (--public URI), or choose the recipe that mixes your own images alone.</source>
        <translation>Dieses Rezept mischt Bilder eines öffentlichen Datensatzes in Ihre. Nennen Sie einen (--public URI) oder wählen Sie das Rezept, das nur Ihre eigenen Bilder mischt.</translation>
    </message>
    <message>
        <source>This recipe mixes images of the own set alone and takes no public set. Leave the public set out, or take a recipe with public partners.</source>
        <translation>Dieses Rezept mischt nur Bilder des eigenen Datensatzes und nimmt keinen öffentlichen. Lassen Sie den öffentlichen Datensatz weg oder nehmen Sie ein Rezept mit öffentlichen Partnern.</translation>
    </message>
    <message>
        <source>This recipe mixes several images into one, so an image under it has no one class for an examiner to read. Choose a recipe that disguises image by image.</source>
        <translation>Dieses Rezept mischt mehrere Bilder zu einem, ein Bild darunter hat also nicht eine einzige Klasse, die ein Prüfnetz lesen könnte. Wählen Sie ein Rezept, das Bild für Bild verschleiert.</translation>
    </message>
    <message>
        <source>This recipe mixes several images into one, so an image under it has no one class. Choose a recipe that disguises image by image.</source>
        <translation>Dieses Rezept mischt mehrere Bilder zu einem, ein Bild darunter hat also nicht eine einzige Klasse. Wählen Sie ein Rezept, das Bild für Bild verschleiert.</translation>
    </message>
    <message>
        <source>This recipe needs %1 matrices of %2x%3 for images of %4. Choose a smaller block or smaller images.</source>
        <translation>Dieses Rezept braucht %1 Matrizen von %2×%3 für Bilder der Form %4. Wählen Sie einen kleineren Block oder kleinere Bilder.</translation>
    </message>
    <message>
        <source>This run answers with permuted labels; only its key can translate them. Give the key.</source>
        <translation>Dieser Lauf antwortet mit permutierten Labels; nur sein Schlüssel kann sie übersetzen. Geben Sie den Schlüssel an.</translation>
    </message>
    <message>
        <source>This run has more classes than its key. It was not trained on a shipment under this key.</source>
        <translation>Dieser Lauf hat mehr Klassen als sein Schlüssel. Er wurde nicht mit einer Lieferung unter diesem Schlüssel trainiert.</translation>
    </message>
    <message>
        <source>This run was trained under the key %1, not under %2. Use the key it was trained with.</source>
        <translation>Dieser Lauf wurde unter dem Schlüssel %1 trainiert, nicht unter %2. Verwenden Sie den Schlüssel, mit dem er trainiert wurde.</translation>
    </message>
    <message>
        <source>This set has images that its truth lacks. Name the data and the split it was made from.</source>
        <translation>Dieser Datensatz hat Bilder, zu denen in den angegebenen Daten das Original fehlt. Nennen Sie die Daten und den Teil, aus denen er gemacht wurde.</translation>
    </message>
    <message>
        <source>This shipment was made with another key (fingerprint %1), not with this one (%2). Use the key it was made with.</source>
        <translation>Diese Lieferung wurde mit einem anderen Schlüssel gemacht (Fingerabdruck %1), nicht mit diesem (%2). Verwenden Sie den Schlüssel, mit dem sie gemacht wurde.</translation>
    </message>
    <message>
        <source>This shipment was made with another recipe than the key&apos;s. Use the key it was made with.</source>
        <translation>Diese Lieferung wurde mit einem anderen Rezept gemacht als dem des Schlüssels. Verwenden Sie den Schlüssel, mit dem sie gemacht wurde.</translation>
    </message>
    <message>
        <source>This source has labels and no shares of classes. Report this.</source>
        <translation>Diese Quelle hat Labels und keine Klassenanteile. Melden Sie das.</translation>
    </message>
    <message>
        <source>This training has values that are not numbers and is not kept.</source>
        <translation>Dieses Training enthält Werte, die keine Zahlen sind, und wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of the engine; 0: all</source>
        <translation>Threads der Engine; 0: alle</translation>
    </message>
    <message>
        <source>Times the factor at regular points</source>
        <translation>Mal dem Faktor an regelmäßigen Stellen</translation>
    </message>
    <message>
        <source>Times the factor when the loss stays</source>
        <translation>Mal dem Faktor, wenn der Verlust stehen bleibt</translation>
    </message>
    <message>
        <source>Turning changes nothing: a block is one pixel.</source>
        <translation>Das Drehen ändert nichts: Ein Block ist ein Pixel.</translation>
    </message>
    <message>
        <source>Turns each block by 0, 90, 180 or 270 degrees and mirrors it or not, as the key says, the same for every image and channel.</source>
        <translation>Dreht jeden Block um 0, 90, 180 oder 270 Grad und spiegelt ihn oder nicht, wie es der Schlüssel sagt, gleich für jedes Bild und jeden Kanal.</translation>
    </message>
    <message>
        <source>Two images of a mix are your own, the others come from a public set.</source>
        <translation>Zwei Bilder einer Mischung sind eigene, die anderen stammen aus einem öffentlichen Datensatz.</translation>
    </message>
    <message>
        <source>Up from a 25th, then down to the final rate</source>
        <translation>Von einem 25stel hinauf, dann hinab bis zur Endrate</translation>
    </message>
    <message>
        <source>Value %1 in %2 is no finite number. Write the array again without NaN or infinity.</source>
        <translation>Der Wert %1 in %2 ist keine endliche Zahl. Schreiben Sie das Array neu, ohne NaN oder unendlich.</translation>
    </message>
    <message>
        <source>Value map</source>
        <translation>Wertetabelle</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warmlauf</translation>
    </message>
    <message>
        <source>Weigh classes by the inverse of their size</source>
        <translation>Klassen mit dem Kehrwert ihrer Größe gewichten</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What comes most often at a place is the background; that shows a fixed mask, and how rare a cipher block is.</source>
        <translation>Was an einer Stelle am häufigsten vorkommt, ist der Hintergrund; das zeigt eine feste Maske und wie selten ein Chiffreblock ist.</translation>
    </message>
    <message>
        <source>What has an order of its own.</source>
        <translation>Was eine eigene Reihenfolge hat.</translation>
    </message>
    <message>
        <source>What one bit of the key inverts.</source>
        <translation>Was ein Bit des Schlüssels invertiert.</translation>
    </message>
    <message>
        <source>What steps and adaptive multiply the rate with</source>
        <translation>Womit „Schritte“ und „Adaptiv“ die Rate multiplizieren</translation>
    </message>
    <message>
        <source>What the images are trained from</source>
        <translation>Womit trainiert wird</translation>
    </message>
    <message>
        <source>What weight decay shrinks</source>
        <translation>Was Weight Decay schrumpfen lässt</translation>
    </message>
    <message>
        <source>Where the other images of a mix come from.</source>
        <translation>Woher die anderen Bilder einer Mischung kommen.</translation>
    </message>
    <message>
        <source>Whole block</source>
        <translation>Ganzer Block</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>With Nesterov momentum</source>
        <translation>Mit Nesterov-Momentum</translation>
    </message>
    <message>
        <source>With a public set a mix holds two own images and at least one public one. Choose 3 images or more, or partners of the own set.</source>
        <translation>Mit einem öffentlichen Datensatz enthält eine Mischung zwei eigene Bilder und mindestens ein öffentliches. Wählen Sie mindestens 3 Bilder oder Partner aus dem eigenen Datensatz.</translation>
    </message>
    <message>
        <source>Without noise, pixels are whole numbers, and lattice reduction finds how they were turned.</source>
        <translation>Ohne Rauschen sind Pixel ganze Zahlen, und Gitterreduktion findet, wie sie gedreht wurden.</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>grey levels</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>labels.npy holds an index outside 0 .. 65535. Export the set again.</source>
        <translation>labels.npy enthält eine Nummer außerhalb von 0 .. 65535. Exportieren Sie den Datensatz erneut.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>--images takes NAME=FILE.npy.</source>
        <translation>--images nimmt NAME=DATEI.npy.</translation>
    </message>
    <message>
        <source>A fresh counter never repeats, so nothing comes more often than anything else.</source>
        <translation>Ein frischer Zähler wiederholt sich nie, daher kommt nichts häufiger vor als anderes.</translation>
    </message>
    <message>
        <source>A set of pictures is N x H x W or N x C x H x W, of bytes or 32-bit floats.</source>
        <translation>Ein Bilddatensatz ist N x H x W oder N x C x H x W, aus Bytes oder 32-Bit-Gleitkommazahlen.</translation>
    </message>
    <message>
        <source>Behind the permutation it undoes only orthogonal matrices that mix rows of blocks.</source>
        <translation>Hinter der Permutation macht er nur orthogonale Matrizen rückgängig, die Zeilen von Blöcken mischen.</translation>
    </message>
    <message>
        <source>It looks for rows that are exactly zero, and the recipe adds noise.</source>
        <translation>Er sucht Zeilen, die genau null sind, und das Rezept addiert Rauschen.</translation>
    </message>
    <message>
        <source>It needs %1 disguised images or more.</source>
        <translation>Nötig sind mindestens %1 verschleierte Bilder.</translation>
    </message>
    <message>
        <source>It needs %1 known pairs or more.</source>
        <translation>Nötig sind mindestens %1 bekannte Paare.</translation>
    </message>
    <message>
        <source>It needs 1 known pair or more.</source>
        <translation>Nötig ist mindestens 1 bekanntes Paar.</translation>
    </message>
    <message>
        <source>It needs candidate originals.</source>
        <translation>Nötig sind mögliche Originale.</translation>
    </message>
    <message>
        <source>It needs images of the same domain.</source>
        <translation>Nötig sind Bilder derselben Art.</translation>
    </message>
    <message>
        <source>It needs the classes of the domain images.</source>
        <translation>Nötig sind die Klassen der Bilder derselben Art.</translation>
    </message>
    <message>
        <source>It needs the label indices of the disguised images.</source>
        <translation>Nötig sind die Labelnummern der verschleierten Bilder.</translation>
    </message>
    <message>
        <source>It needs the names of the classes.</source>
        <translation>Nötig sind die Namen der Klassen.</translation>
    </message>
    <message>
        <source>It needs whole numbers, and the recipe adds noise.</source>
        <translation>Nötig sind ganze Zahlen, und das Rezept addiert Rauschen.</translation>
    </message>
    <message>
        <source>It reads blocks that noise, rmt and permute disguised; this recipe has another step or scheme.</source>
        <translation>Er liest Blöcke, die noise, rmt und permute verschleiert haben; dieses Rezept hat einen anderen Schritt oder ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>It shows rows where they lie, and the recipe permutes blocks.</source>
        <translation>Er zeigt Zeilen dort, wo sie liegen, und das Rezept permutiert Blöcke.</translation>
    </message>
    <message>
        <source>It takes AES, permuted or not, and no other steps.</source>
        <translation>Er nimmt AES, permutiert oder nicht, und keine anderen Schritte.</translation>
    </message>
    <message>
        <source>It takes at most 1,100 blocks an image.</source>
        <translation>Er nimmt höchstens 1.100 Blöcke je Bild.</translation>
    </message>
    <message>
        <source>It takes blocks of at most 32 pixels width.</source>
        <translation>Er nimmt Blöcke von höchstens 32 Pixeln Breite.</translation>
    </message>
    <message>
        <source>It takes images that were not padded.</source>
        <translation>Er nimmt Bilder, die nicht aufgefüllt wurden.</translation>
    </message>
    <message>
        <source>It takes longer than this search allows.</source>
        <translation>Er dauert länger, als diese Suche erlaubt.</translation>
    </message>
    <message>
        <source>It takes matrices that mix rows of blocks, and no further steps.</source>
        <translation>Er nimmt Matrizen, die Zeilen von Blöcken mischen, und keine weiteren Schritte.</translation>
    </message>
    <message>
        <source>It takes noise, matrices and permuted blocks, and no other steps.</source>
        <translation>Er nimmt Rauschen, Matrizen und permutierte Blöcke und keine anderen Schritte.</translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but noise and permutation.</source>
        <translation>Er nimmt orthogonale Matrizen, die Zeilen von Blöcken mischen, und keine Schritte außer Rauschen und Permutation.</translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but noise beside them.</source>
        <translation>Er nimmt orthogonale Matrizen, die Zeilen von Blöcken mischen, und daneben keine Schritte außer Rauschen.</translation>
    </message>
    <message>
        <source>It takes orthogonal matrices that mix rows of blocks, and no steps but permutation.</source>
        <translation>Er nimmt orthogonale Matrizen, die Zeilen von Blöcken mischen, und keine Schritte außer Permutation.</translation>
    </message>
    <message>
        <source>It takes permuted blocks, and no steps but noise and matrices beside the permutation.</source>
        <translation>Er nimmt permutierte Blöcke und neben der Permutation keine Schritte außer Rauschen und Matrizen.</translation>
    </message>
    <message>
        <source>It takes steps that move bytes or nibbles or XOR them with a fixed mask, and no others.</source>
        <translation>Er nimmt Schritte, die Bytes oder Halbbytes verschieben oder sie per XOR mit einer festen Maske verknüpfen, und keine anderen.</translation>
    </message>
    <message>
        <source>It works on noise that was mixed with the pixels, and here is none.</source>
        <translation>Er nutzt Rauschen, das mit den Pixeln gemischt wurde, und hier gibt es keines.</translation>
    </message>
    <message>
        <source>Its figures are equal under all keys only for orthogonal matrices.</source>
        <translation>Seine Kennwerte sind nur bei orthogonalen Matrizen unter allen Schlüsseln gleich.</translation>
    </message>
    <message>
        <source>Its signs come from neighbouring blocks, and the recipe permutes blocks.</source>
        <translation>Seine Vorzeichen stammen aus benachbarten Blöcken, und das Rezept permutiert Blöcke.</translation>
    </message>
    <message>
        <source>Name at least one run folder or set of images, and --out DIR.</source>
        <translation>Nennen Sie mindestens einen Laufordner oder Bilddatensatz und --out ORDNER.</translation>
    </message>
    <message>
        <source>No attack without pairs that applies to this recipe gave pictures.</source>
        <translation>Kein Angriff ohne Paare, der auf dieses Rezept anwendbar ist, hat Bilder ergeben.</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>Kein Arbeitsspeicher mehr.</translation>
    </message>
    <message>
        <source>Some figures could not be written. Check the folder and free space.</source>
        <translation>Einige Abbildungen ließen sich nicht schreiben. Prüfen Sie den Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>The disguise changes the size of the pictures, and a net trained on originals cannot take them.</source>
        <translation>Die Verschleierung ändert die Größe der Bilder, und ein mit Originalen trainiertes Netz kann sie nicht nehmen.</translation>
    </message>
    <message>
        <source>The pictures are closer than the floor (mean picture): %1 of its squared error is gone, %2 or more counts as open.</source>
        <translation>Die Bilder sind näher als die Vergleichsbasis (das mittlere Bild): %1 ihres quadratischen Fehlers sind weg, ab %2 gilt es als offen.</translation>
    </message>
    <message>
        <source>The pictures take away %1 of the floor&apos;s squared error (95 % interval %2 to %3); the floor is the mean picture.</source>
        <translation>Die Bilder nehmen %1 des quadratischen Fehlers der Vergleichsbasis weg (95-%-Intervall %2 bis %3); die Vergleichsbasis ist das mittlere Bild.</translation>
    </message>
    <message>
        <source>The recipe neither mixes nor permutes, so there is nothing to learn.</source>
        <translation>Das Rezept mischt und permutiert nicht, es gibt also nichts zu lernen.</translation>
    </message>
    <message>
        <source>The table of schemes was stopped.</source>
        <translation>Die Tabelle der Verfahren wurde angehalten.</translation>
    </message>
    <message>
        <source>The time for all attacks was used up. Allow more.</source>
        <translation>Die Zeit für alle Angriffe war aufgebraucht. Erlauben Sie mehr.</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot;. There are: system, %2.</source>
        <translation>Es gibt keine Sprache „%1“. Es gibt: system, %2.</translation>
    </message>
    <message>
        <source>These pictures have no classes, so there is nothing to train on or to tell apart.</source>
        <translation>Diese Bilder haben keine Klassen, es gibt also nichts zu trainieren oder zu unterscheiden.</translation>
    </message>
    <message>
        <source>This recipe mixes images of a second, public set into yours, and there is none beside this data. Open a data set that has one, or choose partners of the own set.</source>
        <translation>Dieses Rezept mischt Bilder eines zweiten, öffentlichen Datensatzes in Ihre, und neben diesen Daten gibt es keinen. Öffnen Sie einen Datensatz, der einen hat, oder wählen Sie Partner aus dem eigenen Datensatz.</translation>
    </message>
    <message>
        <source>This recipe mixes no pixels, so there is nothing that it would be invariant to.</source>
        <translation>Dieses Rezept mischt keine Pixel, es gibt also nichts, wogegen es unveränderlich wäre.</translation>
    </message>
    <message>
        <source>This run is being trained by another process. Wait for its end.</source>
        <translation>Dieser Lauf wird gerade von einem anderen Prozess trainiert. Warten Sie auf dessen Ende.</translation>
    </message>
    <message>
        <source>This set has no test part. Add ?test=0.1 to its address to split one off.</source>
        <translation>Dieser Datensatz hat keinen Testteil. Hängen Sie ?test=0.1 an seine Adresse, um einen abzuteilen.</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>undicht</translation>
    </message>
    <message>
        <source>not opened by the %1 attacks tried</source>
        <translation>von den %1 versuchten Angriffen nicht geöffnet</translation>
    </message>
    <message>
        <source>not opened by the 1 attack tried</source>
        <translation>von dem einen versuchten Angriff nicht geöffnet</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>A plain net reads %1 of the images (at least %2), more than %3 of the way from the majority rate %4 to all.</source>
        <translation>Ein mit Originalen trainiertes Netz liest %1 der Bilder (mindestens %2), mehr als %3 des Weges vom Mehrheitsanteil %4 bis zu allen.</translation>
    </message>
    <message>
        <source>A plain net reads %1 of the images (at least %2), more than the majority rate %3.</source>
        <translation>Ein mit Originalen trainiertes Netz liest %1 der Bilder (mindestens %2), mehr als den Mehrheitsanteil %3.</translation>
    </message>
    <message>
        <source>The recovered labels name %1 of the images (at least %2), more than %3 of the way from the majority rate %4 to all.</source>
        <translation>Die rekonstruierten Labels benennen %1 der Bilder richtig (mindestens %2), mehr als %3 des Weges vom Mehrheitsanteil %4 bis zu allen.</translation>
    </message>
    <message>
        <source>The recovered labels name %1 of the images (at least %2), more than the majority rate %3.</source>
        <translation>Die rekonstruierten Labels benennen %1 der Bilder richtig (mindestens %2), mehr als den Mehrheitsanteil %3.</translation>
    </message>
    <message>
        <source>The learning engine (LibTorch %1) was not found in %2: %3. Run guise-install-engine to fetch it (in the source tree: packaging/bootstrap.sh), or set GUISE_ENGINE_ROOT to a folder that holds torch/ and nvidia/.</source>
        <translation>Die Lern-Engine (LibTorch %1) wurde in %2 nicht gefunden: %3. Führen Sie guise-install-engine aus, um sie zu holen (im Quellbaum: packaging/bootstrap.sh), oder setzen Sie GUISE_ENGINE_ROOT auf einen Ordner, der torch/ und nvidia/ enthält.</translation>
    </message>
    <message>
        <source>The script %1 cannot be read. Check its path.</source>
        <translation>Das Skript %1 lässt sich nicht lesen. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>A newer picture is wanted.</source>
        <translation>Ein neueres Bild wird gebraucht.</translation>
    </message>
    <message>
        <source>Preparing further block sizes was stopped.</source>
        <translation>Das Vorbereiten weiterer Blockgrößen wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2. Check its permissions.</source>
        <translation>%1 ließ sich nicht entfernen: %2. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 holds no project. Choose a folder that Guise saved one in.</source>
        <translation>%1 enthält kein Projekt. Wählen Sie einen Ordner, in dem Guise eines gespeichert hat.</translation>
    </message>
    <message>
        <source>%1 is no recipe: %2</source>
        <translation>%1 ist kein Rezept: %2</translation>
    </message>
    <message>
        <source>%1 is not a folder of Guise&apos;s cache, so it stays. Remove it by hand.</source>
        <translation>%1 ist kein Ordner aus dem Cache von Guise, also bleibt er. Entfernen Sie ihn von Hand.</translation>
    </message>
    <message>
        <source>%1 is not there. Check the path.</source>
        <translation>%1 ist nicht da. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>A fault inside Guise: %1. Please report it with what you did.</source>
        <translation>Ein Fehler in Guise: %1. Bitte melden Sie ihn mit dem, was Sie getan haben.</translation>
    </message>
    <message>
        <source>A fault of unknown kind inside Guise. Please report it with what you did.</source>
        <translation>Ein Fehler unbekannter Art in Guise. Bitte melden Sie ihn mit dem, was Sie getan haben.</translation>
    </message>
    <message>
        <source>A report has no section &quot;%1&quot;. It has %2.</source>
        <translation>Ein Bericht hat keinen Abschnitt „%1“. Er hat %2.</translation>
    </message>
    <message>
        <source>A report is written as .html or .pdf. Give the file one of these endings.</source>
        <translation>Ein Bericht wird als .html oder .pdf geschrieben. Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>A single matrix of 28x28 for the whole picture: a weak lesson on sparse pictures, whose empty rows stay empty and draw the outline.</source>
        <translation>Eine einzige Matrix von 28x28 für das ganze Bild: eine schwache Lektion an kargen Bildern, deren leere Zeilen leer bleiben und den Umriss zeichnen.</translation>
    </message>
    <message>
        <source>AES in ECB with one key for all blocks of 4x4: a weak lesson on flat areas, since equal blocks stay equal wherever they lie.</source>
        <translation>AES im ECB-Modus mit einem Schlüssel für alle Blöcke von 4x4: eine schwache Lektion an ebenen Flächen, denn gleiche Blöcke bleiben gleich, wo sie auch liegen.</translation>
    </message>
    <message>
        <source>AES with the same counter for every image: a weak lesson, since one mask for all images falls to counting bytes.</source>
        <translation>AES mit demselben Zähler für jedes Bild: eine schwache Lektion, denn eine Maske für alle Bilder fällt durch das Zählen von Bytes.</translation>
    </message>
    <message>
        <source>AES, fixed counter</source>
        <translation>AES, fester Zähler</translation>
    </message>
    <message>
        <source>AES-ECB, one key</source>
        <translation>AES-ECB, ein Schlüssel</translation>
    </message>
    <message>
        <source>Lessons: each leaves one thing out and shows what that gives away</source>
        <translation>Lektionen: Jede lässt eines weg und zeigt, was das preisgibt</translation>
    </message>
    <message>
        <source>Matrices only</source>
        <translation>Nur Matrizen</translation>
    </message>
    <message>
        <source>Measuring the folders was stopped.</source>
        <translation>Das Messen der Ordner wurde angehalten.</translation>
    </message>
    <message>
        <source>Noise 100 and nothing else: a weak lesson, since noise without mixing leaves the picture for every eye and every net.</source>
        <translation>Rauschen 100 und sonst nichts: eine schwache Lektion, denn Rauschen ohne Mischen lässt das Bild jedem Auge und jedem Netz.</translation>
    </message>
    <message>
        <source>Noise only</source>
        <translation>Nur Rauschen</translation>
    </message>
    <message>
        <source>One big matrix</source>
        <translation>Eine große Matrix</translation>
    </message>
    <message>
        <source>Orthogonal matrices on blocks of 4x4 without noise and permutation: a weak lesson, since whole numbers as pixels let lattice reduction read the matrices off, without any pair.</source>
        <translation>Orthogonale Matrizen auf Blöcken von 4x4 ohne Rauschen und Permutation: eine schwache Lektion, denn mit ganzen Zahlen als Pixeln liest Gitterreduktion die Matrizen ab, ohne jedes Paar.</translation>
    </message>
    <message>
        <source>Other schemes</source>
        <translation>Andere Verfahren</translation>
    </message>
    <message>
        <source>Settings of Disguised-Nets, its tables and its published code</source>
        <translation>Einstellungen von Disguised-Nets, seinen Tabellen und seinem veröffentlichten Code</translation>
    </message>
    <message>
        <source>Stopped before the training began; nothing was kept.</source>
        <translation>Angehalten, bevor das Training begann; es wurde nichts behalten.</translation>
    </message>
    <message>
        <source>The device has not enough memory for this training. Choose a smaller batch or net, or the CPU.</source>
        <translation>Das Gerät hat nicht genug Speicher für dieses Training. Wählen Sie einen kleineren Batch, ein kleineres Netz oder die CPU.</translation>
    </message>
    <message>
        <source>The difference map was stopped.</source>
        <translation>Die Differenzkarte wurde angehalten.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; must be %2. Correct the file.</source>
        <translation>Das Feld „%1“ muss %2 sein. Korrigieren Sie die Datei.</translation>
    </message>
    <message>
        <source>The learning engine failed: %1. Try other settings; if it stays, report it.</source>
        <translation>Die Lern-Engine ist gescheitert: %1. Versuchen Sie andere Einstellungen; wenn es bleibt, melden Sie es.</translation>
    </message>
    <message>
        <source>The list of keys was stopped.</source>
        <translation>Die Liste der Schlüssel wurde angehalten.</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures. Choose a block size that does.</source>
        <translation>Das Rezept passt nicht zu diesen Bildern. Wählen Sie eine passende Blockgröße.</translation>
    </message>
    <message>
        <source>The report could not be drawn. Try the other format.</source>
        <translation>Der Bericht ließ sich nicht zeichnen. Versuchen Sie das andere Format.</translation>
    </message>
    <message>
        <source>The report was stopped; nothing was written.</source>
        <translation>Der Bericht wurde angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The steps of the recipe were stopped.</source>
        <translation>Die Schritte des Rezepts wurden angehalten.</translation>
    </message>
    <message>
        <source>The system refused a step: %1. Try again; if it stays, report it.</source>
        <translation>Das System hat einen Schritt verweigert: %1. Versuchen Sie es erneut; wenn es bleibt, melden Sie es.</translation>
    </message>
    <message>
        <source>The timing was stopped.</source>
        <translation>Die Zeitmessung wurde angehalten.</translation>
    </message>
    <message>
        <source>There is no lesson %1.</source>
        <translation>Es gibt keine Lektion %1.</translation>
    </message>
    <message>
        <source>There is not enough memory for this training. Choose a smaller batch or net, or close programs.</source>
        <translation>Der Speicher reicht für dieses Training nicht. Wählen Sie einen kleineren Batch oder ein kleineres Netz, oder schließen Sie Programme.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs or choose less data, then try again.</source>
        <translation>Der Speicher reicht dafür nicht. Schließen Sie andere Programme oder wählen Sie weniger Daten und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>There is nothing to report on. Name a run.</source>
        <translation>Es gibt nichts zu berichten. Nennen Sie einen Lauf.</translation>
    </message>
    <message>
        <source>These pictures have no classes, so there is nothing to learn. Open a set with a folder per class.</source>
        <translation>Diese Bilder haben keine Klassen, also gibt es nichts zu lernen. Öffnen Sie einen Datensatz mit einem Ordner je Klasse.</translation>
    </message>
    <message>
        <source>This class file cannot be used: &quot;%1&quot; is a list of names.</source>
        <translation>Diese Klassendatei ist nicht brauchbar: „%1“ ist eine Liste von Namen.</translation>
    </message>
    <message>
        <source>This class file cannot be used: &quot;%1&quot; is a text.</source>
        <translation>Diese Klassendatei ist nicht brauchbar: „%1“ ist ein Text.</translation>
    </message>
    <message>
        <source>This class file cannot be used: it is not a JSON object.</source>
        <translation>Diese Klassendatei ist nicht brauchbar: Sie ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>This class file cannot be used: there is no entry &quot;%1&quot;. It may have hide, lock, data, lesson, demo and about.</source>
        <translation>Diese Klassendatei ist nicht brauchbar: Einen Eintrag „%1“ gibt es nicht. Möglich sind hide, lock, data, lesson, demo und about.</translation>
    </message>
    <message>
        <source>This is an experiment key: its seed is all there is to keep. Make a new key to save one.</source>
        <translation>Dies ist ein Versuchsschlüssel: Sein Startwert ist alles, was aufzuheben ist. Erstellen Sie einen neuen Schlüssel, um einen zu speichern.</translation>
    </message>
    <message>
        <source>This key is not on disk as it is now. Save it first (Key, Save key).</source>
        <translation>Dieser Schlüssel liegt nicht so auf dem Datenträger, wie er jetzt ist. Speichern Sie ihn zuerst (Schlüssel, Schlüssel speichern).</translation>
    </message>
    <message>
        <source>This lesson cannot be read: %1: %2</source>
        <translation>Diese Lektion lässt sich nicht lesen: %1: %2</translation>
    </message>
    <message>
        <source>This project cannot be read: %1. Open another, or save it anew.</source>
        <translation>Dieses Projekt lässt sich nicht lesen: %1. Öffnen Sie ein anderes oder speichern Sie es neu.</translation>
    </message>
    <message>
        <source>This run was trained under a secret key that is not open. Open the key %1 first, with the recipe as it was.</source>
        <translation>Dieser Lauf wurde unter einem geheimen Schlüssel trainiert, der nicht geöffnet ist. Öffnen Sie zuerst den Schlüssel %1, mit dem Rezept, wie es war.</translation>
    </message>
    <message>
        <source>This scheme has no blocks, so there is nothing to follow. Choose a recipe of blocks.</source>
        <translation>Dieses Verfahren hat keine Blöcke, also gibt es nichts zu verfolgen. Wählen Sie ein Rezept mit Blöcken.</translation>
    </message>
    <message>
        <source>This scheme mixes images, so no sample stands for the set. Use the range of each picture.</source>
        <translation>Dieses Verfahren mischt Bilder, also steht keine Stichprobe für den Datensatz. Verwenden Sie den Wertebereich jedes Bildes.</translation>
    </message>
    <message>
        <source>Weak on purpose</source>
        <translation>Absichtlich schwach</translation>
    </message>
    <message>
        <source>What DisguisedNets is compared with, and a control</source>
        <translation>Womit DisguisedNets verglichen wird, und eine Kontrolle</translation>
    </message>
    <message>
        <source>it holds version %1</source>
        <translation>es enthält Version %1</translation>
    </message>
    <message>
        <source>there is no folder torch/lib in it</source>
        <translation>es enthält keinen Ordner torch/lib</translation>
    </message>
    <message>
        <source>Autotune</source>
        <translation>Algorithmenwahl</translation>
    </message>
    <message>
        <source>Autotune may choose another algorithm each time, so it does not go with deterministic. Leave one of both out.</source>
        <translation>Die Algorithmenwahl kann jedes Mal anders ausfallen und verträgt sich daher nicht mit „deterministisch“. Lassen Sie eines von beiden weg.</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA-Graphen</translation>
    </message>
    <message>
        <source>CUDA graphs go with the optimizers adam, adamw and sgd. Choose one of them, or leave the graphs out.</source>
        <translation>CUDA-Graphen gehen mit den Optimierern adam, adamw und sgd. Wählen Sie einen davon, oder lassen Sie die Graphen weg.</translation>
    </message>
    <message>
        <source>CUDA graphs need a card. Choose the device cuda, or leave them out.</source>
        <translation>CUDA-Graphen brauchen eine Karte. Wählen Sie das Gerät cuda, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>Deterministisch</translation>
    </message>
    <message>
        <source>On a card: record a batch once and launch it as a whole; Adam, AdamW, SGD</source>
        <translation>Auf einer Karte: einen Batch einmal aufzeichnen und als Ganzes starten; Adam, AdamW, SGD</translation>
    </message>
    <message>
        <source>On a card: try cuDNN&apos;s algorithms and keep the fastest</source>
        <translation>Auf einer Karte: die Algorithmen von cuDNN ausprobieren und den schnellsten behalten</translation>
    </message>
    <message>
        <source>This machine has no second set, so the Fano factor is not measured. Install Debian&apos;s dataset-fashion-mnist to have one.</source>
        <translation>Dieser Rechner hat keinen zweiten Datensatz, daher wird der Fano-Faktor nicht gemessen. Installieren Sie Debians dataset-fashion-mnist, um einen zu haben.</translation>
    </message>
    <message>
        <source>The same numbers each time on the same machine, where LibTorch has a way; slower</source>
        <translation>Jedes Mal dieselben Zahlen auf derselben Maschine, wo LibTorch einen Weg dafür hat; langsamer</translation>
    </message>
    <message>
        <source>A run is never &quot;%1&quot;. It is queued, running, finished, stopped, failed, interrupted or unreadable.</source>
        <translation>Ein Lauf ist nie „%1“. Er ist queued, running, finished, stopped, failed, interrupted oder unreadable.</translation>
    </message>
    <message>
        <source>Run %1 cannot be read by this version: %2. Open the store with the version that wrote it, or delete the run.</source>
        <translation>Lauf %1 lässt sich mit dieser Version nicht lesen: %2. Öffnen Sie die Ablage mit der Version, die ihn geschrieben hat, oder löschen Sie den Lauf.</translation>
    </message>
    <message>
        <source>its settings are no JSON</source>
        <translation>seine Einstellungen sind kein JSON</translation>
    </message>
    <message>
        <source>its state is unknown</source>
        <translation>sein Zustand ist unbekannt</translation>
    </message>
    <message>
        <source>A class of %1 has an empty name. Give every class a name.</source>
        <translation>Eine Klasse von %1 hat einen leeren Namen. Geben Sie jeder Klasse einen Namen.</translation>
    </message>
    <message>
        <source>Two classes of %1 are called &quot;%2&quot;. Give every class a name of its own.</source>
        <translation>Zwei Klassen von %1 heißen „%2“. Geben Sie jeder Klasse einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The pictures are farther from the originals than the floor (mean picture): %1 times its squared error (95 % interval %2 to %3).</source>
        <translation>Die Bilder sind weiter von den Originalen weg als die Vergleichsbasis (das mittlere Bild): %1-mal deren quadratischer Fehler (95-%-Intervall %2 bis %3).</translation>
    </message>
    <message>
        <source>This is not the key of that run. Pick the file of the key %1.</source>
        <translation>Das ist nicht der Schlüssel dieses Laufs. Wählen Sie die Datei des Schlüssels %1.</translation>
    </message>
    <message>
        <source>Drawing the matrices of a key was stopped.</source>
        <translation>Das Ziehen der Matrizen eines Schlüssels wurde angehalten.</translation>
    </message>
    <message>
        <source>This training holds %1 images of %2 at once: about %3 GiB of memory, more than the %4 GiB of this machine. Take fewer images, or fewer features of each.</source>
        <translation>Dieses Training hält %1 Bilder der Form %2 zugleich: etwa %3 GiB Speicher, mehr als die %4 GiB dieses Rechners. Nehmen Sie weniger Bilder oder weniger Merkmale je Bild.</translation>
    </message>
    <message>
        <source>This training holds %1 images of %2 at once: about %3 GiB of memory. Fewer images, or fewer features of each, take less.</source>
        <translation>Dieses Training hält %1 Bilder der Form %2 zugleich: etwa %3 GiB Speicher. Weniger Bilder oder weniger Merkmale je Bild brauchen weniger.</translation>
    </message>
    <message>
        <source>Preparing the matrices of a key was stopped.</source>
        <translation>Das Vorbereiten der Matrizen eines Schlüssels wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Accuracy on test images</source>
        <translation>Genauigkeit auf Testbildern</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>Visual privacy %1 (95 % interval %2 to %3)</source>
        <translation>Visuelle Privatheit %1 (95-%-Intervall %2 bis %3)</translation>
    </message>
    <message>
        <source>1 - accuracy of the examiner</source>
        <translation>1 − Genauigkeit des Prüfnetzes</translation>
    </message>
    <message>
        <source>disguised</source>
        <translation>verschleiert</translation>
    </message>
    <message numerus="yes">
        <source>Mean of up to %n repeats, its 95 % t-interval, and each repeat.</source>
        <translation>
            <numerusform>Mittelwert aus bis zu %n Wiederholung, ihr 95-%-t-Intervall und jede Wiederholung.</numerusform>
            <numerusform>Mittelwert aus bis zu %n Wiederholungen, ihr 95-%-t-Intervall und jede Wiederholung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::app::ActionRegistry</name>
    <message>
        <source>%1 belongs to “%2” in the menu %3. Take it away there first, or press other keys.</source>
        <translation>%1 gehört zu „%2“ im Menü %3. Nehmen Sie es dort zuerst weg oder drücken Sie andere Tasten.</translation>
    </message>
    <message>
        <source>%1 is needed for typing, or for a menu&apos;s underlined letter. Add Ctrl, or take a function key.</source>
        <translation>%1 wird zum Tippen oder für den unterstrichenen Buchstaben eines Menüs gebraucht. Nehmen Sie Strg hinzu oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>guise::app::AttackPage</name>
    <message>
        <source>Recovered, by images held</source>
        <translation>Rekonstruiert, nach Zahl der Bilder</translation>
    </message>
    <message>
        <source>disguised images held</source>
        <translation>vorliegende verschleierte Bilder</translation>
    </message>
    <message>
        <source>Recovered, by pairs known</source>
        <translation>Rekonstruiert, nach Zahl der Paare</translation>
    </message>
    <message>
        <source>known pairs</source>
        <translation>bekannte Paare</translation>
    </message>
    <message>
        <source>Measured as soon as the attacks on the recipe in view are through.</source>
        <translation>Wird gemessen, sobald die Angriffe auf das angezeigte Rezept durch sind.</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>keine Paare</translation>
    </message>
    <message>
        <source>Energy of pictures that no attack learned from, the share of their squared values that came back: 1 is the original, 0 a black picture, below 0 worse than black. Attacks that take minutes are left out.</source>
        <translation>Energie von Bildern, aus denen kein Angriff gelernt hat, der Anteil ihrer quadrierten Werte, der zurückkam: 1 ist das Original, 0 ein schwarzes Bild, unter 0 schlechter als schwarz. Angriffe, die Minuten dauern, sind ausgelassen.</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>rekonstruiert</translation>
    </message>
</context>
<context>
    <name>guise::app::BlockInspector</name>
    <message>
        <source>Number of the block in the disguised picture, row by row, from 0. A click on a picture picks it.</source>
        <translation>Nummer des Blocks im verschleierten Bild, Zeile für Zeile, ab 0. Ein Klick auf ein Bild wählt ihn aus.</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>Bloc&amp;k</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>channel </source>
        <translation>Kanal </translation>
    </message>
    <message>
        <source>Matrix of the key</source>
        <translation>Matrix des Schlüssels</translation>
    </message>
    <message>
        <source>The attacker&apos;s estimate</source>
        <translation>Die Schätzung des Angreifers</translation>
    </message>
    <message>
        <source>block %1 (row %2, column %3)</source>
        <translation>Block %1 (Zeile %2, Spalte %3)</translation>
    </message>
    <message>
        <source>This recipe has no blocks.</source>
        <translation>Dieses Rezept hat keine Blöcke.</translation>
    </message>
    <message>
        <source>Reading the key …</source>
        <translation>Der Schlüssel wird gelesen …</translation>
    </message>
    <message>
        <source>Stayed in its place.</source>
        <translation>An seinem Platz geblieben.</translation>
    </message>
    <message>
        <source>Shows the original&apos;s %1.</source>
        <translation>Zeigt aus dem Original: %1.</translation>
    </message>
    <message>
        <source>The attacker found its place.</source>
        <translation>Der Angreifer hat seinen Platz gefunden.</translation>
    </message>
    <message>
        <source>The attacker takes it for %1.</source>
        <translation>Der Angreifer hält ihn für %1.</translation>
    </message>
    <message>
        <source>No matrix mixes rows in this recipe.</source>
        <translation>In diesem Rezept mischt keine Matrix Zeilen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows found (|cosine| at least %3); mean %4</source>
        <translation>%1 von %2 Zeilen gefunden (|Kosinus| mindestens %3); Mittel %4</translation>
    </message>
    <message>
        <source>Attacking …</source>
        <translation>Angriff läuft …</translation>
    </message>
    <message>
        <source>No attack gave pictures.</source>
        <translation>Kein Angriff hat Bilder ergeben.</translation>
    </message>
    <message>
        <source>This attack estimates no matrix.</source>
        <translation>Dieser Angriff schätzt keine Matrix.</translation>
    </message>
    <message>
        <source>Bits of the AES key</source>
        <translation>Bits des AES-Schlüssels</translation>
    </message>
    <message>
        <source>Draw the bits of the AES key that this block is enciphered with. Whoever sees them can undo this step.</source>
        <translation>Zeichnet die Bits des AES-Schlüssels, mit dem dieser Block verschlüsselt ist. Wer sie sieht, kann diesen Schritt rückgängig machen.</translation>
    </message>
    <message>
        <source>Every delivery has an AES key of its own: there is none to show before it.</source>
        <translation>Jede Lieferung hat einen eigenen AES-Schlüssel: Vorher gibt es keinen zu zeigen.</translation>
    </message>
    <message>
        <source>AES-%1: the key is there and not shown.</source>
        <translation>AES-%1: Der Schlüssel ist da und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Enciphered with AES-%1, with a fresh key each time.</source>
        <translation>Mit AES-%1 verschlüsselt, jedes Mal mit einem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Enciphered with AES-%1, with one key for all blocks.</source>
        <translation>Mit AES-%1 verschlüsselt, mit einem Schlüssel für alle Blöcke.</translation>
    </message>
    <message>
        <source>Enciphered with AES-%1, with a key of its own.</source>
        <translation>Mit AES-%1 verschlüsselt, mit eigenem Schlüssel.</translation>
    </message>
    <message>
        <source>Show key bits</source>
        <translation>Schlüsselbits zeigen</translation>
    </message>
</context>
<context>
    <name>guise::app::BlockRow</name>
    <message>
        <source>Side of a block in pixels. Pixels mix within each row of a block; the permutation moves whole blocks.</source>
        <translation>Seite eines Blocks in Pixeln. Pixel mischen sich innerhalb jeder Zeile eines Blocks; die Permutation versetzt ganze Blöcke.</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Block</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>Block size in pixels</source>
        <translation>Blockgröße in Pixeln</translation>
    </message>
    <message>
        <source>Grow the picture so that any block fits</source>
        <translation>Bild vergrößern, damit jeder Block passt</translation>
    </message>
    <message>
        <source>Edge pixels are repeated; restoring crops them away.</source>
        <translation>Randpixel werden wiederholt; das Wiederherstellen schneidet sie ab.</translation>
    </message>
</context>
<context>
    <name>guise::app::ComparePanel</name>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>All three pictures side by side</source>
        <translation>Alle drei Bilder nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Wischen</translation>
    </message>
    <message>
        <source>Two pictures in one place: drag the line between them, or move it with the arrow keys</source>
        <translation>Zwei Bilder an einem Platz: Ziehen Sie die Linie dazwischen oder verschieben Sie sie mit den Pfeiltasten</translation>
    </message>
    <message>
        <source>Fli&amp;p between two</source>
        <translation>&amp;Umschalten zwischen zweien</translation>
    </message>
    <message>
        <source>Two pictures in one place, one at a time: once more shows the other, as the space bar does</source>
        <translation>Zwei Bilder an einem Platz, jeweils eines: Noch einmal zeigt das andere, die Leertaste auch</translation>
    </message>
    <message>
        <source>&amp;Difference map</source>
        <translation>&amp;Differenzkarte</translation>
    </message>
    <message>
        <source>Two pictures and a map of how far they are apart</source>
        <translation>Zwei Bilder und eine Karte ihres Abstands</translation>
    </message>
    <message>
        <source>S&amp;tep by step</source>
        <translation>S&amp;chritt für Schritt</translation>
    </message>
    <message>
        <source>What each step of the recipe does to the picture, played</source>
        <translation>Was jeder Schritt des Rezepts mit dem Bild macht, abgespielt</translation>
    </message>
    <message>
        <source>Block &amp;grid</source>
        <translation>Block&amp;raster</translation>
    </message>
    <message>
        <source>Lines between the blocks (%1)</source>
        <translation>Linien zwischen den Blöcken (%1)</translation>
    </message>
    <message>
        <source>Block &amp;arrows</source>
        <translation>Block&amp;pfeile</translation>
    </message>
    <message>
        <source>An arrow from where the block under the pointer was to where the key moved it</source>
        <translation>Ein Pfeil von dort, wo der Block unter dem Zeiger war, dorthin, wohin ihn der Schlüssel versetzt hat</translation>
    </message>
    <message>
        <source>Arrows of a&amp;ll blocks</source>
        <translation>Pfeile a&amp;ller Blöcke</translation>
    </message>
    <message>
        <source>The two pictures</source>
        <translation>Die zwei Bilder</translation>
    </message>
    <message>
        <source>The two pictures that are compared</source>
        <translation>Die zwei Bilder, die verglichen werden</translation>
    </message>
    <message>
        <source>Measure of the difference</source>
        <translation>Maß der Differenz</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>Quadriert</translation>
    </message>
    <message>
        <source>SSIM map</source>
        <translation>SSIM-Karte</translation>
    </message>
    <message>
        <source>Absolute and squared: of the values themselves, mean over colours. SSIM map: likeness of the window around each pixel, of the values as shown; 1 is the same.</source>
        <translation>Absolut und quadriert: von den Werten selbst, Mittel über die Farben. SSIM-Karte: Ähnlichkeit des Fensters um jedes Pixel, von den gezeigten Werten; 1 ist gleich.</translation>
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
        <translation>&amp;Grau</translation>
    </message>
    <message>
        <source>&amp;Same scale for every picture</source>
        <translation>Gleiche &amp;Skala für jedes Bild</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>Colours and scale of the map; each goes from dark to light and can be read without colour vision</source>
        <translation>Farben und Skala der Karte; jede geht von dunkel nach hell und ist auch ohne Farbensehen lesbar</translation>
    </message>
    <message>
        <source>Zoom of all pictures. Click: all of it; wheel or + and -: nearer and farther.</source>
        <translation>Zoom aller Bilder. Klick: ganz; Mausrad oder + und -: näher und ferner.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>Verschleiert</translation>
    </message>
    <message>
        <source>third picture</source>
        <translation>drittes Bild</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom %1</translation>
    </message>
    <message>
        <source>An arrow for every block that the key moved</source>
        <translation>Ein Pfeil für jeden Block, den der Schlüssel versetzt hat</translation>
    </message>
    <message>
        <source>For at most %1 blocks; this recipe makes %2. The block under the pointer has its arrow.</source>
        <translation>Für höchstens %1 Blöcke; dieses Rezept ergibt %2. Der Block unter dem Zeiger hat seinen Pfeil.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>One of the two pictures is not there.</source>
        <translation>Eines der zwei Bilder ist nicht da.</translation>
    </message>
    <message>
        <source>%1 and %2: pictures of unequal size have no difference map.</source>
        <translation>%1 und %2: Bilder ungleicher Größe haben keine Differenzkarte.</translation>
    </message>
    <message>
        <source>Absolute difference, mean %1</source>
        <translation>Absolute Differenz, Mittel %1</translation>
    </message>
    <message>
        <source>Squared difference, mean %1</source>
        <translation>Quadrierte Differenz, Mittel %1</translation>
    </message>
    <message>
        <source>SSIM as shown, mean %1</source>
        <translation>SSIM wie gezeigt, Mittel %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>block %1 stays in its place</source>
        <translation>Block %1 bleibt an seinem Platz</translation>
    </message>
    <message>
        <source>place %1 shows block %2</source>
        <translation>Platz %1 zeigt Block %2</translation>
    </message>
    <message>
        <source>block %1 goes to place %2</source>
        <translation>Block %1 geht an Platz %2</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>Original %1</translation>
    </message>
    <message>
        <source>disguised %1</source>
        <translation>verschleiert %1</translation>
    </message>
    <message>
        <source>recovered %1</source>
        <translation>rekonstruiert %1</translation>
    </message>
    <message>
        <source>restored %1</source>
        <translation>wiederhergestellt %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>difference: none at the edge</source>
        <translation>Differenz: keine am Rand</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>Differenz %1</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1 und darunter</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 und darüber</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>guise::app::ComparisonRow</name>
    <message>
        <source>&amp;Pin recipe as A</source>
        <translation>Rezept als A &amp;merken</translation>
    </message>
    <message>
        <source>Keep this recipe as A and go on with B beside it</source>
        <translation>Dieses Rezept als A behalten und mit B daneben weiterarbeiten</translation>
    </message>
    <message>
        <source>S&amp;witch A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>Bring the other of the two recipes into view</source>
        <translation>Das andere der zwei Rezepte anzeigen</translation>
    </message>
    <message>
        <source>&amp;Compare A and B</source>
        <translation>A und B &amp;vergleichen</translation>
    </message>
    <message>
        <source>Show the pictures and figures of both recipes next to each other</source>
        <translation>Bilder und Zahlen beider Rezepte nebeneinander zeigen</translation>
    </message>
    <message>
        <source>&amp;Forget A</source>
        <translation>A ver&amp;gessen</translation>
    </message>
    <message>
        <source>End the comparison; the recipe in view stays</source>
        <translation>Den Vergleich beenden; das angezeigte Rezept bleibt</translation>
    </message>
    <message>
        <source>Pin as A</source>
        <translation>Als A merken</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>In view: A</source>
        <translation>Angezeigt: A</translation>
    </message>
    <message>
        <source>In view: B</source>
        <translation>Angezeigt: B</translation>
    </message>
    <message>
        <source>A and B are the same</source>
        <translation>A und B sind gleich</translation>
    </message>
    <message>
        <source>A to B: %1</source>
        <translation>Von A nach B: %1</translation>
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
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>Recipes A and B</source>
        <translation>Rezepte A und B</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Figures of A and B</source>
        <translation>Zahlen von A und B</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>Bring the other of the two recipes into the main window</source>
        <translation>Das andere der zwei Rezepte ins Hauptfenster holen</translation>
    </message>
    <message>
        <source>A and B are the same recipe.</source>
        <translation>A und B sind dasselbe Rezept.</translation>
    </message>
    <message>
        <source>From A to B: %1</source>
        <translation>Von A nach B: %1</translation>
    </message>
    <message>
        <source>%1, in view</source>
        <translation>%1, angezeigt</translation>
    </message>
    <message>
        <source>This recipe does not fit these pictures.</source>
        <translation>Dieses Rezept passt nicht zu diesen Bildern.</translation>
    </message>
    <message>
        <source>Visual privacy, the paper&apos;s</source>
        <translation>Visuelle Privatheit, die des Artikels</translation>
    </message>
    <message>
        <source>Visual privacy, strongest</source>
        <translation>Visuelle Privatheit, stärkstes Prüfnetz</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Stufe 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Stufe 2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>not measured: switch to it</source>
        <translation>nicht gemessen: wechseln Sie dorthin</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>guise::app::DemoMode</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Sie sind dran</translation>
    </message>
    <message>
        <source>Drag, click, train: this is the real program.</source>
        <translation>Ziehen, klicken, trainieren: Das ist das echte Programm.</translation>
    </message>
    <message>
        <source>The show goes on after a minute without input. Escape ends it.</source>
        <translation>Die Vorführung geht nach einer Minute ohne Eingabe weiter. Escape beendet sie.</translation>
    </message>
    <message>
        <source>Touch anything to try it yourself. Escape ends the show.</source>
        <translation>Berühren Sie etwas, um es selbst zu versuchen. Escape beendet die Vorführung.</translation>
    </message>
</context>
<context>
    <name>guise::app::DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Put the text on the clipboard</source>
        <translation>Den Text in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>Spei&amp;chern …</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save the diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>For a report of a fault. Read it first: it holds no key, no passphrase and no name of a data set, and goes nowhere unless you send it. Copy and Save add the version of the kernel.</source>
        <translation>Zum Melden eines Fehlers. Lesen Sie den Text zuerst: Er enthält keinen Schlüssel, keine Passphrase und keinen Namen eines Datensatzes und geht nirgendwohin, wenn Sie ihn nicht versenden. „Kopieren“ und „Speichern“ fügen die Version des Kernels hinzu.</translation>
    </message>
    <message>
        <source>Write the text to a file</source>
        <translation>Den Text in eine Datei schreiben</translation>
    </message>
</context>
<context>
    <name>guise::app::EnginePage</name>
    <message>
        <source>Devices found</source>
        <translation>Gefundene Geräte</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Fetch it from the net: about 3 GB, 7 GB of room while it works; goes on where it was stopped</source>
        <translation>Aus dem Netz holen: etwa 3 GB, währenddessen 7 GB Platz; geht dort weiter, wo es angehalten wurde</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>What is fetched is kept</source>
        <translation>Was geholt ist, bleibt</translation>
    </message>
    <message>
        <source>From a &amp;folder …</source>
        <translation>Aus einem &amp;Ordner …</translation>
    </message>
    <message>
        <source>A folder that holds torch/ and nvidia/, or the files of packaging/libtorch-wheels.sha256</source>
        <translation>Ein Ordner, der torch/ und nvidia/ enthält, oder die Dateien aus packaging/libtorch-wheels.sha256</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Erneut prü&amp;fen</translation>
    </message>
    <message>
        <source>Try to load the engine once more</source>
        <translation>Noch einmal versuchen, die Engine zu laden</translation>
    </message>
    <message>
        <source>&amp;Devices found</source>
        <translation>&amp;Gefundene Geräte</translation>
    </message>
    <message>
        <source>Folder of the learning engine, or of its files</source>
        <translation>Ordner der Lern-Engine oder ihrer Dateien</translation>
    </message>
    <message>
        <source>Stopped. What was fetched is kept: Install goes on with it.</source>
        <translation>Angehalten. Was geholt ist, bleibt: „Installieren“ macht damit weiter.</translation>
    </message>
    <message>
        <source>Stopped at: %1</source>
        <translation>Angehalten bei: %1</translation>
    </message>
    <message>
        <source>This installation has no script that fetches the engine. Take a folder with it.</source>
        <translation>Diese Installation hat kein Skript, das die Engine holt. Nehmen Sie einen Ordner, der sie enthält.</translation>
    </message>
    <message>
        <source>Loading the learning engine …</source>
        <translation>Die Lern-Engine wird geladen …</translation>
    </message>
    <message>
        <source>%1 is ready, from %2.</source>
        <translation>%1 ist bereit, aus %2.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 holds neither torch/lib nor the files of the engine (torch-….whl). Choose another folder.</source>
        <translation>%1 enthält weder torch/lib noch die Dateien der Engine (torch-….whl). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is tried when Guise starts next.</source>
        <translation>%1 wird beim nächsten Start von Guise versucht.</translation>
    </message>
</context>
<context>
    <name>guise::app::ExportDialog</name>
    <message>
        <source>%1 disguised images are in %2.</source>
        <translation>%1 verschleierte Bilder liegen in %2.</translation>
    </message>
    <message>
        <source>Give that folder away; the key stays here, and without it the model is of no use to anybody.</source>
        <translation>Geben Sie diesen Ordner weiter; der Schlüssel bleibt hier, und ohne ihn nützt das Modell niemandem.</translation>
    </message>
    <message>
        <source>Values were rounded to 16 bits: at most %1 off.</source>
        <translation>Werte wurden auf 16 Bit gerundet: höchstens %1 Abweichung.</translation>
    </message>
    <message>
        <source>The labels name the true classes.</source>
        <translation>Die Labels nennen die wahren Klassen.</translation>
    </message>
    <message>
        <source>The labels are permuted; class sizes can undo that where they differ.</source>
        <translation>Die Labels sind permutiert; Klassengrößen können das rückgängig machen, wo sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>The order was kept: of a public set that hands out every pair of original and disguise.</source>
        <translation>Die Reihenfolge wurde beibehalten: Bei einem öffentlichen Datensatz verrät das jedes Paar aus Original und Verschleierung.</translation>
    </message>
    <message>
        <source>The order map stays here: %1.</source>
        <translation>Die Reihenfolgetabelle bleibt hier: %1.</translation>
    </message>
    <message>
        <source>%1 of these images were sent before. Under another key they link the keys; under the same key their noise averages out.</source>
        <translation>%1 dieser Bilder wurden schon gesendet. Unter einem anderen Schlüssel verknüpfen sie die Schlüssel; unter demselben Schlüssel mittelt sich ihr Rauschen heraus.</translation>
    </message>
    <message>
        <source>Export disguised set</source>
        <translation>Verschleierten Datensatz exportieren</translation>
    </message>
    <message>
        <source>%1, disguised under the key %2: %3.</source>
        <translation>%1, verschleiert unter dem Schlüssel %2: %3.</translation>
    </message>
    <message>
        <source>Training images (%1)</source>
        <translation>Trainingsbilder (%1)</translation>
    </message>
    <message>
        <source>Test images (%1)</source>
        <translation>Testbilder (%1)</translation>
    </message>
    <message>
        <source>NumPy arrays (.npy)</source>
        <translation>NumPy-Arrays (.npy)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>NumPy-Archiv (.npz)</translation>
    </message>
    <message>
        <source>TIFF pictures, exact</source>
        <translation>TIFF-Bilder, exakt</translation>
    </message>
    <message>
        <source>PNG pictures, 16 bits where values are not whole</source>
        <translation>PNG-Bilder, 16 Bit, wo Werte nicht ganzzahlig sind</translation>
    </message>
    <message>
        <source>IDX files, of byte recipes</source>
        <translation>IDX-Dateien, bei Byte-Rezepten</translation>
    </message>
    <message>
        <source>A folder of pictures per label</source>
        <translation>Ein Ordner mit Bildern je Label</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Keep the true labels</source>
        <translation>Wahre Labels beibehalten</translation>
    </message>
    <message>
        <source>Otherwise labels go out as numbers that the key permutes</source>
        <translation>Sonst gehen Labels als Zahlen hinaus, die der Schlüssel permutiert</translation>
    </message>
    <message>
        <source>Keep the order of the images</source>
        <translation>Reihenfolge der Bilder beibehalten</translation>
    </message>
    <message>
        <source>Otherwise they are shuffled, and the map of that stays here</source>
        <translation>Sonst werden sie umgeordnet, und die Tabelle dazu bleibt hier</translation>
    </message>
    <message>
        <source>Also images that were sent before</source>
        <translation>Auch schon gesendete Bilder</translation>
    </message>
    <message>
        <source>Two versions of a picture can let keys be computed or noise be averaged out</source>
        <translation>Aus zwei Fassungen eines Bildes können sich Schlüssel berechnen oder Rauschen herausmitteln lassen</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Key …</source>
        <translation>Schlüsse&amp;l …</translation>
    </message>
    <message>
        <source>Folder for the disguised set</source>
        <translation>Ordner für den verschleierten Datensatz</translation>
    </message>
    <message>
        <source>An experiment key comes from a number that anybody can guess: nothing may be given away under it. Make a secret key first.</source>
        <translation>Ein Versuchsschlüssel stammt aus einer Zahl, die jeder erraten kann: Darunter darf nichts weitergegeben werden. Erzeugen Sie zuerst einen geheimen Schlüssel.</translation>
    </message>
    <message>
        <source>This key is not saved. A set whose key is lost cannot be used again: save it first.</source>
        <translation>Dieser Schlüssel ist nicht gespeichert. Ein Datensatz, dessen Schlüssel verloren ist, lässt sich nicht wieder verwenden: Speichern Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>New secret &amp;key</source>
        <translation>&amp;Neuer geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Save &amp;key …</source>
        <translation>Schlüssel speicher&amp;n …</translation>
    </message>
    <message>
        <source>Disguising and writing …</source>
        <translation>Wird verschleiert und geschrieben …</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>guise::app::GreyRange</name>
    <message>
        <source>Values shown as black and white</source>
        <translation>Werte, die schwarz und weiß gezeigt werden</translation>
    </message>
    <message>
        <source>Disguised values may be negative or above 255. For the screen alone they are mapped to greys: this says which value is black and which is white.</source>
        <translation>Verschleierte Werte können negativ oder über 255 sein. Nur für den Bildschirm werden sie auf Graustufen abgebildet: Dies sagt, welcher Wert schwarz ist und welcher weiß.</translation>
    </message>
    <message>
        <source>Greys %1 to %2: this picture</source>
        <translation>Grau %1 bis %2: dieses Bild</translation>
    </message>
    <message>
        <source>Greys: range of this picture</source>
        <translation>Grau: Bereich dieses Bildes</translation>
    </message>
    <message>
        <source>Greys %1 to %2: %3 images</source>
        <translation>Grau %1 bis %2: %3 Bilder</translation>
    </message>
    <message>
        <source>Greys: range of the set</source>
        <translation>Grau: Bereich des Datensatzes</translation>
    </message>
    <message>
        <source>Greys 0 to 255, the rest cut off</source>
        <translation>Grau 0 bis 255, der Rest abgeschnitten</translation>
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
        <translation>%1 · Läufe: %2</translation>
    </message>
    <message>
        <source>No finished run of this group has this figure</source>
        <translation>Kein fertiger Lauf dieser Gruppe hat diese Zahl</translation>
    </message>
    <message>
        <source>Mean and standard deviation over finished runs: %1 of %2. Lowest %3, highest %4</source>
        <translation>Mittelwert und Standardabweichung über fertige Läufe: %1 von %2. Kleinster Wert %3, größter %4</translation>
    </message>
    <message>
        <source>Group %1, open</source>
        <translation>Gruppe %1, aufgeklappt</translation>
    </message>
    <message>
        <source>Group %1, closed</source>
        <translation>Gruppe %1, zugeklappt</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>%1 von %2 fertig</translation>
    </message>
</context>
<context>
    <name>guise::app::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>The schemes</source>
        <translation>Die Verfahren</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The paper&apos;s figures</source>
        <translation>Die Abbildungen des Artikels</translation>
    </message>
    <message>
        <source>Attack: %1</source>
        <translation>Angriff: %1</translation>
    </message>
    <message>
        <source>Disguising the sample picture …</source>
        <translation>Das Beispielbild wird verschleiert …</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The sample picture, 112 x 112.</source>
        <translation>Das Beispielbild, 112 x 112.</translation>
    </message>
    <message>
        <source>&lt;h2&gt;The schemes&lt;/h2&gt;&lt;p&gt;One picture under every preset, with an experiment key, drawn by this program just now. Disguised numbers may be negative or above 255; they are mapped to grey levels for the screen only. Schemes that mix pictures get the sample, turned and mirrored, as partners. A picture that a person cannot read may still be open to an attack.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Die Verfahren&lt;/h2&gt;&lt;p&gt;Ein Bild unter jeder Vorlage, mit einem Versuchsschlüssel, soeben von diesem Programm gezeichnet. Verschleierte Zahlen können negativ sein oder über 255 liegen; nur für den Bildschirm werden sie auf Graustufen abgebildet. Verfahren, die Bilder mischen, erhalten das Beispielbild, gedreht und gespiegelt, als Partner. Ein Bild, das ein Mensch nicht lesen kann, kann für einen Angriff trotzdem offen sein.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Page of help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>Comparing pictures</source>
        <translation>Bilder vergleichen</translation>
    </message>
    <message>
        <source>Privacy: words and figures</source>
        <translation>Privatheit: Worte und Zahlen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Lessons, demo, class</source>
        <translation>Lektionen, Demo, Klasse</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>Diese Seite ist auf Englisch.</translation>
    </message>
</context>
<context>
    <name>guise::app::KeySession</name>
    <message>
        <source>no key for this recipe</source>
        <translation>kein Schlüssel für dieses Rezept</translation>
    </message>
    <message>
        <source>%1 · experiment key %2</source>
        <translation>%1 · Versuchsschlüssel %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · new, not saved</source>
        <translation>%1 · neu, nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 · draft key, not saved</source>
        <translation>%1 · Entwurf, nicht gespeichert</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Guise keys (*.gkey)</source>
        <translation>Guise-Schlüssel (*.gkey)</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Guise keys (*.gkey);;All files (*)</source>
        <translation>Guise-Schlüssel (*.gkey);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>Save the new key</source>
        <translation>Neuen Schlüssel speichern</translation>
    </message>
    <message>
        <source>rotating …</source>
        <translation>wird rotiert …</translation>
    </message>
    <message>
        <source>The new key is %1. It protects only pictures that were never sent; keep the old key too.</source>
        <translation>Der neue Schlüssel ist %1. Er schützt nur Bilder, die noch nie gesendet wurden; behalten Sie auch den alten Schlüssel.</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>sealing …</source>
        <translation>wird versiegelt …</translation>
    </message>
    <message>
        <source>The passphrase of %1 was changed. Copies and backups made before keep the passphrase they had.</source>
        <translation>Die Passphrase von %1 wurde geändert. Kopien und Sicherungen von vorher behalten die Passphrase, die sie hatten.</translation>
    </message>
    <message>
        <source>%1 is no longer sealed: whoever reads the file has the key.</source>
        <translation>%1 ist nicht mehr versiegelt: Wer die Datei liest, hat den Schlüssel.</translation>
    </message>
    <message>
        <source>Back up the key as text</source>
        <translation>Schlüssel als Text sichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>backing up …</source>
        <translation>wird gesichert …</translation>
    </message>
    <message>
        <source>The key is in %1, as text to print. It is sealed: without its passphrase it is of no use.</source>
        <translation>Der Schlüssel liegt in %1, als Text zum Drucken. Er ist versiegelt: Ohne seine Passphrase ist er nutzlos.</translation>
    </message>
    <message>
        <source>The key is in %1, as text to print. It is NOT sealed: whoever reads it has the key.</source>
        <translation>Der Schlüssel liegt in %1, als Text zum Drucken. Er ist NICHT versiegelt: Wer ihn liest, hat den Schlüssel.</translation>
    </message>
    <message>
        <source>Open the text of a backup</source>
        <translation>Text einer Sicherung öffnen</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Text (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the restored key</source>
        <translation>Den wiederhergestellten Schlüssel speichern</translation>
    </message>
    <message>
        <source>restoring …</source>
        <translation>wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>The key was restored as %1.</source>
        <translation>Der Schlüssel wurde als %1 wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>guise::app::KeysPage</name>
    <message>
        <source>A lost key is a lost model, and nobody can bring it back. Keep a copy of each file elsewhere, or its text on paper: Key, Back up as text.</source>
        <translation>Ein verlorener Schlüssel ist ein verlorenes Modell, und niemand kann ihn zurückholen. Bewahren Sie von jeder Datei eine Kopie woanders auf, oder ihren Text auf Papier: Schlüssel, Als Text sichern.</translation>
    </message>
    <message>
        <source>Known keys</source>
        <translation>Bekannte Schlüssel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>The chosen key</source>
        <translation>Der gewählte Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diesen Schlüssel &amp;verwenden</translation>
    </message>
    <message>
        <source>Open it with its recipe; asks for the passphrase of a sealed one</source>
        <translation>Mit seinem Rezept öffnen; fragt bei einem versiegelten nach der Passphrase</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Open the folder of this file, to copy it elsewhere</source>
        <translation>Den Ordner dieser Datei öffnen, um sie woandershin zu kopieren</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEIN</translation>
    </message>
    <message>
        <source>experiment key</source>
        <translation>Versuchsschlüssel</translation>
    </message>
    <message>
        <source>No key is known yet: Key, New secret key makes one; Key, Save key writes it to a file.</source>
        <translation>Noch ist kein Schlüssel bekannt: Schlüssel, Neuer geheimer Schlüssel erstellt einen; Schlüssel, Schlüssel speichern schreibt ihn in eine Datei.</translation>
    </message>
    <message>
        <source>Choose a key to see its fingerprint, its words and its runs.</source>
        <translation>Wählen Sie einen Schlüssel, um seinen Fingerabdruck, seine Wörter und seine Läufe zu sehen.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>No run of the store in view used it.</source>
        <translation>Kein Lauf der angezeigten Ablage hat ihn verwendet.</translation>
    </message>
    <message>
        <source>Runs in view that used it (%1): %2</source>
        <translation>Angezeigte Läufe, die ihn verwendet haben (%1): %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>
Not sealed: whoever reads the file has the key. Key, Change passphrase seals it.</source>
        <translation>
Nicht versiegelt: Wer die Datei liest, hat den Schlüssel. Schlüssel, Passphrase ändern versiegelt ihn.</translation>
    </message>
    <message>
        <source>%1
Fingerprint %2
%3
%4%5</source>
        <translation>%1
Fingerabdruck %2
%3
%4%5</translation>
    </message>
</context>
<context>
    <name>guise::app::LanguageMenu</name>
    <message>
        <source>Lang&amp;uage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>The language of the desktop, from the next start on</source>
        <translation>Die Sprache der Arbeitsumgebung, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>%1, from the next start on</source>
        <translation>%1, ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>guise::app::LessonPanel</name>
    <message>
        <source>Measuring</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <source>Do &amp;it</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>Does this step in the window, with the controls that you would use</source>
        <translation>Führt diesen Schritt im Fenster aus, mit den Bedienelementen, die Sie benutzen würden</translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation>Zur&amp;ück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>W&amp;eiter</translation>
    </message>
    <message>
        <source>The next step; this one need not be done</source>
        <translation>Der nächste Schritt; dieser muss nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>S&amp;tart over</source>
        <translation>Ne&amp;u beginnen</translation>
    </message>
    <message>
        <source>From the first step, with nothing done</source>
        <translation>Ab dem ersten Schritt, mit nichts ausgeführt</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>Ends the lesson; your own setting comes back</source>
        <translation>Beendet die Lektion; Ihre eigene Einstellung kommt zurück</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>Step %1, done: %2</source>
        <translation>Schritt %1, ausgeführt: %2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>Watch the marked control …</source>
        <translation>Achten Sie auf das markierte Bedienelement …</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Do &amp;it again</source>
        <translation>Erneut aus&amp;führen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>guise::app::LessonPlayer</name>
    <message>
        <source>Not measured: %1 You can go on with the next step.</source>
        <translation>Nicht gemessen: %1 Sie können mit dem nächsten Schritt weitermachen.</translation>
    </message>
    <message>
        <source>%1 (measured on %2)</source>
        <translation>%1 (gemessen auf %2)</translation>
    </message>
</context>
<context>
    <name>guise::app::Lessons</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>The class file names what this window does not have: %1. `guise-workbench --list-controls` prints the names.</source>
        <translation>Die Klassendatei nennt, was dieses Fenster nicht hat: %1. `guise-workbench --list-controls` gibt die Namen aus.</translation>
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
        <translation>Original</translation>
    </message>
    <message>
        <source>Opening the pictures …</source>
        <translation>Die Bilder werden geöffnet …</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>Verschleiert</translation>
    </message>
    <message>
        <source>Restored with the key</source>
        <translation>Mit Schlüssel wiederhergestellt</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>The examiner reads pictures that were disguised one by one; this scheme gives it none. What is published against it stands with the recipe.</source>
        <translation>Das Prüfnetz liest Bilder, die einzeln verschleiert wurden; dieses Verfahren gibt ihm keine. Was dagegen veröffentlicht ist, steht beim Rezept.</translation>
    </message>
    <message>
        <source>Key saved as %1. Keep a copy elsewhere: a lost key is a lost model.</source>
        <translation>Schlüssel als %1 gespeichert. Bewahren Sie anderswo eine Kopie auf: Ein verlorener Schlüssel ist ein verlorenes Modell.</translation>
    </message>
    <message>
        <source>Open a data set with classes and a test part to measure visual privacy.</source>
        <translation>Öffnen Sie einen Datensatz mit Klassen und einem Testteil, um die visuelle Privatheit zu messen.</translation>
    </message>
    <message>
        <source>Measured as soon as the examiner has learned the originals.</source>
        <translation>Wird gemessen, sobald das Prüfnetz die Originale gelernt hat.</translation>
    </message>
    <message>
        <source>Not measured: the examiner could not be trained. See the message above.</source>
        <translation>Nicht gemessen: Das Prüfnetz ließ sich nicht trainieren. Siehe die Meldung oben.</translation>
    </message>
    <message>
        <source>Not measured: this disguise changes the size of the pictures, and the examiner reads the original size.</source>
        <translation>Nicht gemessen: Diese Verschleierung ändert die Größe der Bilder, und das Prüfnetz liest die ursprüngliche Größe.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Open a folder of pictures</source>
        <translation>Bilderordner öffnen</translation>
    </message>
    <message>
        <source>Open a picture, an .npy set or CIFAR-10&apos;s archive</source>
        <translation>Bild, .npy-Datensatz oder Archiv von CIFAR-10 öffnen</translation>
    </message>
    <message>
        <source>Pictures and sets (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.npy *.tar.gz *.tgz);;All files (*)</source>
        <translation>Bilder und Datensätze (*.png *.jpg *.jpeg *.bmp *.tif *.tiff *.webp *.npy *.tar.gz *.tgz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No second set was found, so half of the classes of %1 are held out of training and serve as out-training classes.</source>
        <translation>Es wurde kein zweiter Datensatz gefunden, daher wird die Hälfte der Klassen von %1 vom Training zurückgehalten und dient als fremde Klassen.</translation>
    </message>
    <message>
        <source>Set GUISE_MNIST to a folder with MNIST&apos;s four files to compare with MNIST instead.</source>
        <translation>Setzen Sie GUISE_MNIST auf einen Ordner mit den vier Dateien von MNIST, um stattdessen mit MNIST zu vergleichen.</translation>
    </message>
    <message>
        <source>values %1 to %2</source>
        <translation>Werte %1 bis %2</translation>
    </message>
    <message>
        <source>no way back: this scheme runs forward only</source>
        <translation>kein Weg zurück: Dieses Verfahren arbeitet nur vorwärts</translation>
    </message>
    <message>
        <source>PSNR %1 dB</source>
        <translation>PSNR %1 dB</translation>
    </message>
    <message>
        <source>values %1 to %2 · SSIM %3 as shown</source>
        <translation>Werte %1 bis %2 · SSIM %3 wie gezeigt</translation>
    </message>
    <message>
        <source>PSNR %1 dB · SSIM %2</source>
        <translation>PSNR %1 dB · SSIM %2</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>The recipe does not fit the pictures, so there is no key.</source>
        <translation>Das Rezept passt nicht zu den Bildern, daher gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Fingerprint %1
%2</source>
        <translation>Fingerabdruck %1
%2</translation>
    </message>
    <message>
        <source>Guise speaks the desktop&apos;s language from its next start on.</source>
        <translation>Guise spricht ab dem nächsten Start die Sprache der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>Guise speaks %1 from its next start on.</source>
        <translation>Guise spricht ab dem nächsten Start %1.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The pictures to disguise. Drop a folder or a picture anywhere on the window to open it.</source>
        <translation>Die Bilder, die verschleiert werden. Ziehen Sie einen Ordner oder ein Bild auf das Fenster, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Da&amp;ten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Give up opening this key</source>
        <translation>Das Öffnen dieses Schlüssels abbrechen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where nets are trained</source>
        <translation>Wo Netze trainiert werden</translation>
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
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatheit</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>Angriffe</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Open file …</source>
        <translation>&amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>&amp;Export disguised set …</source>
        <translation>Verschleierten Datensatz &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Bring a model back …</source>
        <translation>&amp;Modell zurückholen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;New secret key</source>
        <translation>&amp;Neuer geheimer Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Open key …</source>
        <translation>Schlüssel ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Save key …</source>
        <translation>Schlüssel &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Rotate key …</source>
        <translation>Schlüssel &amp;rotieren …</translation>
    </message>
    <message>
        <source>Change &amp;passphrase …</source>
        <translation>&amp;Passphrase ändern …</translation>
    </message>
    <message>
        <source>&amp;Back up as text …</source>
        <translation>Als &amp;Text sichern …</translation>
    </message>
    <message>
        <source>Restore a &amp;text backup …</source>
        <translation>Textsicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Experiment key &amp;%1 (no secret)</source>
        <translation>Versuchsschlüssel &amp;%1 (kein Geheimnis)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Open store of runs …</source>
        <translation>La&amp;ufablage öffnen …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <source>The &amp;schemes</source>
        <translation>Die &amp;Verfahren</translation>
    </message>
    <message>
        <source>The &amp;attacks</source>
        <translation>Die &amp;Angriffe</translation>
    </message>
    <message>
        <source>Attacking …</source>
        <translation>Angriff läuft …</translation>
    </message>
    <message>
        <source>The attacks failed: %1</source>
        <translation>Angriffe fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Rekonstruiert</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>Rekonstruiert: %1</translation>
    </message>
    <message>
        <source>of the recipe before …</source>
        <translation>vom vorigen Rezept …</translation>
    </message>
    <message>
        <source>%1 · PSNR %2 dB · SSIM %3</source>
        <translation>%1 · PSNR %2 dB · SSIM %3</translation>
    </message>
    <message>
        <source>Save this key first: a run whose key is lost cannot be used again.</source>
        <translation>Speichern Sie zuerst diesen Schlüssel: Ein Lauf, dessen Schlüssel verloren ist, lässt sich nicht wieder verwenden.</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Stopped, run kept</source>
        <translation>Angehalten, Lauf gespeichert</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>Training needs pictures with classes</source>
        <translation>Training braucht Bilder mit Klassen</translation>
    </message>
    <message>
        <source>Disguising</source>
        <translation>Verschleierung läuft</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Keeping the run</source>
        <translation>Lauf wird gespeichert</translation>
    </message>
    <message>
        <source>Shown are the runs of %1. What is trained here is recorded in %2.</source>
        <translation>Gezeigt werden die Läufe von %1. Was hier trainiert wird, wird in %2 aufgezeichnet.</translation>
    </message>
    <message>
        <source>Run %1 is deleted.</source>
        <translation>Lauf %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>%1 runs are deleted.</source>
        <translation>%1 Läufe sind gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open a store of runs</source>
        <translation>Laufablage öffnen</translation>
    </message>
    <message>
        <source>The disguised set is in %1.</source>
        <translation>Der verschleierte Datensatz liegt in %1.</translation>
    </message>
    <message>
        <source>its key: open that under Key</source>
        <translation>der Schlüssel (zu öffnen unter „Schlüssel“)</translation>
    </message>
    <message>
        <source>the limit of images</source>
        <translation>die Begrenzung der Bilderzahl</translation>
    </message>
    <message>
        <source>the held-out images</source>
        <translation>die zurückgehaltenen Bilder</translation>
    </message>
    <message>
        <source>the fixed noise</source>
        <translation>das feste Rauschen</translation>
    </message>
    <message>
        <source>the public set</source>
        <translation>der öffentliche Datensatz</translation>
    </message>
    <message>
        <source>The settings of run %1 are taken over.</source>
        <translation>Die Einstellungen von Lauf %1 sind übernommen.</translation>
    </message>
    <message>
        <source>The settings of run %1 are taken over, but not %2.</source>
        <translation>Die Einstellungen von Lauf %1 sind übernommen, aber nicht: %2.</translation>
    </message>
    <message>
        <source>, nor </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Open a folder of pictures, with a folder per class</source>
        <translation>Bilderordner öffnen, mit einem Ordner je Klasse</translation>
    </message>
    <message>
        <source>Write the disguised pictures to hand over</source>
        <translation>Die verschleierten Bilder zum Weitergeben schreiben</translation>
    </message>
    <message>
        <source>Predict with a net that was trained elsewhere</source>
        <translation>Mit einem anderswo trainierten Netz vorhersagen</translation>
    </message>
    <message>
        <source>Stop what runs, keep it, and leave</source>
        <translation>Anhalten, was läuft, es behalten und beenden</translation>
    </message>
    <message>
        <source>Draw a new secret key for the recipe in use</source>
        <translation>Einen neuen geheimen Schlüssel für das aktuelle Rezept ziehen</translation>
    </message>
    <message>
        <source>Use a key from its file, with its recipe</source>
        <translation>Einen Schlüssel aus seiner Datei verwenden, mit seinem Rezept</translation>
    </message>
    <message>
        <source>Write the key to a file, sealed with a passphrase</source>
        <translation>Den Schlüssel in eine Datei schreiben, versiegelt mit einer Passphrase</translation>
    </message>
    <message>
        <source>Draw a successor for the same recipe</source>
        <translation>Einen Nachfolger für dasselbe Rezept ziehen</translation>
    </message>
    <message>
        <source>Seal the key&apos;s file anew</source>
        <translation>Die Schlüsseldatei neu versiegeln</translation>
    </message>
    <message>
        <source>Write the key as text to print and keep</source>
        <translation>Den Schlüssel als Text zum Drucken und Aufbewahren schreiben</translation>
    </message>
    <message>
        <source>Make a key file from its printed text</source>
        <translation>Eine Schlüsseldatei aus ihrem gedruckten Text erzeugen</translation>
    </message>
    <message>
        <source>A key from a recorded seed, for trying out only</source>
        <translation>Ein Schlüssel aus einem aufgezeichneten Startwert, nur zum Ausprobieren</translation>
    </message>
    <message>
        <source>Train a net on the disguised pictures</source>
        <translation>Ein Netz mit den verschleierten Bildern trainieren</translation>
    </message>
    <message>
        <source>Stop within one batch and keep the run</source>
        <translation>Innerhalb eines Batches anhalten und den Lauf behalten</translation>
    </message>
    <message>
        <source>Show the runs of another store, such as that of a sweep</source>
        <translation>Die Läufe einer anderen Ablage zeigen, etwa die einer Versuchsreihe</translation>
    </message>
    <message>
        <source>Show the pictures whole</source>
        <translation>Die Bilder ganz zeigen</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop has it</source>
        <translation>Hell oder dunkel, wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>The help, from its first page</source>
        <translation>Die Hilfe, ab der ersten Seite</translation>
    </message>
    <message>
        <source>What a run keeps, and what can be done with it</source>
        <translation>Was ein Lauf aufbewahrt und was damit möglich ist</translation>
    </message>
    <message>
        <source>Every preset on one picture</source>
        <translation>Jede Vorlage an einem Bild</translation>
    </message>
    <message>
        <source>What each attack needs and does</source>
        <translation>Was jeder Angriff braucht und tut</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All shortcuts, menu by menu</source>
        <translation>Alle Kürzel, Menü für Menü</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts …</source>
        <translation>Tastenkürzel ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Aktionen andere Tasten geben</translation>
    </message>
    <message>
        <source>Recipe and training</source>
        <translation>Rezept und Training</translation>
    </message>
    <message>
        <source>The plot could not be written to %1. Choose another place.</source>
        <translation>Das Diagramm ließ sich nicht nach %1 schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Get the engine</source>
        <translation>Engine holen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change of a setting back</source>
        <translation>Die letzte Änderung einer Einstellung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>White on black, with borders around every control</source>
        <translation>Weiß auf Schwarz, mit Rahmen um jedes Bedienelement</translation>
    </message>
    <message>
        <source>Guise did not end by itself last time. Data, recipe and settings of %1 can be brought back.</source>
        <translation>Guise wurde beim letzten Mal nicht regulär beendet. Daten, Rezept und Einstellungen von %1 können zurückgeholt werden.</translation>
    </message>
    <message>
        <source>They are kept every few seconds while you work, and never a key: open your key again under Key.</source>
        <translation>Sie werden während der Arbeit alle paar Sekunden festgehalten, ein Schlüssel nie: Öffnen Sie Ihren Schlüssel erneut unter „Schlüssel“.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Open pro&amp;ject …</source>
        <translation>Pro&amp;jekt öffnen …</translation>
    </message>
    <message>
        <source>Take up data, recipe, training settings and runs where they were left</source>
        <translation>Daten, Rezept, Trainingseinstellungen und Läufe dort aufnehmen, wo sie verlassen wurden</translation>
    </message>
    <message>
        <source>Save project &amp;in …</source>
        <translation>Projekt speichern &amp;in …</translation>
    </message>
    <message>
        <source>Keep data, recipe, training settings, runs and the name of the key in a folder</source>
        <translation>Daten, Rezept, Trainingseinstellungen, Läufe und den Namen des Schlüssels in einem Ordner aufbewahren</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
    <message>
        <source>Write what was measured as one HTML or PDF file</source>
        <translation>Das Gemessene als eine HTML- oder PDF-Datei schreiben</translation>
    </message>
    <message>
        <source>Plan a s&amp;weep …</source>
        <translation>&amp;Versuchsreihe planen …</translation>
    </message>
    <message>
        <source>Train and measure many settings, several times each</source>
        <translation>Viele Einstellungen trainieren und messen, jede mehrere Male</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>Einpa&amp;ssen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>Werk&amp;zeuge</translation>
    </message>
    <message>
        <source>Known &amp;keys</source>
        <translation>Be&amp;kannte Schlüssel</translation>
    </message>
    <message>
        <source>Key files on this machine, and the runs that used them</source>
        <translation>Schlüsseldateien auf diesem Rechner und die Läufe, die sie verwendet haben</translation>
    </message>
    <message>
        <source>&amp;Storage</source>
        <translation>Speicher&amp;platz</translation>
    </message>
    <message>
        <source>What Guise keeps on the disk, and a way to clear caches</source>
        <translation>Was Guise auf dem Datenträger aufbewahrt, und ein Weg, Caches zu leeren</translation>
    </message>
    <message>
        <source>Learning &amp;engine</source>
        <translation>Lern-&amp;Engine</translation>
    </message>
    <message>
        <source>Whether it is there, which devices it found, and how to get it</source>
        <translation>Ob sie da ist, welche Geräte sie gefunden hat und wie man sie holt</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>A text for the report of a fault, without secrets</source>
        <translation>Ein Text zum Melden eines Fehlers, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Comparing &amp;pictures</source>
        <translation>B&amp;ilder vergleichen</translation>
    </message>
    <message>
        <source>What the row above the pictures does</source>
        <translation>Was die Zeile über den Bildern macht</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>&amp;Geführter Rundgang</translation>
    </message>
    <message>
        <source>Eight steps in this window, each with what is measured now</source>
        <translation>Acht Schritte in diesem Fenster, jeder mit dem, was jetzt gemessen wird</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>Disguises and attacks by themselves, full screen; Escape ends it</source>
        <translation>Verschleierungen und Angriffe von selbst, im Vollbild; Escape beendet es</translation>
    </message>
    <message>
        <source>Pri&amp;vacy: words and figures</source>
        <translation>&amp;Privatheit: Worte und Zahlen</translation>
    </message>
    <message>
        <source>What the privacy panel says, and what it does not</source>
        <translation>Was der Bereich „Privatheit“ sagt und was nicht</translation>
    </message>
    <message>
        <source>&amp;Lessons and demo</source>
        <translation>Le&amp;ktionen und Demo</translation>
    </message>
    <message>
        <source>The tour, lessons of your own, the demo, a class</source>
        <translation>Der Rundgang, eigene Lektionen, die Demo, eine Klasse</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures. Under Recipe it says why, and offers what would fit.</source>
        <translation>Das Rezept passt nicht zu diesen Bildern. Unter „Rezept“ steht, warum, und was passen würde.</translation>
    </message>
    <message>
        <source>&amp;Privacy in detail</source>
        <translation>&amp;Privatheit im Einzelnen</translation>
    </message>
    <message>
        <source>Every figure, what was tried and what was not, and what would change it</source>
        <translation>Jede Zahl, was versucht wurde und was nicht, und was es ändern würde</translation>
    </message>
    <message>
        <source>&amp;Thresholds of the verdicts …</source>
        <translation>&amp;Schwellen der Urteile …</translation>
    </message>
    <message>
        <source>From which figure on a level counts as open</source>
        <translation>Ab welcher Zahl eine Stufe als offen gilt</translation>
    </message>
    <message>
        <source>A stronger examiner was not trained: %1</source>
        <translation>Ein stärkeres Prüfnetz wurde nicht trainiert: %1</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>my-sweep</source>
        <translation>meine-versuchsreihe</translation>
    </message>
    <message>
        <source>Save the project in a folder</source>
        <translation>Das Projekt in einem Ordner speichern</translation>
    </message>
    <message>
        <source>The project is in %1. Its key is in no file yet: save it under Key, then save the project again.</source>
        <translation>Das Projekt liegt in %1. Sein Schlüssel ist noch in keiner Datei: Speichern Sie ihn unter „Schlüssel“ und dann das Projekt noch einmal.</translation>
    </message>
    <message>
        <source>The project is in %1. The key itself is not in it.</source>
        <translation>Das Projekt liegt in %1. Der Schlüssel selbst ist nicht dabei.</translation>
    </message>
    <message>
        <source>Open the folder of a project</source>
        <translation>Den Ordner eines Projekts öffnen</translation>
    </message>
    <message>
        <source>The project in %1 is open.</source>
        <translation>Das Projekt in %1 ist geöffnet.</translation>
    </message>
    <message>
        <source>The project in %1 is open. Its key %2 was never saved; another is in use.</source>
        <translation>Das Projekt in %1 ist geöffnet. Sein Schlüssel %2 wurde nie gespeichert; ein anderer ist in Gebrauch.</translation>
    </message>
    <message>
        <source>The project in %1 is open. It uses the key %2 in %3, which is not open yet.</source>
        <translation>Das Projekt in %1 ist geöffnet. Es verwendet den Schlüssel %2 in %3, der noch nicht geöffnet ist.</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 has no test part, so neither visual privacy nor accuracy can be measured.</source>
        <translation>%1 hat keinen Testteil, daher lassen sich weder visuelle Privatheit noch Genauigkeit messen.</translation>
    </message>
    <message>
        <source>Split off a tenth</source>
        <translation>Ein Zehntel abteilen</translation>
    </message>
    <message>
        <source>Export disguised set …</source>
        <translation>Verschleierten Datensatz exportieren …</translation>
    </message>
    <message>
        <source>These pictures have no labels, so the key has no count of classes: to train under a key, make one with labelled pictures open.</source>
        <translation>Diese Bilder haben keine Labels, daher hat der Schlüssel keine Klassenzahl: Um unter einem Schlüssel zu trainieren, erzeugen Sie ihn bei geöffneten Bildern mit Labels.</translation>
    </message>
    <message>
        <source>Train all the same</source>
        <translation>Trotzdem trainieren</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Arbeitsfläche</translation>
    </message>
</context>
<context>
    <name>guise::app::OwnerWindow</name>
    <message>
        <source>Examiners</source>
        <translation>Prüfnetze</translation>
    </message>
    <message>
        <source>Nets that learned the originals to measure visual privacy. They are trained again when needed. They were trained on originals: keep them as close as those.</source>
        <translation>Netze, die die Originale gelernt haben, um visuelle Privatheit zu messen. Sie werden bei Bedarf neu trainiert. Sie wurden mit Originalen trainiert: Halten Sie sie so unter Verschluss wie diese.</translation>
    </message>
    <message>
        <source>Learning engine</source>
        <translation>Lern-Engine</translation>
    </message>
    <message>
        <source>LibTorch and the libraries of graphics cards. To remove it, close Guise and delete the folder; the page Engine installs it again.</source>
        <translation>LibTorch und die Bibliotheken von Grafikkarten. Um sie zu entfernen, schließen Sie Guise und löschen den Ordner; die Seite „Engine“ installiert sie wieder.</translation>
    </message>
    <message>
        <source>Runs and their checkpoints</source>
        <translation>Läufe und ihre Zwischenstände</translation>
    </message>
    <message>
        <source>Weights and curves of every training here. Runs are deleted on the page Runs, never here.</source>
        <translation>Gewichte und Kurven jedes Trainings hier. Läufe werden auf der Seite „Läufe“ gelöscht, nie hier.</translation>
    </message>
    <message>
        <source>Store of runs in view</source>
        <translation>Angezeigte Laufablage</translation>
    </message>
    <message>
        <source>The table of runs with settings, curves and findings. It is not deleted here.</source>
        <translation>Die Tabelle der Läufe mit Einstellungen, Kurven und Befunden. Sie wird hier nicht gelöscht.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key files. They are never deleted here.</source>
        <translation>Schlüsseldateien. Sie werden hier nie gelöscht.</translation>
    </message>
    <message>
        <source>Keys and storage</source>
        <translation>Schlüssel und Speicherplatz</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Storage</source>
        <translation>S&amp;peicherplatz</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>&amp;Engine</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
</context>
<context>
    <name>guise::app::PassphraseDialog</name>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Open key</source>
        <translation>Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel rotieren</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>The key is sealed with a passphrase. Without it nobody, you included, can restore the pictures or use the model.</source>
        <translation>Der Schlüssel wird mit einer Passphrase versiegelt. Ohne sie kann niemand, auch Sie nicht, die Bilder wiederherstellen oder das Modell verwenden.</translation>
    </message>
    <message>
        <source>This key is sealed. Enter its passphrase.</source>
        <translation>Dieser Schlüssel ist versiegelt. Geben Sie seine Passphrase ein.</translation>
    </message>
    <message>
        <source>A new key for the same recipe. It protects only pictures that were never sent: do not send a picture again that went out under the old key, since both versions together let the keys be computed. Keep the old key: what was sent under it needs it.

Choose the passphrase of the new key.</source>
        <translation>Ein neuer Schlüssel für dasselbe Rezept. Er schützt nur Bilder, die noch nie gesendet wurden: Senden Sie kein Bild noch einmal, das unter dem alten Schlüssel hinausging, denn aus beiden Fassungen zusammen lassen sich die Schlüssel berechnen. Behalten Sie den alten Schlüssel: Was unter ihm gesendet wurde, braucht ihn.

Wählen Sie die Passphrase des neuen Schlüssels.</translation>
    </message>
    <message>
        <source>The file is sealed afresh; the key and its fingerprint stay. Copies and backups made before keep the passphrase they had.</source>
        <translation>Die Datei wird neu versiegelt; Schlüssel und Fingerabdruck bleiben. Kopien und Sicherungen von vorher behalten die Passphrase, die sie hatten.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>&amp;Alte Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Wiederholung</translation>
    </message>
    <message>
        <source>Save without a passphrase: whoever reads the file has the key</source>
        <translation>Ohne Passphrase speichern: Wer die Datei liest, hat den Schlüssel</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen unterscheiden sich.</translation>
    </message>
</context>
<context>
    <name>guise::app::PlotStack</name>
    <message>
        <source>Other plots for this place</source>
        <translation>Andere Diagramme für diesen Platz</translation>
    </message>
    <message>
        <source>Show another plot in this place</source>
        <translation>Ein anderes Diagramm an diesem Platz zeigen</translation>
    </message>
</context>
<context>
    <name>guise::app::PlotsPanel</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>Press Train: a net learns the disguised pictures here.</source>
        <translation>Drücken Sie „Trainieren“: Ein Netz lernt hier die verschleierten Bilder.</translation>
    </message>
    <message>
        <source>disguised, test</source>
        <translation>verschleiert, Test</translation>
    </message>
    <message>
        <source>disguised, training</source>
        <translation>verschleiert, Training</translation>
    </message>
    <message>
        <source>originals, test</source>
        <translation>Originale, Test</translation>
    </message>
    <message>
        <source>originals, training</source>
        <translation>Originale, Training</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>Visuelle Privatheit</translation>
    </message>
    <message>
        <source>batches the examiner has learned</source>
        <translation>Batches, die das Prüfnetz gelernt hat</translation>
    </message>
    <message>
        <source>1 - accuracy</source>
        <translation>1 − Genauigkeit</translation>
    </message>
    <message>
        <source>An examiner that knows originals will read the disguised pictures.</source>
        <translation>Ein Prüfnetz, das Originale kennt, wird die verschleierten Bilder lesen.</translation>
    </message>
    <message>
        <source>recipe in view, as the examiner learns</source>
        <translation>angezeigtes Rezept, während das Prüfnetz lernt</translation>
    </message>
    <message>
        <source>While a net trains, originals are fed to it: do its own classes stand out?</source>
        <translation>Während ein Netz trainiert, werden ihm Originale gezeigt: Fallen seine eigenen Klassen auf?</translation>
    </message>
    <message>
        <source>live, 100 a class; out: %1</source>
        <translation>live, 100 je Klasse; fremd: %1</translation>
    </message>
    <message>
        <source>this recipe: %1</source>
        <translation>dieses Rezept: %1</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>originals, %1 a class; out: %2</source>
        <translation>Originale, %1 je Klasse; fremd: %2</translation>
    </message>
    <message>
        <source>disguised, %1 a class; out: %2</source>
        <translation>verschleiert, %1 je Klasse; fremd: %2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>cross entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Press Train: how wrong the net still is falls here, batch by batch.</source>
        <translation>Klicken Sie auf „Trainieren“: Wie sehr das Netz noch irrt, fällt hier Batch für Batch.</translation>
    </message>
    <message>
        <source>disguised, validation</source>
        <translation>verschleiert, Validierung</translation>
    </message>
    <message>
        <source>originals, validation</source>
        <translation>Originale, Validierung</translation>
    </message>
    <message>
        <source>What the examiner answers</source>
        <translation>Was das Prüfnetz antwortet</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>wahre Klasse</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Once the examiner has read the disguised pictures: which class it takes for which.</source>
        <translation>Sobald das Prüfnetz die verschleierten Bilder gelesen hat: welche Klasse es für welche hält.</translation>
    </message>
    <message>
        <source>At the end of a run: how often each label came out for the originals of one class.</source>
        <translation>Am Ende eines Laufs: wie oft jedes Label für die Originale einer Klasse herauskam.</translation>
    </message>
    <message>
        <source>&amp;Accuracy</source>
        <translation>&amp;Genauigkeit</translation>
    </message>
    <message>
        <source>Share of pictures whose class the net names</source>
        <translation>Anteil der Bilder, deren Klasse das Netz nennt</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>Ver&amp;lust</translation>
    </message>
    <message>
        <source>Cross entropy of the answers</source>
        <translation>Kreuzentropie der Antworten</translation>
    </message>
    <message>
        <source>&amp;Visual privacy</source>
        <translation>&amp;Visuelle Privatheit</translation>
    </message>
    <message>
        <source>What an examiner that knows originals fails to read</source>
        <translation>Was ein Prüfnetz, das Originale kennt, nicht lesen kann</translation>
    </message>
    <message>
        <source>What the examiner &amp;answers</source>
        <translation>Was das Prüfnetz &amp;antwortet</translation>
    </message>
    <message>
        <source>True class against answer, a confusion matrix</source>
        <translation>Wahre Klasse gegen Antwort, eine Konfusionsmatrix</translation>
    </message>
    <message>
        <source>&amp;Fano factor</source>
        <translation>&amp;Fano-Faktor</translation>
    </message>
    <message>
        <source>Do the classes that a net was trained on stand out?</source>
        <translation>Heben sich die Klassen ab, mit denen ein Netz trainiert wurde?</translation>
    </message>
    <message>
        <source>&amp;Labels of one class</source>
        <translation>Labels einer &amp;Klasse</translation>
    </message>
    <message>
        <source>How often each label came out for one class</source>
        <translation>Wie oft jedes Label für eine Klasse herauskam</translation>
    </message>
    <message>
        <source>&amp;Best figure, not the last</source>
        <translation>&amp;Beste Zahl statt der letzten</translation>
    </message>
    <message>
        <source>Which figure of the run stands beside the title</source>
        <translation>Welche Zahl des Laufs neben dem Titel steht</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>beste %1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>a net of originals</source>
        <translation>ein Netz mit Originalen</translation>
    </message>
    <message>
        <source>a net of disguised pictures</source>
        <translation>ein Netz mit verschleierten Bildern</translation>
    </message>
    <message>
        <source>%1, guessing %2</source>
        <translation>%1, Raten %2</translation>
    </message>
</context>
<context>
    <name>guise::app::PredictDialog</name>
    <message>
        <source>Bring a model back</source>
        <translation>Modell zurückholen</translation>
    </message>
    <message>
        <source>The pictures of %1 are disguised under the key %2 and read by the model.</source>
        <translation>Die Bilder von %1 werden unter dem Schlüssel %2 verschleiert und vom Modell gelesen.</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is no key to disguise them with.</source>
        <translation>Das Rezept passt nicht zu diesen Bildern, daher gibt es keinen Schlüssel, sie zu verschleiern.</translation>
    </message>
    <message>
        <source>weights.safetensors that came back, or the folder of a run</source>
        <translation>zurückgekommene weights.safetensors oder Ordner eines Laufs</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Run …</source>
        <translation>Lauf …</translation>
    </message>
    <message>
        <source>What was trained there; a run knows its own</source>
        <translation>Was dort trainiert wurde; ein Lauf kennt sein Netz selbst</translation>
    </message>
    <message>
        <source>Test images (%1)</source>
        <translation>Testbilder (%1)</translation>
    </message>
    <message>
        <source>Training images (%1)</source>
        <translation>Trainingsbilder (%1)</translation>
    </message>
    <message>
        <source>It was trained on true labels</source>
        <translation>Es wurde mit wahren Labels trainiert</translation>
    </message>
    <message>
        <source>The set was exported with &quot;Keep the true labels&quot;</source>
        <translation>Der Datensatz wurde mit „Wahre Labels beibehalten“ exportiert</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Net</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Answers by class</source>
        <translation>Antworten nach Klasse</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>&amp;Read the pictures</source>
        <translation>Bilder &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Save answers …</source>
        <translation>Antworten &amp;speichern …</translation>
    </message>
    <message>
        <source>Folder of a run</source>
        <translation>Ordner eines Laufs</translation>
    </message>
    <message>
        <source>Weights that came back</source>
        <translation>Zurückgekommene Gewichte</translation>
    </message>
    <message>
        <source>Weights (*.safetensors);;All files (*)</source>
        <translation>Gewichte (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Disguising and reading …</source>
        <translation>Wird verschleiert und gelesen …</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 pictures were read, %2 of them right.</source>
        <translation>%1 Bilder wurden gelesen, %2 davon richtig.</translation>
    </message>
    <message>
        <source>%1 pictures were read. No accuracy: %2</source>
        <translation>%1 Bilder wurden gelesen. Keine Genauigkeit: %2</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The answers are in %1.</source>
        <translation>Die Antworten liegen in %1.</translation>
    </message>
    <message>
        <source>Weights that came back, or a run</source>
        <translation>Zurückgekommene Gewichte oder ein Lauf</translation>
    </message>
    <message>
        <source>The file names this net.</source>
        <translation>Die Datei nennt dieses Netz.</translation>
    </message>
    <message>
        <source>The file says %1, a net that Guise does not have.</source>
        <translation>Die Datei nennt %1, ein Netz, das Guise nicht hat.</translation>
    </message>
    <message>
        <source>The file says %1: with another net it may not be read, or read wrongly.</source>
        <translation>Die Datei nennt %1: mit einem anderen Netz lässt sie sich womöglich nicht oder nur falsch lesen.</translation>
    </message>
</context>
<context>
    <name>guise::app::PrivacyDetails</name>
    <message>
        <source>Privacy in detail</source>
        <translation>Privatheit im Einzelnen</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is nothing to measure.</source>
        <translation>Das Rezept passt nicht zu diesen Bildern, also gibt es nichts zu messen.</translation>
    </message>
</context>
<context>
    <name>guise::app::PrivacyPanel</name>
    <message>
        <source>1 - accuracy of a net that was trained on originals and reads the disguised test images: the published measure. A high value does not mean that pictures cannot be recovered.</source>
        <translation>1 − Genauigkeit eines Netzes, das mit Originalen trainiert wurde und die verschleierten Testbilder liest: das veröffentlichte Maß. Ein hoher Wert bedeutet nicht, dass sich Bilder nicht rekonstruieren lassen.</translation>
    </message>
    <message>
        <source>Open a data set with classes to measure visual privacy.</source>
        <translation>Öffnen Sie einen Datensatz mit Klassen, um die visuelle Privatheit zu messen.</translation>
    </message>
    <message>
        <source>Visual privacy –</source>
        <translation>Visuelle Privatheit –</translation>
    </message>
    <message>
        <source>Examiner learns originals: %1, %2 left</source>
        <translation>Prüfnetz lernt Originale: %1, noch %2</translation>
    </message>
    <message>
        <source>Examiner learns originals: %1</source>
        <translation>Prüfnetz lernt Originale: %1</translation>
    </message>
    <message>
        <source>This examiner reads %1 of originals.</source>
        <translation>Dieses Prüfnetz liest %1 der Originale.</translation>
    </message>
    <message>
        <source>Visual privacy %1 (at most %2)</source>
        <translation>Visuelle Privatheit %1 (höchstens %2)</translation>
    </message>
    <message>
        <source>all %1 test images</source>
        <translation>alle %1 Testbilder</translation>
    </message>
    <message>
        <source>first %1 test images</source>
        <translation>erste %1 Testbilder</translation>
    </message>
    <message>
        <source>Level %1: %2</source>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>The examiner that reads most, chosen on one half of the test images and judged on the other. It learns from images that are not the owner&apos;s.</source>
        <translation>Das Prüfnetz, das am meisten liest, gewählt auf der einen Hälfte der Testbilder und beurteilt auf der anderen. Es lernt aus Bildern, die nicht dem Eigentümer gehören.</translation>
    </message>
    <message>
        <source>Training of the examiner</source>
        <translation>Training des Prüfnetzes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the training of the stronger examiner, or go on</source>
        <translation>Das Training des stärkeren Prüfnetzes unterbrechen oder fortsetzen</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Einzelheiten …</translation>
    </message>
    <message>
        <source>Every figure, what was tried and what was not, and what would change it</source>
        <translation>Jede Zahl, was versucht wurde und was nicht, und was es ändern würde</translation>
    </message>
    <message>
        <source>Thresholds …</source>
        <translation>Schwellen …</translation>
    </message>
    <message>
        <source>From which figure on a level counts as open</source>
        <translation>Ab welcher Zahl eine Stufe als offen gilt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>permutation %1 bits</source>
        <translation>Permutation %1 Bit</translation>
    </message>
    <message>
        <source>other choices %1 bits</source>
        <translation>andere Wahlen %1 Bit</translation>
    </message>
    <message>
        <source>AES %1 bits</source>
        <translation>AES %1 Bit</translation>
    </message>
    <message>
        <source>%1 free parameters</source>
        <translation>%1 freie Parameter</translation>
    </message>
    <message>
        <source>nothing but the root secret</source>
        <translation>nichts als das Wurzelgeheimnis</translation>
    </message>
    <message>
        <source>Key space, at most: %1</source>
        <translation>Schlüsselraum, höchstens: %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures.</source>
        <translation>Das Rezept passt nicht zu diesen Bildern.</translation>
    </message>
    <message>
        <source>The paper&apos;s examiner: 95 % interval %1 to %2, %3.</source>
        <translation>Das Prüfnetz des Artikels: 95-%-Intervall %1 bis %2, %3.</translation>
    </message>
    <message>
        <source>Being measured. It was %1 for the recipe before: %2.</source>
        <translation>Wird gemessen. Für das Rezept davor waren es %1: %2.</translation>
    </message>
    <message>
        <source>Being measured.</source>
        <translation>Wird gemessen.</translation>
    </message>
    <message>
        <source>Strongest of %1 examiners (%2): %3, interval %4 to %5.</source>
        <translation>Stärkstes von %1 Prüfnetzen (%2): %3, Intervall %4 bis %5.</translation>
    </message>
    <message>
        <source>Level %1: being tried. Before: %2</source>
        <translation>Stufe %1: wird versucht. Davor: %2</translation>
    </message>
    <message>
        <source>Level %1: being tried</source>
        <translation>Stufe %1: wird versucht</translation>
    </message>
    <message>
        <source>Level %1: %2 by %3</source>
        <translation>Stufe %1: %2 durch %3</translation>
    </message>
    <message>
        <source> …</source>
        <translation> …</translation>
    </message>
    <message>
        <source>Visual privacy %1 (guessing: %2)</source>
        <translation>Visuelle Privatheit %1 (Raten: %2)</translation>
    </message>
</context>
<context>
    <name>guise::app::RecentItems</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Stores of runs</source>
        <translation>Laufablagen</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch wurde nichts geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
    <message>
        <source>Empty this list; the files stay</source>
        <translation>Diese Liste leeren; die Dateien bleiben</translation>
    </message>
</context>
<context>
    <name>guise::app::RecipeNote</name>
    <message>
        <source>Changes the recipe so that it fits</source>
        <translation>Ändert das Rezept so, dass es passt</translation>
    </message>
</context>
<context>
    <name>guise::app::RecipePanel</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Own recipe</source>
        <translation>Eigenes Rezept</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>+ Add step</source>
        <translation>+ Schritt</translation>
    </message>
    <message>
        <source>Add a step at the last place of the recipe where it can work</source>
        <translation>Einen Schritt an der letzten Stelle des Rezepts hinzufügen, an der er arbeiten kann</translation>
    </message>
    <message>
        <source>This step is in the recipe already and may stand there once.</source>
        <translation>Dieser Schritt ist schon im Rezept und darf dort nur einmal stehen.</translation>
    </message>
</context>
<context>
    <name>guise::app::RecoveryBar</name>
    <message>
        <source>Restored with the key</source>
        <translation>Mit Schlüssel wiederhergestellt</translation>
    </message>
    <message>
        <source>What the owner gets back</source>
        <translation>Was der Besitzer zurückbekommt</translation>
    </message>
    <message>
        <source>Recovered by an attacker</source>
        <translation>Vom Angreifer rekonstruiert</translation>
    </message>
    <message>
        <source>What somebody without the key gets back</source>
        <translation>Was jemand ohne den Schlüssel zurückbekommt</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>Bedrohungsstufe</translation>
    </message>
    <message>
        <source>Level 1: no pairs</source>
        <translation>Stufe 1: keine Paare</translation>
    </message>
    <message>
        <source>Level 2: known pairs</source>
        <translation>Stufe 2: bekannte Paare</translation>
    </message>
    <message>
        <source>Level 1 sees disguised images, their label indices and the recipe. Level 2 also has known pairs: originals with their disguised images.</source>
        <translation>Stufe 1 sieht verschleierte Bilder, ihre Labelnummern und das Rezept. Stufe 2 hat außerdem bekannte Paare: Originale mit ihren verschleierten Bildern.</translation>
    </message>
    <message>
        <source>Known pairs</source>
        <translation>Bekannte Paare</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>How many originals the attacker knows with their disguised images</source>
        <translation>Wie viele Originale mit ihren verschleierten Bildern der Angreifer kennt</translation>
    </message>
    <message>
        <source>Disguised images that the attacker holds</source>
        <translation>Verschleierte Bilder, die dem Angreifer vorliegen</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>How many disguised images the attacker holds; fewer where the set has fewer</source>
        <translation>Wie viele verschleierte Bilder dem Angreifer vorliegen; weniger, wo der Datensatz weniger hat</translation>
    </message>
    <message>
        <source>and similar images</source>
        <translation>und ähnliche Bilder</translation>
    </message>
    <message>
        <source>The attacker also has images of the same kind with their classes: another part of this set, none of them disguised</source>
        <translation>Der Angreifer hat auch Bilder derselben Art mit ihren Klassen: einen anderen Teil dieses Datensatzes, keines davon verschleiert</translation>
    </message>
    <message>
        <source>not opened by the one attack tried</source>
        <translation>von dem einen versuchten Angriff nicht geöffnet</translation>
    </message>
    <message>
        <source>not opened by the %1 attacks tried</source>
        <translation>von den %1 versuchten Angriffen nicht geöffnet</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>keine Paare</translation>
    </message>
    <message>
        <source>1 known pair</source>
        <translation>1 bekanntes Paar</translation>
    </message>
    <message>
        <source>%1 known pairs</source>
        <translation>%1 bekannte Paare</translation>
    </message>
    <message>
        <source>%1, similar images</source>
        <translation>%1, ähnliche Bilder</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>Rekonstruiert: %1</translation>
    </message>
    <message>
        <source>Recovered: %1, %2</source>
        <translation>Rekonstruiert: %1, %2</translation>
    </message>
    <message>
        <source>%1 · %2 with %3 disguised images · on %4 others: energy %5, PSNR %6 dB, SSIM %7 · confidence %8</source>
        <translation>%1 · %2 mit %3 verschleierten Bildern · auf %4 anderen: Energie %5, PSNR %6 dB, SSIM %7 · Konfidenz %8</translation>
    </message>
    <message>
        <source>%1: not tried. %2</source>
        <translation>%1: nicht versucht. %2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>%1: confidence %2, %3 s</source>
        <translation>%1: Konfidenz %2, %3 s</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>Versucht: %1.</translation>
    </message>
    <message>
        <source>Not tried: %1. The line below says why when you point at it.</source>
        <translation>Nicht versucht: %1. Die Zeile unten sagt, warum, wenn Sie darauf zeigen.</translation>
    </message>
</context>
<context>
    <name>guise::app::ReportDialog</name>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>The &amp;setting in view: %1</source>
        <translation>Die angezeigte &amp;Einstellung: %1</translation>
    </message>
    <message>
        <source>The &amp;setting in view</source>
        <translation>Die angezeigte &amp;Einstellung</translation>
    </message>
    <message>
        <source>Recipe, key space, pictures, and what the window measured of them; no training is needed</source>
        <translation>Rezept, Schlüsselraum, Bilder und was das Fenster daran gemessen hat; dazu ist kein Training nötig</translation>
    </message>
    <message>
        <source>The selected &amp;runs (%1)</source>
        <translation>Die ausgewählten &amp;Läufe (%1)</translation>
    </message>
    <message>
        <source>Those that are selected in the Runs tab</source>
        <translation>Die im Reiter „Läufe“ ausgewählten</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Pictures that show what the disguise hides</source>
        <translation>Bilder, die zeigen, was die Verschleierung verbirgt</translation>
    </message>
    <message>
        <source>Show &amp;originals</source>
        <translation>&amp;Originale zeigen</translation>
    </message>
    <message>
        <source>Show what an attacker re&amp;covers</source>
        <translation>Zeigen, was ein Angreifer re&amp;konstruiert</translation>
    </message>
    <message>
        <source>Of runs with an experiment key the disguise is attacked first, which takes a while</source>
        <translation>Bei Läufen mit einem Versuchsschlüssel wird die Verschleierung zuerst angegriffen, was eine Weile dauert</translation>
    </message>
    <message>
        <source>Both are left out unless you tick them: whoever gets the report sees what they show. Disguised pictures belong to the section Pictures.</source>
        <translation>Beide bleiben weg, wenn Sie sie nicht ankreuzen: Wer den Bericht erhält, sieht, was sie zeigen. Verschleierte Bilder gehören zum Abschnitt „Bilder“.</translation>
    </message>
    <message>
        <source>The ending decides: .html for a browser, .pdf for paper</source>
        <translation>Die Endung entscheidet: .html für einen Browser, .pdf für Papier</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>O&amp;pen report</source>
        <translation>Bericht ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF document (*.pdf)</source>
        <translation>Webseite (*.html);;PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>There is nothing to report on yet. Open pictures that the recipe fits, or select runs.</source>
        <translation>Noch gibt es nichts zu berichten. Öffnen Sie Bilder, zu denen das Rezept passt, oder wählen Sie Läufe aus.</translation>
    </message>
    <message>
        <source>Give the file the ending .html or .pdf.</source>
        <translation>Geben Sie der Datei die Endung .html oder .pdf.</translation>
    </message>
    <message>
        <source>Tick at least one section.</source>
        <translation>Kreuzen Sie mindestens einen Abschnitt an.</translation>
    </message>
    <message>
        <source>The recipe does not fit these pictures, so there is no setting to report on.</source>
        <translation>Das Rezept passt nicht zu diesen Bildern, also gibt es keine Einstellung zu berichten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 is there already. Press Save again to replace it.</source>
        <translation>%1 gibt es schon. Drücken Sie noch einmal „Speichern“, um die Datei zu ersetzen.</translation>
    </message>
</context>
<context>
    <name>guise::app::ReportMaker</name>
    <message>
        <source>Reading runs and pictures …</source>
        <translation>Läufe und Bilder werden gelesen …</translation>
    </message>
    <message>
        <source>Drawing figure %1 of %2 …</source>
        <translation>Abbildung %1 von %2 wird gezeichnet …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>guise::app::RunDetails</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (%1 bis %2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Data hash</source>
        <translation>Prüfsumme der Daten</translation>
    </message>
    <message>
        <source>Guise</source>
        <translation>Guise</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Fano factor, own classes</source>
        <translation>Fano-Faktor, eigene Klassen</translation>
    </message>
    <message>
        <source>Fano factor, other classes</source>
        <translation>Fano-Faktor, fremde Klassen</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Which curve of the selected runs is drawn</source>
        <translation>Welche Kurve der ausgewählten Läufe gezeichnet wird</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Curves of the selected runs</source>
        <translation>Kurven der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Settings and findings of the selected runs</source>
        <translation>Einstellungen und Befunde der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>Visuelle Privatheit</translation>
    </message>
    <message>
        <source>Runs with an accuracy and a visual privacy appear here.</source>
        <translation>Hier erscheinen Läufe mit einer Genauigkeit und einer visuellen Privatheit.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Trade-off</source>
        <translation>Abwägung</translation>
    </message>
    <message>
        <source>Select a run to see its curves; several to compare them.</source>
        <translation>Wählen Sie einen Lauf aus, um seine Kurven zu sehen; mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>No curve was kept.</source>
        <translation>Es wurde keine Kurve aufbewahrt.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>guise::app::RunPictures</name>
    <message>
        <source>Which image of the runs&apos; data is shown, from 0</source>
        <translation>Welches Bild der Daten gezeigt wird, ab 0</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>Select two runs to see one picture under both.</source>
        <translation>Wählen Sie zwei Läufe aus, um ein Bild unter beiden zu sehen.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Opening the data of the runs …</source>
        <translation>Die Daten der Läufe werden geöffnet …</translation>
    </message>
    <message>
        <source>values %1 to %2</source>
        <translation>Werte %1 bis %2</translation>
    </message>
    <message>
        <source>Trained on the originals: there is no disguise.</source>
        <translation>Auf den Originalen trainiert: Es gibt keine Verschleierung.</translation>
    </message>
    <message>
        <source>Original of %1</source>
        <translation>Original von %1</translation>
    </message>
    <message>
        <source>The two runs have different data, so each has its own original.</source>
        <translation>Die beiden Läufe haben verschiedene Daten, daher hat jeder sein eigenes Original.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>of %1 test images.</source>
        <translation>von %1 Testbildern.</translation>
    </message>
    <message>
        <source>of %1 images.</source>
        <translation>von %1 Bildern.</translation>
    </message>
    <message>
        <source>Noise and mixtures are drawn as for the preview, not as in the training.</source>
        <translation>Rauschen und Mischungen sind wie für die Vorschau gezogen, nicht wie im Training.</translation>
    </message>
    <message>
        <source>Open key …</source>
        <translation>Schlüssel öffnen …</translation>
    </message>
    <message>
        <source>Open the key of run %1</source>
        <translation>Den Schlüssel von Lauf %1 öffnen</translation>
    </message>
    <message>
        <source>Guise keys (*.gkey);;All files (*)</source>
        <translation>Guise-Schlüssel (*.gkey);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opening the key …</source>
        <translation>Der Schlüssel wird geöffnet …</translation>
    </message>
    <message>
        <source>Open the key of run %1 for these pictures; it is put away again with them</source>
        <translation>Den Schlüssel von Lauf %1 für diese Bilder öffnen; mit ihnen wird er wieder weggelegt</translation>
    </message>
</context>
<context>
    <name>guise::app::RunsModel</name>
    <message>
        <source>originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Double-click to edit; commas between tags</source>
        <translation>Doppelklick zum Bearbeiten; Kommas zwischen Schlagwörtern</translation>
    </message>
    <message>
        <source>Double-click to write a note</source>
        <translation>Doppelklick, um eine Notiz zu schreiben</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running, %1</source>
        <translation>läuft, %1</translation>
    </message>
    <message>
        <source>running, %1 batches</source>
        <translation>läuft, %1 Batches</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped after %1 of %2</source>
        <translation>angehalten nach %1 von %2</translation>
    </message>
    <message>
        <source>stopped after %1 batches</source>
        <translation>angehalten nach %1 Batches</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted after %1 of %2</source>
        <translation>unterbrochen nach %1 von %2</translation>
    </message>
    <message>
        <source>interrupted after %1 batches</source>
        <translation>unterbrochen nach %1 Batches</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Number of the run in this store</source>
        <translation>Nummer des Laufs in dieser Ablage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the run, or its place in a sweep</source>
        <translation>Name des Laufs oder sein Platz in einer Versuchsreihe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How far it came</source>
        <translation>Wie weit er kam</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>What it was trained on</source>
        <translation>Womit er trainiert wurde</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>How the pictures were disguised</source>
        <translation>Wie die Bilder verschleiert wurden</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The network that was trained</source>
        <translation>Das trainierte Netz</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of test images that the net reads right</source>
        <translation>Anteil der Testbilder, die das Netz richtig liest</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>Visuelle Privatheit</translation>
    </message>
    <message>
        <source>1 minus the accuracy of a net that learned originals</source>
        <translation>1 minus Genauigkeit eines Netzes, das Originale gelernt hat</translation>
    </message>
    <message>
        <source>Fano p</source>
        <translation>Fano p</translation>
    </message>
    <message>
        <source>Chance of such Fano factors where in and out classes do not differ</source>
        <translation>Wahrscheinlichkeit solcher Fano-Faktoren, wenn sich eigene und fremde Klassen nicht unterscheiden</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From its last start to its end</source>
        <translation>Von seinem letzten Start bis zu seinem Ende</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>When it was last started</source>
        <translation>Wann er zuletzt gestartet wurde</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>guise::app::RunsPage</name>
    <message>
        <source>Search names, data, recipes, tags, notes</source>
        <translation>Namen, Daten, Rezepte, Schlagwörter, Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Show runs in this state only</source>
        <translation>Nur Läufe in diesem Zustand zeigen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>&amp;Use settings</source>
        <translation>&amp;Einstellungen laden</translation>
    </message>
    <message>
        <source>Take over data, recipe and training settings of this run</source>
        <translation>Daten, Rezept und Trainingseinstellungen dieses Laufs übernehmen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with this run where it was cut</source>
        <translation>Diesen Lauf dort fortsetzen, wo er abgebrochen wurde</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The line for a shell that repeats this run</source>
        <translation>Die Zeile für eine Shell, die diesen Lauf wiederholt</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Hide the selected runs; can be undone</source>
        <translation>Die ausgewählten Läufe ausblenden; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Open store …</source>
        <translation>Ablage öffnen …</translation>
    </message>
    <message>
        <source>Show the runs of another store, such as that of a sweep on the command line</source>
        <translation>Die Läufe einer anderen Ablage zeigen, etwa die einer Versuchsreihe der Befehlszeile</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Läufe: %1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>Läufe: %1 von %2</translation>
    </message>
    <message>
        <source> · %1 finished, %2 running, %3 waiting</source>
        <translation> · %1 fertig, %2 laufend, %3 wartend</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
    <message>
        <source>Write a report of the selected runs as HTML or PDF</source>
        <translation>Einen Bericht der ausgewählten Läufe als HTML oder PDF schreiben</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Put runs with the same value of a setting together, under a heading with mean and spread of their figures</source>
        <translation>Läufe mit demselben Wert einer Einstellung zusammenfassen, unter einer Überschrift mit Mittelwert und Streuung ihrer Zahlen</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Nach: %1</translation>
    </message>
    <message>
        <source>Close a&amp;ll groups</source>
        <translation>Alle Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>Leave the headings of the groups alone in view</source>
        <translation>Nur die Überschriften der Gruppen zeigen</translation>
    </message>
    <message>
        <source>Open all &amp;groups</source>
        <translation>Alle Gruppen aufkla&amp;ppen</translation>
    </message>
    <message>
        <source>Show the runs below every heading</source>
        <translation>Unter jeder Überschrift die Läufe zeigen</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>No runs yet. Press Train: every training stays here with its settings, curves and figures. Or open the store of a sweep.</source>
        <translation>Noch keine Läufe. Klicken Sie auf „Trainieren“: Jedes Training bleibt hier mit seinen Einstellungen, Kurven und Zahlen. Oder öffnen Sie die Ablage einer Versuchsreihe.</translation>
    </message>
    <message>
        <source>No run has these words and this state.</source>
        <translation>Kein Lauf hat diese Wörter und diesen Zustand.</translation>
    </message>
</context>
<context>
    <name>guise::app::SettingsHistory</name>
    <message>
        <source>preset “%1”</source>
        <translation>Vorlage „%1“</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
</context>
<context>
    <name>guise::app::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Nächstes und voriges Bedienelement</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt und ein Buchstabe</translation>
    </message>
    <message>
        <source>The menu or field with that underlined letter</source>
        <translation>Das Menü oder Feld mit diesem unterstrichenen Buchstaben</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Change the slider, list or picture that has the focus</source>
        <translation>Regler, Liste oder Bild ändern, wo der Fokus ist</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close a message or a dialog</source>
        <translation>Eine Meldung oder einen Dialog schließen</translation>
    </message>
</context>
<context>
    <name>guise::app::ShortcutsDialog</name>
    <message>
        <source>Change shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen durchsuchen</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Actions and their shortcuts</source>
        <translation>Aktionen und ihre Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Neues Kürzel</translation>
    </message>
    <message>
        <source>&amp;Press the new keys</source>
        <translation>&amp;Neue Tasten drücken</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keines</translation>
    </message>
    <message>
        <source>The action keeps its place in the menu</source>
        <translation>Die Aktion behält ihren Platz im Menü</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>Back to the keys the action came with</source>
        <translation>Zurück zu den Tasten, mit denen die Aktion kam</translation>
    </message>
    <message>
        <source>&amp;All standard</source>
        <translation>&amp;Alle auf Standard</translation>
    </message>
    <message>
        <source>Every action back to the keys it came with</source>
        <translation>Jede Aktion zurück auf die Tasten, mit denen sie kam</translation>
    </message>
    <message>
        <source>Choose an action above.</source>
        <translation>Wählen Sie oben eine Aktion.</translation>
    </message>
</context>
<context>
    <name>guise::app::StepCard</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What this step does</source>
        <translation>Was dieser Schritt macht</translation>
    </message>
    <message>
        <source>Move this step up</source>
        <translation>Diesen Schritt nach oben</translation>
    </message>
    <message>
        <source>Move this step down</source>
        <translation>Diesen Schritt nach unten</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Diesen Schritt entfernen</translation>
    </message>
</context>
<context>
    <name>guise::app::StepList</name>
    <message>
        <source>No steps: the pictures stay as they are. Add one, or pick a preset.</source>
        <translation>Keine Schritte: Die Bilder bleiben, wie sie sind. Fügen Sie einen hinzu oder nehmen Sie eine Vorlage.</translation>
    </message>
    <message>
        <source>Move s&amp;tep up</source>
        <translation>Schri&amp;tt nach oben</translation>
    </message>
    <message>
        <source>Moves the step with the focus one place up</source>
        <translation>Setzt den Schritt mit dem Fokus um einen Platz nach oben</translation>
    </message>
    <message>
        <source>Move step &amp;down</source>
        <translation>Schritt nach &amp;unten</translation>
    </message>
    <message>
        <source>Moves the step with the focus one place down</source>
        <translation>Setzt den Schritt mit dem Fokus um einen Platz nach unten</translation>
    </message>
    <message>
        <source>Remove &amp;step</source>
        <translation>Schritt &amp;entfernen</translation>
    </message>
    <message>
        <source>Removes the step with the focus</source>
        <translation>Entfernt den Schritt mit dem Fokus</translation>
    </message>
</context>
<context>
    <name>guise::app::StepPanel</name>
    <message>
        <source>From the beginning (Home)</source>
        <translation>Ab dem Anfang (Pos1)</translation>
    </message>
    <message>
        <source>One step back (left arrow)</source>
        <translation>Einen Schritt zurück (Pfeil links)</translation>
    </message>
    <message>
        <source>Play or pause (space bar)</source>
        <translation>Abspielen oder Pause (Leertaste)</translation>
    </message>
    <message>
        <source>One step on (right arrow)</source>
        <translation>Einen Schritt weiter (Pfeil rechts)</translation>
    </message>
    <message>
        <source>Place in the recipe</source>
        <translation>Platz im Rezept</translation>
    </message>
    <message>
        <source>There is no recipe that fits a picture.</source>
        <translation>Es gibt kein Rezept, das zu einem Bild passt.</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 Values %2 to %3.</source>
        <translation>%1 Werte %2 bis %3.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The picture as it is.</source>
        <translation>Das Bild, wie es ist.</translation>
    </message>
    <message>
        <source>Cut into blocks</source>
        <translation>In Blöcke geteilt</translation>
    </message>
    <message>
        <source>%1 rows of %2 blocks; each place has a secret of its own.</source>
        <translation>%1 Reihen mit %2 Blöcken; jeder Platz hat ein eigenes Geheimnis.</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>Verschleiert</translation>
    </message>
    <message>
        <source>What leaves the house. Values outside 0 to 255 are mapped to greys for the screen alone.</source>
        <translation>Was das Haus verlässt. Werte außerhalb 0 bis 255 werden nur für den Bildschirm auf Grau abgebildet.</translation>
    </message>
</context>
<context>
    <name>guise::app::StoragePage</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Places on the disk</source>
        <translation>Orte auf dem Datenträger</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>&amp;Clear …</source>
        <translation>&amp;Leeren …</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Open it in the file manager</source>
        <translation>Im Dateimanager öffnen</translation>
    </message>
    <message>
        <source>Remove what is there; it is made again when needed</source>
        <translation>Entfernen, was dort liegt; es wird bei Bedarf neu erzeugt</translation>
    </message>
    <message>
        <source>Only what can be made again is cleared here</source>
        <translation>Hier wird nur geleert, was sich neu erzeugen lässt</translation>
    </message>
    <message>
        <source>%1: %2 are removed for good. %3</source>
        <translation>%1: %2 werden endgültig entfernt. %3</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: removed.</source>
        <translation>%1: entfernt.</translation>
    </message>
</context>
<context>
    <name>guise::app::StrongerExaminer</name>
    <message>
        <source>A stronger examiner is paused at %1.</source>
        <translation>Ein stärkeres Prüfnetz pausiert bei %1.</translation>
    </message>
    <message>
        <source>A stronger examiner waits for your training.</source>
        <translation>Ein stärkeres Prüfnetz wartet auf Ihr Training.</translation>
    </message>
    <message>
        <source>A stronger examiner goes on.</source>
        <translation>Ein stärkeres Prüfnetz macht weiter.</translation>
    </message>
    <message>
        <source>A stronger examiner learns: %1, %2 left</source>
        <translation>Ein stärkeres Prüfnetz lernt: %1, noch %2</translation>
    </message>
    <message>
        <source>A stronger examiner learns: %1</source>
        <translation>Ein stärkeres Prüfnetz lernt: %1</translation>
    </message>
    <message>
        <source>A stronger examiner is being prepared.</source>
        <translation>Ein stärkeres Prüfnetz wird vorbereitet.</translation>
    </message>
</context>
<context>
    <name>guise::app::SweepDialog</name>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n Training</numerusform>
            <numerusform>%n Trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the data, or open some in the window.</source>
        <translation>Nennen Sie die Daten oder öffnen Sie welche im Fenster.</translation>
    </message>
    <message>
        <source>Timing a few batches of one training …</source>
        <translation>Zeit einiger Batches eines Trainings wird gemessen …</translation>
    </message>
    <message>
        <source>Looking for runs to estimate from …</source>
        <translation>Läufe zum Schätzen werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>About %1: %2 batches, timed by %n finished run(s) in the store.</source>
        <translation>
            <numerusform>Etwa %1: %2 Batches, Zeit nach %n fertigen Lauf der Ablage.</numerusform>
            <numerusform>Etwa %1: %2 Batches, Zeit nach %n fertigen Läufen der Ablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1: %2 batches, timed on this machine just now.</source>
        <translation>Etwa %1: %2 Batches, Zeit eben auf diesem Rechner gemessen.</translation>
    </message>
    <message>
        <source>If the workers do not hinder each other. Measuring and disguising come on top.</source>
        <translation>Wenn die Prozesse einander nicht behindern. Messen und Verschleiern kommen hinzu.</translation>
    </message>
    <message>
        <source>Trainings and examiners. Measuring and disguising come on top.</source>
        <translation>Trainings und Prüfnetze. Messen und Verschleiern kommen hinzu.</translation>
    </message>
    <message>
        <source>Stopping: the runs at work keep their state …</source>
        <translation>Wird angehalten: Die laufenden Läufe behalten ihren Zustand …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Stopped. What was done is in the store; Start goes on from there.</source>
        <translation>Angehalten. Was fertig wurde, liegt in der Ablage; „Starten“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Done. The runs are in the Runs tab; the figures could not be drawn.</source>
        <translation>Fertig. Die Läufe stehen im Reiter „Läufe“; die Abbildungen ließen sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>Done. The runs are in the Runs tab, the figures with error bars in %1.</source>
        <translation>Fertig. Die Läufe stehen im Reiter „Läufe“, die Abbildungen mit Fehlerbalken liegen in %1.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Stop &amp;timing</source>
        <translation>&amp;Zeitmessung anhalten</translation>
    </message>
    <message>
        <source>&amp;Time one training</source>
        <translation>&amp;Zeit eines Trainings messen</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Plans of sweeps (*.json)</source>
        <translation>Pläne von Versuchsreihen (*.json)</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Copied. Save the plan first, and put its name in place of PLAN.json.</source>
        <translation>Kopiert. Speichern Sie zuerst den Plan und setzen Sie seinen Namen an die Stelle von PLAN.json.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>2, 4, 7, 14</source>
        <translation>2, 4, 7, 14</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Rauschstärke</translation>
    </message>
    <message>
        <source>0, 25, 50, 100</source>
        <translation>0, 25, 50, 100</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>orthogonal, projection</source>
        <translation>orthogonal, projection</translation>
    </message>
    <message>
        <source>Permutation</source>
        <translation>Permutation</translation>
    </message>
    <message>
        <source>true, false</source>
        <translation>true, false</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>simple-cnn, resnet20</source>
        <translation>simple-cnn, resnet20</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>0.001, 0.01</source>
        <translation>0.001, 0.01</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>300, 1000</source>
        <translation>300, 1000</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>1000, 10000</source>
        <translation>1000, 10000</translation>
    </message>
    <message>
        <source>Plan a sweep</source>
        <translation>Versuchsreihe planen</translation>
    </message>
    <message>
        <source>Start from the setting in view, or from a plan that Guise has</source>
        <translation>Von der angezeigten Einstellung ausgehen oder von einem Plan, den Guise mitbringt</translation>
    </message>
    <message>
        <source>The setting in view</source>
        <translation>Die angezeigte Einstellung</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Open plan …</source>
        <translation>Plan öffnen …</translation>
    </message>
    <message>
        <source>Read a plan from a file</source>
        <translation>Einen Plan aus einer Datei lesen</translation>
    </message>
    <message>
        <source>Save plan …</source>
        <translation>Plan speichern …</translation>
    </message>
    <message>
        <source>Write the plan to a file</source>
        <translation>Den Plan in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>The line for a shell that runs this sweep</source>
        <translation>Die Zeile für eine Shell, die diese Versuchsreihe ausführt</translation>
    </message>
    <message>
        <source>What a plan uses that names no data of its own</source>
        <translation>Was ein Plan verwendet, der keine eigenen Daten nennt</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Trainings side by side, each a process of its own</source>
        <translation>Trainings nebeneinander, jedes ein eigener Prozess</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Prozesse</translation>
    </message>
    <message>
        <source>Processor threads of each worker</source>
        <translation>Prozessor-Threads jedes Prozesses</translation>
    </message>
    <message>
        <source>fair share</source>
        <translation>fairer Anteil</translation>
    </message>
    <message>
        <source>T&amp;hreads each</source>
        <translation>T&amp;hreads je Prozess</translation>
    </message>
    <message>
        <source>What varies</source>
        <translation>Was variiert</translation>
    </message>
    <message>
        <source>Plan as text</source>
        <translation>Plan als Text</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt der Versuchsreihe</translation>
    </message>
    <message>
        <source>Train a few batches and throw the net away</source>
        <translation>Einige Batches trainieren und das Netz verwerfen</translation>
    </message>
    <message>
        <source>Open &amp;figures</source>
        <translation>Ab&amp;bildungen öffnen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>A sweep that runs is stopped and goes on when it is started again</source>
        <translation>Eine laufende Versuchsreihe wird angehalten und geht weiter, wenn sie wieder gestartet wird</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Batches of each training</source>
        <translation>Batches jedes Trainings</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Batches of each</source>
        <translation>Batches je Training</translation>
    </message>
    <message>
        <source>not varied; for example %1</source>
        <translation>nicht variiert; zum Beispiel %1</translation>
    </message>
    <message>
        <source>Values to try, parted by commas</source>
        <translation>Zu versuchende Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>One at a time, the rest as in view</source>
        <translation>Jeweils eines, der Rest wie angezeigt</translation>
    </message>
    <message>
        <source>Every combination (grid)</source>
        <translation>Jede Kombination (Gitter)</translation>
    </message>
    <message>
        <source>Each with a new key, new noise and new weights</source>
        <translation>Jede mit neuem Schlüssel, neuem Rauschen und neuen Gewichten</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>Va&amp;riieren</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>&amp;Wiederholungen</translation>
    </message>
    <message>
        <source>Train on &amp;originals too, to compare with</source>
        <translation>Zum Vergleich auch mit &amp;Originalen trainieren</translation>
    </message>
    <message>
        <source>Measure visual privac&amp;y</source>
        <translation>Visuelle Privathei&amp;t messen</translation>
    </message>
    <message>
        <source>Measure class membership (needs a second data set)</source>
        <translation>Klassenzugehörigkeit messen (braucht einen zweiten Datensatz)</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) failed; the Runs tab says why.</source>
        <translation>
            <numerusform>%n Training ist gescheitert; der Reiter Läufe sagt, warum.</numerusform>
            <numerusform>%n Trainings sind gescheitert; der Reiter Läufe sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of it cannot be read by this version; the Runs tab says why. Delete them there to train them anew.</source>
        <translation>
            <numerusform>%n Lauf davon lässt sich mit dieser Version nicht lesen; der Reiter Läufe sagt, warum. Löschen Sie ihn dort, um ihn neu zu trainieren.</numerusform>
            <numerusform>%n Läufe davon lassen sich mit dieser Version nicht lesen; der Reiter Läufe sagt, warum. Löschen Sie sie dort, um sie neu zu trainieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 batches. The store has no such run to tell the time from: press Time one training.</source>
        <translation>%1 Batches. Die Ablage hat keinen solchen Lauf, aus dem sich die Zeit ergibt: Klicken Sie auf „Zeit eines Trainings messen“.</translation>
    </message>
</context>
<context>
    <name>guise::app::SweepProcess</name>
    <message>
        <source>A sweep is run by the program guise beside this one, which could not be started. Install it again.</source>
        <translation>Eine Versuchsreihe wird vom Programm guise neben diesem ausgeführt, das sich nicht starten ließ. Installieren Sie es erneut.</translation>
    </message>
    <message>
        <source>The sweep ended with code %1 and said nothing.</source>
        <translation>Die Versuchsreihe endete mit Code %1 und sagte nichts.</translation>
    </message>
</context>
<context>
    <name>guise::app::ThresholdsDialog</name>
    <message>
        <source>Thresholds of the verdicts</source>
        <translation>Schwellen der Urteile</translation>
    </message>
    <message>
        <source>A level is “open” when pictures or labels were recovered, and “leaks” when an attack does better than its floor, with its interval. How much counts as recovered is set here, for the window and the command line.</source>
        <translation>Eine Stufe ist „offen“, wenn Bilder oder Labels rekonstruiert wurden, und „undicht“, wenn ein Angriff samt seinem Intervall besser ist als seine Vergleichsbasis. Wie viel als rekonstruiert gilt, wird hier eingestellt, für das Fenster und die Befehlszeile.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>Open from this share of the floor&apos;s squared error on that the recovered pictures take away. The floor is the mean picture of the class.</source>
        <translation>Offen ab diesem Anteil am quadratischen Fehler der Vergleichsbasis, den die rekonstruierten Bilder wegnehmen. Die Vergleichsbasis ist das mittlere Bild der Klasse.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>&amp;Readings:</source>
        <translation>&amp;Lesen:</translation>
    </message>
    <message>
        <source>Open from this share of the way on from a constant guess to all images right, with the lower end of the interval.</source>
        <translation>Offen ab diesem Anteil des Weges vom gleichbleibenden Raten bis zu lauter richtigen Bildern, am unteren Ende des Intervalls.</translation>
    </message>
</context>
<context>
    <name>guise::app::TrainingPanel</name>
    <message>
        <source>The net that is trained; `guise info` lists what each consists of</source>
        <translation>Das trainierte Netz; `guise info` führt auf, woraus jedes besteht</translation>
    </message>
    <message>
        <source>&amp;Net</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Batches to train on</source>
        <translation>Batches für das Training</translation>
    </message>
    <message>
        <source>Images in a batch</source>
        <translation>Bilder in einem Batch</translation>
    </message>
    <message>
        <source>&amp;Steps × batch</source>
        <translation>S&amp;chritte × Batch</translation>
    </message>
    <message>
        <source>How the weights follow the gradient</source>
        <translation>Wie die Gewichte dem Gradienten folgen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>&amp;Optimierer</translation>
    </message>
    <message>
        <source>Seed of weights, dropout and batch order</source>
        <translation>Startwert für Gewichte, Dropout und Reihenfolge der Batches</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>Half-width numbers inside the net: faster where the processor has them</source>
        <translation>Zahlen halber Breite im Netz: schneller, wo der Prozessor sie hat</translation>
    </message>
    <message>
        <source>Standardise input</source>
        <translation>Eingabe normieren</translation>
    </message>
    <message>
        <source>Minus mean, over deviation of the training set, instead of value / 255. Fair to projection matrices, whose values are large and off-centre.</source>
        <translation>Minus Mittelwert, geteilt durch Streuung des Trainingsdatensatzes, statt Wert / 255. Gerecht gegenüber Projektionsmatrizen, deren Werte groß und nicht um null zentriert sind.</translation>
    </message>
    <message>
        <source>Then train on the originals too</source>
        <translation>Danach auch mit Originalen trainieren</translation>
    </message>
    <message>
        <source>A second net on the originals, to compare with</source>
        <translation>Ein zweites Netz auf den Originalen, zum Vergleich</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>More settings (%1 changed)</source>
        <translation>Weitere Einstellungen (%1 geändert)</translation>
    </message>
</context>
<context>
    <name>guise::app::WindowFigures</name>
    <message>
        <source>No attack applies to this recipe.</source>
        <translation>Für dieses Rezept gibt es keinen Angriff.</translation>
    </message>
    <message>
        <source>The examiner could not be trained; the message above the pictures says why.</source>
        <translation>Das Prüfnetz ließ sich nicht trainieren; die Meldung über den Bildern sagt, warum.</translation>
    </message>
    <message>
        <source>Visual privacy needs pictures with classes and a test part.</source>
        <translation>Visuelle Privatheit braucht Bilder mit Klassen und einen Testteil.</translation>
    </message>
    <message>
        <source>This disguise changes the size of the pictures, and the examiner reads the original size.</source>
        <translation>Diese Verschleierung ändert die Größe der Bilder, und das Prüfnetz liest die Originalgröße.</translation>
    </message>
    <message>
        <source>The training was stopped before its end.</source>
        <translation>Das Training wurde vor seinem Ende angehalten.</translation>
    </message>
    <message>
        <source>the paper&apos;s</source>
        <translation>das des Artikels</translation>
    </message>
</context>
<context>
    <name>guise::app::WindowHands</name>
    <message>
        <source>There is no control “%1” in this window.</source>
        <translation>In diesem Fenster gibt es kein Bedienelement „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be used right now.</source>
        <translation>„%1“ lässt sich gerade nicht benutzen.</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>Es gibt keine Vorlage „%1“.</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”.</source>
        <translation>„%1“ hat keine Auswahl „%2“.</translation>
    </message>
    <message>
        <source>“%1” holds no value.</source>
        <translation>„%1“ enthält keinen Wert.</translation>
    </message>
</context>
<context>
    <name>guise::widgets::Banner</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>D&amp;etails</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Diese Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close this message and show the one below it</source>
        <translation>Diese Meldung schließen und die darunter zeigen</translation>
    </message>
    <message>
        <source>Messages below this one</source>
        <translation>Meldungen unter dieser</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guise::widgets::CompareView</name>
    <message>
        <source>Pictures side by side</source>
        <translation>Bilder nebeneinander</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 by %3 pixels, %4</source>
        <translation>%1: %2 mal %3 Pixel, %4</translation>
    </message>
    <message>
        <source>Wheel or + and - zoom, drag or arrow keys move, 0 or double click fits.</source>
        <translation>Mausrad oder + und - zoomt, Ziehen oder Pfeiltasten verschieben, 0 oder Doppelklick passt ein.</translation>
    </message>
</context>
<context>
    <name>guise::widgets::ConfusionPlot</name>
    <message>
        <source>Per cent of each true class</source>
        <translation>Prozent jeder wahren Klasse</translation>
    </message>
    <message>
        <source>%1: %2
%3: %4
images: %5 (%6 %)</source>
        <translation>%1: %2
%3: %4
Bilder: %5 (%6 %)</translation>
    </message>
</context>
<context>
    <name>guise::widgets::FanoPlot</name>
    <message>
        <source>in-training, mean %1</source>
        <translation>eigene, Mittel %1</translation>
    </message>
    <message>
        <source>out-training, mean %1</source>
        <translation>fremde, Mittel %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>eigene %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>fremde %1</translation>
    </message>
    <message>
        <source>Fano factor</source>
        <translation>Fano-Faktor</translation>
    </message>
    <message>
        <source>Variance over mean of how often each label comes out for the images of one class</source>
        <translation>Varianz durch Mittelwert der Häufigkeit, mit der jedes Label für die Bilder einer Klasse herauskommt</translation>
    </message>
    <message>
        <source>Fano factor of each class</source>
        <translation>Fano-Faktor jeder Klasse</translation>
    </message>
    <message>
        <source>in mean %1, out mean %2</source>
        <translation>Mittel eigene %1, fremde %2</translation>
    </message>
    <message>
        <source>p not known; %1</source>
        <translation>p nicht bekannt; %1</translation>
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
        <translation>%1, die Gruppen unterscheiden sich; %2</translation>
    </message>
    <message>
        <source>%1, no difference seen; %2</source>
        <translation>%1, kein Unterschied zu sehen; %2</translation>
    </message>
</context>
<context>
    <name>guise::widgets::LabelPlot</name>
    <message>
        <source>trained on; %1 images, Fano factor %2; %3</source>
        <translation>im Training; %1 Bilder, Fano-Faktor %2; %3</translation>
    </message>
    <message>
        <source>not trained on; %1 images, Fano factor %2; %3</source>
        <translation>nicht im Training; %1 Bilder, Fano-Faktor %2; %3</translation>
    </message>
    <message>
        <source>Labels of one class</source>
        <translation>Labels einer Klasse</translation>
    </message>
    <message>
        <source>How often each label came out when originals of the chosen class were fed to the net</source>
        <translation>Wie oft jedes Label herauskam, wenn dem Netz Originale der gewählten Klasse vorgelegt wurden</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The class whose originals were fed to the net</source>
        <translation>Die Klasse, deren Originale dem Netz vorgelegt wurden</translation>
    </message>
    <message>
        <source>Labels that came out for one class</source>
        <translation>Labels, die für eine Klasse herauskamen</translation>
    </message>
</context>
<context>
    <name>guise::widgets::MatrixView</name>
    <message>
        <source>%1 by %2 values</source>
        <translation>%1 mal %2 Werte</translation>
    </message>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>guise::widgets::ParameterPanel</name>
    <message>
        <source>From %1 to %2. Default: %3</source>
        <translation>Von %1 bis %2. Vorgabe: %3</translation>
    </message>
</context>
<context>
    <name>guise::widgets::PlotMenu</name>
    <message>
        <source>Menu of the plot</source>
        <translation>Menü des Diagramms</translation>
    </message>
    <message>
        <source>Show all, hide curves, copy, save as picture or values; a right click on the plot opens it too</source>
        <translation>Alles zeigen, Kurven ausblenden, kopieren, als Bild oder Werte speichern; ein Rechtsklick auf das Diagramm öffnet es ebenfalls</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Back from a zoom to all values; a double click on the plot does it too</source>
        <translation>Aus einem Zoom zurück zu allen Werten; ein Doppelklick auf das Diagramm tut das auch</translation>
    </message>
    <message>
        <source>S&amp;hown</source>
        <translation>An&amp;gezeigt</translation>
    </message>
    <message>
        <source>What is drawn; a click on a name above the plot hides a curve too</source>
        <translation>Was gezeichnet wird; ein Klick auf einen Namen über dem Diagramm blendet eine Kurve ebenfalls aus</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>The plot as a picture, in the colours of print, to paste elsewhere</source>
        <translation>Das Diagramm als Bild, in Druckfarben, zum Einfügen anderswo</translation>
    </message>
    <message>
        <source>Copy &amp;values</source>
        <translation>&amp;Werte kopieren</translation>
    </message>
    <message>
        <source>The numbers behind the plot, to paste into a table</source>
        <translation>Die Zahlen hinter dem Diagramm, zum Einfügen in eine Tabelle</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern als …</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF in the colours of print, or the values as CSV</source>
        <translation>PNG, SVG oder PDF in Druckfarben, oder die Werte als CSV</translation>
    </message>
</context>
<context>
    <name>guise::widgets::StepView</name>
    <message>
        <source>The recipe step by step</source>
        <translation>Das Rezept Schritt für Schritt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>guise::widgets::ThumbnailStrip</name>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>guise::widgets::TradeOffPlot</name>
    <message>
        <source>● disguised   ■ originals   ╌ beaten by no other run   ○ selected</source>
        <translation>● verschleiert   ■ Originale   ╌ von keinem anderen Lauf übertroffen   ○ ausgewählt</translation>
    </message>
    <message>
        <source>no other run is better in both</source>
        <translation>kein anderer Lauf ist in beidem besser</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>Verschleiert</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>Beaten by no other run</source>
        <translation>Von keinem anderen Lauf übertroffen</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Left: a photo. Middle: what the cloud gets.</source>
        <translation>Links: ein Foto. Mitte: was die Cloud bekommt.</translation>
    </message>
    <message>
        <source>Noise, a secret matrix for every block, and blocks on secret places.</source>
        <translation>Rauschen, eine geheime Matrix je Block, und Blöcke auf geheimen Plätzen.</translation>
    </message>
    <message>
        <source>Likeness to the original: disguised {picture.ssim}, with the key {restored.ssim}.</source>
        <translation>Ähnlichkeit mit dem Original: verschleiert {picture.ssim}, mit dem Schlüssel {restored.ssim}.</translation>
    </message>
    <message>
        <source>More noise, less to see. For whom?</source>
        <translation>Mehr Rauschen, weniger zu sehen. Für wen?</translation>
    </message>
    <message>
        <source>A network that knows originals tries to read the disguised pictures.</source>
        <translation>Ein Netz, das Originale kennt, versucht die verschleierten Bilder zu lesen.</translation>
    </message>
    <message>
        <source>It reads {privacy.reads}. Guessing reads {privacy.guess}.</source>
        <translation>Es liest {privacy.reads}. Raten liest {privacy.guess}.</translation>
    </message>
    <message>
        <source>Only shuffled blocks: a jigsaw</source>
        <translation>Nur vertauschte Blöcke: ein Puzzle</translation>
    </message>
    <message>
        <source>All pictures are shuffled alike, so all help to solve it. No key, no original.</source>
        <translation>Alle Bilder sind gleich vertauscht, also helfen alle beim Lösen. Kein Schlüssel, kein Original.</translation>
    </message>
    <message>
        <source>{attack.verdict}: likeness {attack.ssim}, from {attack.held} pictures.</source>
        <translation>{attack.verdict}: Ähnlichkeit {attack.ssim}, aus {attack.held} Bildern.</translation>
    </message>
    <message>
        <source>No key and no pair</source>
        <translation>Kein Schlüssel und kein Paar</translation>
    </message>
    <message>
        <source>What natural pictures have in common shows through small blocks.</source>
        <translation>Was natürliche Bilder gemeinsam haben, scheint durch kleine Blöcke hindurch.</translation>
    </message>
    <message>
        <source>One known pair</source>
        <translation>Ein bekanntes Paar</translation>
    </message>
    <message>
        <source>One original together with its disguise: equations for every secret matrix.</source>
        <translation>Ein Original zusammen mit seiner Verschleierung: Gleichungen für jede geheime Matrix.</translation>
    </message>
    <message>
        <source>{attack.verdict}: likeness {attack.ssim} on {attack.judged} pictures not seen before.</source>
        <translation>{attack.verdict}: Ähnlichkeit {attack.ssim} auf {attack.judged} vorher nicht gesehenen Bildern.</translation>
    </message>
    <message>
        <source>And yet a network learns from it</source>
        <translation>Und doch lernt ein Netz daraus</translation>
    </message>
    <message>
        <source>It sees disguised pictures only, and names disguised pictures it never saw.</source>
        <translation>Es sieht nur verschleierte Bilder und benennt verschleierte Bilder, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>{run.disguised} right after {run.steps} batches of learning.</source>
        <translation>{run.disguised} richtig nach {run.steps} gelernten Batches.</translation>
    </message>
    <message>
        <source>Measure it, do not believe it.</source>
        <translation>Messen statt glauben.</translation>
    </message>
    <message>
        <source>Guise shows what a disguise gives away, before pictures leave the house.</source>
        <translation>Guise zeigt, was eine Verschleierung preisgibt, bevor Bilder das Haus verlassen.</translation>
    </message>
    <message>
        <source>What a disguise hides, and what it does not</source>
        <translation>Was eine Verschleierung verbirgt und was nicht</translation>
    </message>
    <message>
        <source>Eight steps from a first look to training. Every figure is measured while you watch.</source>
        <translation>Acht Schritte vom ersten Blick bis zum Training. Jede Zahl wird gemessen, während Sie zusehen.</translation>
    </message>
    <message>
        <source>See a disguise</source>
        <translation>Eine Verschleierung sehen</translation>
    </message>
    <message>
        <source>A recipe is a list of steps that a picture goes through. This one first adds random noise to every pixel, then mixes the pixels within each row of each block with a secret matrix, then moves the blocks to secret places. Who has the key can turn the last two back; the noise stays, nobody can take it away again. The disguised pictures are what would be sent to a cloud for training.</source>
        <translation>Ein Rezept ist eine Liste von Schritten, die ein Bild durchläuft. Dieses fügt zuerst jedem Pixel zufälliges Rauschen hinzu, mischt dann die Pixel innerhalb jeder Zeile jedes Blocks mit einer geheimen Matrix und setzt schließlich die Blöcke auf geheime Plätze. Wer den Schlüssel hat, kann die letzten beiden Schritte zurücknehmen; das Rauschen bleibt, niemand kann es wieder entfernen. Die verschleierten Bilder sind das, was zum Training in eine Cloud geschickt würde.</translation>
    </message>
    <message>
        <source>Above: the original, the disguised picture, and what comes back. The numbers of a disguised picture are no longer 0 to 255; they are mapped to grey for the screen only.</source>
        <translation>Oben: das Original, das verschleierte Bild und was zurückkommt. Die Zahlen eines verschleierten Bildes liegen nicht mehr zwischen 0 und 255; nur für den Bildschirm werden sie auf Grau abgebildet.</translation>
    </message>
    <message>
        <source>Disguised values of this picture: {picture.low} to {picture.high}. Likeness to the original (SSIM, 1 is the same picture): disguised {picture.ssim}, restored with the key {restored.ssim}.</source>
        <translation>Verschleierte Werte dieses Bildes: {picture.low} bis {picture.high}. Ähnlichkeit mit dem Original (SSIM, 1 ist dasselbe Bild): verschleiert {picture.ssim}, mit dem Schlüssel wiederhergestellt {restored.ssim}.</translation>
    </message>
    <message>
        <source>Why a permutation alone is a jigsaw</source>
        <translation>Warum eine Permutation allein ein Puzzle ist</translation>
    </message>
    <message>
        <source>Here the blocks only change places. Every picture of the set is cut and shuffled in the same way, because there is one key. So somebody who holds many shuffled pictures solves one jigsaw with all of them together: two blocks belong side by side if their edges fit in picture after picture. No key and no original is needed.</source>
        <translation>Hier tauschen die Blöcke nur ihre Plätze. Jedes Bild des Datensatzes wird auf dieselbe Weise zerschnitten und vertauscht, weil es nur einen Schlüssel gibt. Wer viele vertauschte Bilder hat, löst also mit allen zusammen ein einziges Puzzle: Zwei Blöcke gehören nebeneinander, wenn ihre Kanten in einem Bild nach dem anderen zusammenpassen. Dazu braucht es weder Schlüssel noch Original.</translation>
    </message>
    <message>
        <source>The third picture is what an attacker recovers. The line below the pictures names the attack and the figures; the Privacy panel says the verdict in words.</source>
        <translation>Das dritte Bild ist, was ein Angreifer rekonstruiert. Die Zeile unter den Bildern nennt den Angriff und die Zahlen; der Bereich „Privatheit“ sagt das Urteil in Worten.</translation>
    </message>
    <message>
        <source>{attack.name}, from {attack.held} shuffled pictures and no pair: {attack.verdict}. On {attack.judged} pictures not seen before: energy {attack.energy} (1 is the original, 0 is black), SSIM {attack.ssim}.</source>
        <translation>{attack.name}, aus {attack.held} vertauschten Bildern und ohne Paar: {attack.verdict}. Auf {attack.judged} vorher nicht gesehenen Bildern: Energie {attack.energy} (1 ist das Original, 0 ist schwarz), SSIM {attack.ssim}.</translation>
    </message>
    <message>
        <source>What noise alone does</source>
        <translation>Was Rauschen allein bewirkt</translation>
    </message>
    <message>
        <source>Now nothing is mixed or moved, there is only noise. Noise cannot be taken away, so it sounds strong. But a shape is seen in many pixels at once, and the noise of neighbours evens out: people see through it, and so do networks. An examiner here is a network that learned to name original pictures; we let it read the noisy ones.</source>
        <translation>Jetzt wird nichts gemischt oder verschoben, es gibt nur Rauschen. Rauschen lässt sich nicht entfernen, also klingt es stark. Aber eine Form zeigt sich in vielen Pixeln zugleich, und das Rauschen der Nachbarn gleicht sich aus: Menschen sehen hindurch, und Netze auch. Ein Prüfnetz ist hier ein Netz, das gelernt hat, Originalbilder zu benennen; wir lassen es die verrauschten lesen.</translation>
    </message>
    <message>
        <source>Watch the noise slider and the middle picture. Visual privacy in the Privacy panel is one minus the share that the examiner reads right.</source>
        <translation>Achten Sie auf den Rauschregler und das mittlere Bild. Die visuelle Privatheit im Bereich „Privatheit“ ist eins minus dem Anteil, den das Prüfnetz richtig liest.</translation>
    </message>
    <message>
        <source>The examiner reads {privacy.reads} of {privacy.images} noisy pictures, {examiner.originals} of the originals; guessing reads {privacy.guess}. Visual privacy {privacy.visual} of at most {privacy.ceiling}.</source>
        <translation>Das Prüfnetz liest {privacy.reads} von {privacy.images} verrauschten Bildern, {examiner.originals} der Originale; Raten liest {privacy.guess}. Visuelle Privatheit {privacy.visual} von höchstens {privacy.ceiling}.</translation>
    </message>
    <message>
        <source>Why sparse images leak through one big matrix</source>
        <translation>Warum karge Bilder durch eine große Matrix dringen</translation>
    </message>
    <message>
        <source>One block as large as the picture means one secret matrix for everything; it looks like the strongest choice. But the pixels mix only within a row. A row that is all black has nothing to mix: zero times anything is zero. So black rows stay exactly zero, and the outline of the thing from top to bottom can be read off the disguised picture.</source>
        <translation>Ein Block so groß wie das Bild bedeutet eine geheime Matrix für alles; das sieht nach der stärksten Wahl aus. Aber die Pixel mischen sich nur innerhalb einer Zeile. Eine ganz schwarze Zeile hat nichts zu mischen: Null mal irgendetwas ist null. Schwarze Zeilen bleiben also genau null, und der Umriss des Gegenstands von oben bis unten lässt sich vom verschleierten Bild ablesen.</translation>
    </message>
    <message>
        <source>The even bands above and below in the middle picture are the black rows of the original. The attack “support” reads them; others go further where they can.</source>
        <translation>Die gleichmäßigen Streifen oben und unten im mittleren Bild sind die schwarzen Zeilen des Originals. Der Angriff „Träger“ liest sie ab; andere gehen weiter, wo sie können.</translation>
    </message>
    <message>
        <source>The attack that is surest of itself, {attack.name}, from {attack.held} pictures and no pair: {attack.verdict}. On {attack.judged} others: energy {attack.energy}, SSIM {attack.ssim}.</source>
        <translation>Der Angriff, der sich seiner Sache am sichersten ist, {attack.name}, aus {attack.held} Bildern und ohne Paar: {attack.verdict}. Auf {attack.judged} anderen: Energie {attack.energy}, SSIM {attack.ssim}.</translation>
    </message>
    <message>
        <source>An attacker without any pair</source>
        <translation>Ein Angreifer ohne jedes Paar</translation>
    </message>
    <message>
        <source>Small blocks with noise are a setting that was published for colour pictures. The attacker has the disguised pictures and the recipe, no key, no original. That is enough to begin with: all natural pictures have things in common, such as neighbours being alike. The mean and the spread of many disguised rows show how each secret matrix turned those.</source>
        <translation>Kleine Blöcke mit Rauschen sind eine Einstellung, die für Farbbilder veröffentlicht wurde. Der Angreifer hat die verschleierten Bilder und das Rezept, keinen Schlüssel, kein Original. Das genügt für den Anfang: Alle natürlichen Bilder haben etwas gemeinsam, etwa dass Nachbarn sich gleichen. Mittel und Streuung vieler verschleierter Zeilen zeigen, wie jede geheime Matrix diese gedreht hat.</translation>
    </message>
    <message>
        <source>The third picture, and the attack&apos;s name above it. With fewer images held the attack has less to learn from: try the box that says how many.</source>
        <translation>Das dritte Bild und der Name des Angriffs darüber. Mit weniger vorliegenden Bildern hat der Angriff weniger, woraus er lernt: Probieren Sie das Feld, das die Zahl angibt.</translation>
    </message>
    <message>
        <source>{attack.name}, from {attack.held} pictures and no pair: {attack.verdict}. On {attack.judged} others: energy {attack.energy}, SSIM {attack.ssim}, PSNR {attack.psnr} dB. With the key, where the noise stays too: PSNR {restored.psnr} dB for the picture in view.</source>
        <translation>{attack.name}, aus {attack.held} Bildern und ohne Paar: {attack.verdict}. Auf {attack.judged} anderen: Energie {attack.energy}, SSIM {attack.ssim}, PSNR {attack.psnr} dB. Mit dem Schlüssel, wobei das Rauschen ebenfalls bleibt: PSNR {restored.psnr} dB für das angezeigte Bild.</translation>
    </message>
    <message>
        <source>What one known pair opens</source>
        <translation>Was ein bekanntes Paar öffnet</translation>
    </message>
    <message>
        <source>A known pair is one original in the attacker&apos;s hands together with its disguise. That happens easily: somebody sends a picture of their own into the set, or one picture was published before. Block by block, original times matrix equals disguise. These are equations, and every row of the block is one: solving them gives the matrix, which is the same for every picture.</source>
        <translation>Ein bekanntes Paar ist ein Original in der Hand des Angreifers zusammen mit seiner Verschleierung. Das geschieht leicht: Jemand schickt ein eigenes Bild in den Datensatz, oder ein Bild wurde früher veröffentlicht. Block für Block gilt: Original mal Matrix gleich Verschleierung. Das sind Gleichungen, und jede Zeile des Blocks ist eine; wer sie löst, erhält die Matrix, die für jedes Bild dieselbe ist.</translation>
    </message>
    <message>
        <source>The two boxes under the pictures: level 2, one pair. Then turn the number of pairs up yourself and watch the third picture.</source>
        <translation>Die zwei Felder unter den Bildern: Stufe 2, ein Paar. Erhöhen Sie dann selbst die Zahl der Paare und achten Sie auf das dritte Bild.</translation>
    </message>
    <message>
        <source>{attack.name}, with {attack.attacker}: {attack.verdict}. On {attack.judged} pictures not seen before: energy {attack.energy}, PSNR {attack.psnr} dB, SSIM {attack.ssim}.</source>
        <translation>{attack.name}, mit {attack.attacker}: {attack.verdict}. Auf {attack.judged} vorher nicht gesehenen Bildern: Energie {attack.energy}, PSNR {attack.psnr} dB, SSIM {attack.ssim}.</translation>
    </message>
    <message>
        <source>One measure is not enough</source>
        <translation>Ein Maß genügt nicht</translation>
    </message>
    <message>
        <source>Train on disguised pictures</source>
        <translation>Mit verschleierten Bildern trainieren</translation>
    </message>
    <message>
        <source>Why disguise at all? Because a network can still learn from the disguised pictures: the key is the same for all of them, so what belongs to a class stays together. We train the same network twice, first on disguised pictures, then on originals. The distance between the two is the price of this disguise. Stop works at any time and keeps what was learned.</source>
        <translation>Warum überhaupt verschleiern? Weil ein Netz aus den verschleierten Bildern trotzdem lernen kann: Der Schlüssel ist für alle derselbe, also bleibt zusammen, was zu einer Klasse gehört. Wir trainieren dasselbe Netz zweimal, erst mit verschleierten Bildern, dann mit Originalen. Der Abstand der beiden ist der Preis dieser Verschleierung. „Anhalten“ geht jederzeit und behält das Gelernte.</translation>
    </message>
    <message>
        <source>The accuracy curves below grow while it learns: one for disguised pictures, one for originals. The test pictures were not learned from.</source>
        <translation>Die Genauigkeitskurven unten wachsen, während das Netz lernt: eine für verschleierte Bilder, eine für Originale. Aus den Testbildern wurde nicht gelernt.</translation>
    </message>
    <message>
        <source>After {run.steps} batches, on {run.images} test pictures: {run.disguised} right when trained on disguised pictures, {run.originals} when trained on originals.</source>
        <translation>Nach {run.steps} Batches, auf {run.images} Testbildern: {run.disguised} richtig nach Training mit verschleierten Bildern, {run.originals} nach Training mit Originalen.</translation>
    </message>
    <message>
        <source>The paper measures visual privacy with an examiner that knows originals only. It has never seen a disguise, so of course it is confused. A stronger one has learned from disguises that it made itself, with the same recipe and other keys. And an attacker may do more than look. The same recipe is now judged in three ways: by the paper&apos;s measure, by the strongest examiner, and by an attacker who holds twenty pairs.</source>
        <translation>Der Artikel misst visuelle Privatheit mit einem Prüfnetz, das nur Originale kennt. Es hat nie eine Verschleierung gesehen, also ist es natürlich verwirrt. Ein stärkeres hat aus Verschleierungen gelernt, die es selbst gemacht hat, mit demselben Rezept und anderen Schlüsseln. Und ein Angreifer kann mehr tun als hinsehen. Dasselbe Rezept wird nun auf drei Weisen beurteilt: mit dem Maß des Artikels, durch das stärkste Prüfnetz und durch einen Angreifer, der zwanzig Paare hat.</translation>
    </message>
    <message>
        <source>The Privacy panel on the left: the paper&apos;s figure on top, below it that of the strongest examiner, which comes a minute or two later, then the verdict for each threat level.</source>
        <translation>Der Bereich „Privatheit“ links: oben die Zahl des Artikels, darunter die des stärksten Prüfnetzes, die ein, zwei Minuten später kommt, dann das Urteil für jede Bedrohungsstufe.</translation>
    </message>
    <message>
        <source>Visual privacy {privacy.visual} of at most {privacy.ceiling}: its examiner reads {privacy.reads}. The strongest examiner so far ({strongest.name}; tried: {strongest.tried}) leaves {strongest.visual}: it reads {strongest.reads}. An attacker with {attack.attacker}: {attack.verdict}, energy {attack.energy}, SSIM {attack.ssim} on {attack.judged} pictures not seen before.</source>
        <translation>Visuelle Privatheit {privacy.visual} von höchstens {privacy.ceiling}: Ihr Prüfnetz liest {privacy.reads}. Das bisher stärkste Prüfnetz ({strongest.name}; versucht: {strongest.tried}) lässt {strongest.visual}: Es liest {strongest.reads}. Ein Angreifer mit {attack.attacker}: {attack.verdict}, Energie {attack.energy}, SSIM {attack.ssim} auf {attack.judged} vorher nicht gesehenen Bildern.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A workbench for image disguising.</source>
        <translation>Eine Werkbank für Bildverschleierung.</translation>
    </message>
    <message>
        <source>Draw the figures of the given run folders and leave.</source>
        <translation>Die Abbildungen der angegebenen Laufordner zeichnen und beenden.</translation>
    </message>
    <message>
        <source>With --figures: a set to draw, NAME=FILE.npy.</source>
        <translation>Mit --figures: ein zu zeichnender Datensatz, NAME=DATEI.npy.</translation>
    </message>
    <message>
        <source>With --figures: folder for them.</source>
        <translation>Mit --figures: Ordner dafür.</translation>
    </message>
    <message>
        <source>Language, this time: system, %1.</source>
        <translation>Sprache, nur diesmal: system, %1.</translation>
    </message>
    <message>
        <source>What to open: a folder, a picture or an address of data; a key, a recipe or a store of runs.</source>
        <translation>Was zu öffnen ist: ein Ordner, ein Bild oder eine Adresse von Daten; ein Schlüssel, ein Rezept oder eine Laufablage.</translation>
    </message>
    <message>
        <source>Colours, this time: system, light, dark or high-contrast.</source>
        <translation>Farben für dieses Mal: system, light, dark oder high-contrast.</translation>
    </message>
    <message>
        <source>Show disguises and attacks by itself, full screen; Escape ends it.</source>
        <translation>Verschleierungen und Angriffe von selbst vorführen, im Vollbild; Escape beendet es.</translation>
    </message>
    <message>
        <source>Start with a lesson: a built-in one (disguises) or a file.</source>
        <translation>Mit einer Lektion beginnen: einer eingebauten (disguises) oder einer Datei.</translation>
    </message>
    <message>
        <source>A class file: controls to hide or lock, data and lesson to start with.</source>
        <translation>Eine Klassendatei: Bedienelemente, die versteckt oder gesperrt werden, dazu Daten und Lektion für den Anfang.</translation>
    </message>
    <message>
        <source>Print the names of controls for lessons and class files, and leave.</source>
        <translation>Die Namen der Bedienelemente für Lektionen und Klassendateien ausgeben und beenden.</translation>
    </message>
    <message>
        <source>There is no scheme %1. Take one of --help.
</source>
        <translation>Es gibt kein Verfahren %1. Nehmen Sie eines aus --help.
</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>%1: the first %2 runs</source>
        <translation>%1: die ersten %2 Läufe</translation>
    </message>
    <message>
        <source>Visual privacy, with its 95 % interval</source>
        <translation>Visuelle Privatheit mit ihrem 95-%-Intervall</translation>
    </message>
    <message>
        <source>1 - accuracy of the examiner</source>
        <translation>1 − Genauigkeit des Prüfnetzes</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Visual privacy</source>
        <translation>Visuelle Privatheit</translation>
    </message>
    <message>
        <source>Accuracy against visual privacy</source>
        <translation>Genauigkeit gegen visuelle Privatheit</translation>
    </message>
    <message>
        <source>%1; the line joins the runs that no other beats in both</source>
        <translation>%1; die Linie verbindet die Läufe, die kein anderer in beidem übertrifft</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>Originale</translation>
    </message>
    <message>
        <source>%1: mean, 95 % t-interval and every repeat</source>
        <translation>%1: Mittelwert, 95-%-t-Intervall und jede Wiederholung</translation>
    </message>
    <message>
        <source>Class membership, %1: Fano factor by class</source>
        <translation>Klassenzugehörigkeit, %1: Fano-Faktor nach Klasse</translation>
    </message>
    <message>
        <source>Setting in view</source>
        <translation>Angezeigte Einstellung</translation>
    </message>
    <message>
        <source>disguised</source>
        <translation>verschleiert</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>Accuracy on test images</source>
        <translation>Genauigkeit auf Testbildern</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>Nat</translation>
    </message>
    <message>
        <source>Accuracy by setting</source>
        <translation>Genauigkeit nach Einstellung</translation>
    </message>
    <message>
        <source>Visual privacy by setting</source>
        <translation>Visuelle Privatheit nach Einstellung</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>The same test images in every row.</source>
        <translation>In jeder Zeile dieselben Testbilder.</translation>
    </message>
    <message>
        <source>The same images in every row.</source>
        <translation>In jeder Zeile dieselben Bilder.</translation>
    </message>
    <message>
        <source>Disguised values are mapped to grey levels or colours for display only.</source>
        <translation>Verschleierte Werte sind nur für die Anzeige auf Graustufen oder Farben abgebildet.</translation>
    </message>
    <message>
        <source>Recovered pictures are what an attacker makes of the disguise, never fitted to the originals.</source>
        <translation>Rekonstruierte Bilder sind, was ein Angreifer aus der Verschleierung macht, nie an die Originale angepasst.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Disguised</source>
        <translation>Verschleiert</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Rekonstruiert</translation>
    </message>
    <message>
        <source>None of the attacks tried gave pictures.</source>
        <translation>Keiner der versuchten Angriffe ergab Bilder.</translation>
    </message>
    <message>
        <source>Recovered pictures: no attack was tried.</source>
        <translation>Rekonstruierte Bilder: Es wurde kein Angriff versucht.</translation>
    </message>
    <message>
        <source>No pictures: this run&apos;s key is secret and is not open here.</source>
        <translation>Keine Bilder: Der Schlüssel dieses Laufs ist geheim und hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>No pictures: the data could not be opened. %1</source>
        <translation>Keine Bilder: Die Daten ließen sich nicht öffnen. %1</translation>
    </message>
    <message>
        <source>No pictures: %1</source>
        <translation>Keine Bilder: %1</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>Balanced accuracy on test images</source>
        <translation>Ausgewogene Genauigkeit auf Testbildern</translation>
    </message>
    <message>
        <source>Accuracy on mixed test images</source>
        <translation>Genauigkeit auf gemischten Testbildern</translation>
    </message>
    <message>
        <source>Accuracy on validation images</source>
        <translation>Genauigkeit auf Validierungsbildern</translation>
    </message>
    <message>
        <source>Class membership, AUC of the Fano factor</source>
        <translation>Klassenzugehörigkeit, AUC des Fano-Faktors</translation>
    </message>
    <message>
        <source>Mean Fano factor, own classes</source>
        <translation>Mittlerer Fano-Faktor, eigene Klassen</translation>
    </message>
    <message>
        <source>Mean Fano factor, other classes</source>
        <translation>Mittlerer Fano-Faktor, andere Klassen</translation>
    </message>
    <message>
        <source>p of the difference, two-sided</source>
        <translation>p des Unterschieds, zweiseitig</translation>
    </message>
    <message>
        <source>attacks of level 1</source>
        <translation>Angriffe der Stufe 1</translation>
    </message>
    <message>
        <source>attacks of level 2</source>
        <translation>Angriffe der Stufe 2</translation>
    </message>
    <message>
        <source>attacks of level 3</source>
        <translation>Angriffe der Stufe 3</translation>
    </message>
    <message>
        <source>visual privacy %1</source>
        <translation>visuelle Privatheit %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>liest %1</translation>
    </message>
    <message>
        <source>guessing reads %1</source>
        <translation>Raten liest %1</translation>
    </message>
    <message>
        <source>energy %1</source>
        <translation>Energie %1</translation>
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
        <translation>%1 des Fehlers der Vergleichsbasis weg</translation>
    </message>
    <message>
        <source>examiner reads %1</source>
        <translation>Prüfnetz liest %1</translation>
    </message>
    <message>
        <source>labels right %1</source>
        <translation>Labels richtig %1</translation>
    </message>
    <message>
        <source>membership AUC %1</source>
        <translation>Zugehörigkeits-AUC %1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 images judged</source>
        <translation>%1 Bilder beurteilt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Examiner, trained on originals</source>
        <translation>Prüfnetz, mit Originalen trainiert</translation>
    </message>
    <message>
        <source>Examiner: %1</source>
        <translation>Prüfnetz: %1</translation>
    </message>
    <message>
        <source>Strongest examiner (%1), chosen on one half, judged on the other</source>
        <translation>Stärkstes Prüfnetz (%1), gewählt auf der einen Hälfte, beurteilt auf der anderen</translation>
    </message>
    <message>
        <source>Level 1: sees the disguised images, their label indices, the model and the recipe; no pairs</source>
        <translation>Stufe 1: sieht die verschleierten Bilder, ihre Labelnummern, das Modell und das Rezept; keine Paare</translation>
    </message>
    <message>
        <source>Level 2: also some known pairs of original and disguised image</source>
        <translation>Stufe 2: auch einige bekannte Paare aus Original und verschleiertem Bild</translation>
    </message>
    <message>
        <source>Level 3: chosen images get disguised for the attacker</source>
        <translation>Stufe 3: Gewählte Bilder werden für den Angreifer verschleiert</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>Bedrohungsstufe</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>The figure behind it</source>
        <translation>Die Zahl dahinter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing of this level was tried</source>
        <translation>auf dieser Stufe wurde nichts versucht</translation>
    </message>
    <message>
        <source>Accuracy %1 on %2 original test images (%3).</source>
        <translation>Genauigkeit %1 auf %2 Original-Testbildern (%3).</translation>
    </message>
    <message>
        <source>Accuracy %1 on %2 test images disguised with the same key (%3).</source>
        <translation>Genauigkeit %1 auf %2 Testbildern, die mit demselben Schlüssel verschleiert sind (%3).</translation>
    </message>
    <message>
        <source>Visual privacy %1 (%2): 1 - accuracy of a net that was trained on originals and reads the test images.</source>
        <translation>Visuelle Privatheit %1 (%2): 1 − Genauigkeit eines Netzes, das mit Originalen trainiert wurde und die Testbilder liest.</translation>
    </message>
    <message>
        <source>Class membership: AUC %1, two-sided p %2, mean Fano factor %3 for own and %4 for other classes (%5); conditional on this key.</source>
        <translation>Klassenzugehörigkeit: AUC %1, zweiseitiges p %2, mittlerer Fano-Faktor %3 für eigene und %4 für andere Klassen (%5); bedingt auf diesen Schlüssel.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 for training, %2 for testing</source>
        <translation>%1 zum Trainieren, %2 zum Testen</translation>
    </message>
    <message>
        <source>Disguise</source>
        <translation>Verschleierung</translation>
    </message>
    <message>
        <source>none: originals</source>
        <translation>keine: Originale</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Recipe, exactly</source>
        <translation>Rezept, genau</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>experiment key of seed %1, no secret</source>
        <translation>Versuchsschlüssel mit Startwert %1, kein Geheimnis</translation>
    </message>
    <message>
        <source>secret key; only its fingerprint is recorded</source>
        <translation>geheimer Schlüssel; nur sein Fingerabdruck ist festgehalten</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>fixed seed %1: for tests</source>
        <translation>fester Startwert %1: zum Testen</translation>
    </message>
    <message>
        <source>drawn afresh, not kept</source>
        <translation>frisch gezogen, nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1, %2 Parameter</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1 batches of %2, learning rate %3</source>
        <translation>%1 Batches zu %2, Lernrate %3</translation>
    </message>
    <message>
        <source>Weight seed</source>
        <translation>Startwert der Gewichte</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1, %2 images a second</source>
        <translation>%1, %2 Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Prüfnetz</translation>
    </message>
    <message>
        <source>reads %1 of original test images</source>
        <translation>liest %1 der Original-Testbilder</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation>Mittelwert ± Abweichung</translation>
    </message>
    <message>
        <source>Raw values</source>
        <translation>Einzelwerte</translation>
    </message>
    <message>
        <source>resists</source>
        <translation>hält stand</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>undicht</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Class membership, %1: %2. Mean AUC %3 over %4 keys, 95 % interval %5 to %6.</source>
        <translation>Klassenzugehörigkeit, %1: %2. Mittlere AUC %3 über %4 Schlüssel, 95-%-Intervall %5 bis %6.</translation>
    </message>
    <message>
        <source>Class membership, %1: no verdict, since %2 of the %3 keys that it takes were measured.</source>
        <translation>Klassenzugehörigkeit, %1: kein Urteil, denn %2 der %3 dafür nötigen Schlüssel wurden gemessen.</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Figures or reason</source>
        <translation>Zahlen oder Grund</translation>
    </message>
    <message>
        <source>tried; another attack of its level was more confident, and that one was judged</source>
        <translation>versucht; ein anderer Angriff dieser Stufe hatte mehr Konfidenz, und der wurde beurteilt</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Root secret</source>
        <translation>Wurzelgeheimnis</translation>
    </message>
    <message>
        <source>Permutation, log2(t!)</source>
        <translation>Permutation, log2(t!)</translation>
    </message>
    <message>
        <source>Bits, orders and turns of other steps</source>
        <translation>Bit, Reihenfolgen und Drehungen anderer Schritte</translation>
    </message>
    <message>
        <source>AES keys and starts</source>
        <translation>AES-Schlüssel und -Anfänge</translation>
    </message>
    <message>
        <source>Free real numbers of the matrices</source>
        <translation>Freie reelle Zahlen der Matrizen</translation>
    </message>
    <message>
        <source>The paper&apos;s own count, which overcounts</source>
        <translation>Die Zählung des Artikels, die zu viel zählt</translation>
    </message>
    <message>
        <source>Guise</source>
        <translation>Guise</translation>
    </message>
    <message>
        <source>Learning engine</source>
        <translation>Lern-Engine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>SHA-256 of the data</source>
        <translation>SHA-256 der Daten</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>Fingerabdruck des Schlüssels</translation>
    </message>
    <message>
        <source>Fingerprint in words</source>
        <translation>Fingerabdruck in Wörtern</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Disguised images of people should be treated as personal data, at most pseudonymised; a disguise is not encryption.</source>
        <translation>Verschleierte Bilder von Personen sollten als personenbezogene Daten behandelt werden, höchstens als pseudonymisierte; eine Verschleierung ist keine Verschlüsselung.</translation>
    </message>
    <message>
        <source>Trained on originals: there is no disguise to attack. Its figures are what the others are compared with.</source>
        <translation>Mit Originalen trainiert: Es gibt keine Verschleierung, die sich angreifen ließe. Mit diesen Zahlen werden die anderen verglichen.</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>Nicht gemessen: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No attack was tried on this disguise. That says nothing about what an attack would recover.</source>
        <translation>Auf diese Verschleierung wurde kein Angriff versucht. Das sagt nichts darüber, was ein Angriff rekonstruieren würde.</translation>
    </message>
    <message>
        <source>An attack that was not tried says nothing. An attack that opened nothing says nothing about the next one: the verdict names how many were tried.</source>
        <translation>Ein Angriff, der nicht versucht wurde, sagt nichts. Ein Angriff, der nichts geöffnet hat, sagt nichts über den nächsten: Das Urteil nennt, wie viele versucht wurden.</translation>
    </message>
    <message>
        <source>Visual privacy is 1 - accuracy of a net that was trained on originals and reads the disguised test images. A high value does not mean that pictures cannot be recovered, and an accuracy below chance is not privacy.</source>
        <translation>Visuelle Privatheit ist 1 − Genauigkeit eines Netzes, das mit Originalen trainiert wurde und die verschleierten Testbilder liest. Ein hoher Wert heißt nicht, dass sich Bilder nicht rekonstruieren lassen, und eine Genauigkeit unter dem Zufall ist keine Privatheit.</translation>
    </message>
    <message>
        <source>Intervals are 95 % Wilson intervals for this key and this net. They do not cover other keys: a statement about a recipe takes at least five.</source>
        <translation>Intervalle sind 95-%-Wilson-Intervalle für diesen Schlüssel und dieses Netz. Andere Schlüssel decken sie nicht ab: Eine Aussage über ein Rezept braucht mindestens fünf.</translation>
    </message>
    <message>
        <source>The size of a key space is an upper bound. Some attacks open a disguise without searching for the key.</source>
        <translation>Die Größe eines Schlüsselraums ist eine Obergrenze. Manche Angriffe öffnen eine Verschleierung, ohne nach dem Schlüssel zu suchen.</translation>
    </message>
    <message>
        <source>Class membership is conditional on the key: the classes under one model are not independent, and a verdict takes at least ten keys.</source>
        <translation>Klassenzugehörigkeit ist auf den Schlüssel bedingt: Die Klassen unter einem Modell sind nicht unabhängig, und ein Urteil braucht mindestens zehn Schlüssel.</translation>
    </message>
    <message>
        <source>Accuracies are those of one training each: another key, noise or weight seed gives another figure.</source>
        <translation>Genauigkeiten gelten für je ein Training: Ein anderer Schlüssel, anderes Rauschen oder ein anderer Startwert der Gewichte ergibt eine andere Zahl.</translation>
    </message>
    <message>
        <source>An experiment key comes from a recorded number and is no secret: it serves for measuring, not for giving images away.</source>
        <translation>Ein Versuchsschlüssel entsteht aus einer festgehaltenen Zahl und ist kein Geheimnis: Er dient dem Messen, nicht dem Weggeben von Bildern.</translation>
    </message>
    <message>
        <source>A model that was trained elsewhere may hold a backdoor. Nothing here looks for one.</source>
        <translation>Ein anderswo trainiertes Modell kann eine Hintertür enthalten. Hier sucht nichts danach.</translation>
    </message>
    <message>
        <source>Image disguise: report on %1</source>
        <translation>Bildverschleierung: Bericht über %1</translation>
    </message>
    <message>
        <source>Image disguise: report on a setting</source>
        <translation>Bildverschleierung: Bericht über eine Einstellung</translation>
    </message>
    <message numerus="yes">
        <source>Image disguise: report on %n runs</source>
        <translation>
            <numerusform>Bildverschleierung: Bericht über %n Lauf</numerusform>
            <numerusform>Bildverschleierung: Bericht über %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary by threat level</source>
        <translation>Zusammenfassung nach Bedrohungsstufe</translation>
    </message>
    <message>
        <source>What was measured, and how</source>
        <translation>Was gemessen wurde und wie</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>Angriffe</translation>
    </message>
    <message>
        <source>Key space</source>
        <translation>Schlüsselraum</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Versions and fingerprints</source>
        <translation>Versionen und Fingerabdrücke</translation>
    </message>
    <message>
        <source>Last measured %1 UTC</source>
        <translation>Zuletzt gemessen %1 UTC</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>No pictures: the data at this address are not those of the run any more.</source>
        <translation>Keine Bilder: Die Daten an dieser Adresse sind nicht mehr die des Laufs.</translation>
    </message>
    <message>
        <source>No pictures: the key of the recorded seed is not that of the run.</source>
        <translation>Keine Bilder: Der Schlüssel aus dem aufgezeichneten Startwert ist nicht der des Laufs.</translation>
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
        <translation>grau</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>farbig</translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
</context>
</TS>

// SPDX-License-Identifier: GPL-3.0-or-later
// The first five minutes of a privacy officer and of a data owner with pictures of their own, by mouse and keys.
#include "app/workbench/data_session.h"
#include "app/workbench/key_session.h"
#include "core/image/npy_images.h"
#include "core/image/picture.h"
#include "core/learn/weights.h"
#include "tests/app/walker.h"
#include "widgets/banner.h"
#include "widgets/compare_view.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>

#include <cmath>
#include <fstream>
#include <vector>

using namespace guise;
namespace fs = std::filesystem;

namespace {

/// A person's folder of PNG files, a folder per class, from pictures of Fashion-MNIST.
void writePictures(const fs::path& folder, image::Split split, std::size_t perClass) {
    const char* const names[] = {"bags", "boots", "coats", "dresses"};
    const auto source = image::openSource("fashion-mnist?classes=8,9,4,3").value();
    const auto set = image::loadSplit(*source, split, perClass * 20).value();
    std::vector<std::size_t> written(4);
    for (std::size_t i = 0; i < set.count(); ++i) {
        const auto label = std::size_t(set.labels[i]);
        if (written[label] >= perClass)
            continue;
        const auto pixels = set.image(i);
        const auto png = image::encodePng({set.shape, {pixels.begin(), pixels.end()}}).value();
        const auto place = folder / names[label];
        fs::create_directories(place);
        std::ofstream file(place / (std::to_string(written[label]++) + ".png"), std::ios::binary);
        file.write(reinterpret_cast<const char*>(png.data()), std::streamsize(png.size()));
    }
}

/// What somebody else does with a shipped folder: softmax regression on value / 255, by stochastic gradient descent.
learn::WeightSet trainElsewhere(const fs::path& shipped) {
    const auto set = image::readNpyImages(shipped / "images.npy", shipped / "labels.npy").value();
    const std::size_t inputs = set.shape.size();
    const std::size_t classes = 4;
    std::vector<float> weight(classes * inputs), bias(classes), input(inputs);
    double length = 1.0;
    for (std::size_t p = 0; p < inputs * 50; ++p)
        length += double(set.pixels[p]) * double(set.pixels[p]) / (255.0 * 255.0 * 50.0);
    const float rate = 0.5F / float(length);
    for (std::size_t step = 0; step < 30 * set.labels.size(); ++step) {
        const std::size_t i = step % set.labels.size();
        float scores[classes];
        float sum = 0.0F;
        for (std::size_t p = 0; p < inputs; ++p)
            input[p] = set.pixels[i * inputs + p] / 255.0F;
        for (std::size_t k = 0; k < classes; ++k) {
            scores[k] = bias[k];
            for (std::size_t p = 0; p < inputs; ++p)
                scores[k] += weight[k * inputs + p] * input[p];
        }
        const float largest = *std::max_element(scores, scores + classes);
        for (float& score : scores)
            sum += score = std::exp(score - largest);
        for (std::size_t k = 0; k < classes; ++k) {
            const float move = rate * (scores[k] / sum - (std::size_t(set.labels[i]) == k ? 1.0F : 0.0F));
            bias[k] -= move;
            for (std::size_t p = 0; p < inputs; ++p)
                weight[k * inputs + p] -= move * input[p];
        }
    }
    return {{"linear.weight", {{std::int64_t(classes), std::int64_t(inputs)}, weight}},
            {"linear.bias", {{std::int64_t(classes)}, bias}}};
}

}  // namespace

class WalkOwnerTest : public QObject {
    Q_OBJECT

private:
    WindowFixture fixture_;
    Walker walk_{fixture_};
    QTemporaryDir own_;

    [[nodiscard]] QString own(const char* name) const { return own_.filePath(QLatin1String(name)); }
    [[nodiscard]] QString text(const char* label) { return walk_.see<QLabel>(label).text(); }
    [[nodiscard]] QByteArray bytes(const char* name) const {
        QFile file(own(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Data of this name are in view, and nothing of those before.
    void awaitData(const QString& name) {
        auto& choice = walk_.see<QComboBox>("dataChoice");
        QTRY_VERIFY2_WITH_TIMEOUT(choice.currentText() == name, qPrintable(choice.currentText()), Walker::kPatience);
    }
    void givePassphrase(const char* passphrase, QDialogButtonBox::StandardButton button, const char* shot) {
        auto& ask = walk_.see<QDialog>("passphraseDialog");
        walk_.type("passphrase.first", QLatin1String(passphrase));
        if (button == QDialogButtonBox::Save)
            walk_.type("passphrase.second", QLatin1String(passphrase));
        walk_.keep(shot);
        walk_.click(*ask.findChild<QDialogButtonBox*>()->button(button));
    }

private Q_SLOTS:
    void initTestCase() {
        if (!WindowFixture::hasData())
            QSKIP("Fashion-MNIST is not installed: apt-get install dataset-fashion-mnist");
        writePictures(own("shop").toStdString(), image::Split::Train, 100);
        writePictures(own("stock/train").toStdString(), image::Split::Train, 60);
        writePictures(own("stock/test").toStdString(), image::Split::Test, 20);
    }
    void cleanup() { QVERIFY(fixture_.end()); }

    void ownClassesAreNeverHeldOut() {
        QVERIFY(app::mayHoldOut("fashion-mnist?classes=0,1,2,3"));
        QVERIFY(!app::mayHoldOut(own("stock").toStdString()));
        QVERIFY(!app::mayHoldOut("folder:" + own("stock").toStdString()));
    }

    void privacyOfficer() {
        fixture_.start(fixture_.options());
        walk_.menu("fileMenu", "openFolderAction", "officer-1-menu");
        walk_.answer("openFolderDialog", own("shop"), "officer-2-folder");
        awaitData(QStringLiteral("shop"));
        QTest::qWait(300);
        walk_.keep("officer-3-opened");
        // A folder as it lies about has no test part, and without one nothing is measured: the window offers to make
        // it.
        walk_.click("bannerAction");
        auto& figure = walk_.see<QLabel>("privacy.figure");
        QTRY_VERIFY2_WITH_TIMEOUT(figure.text().contains(u'0'), qPrintable(figure.text()), Walker::kPatience);

        walk_.choose("recipe.preset", QStringLiteral("matrices-only"), "officer-4-presets");
        auto& view = walk_.see<widgets::CompareView>("compareView");
        const auto opened = [&](const char* level) { return text(level).contains(QStringLiteral("brings back")); };
        QTRY_VERIFY2_WITH_TIMEOUT(opened("privacy.level1"), qPrintable(text("privacy.level1")), Walker::kPatience);
        QTRY_VERIFY(walk_.see<QAbstractButton>("recovery.recovered").isChecked());
        QTRY_VERIFY(!view.image(0).isNull() && !view.image(1).isNull() && !view.image(2).isNull());
        walk_.keep("officer-5-no-pairs");
        walk_.choose("recovery.level", 2);
        QTRY_VERIFY2_WITH_TIMEOUT(opened("privacy.level2"), qPrintable(text("privacy.level2")), Walker::kPatience);
        QTRY_VERIFY(!view.image(2).isNull());
        walk_.keep("officer-6-known-pairs");
        walk_.click("privacy.detailsButton");
        walk_.see<QWidget>("privacyDetails");
        walk_.keep("officer-7-details");
        auto& details = walk_.see<QWidget>("privacyDetails");
        QTest::keyClick(&details, Qt::Key_Escape);
        QTRY_VERIFY(!details.isVisible());

        walk_.menu("fileMenu", "reportAction");
        walk_.see<QDialog>("reportDialog");
        walk_.click("report.browse");
        walk_.answer("reportFileDialog", own("report.html"), "officer-8-report-file");
        QCOMPARE(walk_.see<QLineEdit>("report.file").text(), own("report.html"));
        walk_.click("report.originals");
        walk_.click("report.recovered");
        walk_.keep("officer-9-report");
        walk_.click("report.save");
        auto& open = walk_.see<QPushButton>("report.open");
        QTRY_VERIFY_WITH_TIMEOUT(open.isEnabled(), Walker::kPatience);
        walk_.keep("officer-10-saved");
        walk_.click("report.close");

        const QString report = QString::fromUtf8(bytes("report.html"));
        QVERIFY(report.contains(QStringLiteral("alt=\"Original\"")) &&
                report.contains(QStringLiteral("alt=\"Disguised\"")));
        const QString privacy = figure.text().section(u' ', 2, 2);  // "Visual privacy 0.712 (at most …"
        QVERIFY2(report.contains(privacy), qPrintable(privacy));
        const auto key = fixture_.window()->keySession().key();
        QVERIFY(report.contains(QString::fromStdString(key->fingerprint()).left(4)));
        const auto root = QByteArray(reinterpret_cast<const char*>(key->root().data()), int(key->root().size()));
        QVERIFY(!report.contains(QString::fromLatin1(root.toHex()), Qt::CaseInsensitive) &&
                !report.contains(QString::fromLatin1(root.toBase64())));
    }

    void dataOwner() {
        const char* const passphrase = "correct horse battery staple";
        fixture_.start(fixture_.options());
        walk_.drop(own("stock"));
        awaitData(QStringLiteral("stock"));
        walk_.choose("recipe.preset", QStringLiteral("matrices-only"));

        // A key first: the dialog says so, and leads there.
        QTest::keyClick(fixture_.window(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!walk_.see<QPushButton>("export.write").isEnabled());
        walk_.keep("owner-1-no-key");
        walk_.click("export.key");
        walk_.answer("saveKeyDialog", own("stock.gkey"), "owner-2-key-file");
        givePassphrase(passphrase, QDialogButtonBox::Save, "owner-3-passphrase");
        auto& keys = fixture_.window()->keySession();
        QTRY_VERIFY_WITH_TIMEOUT(keys.isSaved() && !keys.isExperiment(), Walker::kPatience);
        walk_.keep("owner-4-key-saved");
        const std::string fingerprint = keys.key()->fingerprint();

        walk_.click("bannerAction");
        walk_.type("export.folder", own("shipped"));
        walk_.keep("owner-5-export");
        walk_.click("export.write");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(own("shipped/manifest.json")), Walker::kPatience);
        QTRY_VERIFY2_WITH_TIMEOUT(text("export.said").contains(QStringLiteral("240")), qPrintable(text("export.said")),
                                  Walker::kPatience);
        walk_.keep("owner-6-shipped");
        for (const char* squeezed : {"export.split", "export.format", "export.folder"}) {
            auto& field = walk_.see<QWidget>(squeezed);
            QTRY_VERIFY2(field.height() >= field.sizeHint().height(), squeezed);
        }
        QTest::keyClick(&walk_.see<QDialog>("exportDialog"), Qt::Key_Escape);
        const QByteArray manifest = bytes("shipped/manifest.json");
        QVERIFY(!manifest.contains("boots") && !manifest.contains("stock") && !manifest.contains(passphrase));

        walk_.menu("toolsMenu", "keysPageAction");
        auto& list = walk_.see<QTreeWidget>("keys.list");
        QTRY_COMPARE_WITH_TIMEOUT(list.topLevelItemCount(), 1, Walker::kPatience);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.topLevelItem(0)).center());
        QTRY_VERIFY(text("keys.details").contains(QString::fromStdString(fingerprint)));
        walk_.keep("owner-7-keys");
        QTest::keyClick(&walk_.see<QDialog>("ownerWindow"), Qt::Key_Escape);
        QVERIFY(fixture_.end());

        QVERIFY(learn::writeSafetensors(own("weights.safetensors").toStdString(),
                                        trainElsewhere(own("shipped").toStdString()), {{"network", "linear"}}));

        // Another day: data, key, model, answers.
        fixture_.start(fixture_.options());
        walk_.menu("fileMenu", "openFolderAction");
        walk_.answer("openFolderDialog", own("stock"));
        awaitData(QStringLiteral("stock"));
        walk_.menu("keyMenu", "openKeyAction", "owner-8-key-menu");
        walk_.answer("openKeyDialog", own("stock.gkey"));
        givePassphrase(passphrase, QDialogButtonBox::Open, "owner-9-unlock");
        auto& again = fixture_.window()->keySession();
        QTRY_VERIFY_WITH_TIMEOUT(again.key() && again.key()->fingerprint() == fingerprint, Walker::kPatience);
        QTest::keyClick(fixture_.window(), Qt::Key_B, Qt::ControlModifier);
        walk_.see<QDialog>("predictDialog");
        walk_.click("predict.file");
        walk_.answer("predictModelDialog", own("weights.safetensors"), "owner-10-weights");
        auto& network = walk_.see<QComboBox>("predict.network");
        QTRY_COMPARE(network.currentText(), QStringLiteral("linear"));  // as the file says
        QCOMPARE(text("predict.networkNote"), QStringLiteral("The file names this net."));
        walk_.choose("predict.network", QStringLiteral("simple-cnn"));
        QVERIFY(text("predict.networkNote").contains(QStringLiteral("The file says linear")));
        walk_.keep("owner-11-other-net");
        walk_.choose("predict.network", QStringLiteral("linear"));
        walk_.keep("owner-11-model");
        walk_.click("predict.start");
        auto& counts = walk_.see<QTableWidget>("predict.counts");
        QCOMPARE(counts.rowCount(), 4);
        QCOMPARE(counts.item(1, 0)->text(), QStringLiteral("boots"));
        QTRY_VERIFY(counts.viewport()->rect().contains(counts.visualItemRect(counts.item(3, 0)).center()));
        QTRY_VERIFY(network.height() >= network.sizeHint().height());
        walk_.keep("owner-12-answers");
        const QString said = text("predict.said");
        QVERIFY2(said.contains(QStringLiteral("80 pictures")) && said.contains(u'%'), qPrintable(said));
        walk_.click("predict.save");
        walk_.answer("saveAnswersDialog", own("answers.csv"));
        QTRY_COMPARE(bytes("answers.csv").count('\n'), 81);
        int right = 0;
        const auto lines = bytes("answers.csv").split('\n');
        const char* const names[] = {"bags", "boots", "coats", "dresses"};
        for (int i = 0; i < 80; ++i)
            right += lines[i + 1].trimmed().endsWith(names[i / 20]) ? 1 : 0;
        QVERIFY2(right > 56, qPrintable(QString::number(right)));  // of 80; 20 by chance
    }
};

GUISE_WINDOW_TEST_MAIN(WalkOwnerTest)
#include "walk_owner_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disguise/recipe.h"
#include "app/workbench/recipe_fixes.h"
#include "app/workbench/recipe_panel.h"
#include "app/workbench/recipe_words.h"
#include "core/base/json.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTest>

#include <clocale>
#include <memory>
#include <string>
#include <vector>

using namespace guise;

namespace {

const base::Shape kGrey{1, 28, 28};

disguise::Recipe recipe(const char* text) {
    const auto parsed = disguise::parseRecipe(text);
    if (!parsed)
        qFatal("%s", parsed.error().advice.c_str());
    return *parsed;
}

QString namesOf(const disguise::Recipe& recipe) {
    QStringList names;
    for (const auto& step : recipe.steps)
        names.push_back(QString::fromStdString(step.mechanism));
    return names.join(QLatin1Char(' '));
}

}  // namespace

/// The recipe panel by itself, driven by mouse and keyboard.
class RecipeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QScrollArea> area_;
    app::RecipePanel* panel_ = nullptr;

    template <class T>
    T* find(const QString& name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return panel_->findChild<T*>(name);
    }
    QString noteText() {
        auto* note = find<QFrame>(QStringLiteral("recipe.note"));
        return note->isVisible() ? find<QLabel>(QStringLiteral("recipe.note.text"))->text() : QString();
    }
    void clickFix(const QString& text) {
        for (int i = 0; i < 3; ++i)
            if (auto* fix = find<QAbstractButton>(QStringLiteral("recipe.fix%1").arg(i)); fix && fix->text() == text) {
                QTest::mouseClick(fix, Qt::LeftButton);
                return;
            }
        QFAIL(qPrintable(QStringLiteral("no fix %1").arg(text)));
    }

private Q_SLOTS:
    void init() {
        area_ = std::make_unique<QScrollArea>();
        panel_ = new app::RecipePanel;
        area_->setWidget(panel_);
        area_->setWidgetResizable(true);
        area_->resize(360, 640);
        area_->show();
        QVERIFY(QTest::qWaitForWindowExposed(area_.get()));
        area_->activateWindow();
        panel_->setShape(kGrey);
    }
    void cleanup() { area_.reset(); }

    void wordsAreThoseOfThePanel() {
        QCOMPARE(app::recipeInWords(R"({"block":[7,7],"scheme":"block","steps":[{"mechanism":"noise","level":100},)"
                                    R"({"mechanism":"rmt","matrix":"orthogonal"},{"mechanism":"permute"}]})"),
                 QStringLiteral("7×7: Noise 100, Mix pixels, Permute blocks"));
        QCOMPARE(app::recipeInWords(R"({"block":[4,4],"scheme":"block","steps":[)"
                                    R"({"mechanism":"rmt","matrix":"identity"}]})"),
                 QStringLiteral("4×4: Mix pixels (None)"));
        QCOMPARE(app::recipeInWords("no recipe"), QString());
    }

    void everyFixFits() {
        const std::vector<std::pair<const char*, base::Shape>> misfits = {
            {R"({"block":[5,5],"steps":[{"mechanism":"permute"}]})", kGrey},
            {R"({"block":[7,5],"steps":[{"mechanism":"permute"}]})", kGrey},
            {R"({"block":[7,7],"steps":[{"mechanism":"permute"}]})", {3, 31, 29}},
            {R"({"block":[4,4],"steps":[{"mechanism":"rmt"},{"mechanism":"aes"}]})", kGrey},
            {R"({"block":[4,4],"steps":[{"mechanism":"noise"},{"mechanism":"rmt"},{"mechanism":"rotate-flip"}]})",
             kGrey},
            {R"({"block":[56,56],"steps":[{"mechanism":"rmt","whole":true}]})", {1, 112, 112}},
            {R"({"scheme":"neuracrypt","patch":5,"depth":4,"width":64})", kGrey},
            {R"({"scheme":"neuracrypt","patch":28,"depth":4,"width":64})", kGrey},
            {R"({"scheme":"instahide","images":2,"partners":"across"})", kGrey},
            {R"({"block":[5,5],"steps":[{"mechanism":"rmt"},{"mechanism":"aes"}]})", kGrey},  // two faults at once
        };
        for (const auto& [text, shape] : misfits) {
            const auto misfit = app::explainMisfit(recipe(text), shape);
            QVERIFY2(misfit, text);
            QVERIFY2(!misfit->sentence.isEmpty() && !misfit->fixes.empty() && misfit->fixes.size() <= 3, text);
            for (const auto& fix : misfit->fixes) {
                QVERIFY2(disguise::checkRecipe(fix.recipe, shape), qPrintable(fix.text));
                QVERIFY2(!fix.text.isEmpty(), text);
            }
        }
        QVERIFY(!app::explainMisfit(disguise::presets().front().recipe, kGrey));
        disguise::Recipe empty;
        const auto misfit = app::explainMisfit(empty, kGrey);
        QVERIFY(misfit && misfit->fixes.size() == 1 && disguise::checkRecipe(misfit->fixes[0].recipe, kGrey));
    }

    void aTypedBlockIsExplainedAndMended() {
        auto* spin = find<QSpinBox>(QStringLiteral("recipe.block.spin"));
        QSignalSpy changes(panel_, &app::RecipePanel::recipeChanged);
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QStringLiteral("5"));
        QTest::keyClick(spin, Qt::Key_Return);
        QCOMPARE(panel_->recipe().blockHeight, 5);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(noteText(), QStringLiteral("28 is not divisible by 5: use 4 or 7."));
        clickFix(QStringLiteral("Use 4 × 4"));
        QCOMPARE(panel_->recipe().blockHeight, 4);
        QCOMPARE(panel_->recipe().blockWidth, 4);
        QVERIFY(noteText().isEmpty());
        // The arrows know which sides fit.
        QTest::keyClick(spin, Qt::Key_Up);
        QCOMPARE(panel_->recipe().blockHeight, 7);
        QTest::keyClick(spin, Qt::Key_Down);
        QTest::keyClick(spin, Qt::Key_Down);
        QCOMPARE(panel_->recipe().blockHeight, 2);
    }

    void aWrongOrderIsExplainedAndMended() {
        panel_->setRecipe(recipe(R"({"block":[4,4],"steps":[{"mechanism":"aes"},{"mechanism":"rmt"}]})"));
        QVERIFY(noteText().isEmpty());
        QTest::mouseClick(find<QAbstractButton>(QStringLiteral("step1.rmt.up")), Qt::LeftButton);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("rmt aes"));
        QVERIFY(!noteText().isEmpty());
        QTest::mouseClick(find<QAbstractButton>(QStringLiteral("recipe.fix0")), Qt::LeftButton);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("aes rmt"));
        QVERIFY(noteText().isEmpty());
    }

    void otherPicturesTakeTheNearestBlockAndSaySo() {
        QSignalSpy changes(panel_, &app::RecipePanel::recipeChanged);
        panel_->setShape({3, 32, 32});
        QCOMPARE(panel_->recipe().blockHeight, 8);
        QCOMPARE(changes.count(), 1);
        QVERIFY2(noteText().contains(QStringLiteral("7 × 7")) && noteText().contains(QStringLiteral("8 × 8")),
                 qPrintable(noteText()));
        clickFix(QStringLiteral("Grow the picture"));
        QCOMPARE(panel_->recipe().blockHeight, 7);
        QVERIFY(panel_->recipe().pad);
        QVERIFY(noteText().isEmpty());
    }

    void stepsMoveByKeyboardAndKeepTheFocus() {
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("noise rmt permute"));
        auto* level = find<QWidget>(QStringLiteral("step0.noise.level.spin"));
        level->setFocus();
        QTRY_VERIFY(level->hasFocus());
        QTest::keyClick(level, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("rmt noise permute"));
        QTRY_COMPARE(QApplication::focusWidget(), find<QWidget>(QStringLiteral("step1.noise.level.spin")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);  // at the end: stays
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("rmt permute noise"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("rmt noise permute"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("rmt permute"));
        QVERIFY(panel_->isAncestorOf(QApplication::focusWidget()));
    }

    void stepsMoveByDragging() {
        const auto dragTo = [&](const char* card, const char* other, bool below, bool escape) {
            auto* from = find<QWidget>(QLatin1String(card));
            auto* to = find<QWidget>(QLatin1String(other));
            const QPoint grip(30, 12);
            const QPoint end = from->mapFromGlobal(to->mapToGlobal(QPoint(30, below ? to->height() - 3 : 3)));
            QTest::mousePress(from, Qt::LeftButton, {}, grip);
            for (int i = 1; i <= 5; ++i)
                QTest::mouseMove(from, grip + (end - grip) * i / 5);
            QVERIFY(find<QFrame>(QStringLiteral("recipe.gap"))->isVisible());
            if (escape)
                QTest::keyClick(from, Qt::Key_Escape);
            QTest::mouseRelease(from, Qt::LeftButton, {}, end);
            QVERIFY(!find<QFrame>(QStringLiteral("recipe.gap"))->isVisible());
        };
        dragTo("step0.noise", "step2.permute", true, true);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("noise rmt permute"));
        dragTo("step0.noise", "step2.permute", true, false);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("rmt permute noise"));
        dragTo("step1.permute", "step0.rmt", false, false);
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("permute rmt noise"));
        dragTo("step0.permute", "step0.permute", true, false);  // where it was
        QCOMPARE(namesOf(panel_->recipe()), QStringLiteral("permute rmt noise"));
    }

    void presetsStandInGroupsThatCannotBeChosen() {
        auto* choice = find<QComboBox>(QStringLiteral("recipe.preset"));
        int headings = 0;
        const auto* model = qobject_cast<QStandardItemModel*>(choice->model());
        for (int i = 1; i < choice->count(); ++i) {
            const bool heading = !model->item(i)->flags().testFlag(Qt::ItemIsSelectable);
            QCOMPARE(heading, choice->itemData(i).isNull());
            QVERIFY(!choice->itemData(i, Qt::ToolTipRole).toString().isEmpty());
            headings += heading ? 1 : 0;
        }
        QCOMPARE(headings, 3);
        choice->setFocus();
        for (int i = 0; i < choice->count(); ++i) {
            QTest::keyClick(choice, Qt::Key_Down);
            QVERIFY(!choice->currentData().isNull());
            QVERIFY2(disguise::checkRecipe(panel_->recipe(), kGrey), qPrintable(choice->currentText()));
        }
        QCOMPARE(choice->currentIndex(), choice->count() - 1);
    }
};

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    RecipeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recipe_test.moc"

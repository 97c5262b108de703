// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"
#include "tests/widgets/gui_test.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using guise::widgets::Banner;

class BannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsHiddenAndShowsTheLatestMessage();
    void detailsOpenOnRequestOnly();
    void closesByButtonAndEscape();
    void offersAnAction();
    void bringsAnUnansweredOfferBack();
    void forgetsAnOfferThatHoldsNoMore();
    void mentionsBelowAnOffer();
    void takesTheHeightOfTheWidthItHas();
    void takesTextLiterally();
    void speaksToAssistiveTechnology();
};

void BannerTest::startsHiddenAndShowsTheLatestMessage() {
    Banner banner;
    QVERIFY(banner.isHidden());
    banner.showMessage(Banner::Kind::Information, QStringLiteral("first"));
    banner.showMessage(Banner::Kind::Error, QStringLiteral("second"));
    QVERIFY(!banner.isHidden());
    QCOMPARE(banner.text(), QStringLiteral("second"));
    QCOMPARE(banner.kind(), Banner::Kind::Error);
}

void BannerTest::detailsOpenOnRequestOnly() {
    Banner banner;
    banner.showMessage(Banner::Kind::Warning, QStringLiteral("what"), QStringLiteral("why"));
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    auto* button = banner.findChild<QToolButton*>(QStringLiteral("bannerDetails"));
    auto* details = banner.findChild<QLabel*>(QStringLiteral("bannerDetailsText"));
    QVERIFY(button && details);
    QVERIFY(!details->isVisible());
    const int before = banner.sizeHint().height();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(details->isVisible());
    QCOMPARE(details->text(), QStringLiteral("why"));
    QTRY_VERIFY(banner.sizeHint().height() > before);
    banner.showMessage(Banner::Kind::Warning, QStringLiteral("other"));
    QVERIFY(!button->isVisible());
    QVERIFY(!details->isVisible());
}

void BannerTest::closesByButtonAndEscape() {
    Banner banner;
    banner.showMessage(Banner::Kind::Information, QStringLiteral("text"));
    QTest::mouseClick(banner.findChild<QToolButton*>(QStringLiteral("bannerClose")), Qt::LeftButton);
    QVERIFY(banner.isHidden());
    banner.showMessage(Banner::Kind::Information, QStringLiteral("text"));
    QTest::keyClick(&banner, Qt::Key_Escape);
    QVERIFY(banner.isHidden());
}

void BannerTest::offersAnAction() {
    Banner banner;
    auto* button = banner.findChild<QToolButton*>(QStringLiteral("bannerAction"));
    int done = 0;
    banner.showMessage(Banner::Kind::Information, QStringLiteral("gone"));
    QVERIFY(button->isHidden());
    banner.offer(QStringLiteral("Bring back"), [&] { ++done; });
    QVERIFY(!button->isHidden());
    QCOMPARE(button->text(), QStringLiteral("Bring back"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(done, 1);
    QVERIFY(banner.isHidden());
    banner.showMessage(Banner::Kind::Information, QStringLiteral("another"));
    QVERIFY(button->isHidden());  // the offer belonged to the message before
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(done, 1);
}

void BannerTest::bringsAnUnansweredOfferBack() {
    Banner banner;
    auto* action = banner.findChild<QToolButton*>(QStringLiteral("bannerAction"));
    auto* more = banner.findChild<QToolButton*>(QStringLiteral("bannerWaiting"));
    int opened = 0;
    banner.showMessage(Banner::Kind::Warning, QStringLiteral("project"), QStringLiteral("why"));
    banner.offer(QStringLiteral("Open key"), [&] { ++opened; });
    QVERIFY(more->isHidden());
    banner.showMessage(Banner::Kind::Error, QStringLiteral("fault"));
    banner.showMessage(Banner::Kind::Error, QStringLiteral("another fault"));  // nothing of the first is lost with it
    QCOMPARE(banner.waiting(), 1);
    QVERIFY(!more->isHidden() && action->isHidden());
    QTest::mouseClick(banner.findChild<QToolButton*>(QStringLiteral("bannerClose")), Qt::LeftButton);
    QVERIFY(!banner.isHidden() && !action->isHidden() && more->isHidden());
    QCOMPARE(banner.text(), QStringLiteral("project"));
    QCOMPARE(banner.kind(), Banner::Kind::Warning);
    QCOMPARE(action->text(), QStringLiteral("Open key"));
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(opened, 1);
    QVERIFY(banner.isHidden());
    for (int i = 0; i < 30; ++i) {  // a bounded pile
        banner.showMessage(Banner::Kind::Information, QString::number(i));
        banner.offer(QStringLiteral("Undo"), [] {});
    }
    QVERIFY(banner.waiting() < 10);
    for (int i = 0; i < 30; ++i)
        banner.dismiss();
    QVERIFY(banner.isHidden());
}

void BannerTest::forgetsAnOfferThatHoldsNoMore() {
    Banner banner;
    bool holds = true;
    const auto offer = [&] {
        banner.showMessage(Banner::Kind::Information, QStringLiteral("offer"));
        banner.offer(
            QStringLiteral("Do"), [] {}, [&] { return holds; });
        banner.showMessage(Banner::Kind::Information, QStringLiteral("above"));
    };
    offer();
    banner.dismiss();
    QCOMPARE(banner.text(), QStringLiteral("offer"));
    banner.dismiss();
    QVERIFY(banner.isHidden());
    offer();
    holds = false;
    banner.dismiss();
    QVERIFY(banner.isHidden());
}

void BannerTest::mentionsBelowAnOffer() {
    Banner banner;
    banner.mention(Banner::Kind::Information, QStringLiteral("alone"));
    QCOMPARE(banner.text(), QStringLiteral("alone"));
    banner.showMessage(Banner::Kind::Information, QStringLiteral("offer"));
    banner.offer(QStringLiteral("Do"), [] {});
    banner.mention(Banner::Kind::Warning, QStringLiteral("by the way"));
    QCOMPARE(banner.text(), QStringLiteral("offer"));
    QTest::mouseClick(banner.findChild<QToolButton*>(QStringLiteral("bannerWaiting")), Qt::LeftButton);
    QCOMPARE(banner.text(), QStringLiteral("by the way"));
    QCOMPARE(banner.kind(), Banner::Kind::Warning);
}

/// In a layout with margins the text has less room than the parent.
void BannerTest::takesTheHeightOfTheWidthItHas() {
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(60, 9, 60, 9);
    auto* banner = new Banner(&page);
    layout->addWidget(banner);
    layout->addStretch(1);
    page.resize(520, 300);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QString text;
    for (int words = 1; words <= 40; ++words) {  // each length that fits into a line, and each that just does not
        text += QStringLiteral("word ");
        banner->showMessage(Banner::Kind::Information, text);
        QCoreApplication::processEvents();
        const auto* label = banner->findChild<QLabel*>(QStringLiteral("bannerText"));
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(text));
    }
}

void BannerTest::takesTextLiterally() {
    Banner banner;
    banner.showMessage(Banner::Kind::Error, QStringLiteral("<b>a.npy</b>"), QStringLiteral("<img src=x>"));
    const auto labels = banner.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
}

void BannerTest::speaksToAssistiveTechnology() {
    Banner banner;
    banner.showMessage(Banner::Kind::Error, QStringLiteral("The key file is damaged."), QStringLiteral("checksum"));
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&banner);
    QVERIFY(seen);
    QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("The key file is damaged."));
    QCOMPARE(seen->text(QAccessible::Description), QStringLiteral("checksum"));
    const auto buttons = banner.findChildren<QToolButton*>();
    for (QToolButton* button : buttons)
        QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
}

GUISE_GUI_TEST_MAIN(BannerTest)
#include "banner_test.moc"

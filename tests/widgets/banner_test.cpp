// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"
#include "tests/widgets/gui_test.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

using guise::widgets::Banner;

class BannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsHiddenAndShowsTheLatestMessage();
    void detailsOpenOnRequestOnly();
    void closesByButtonAndEscape();
    void offersAnAction();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrap_layout.h"

#include "tests/widgets/gui_test.h"

#include <QWidget>

#include <array>

using guise::widgets::WrapLayout;

class WrapLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrapsWhereTheWidthEnds() {
        QWidget box;
        auto* layout = new WrapLayout(&box);
        layout->setContentsMargins(5, 7, 5, 7);
        layout->setSpacing(10);
        std::array<QWidget*, 3> items{};
        for (auto& item : items) {
            item = new QWidget(&box);
            item->setFixedSize(100, 20);
            layout->addWidget(item);
        }
        QCOMPARE(layout->sizeHint(), QSize(330, 34));
        QCOMPARE(layout->minimumSize(), QSize(110, 34));
        QCOMPARE(layout->heightForWidth(330), 34);
        QCOMPARE(layout->heightForWidth(329), 64);
        QCOMPARE(layout->heightForWidth(110), 94);

        layout->setGeometry(QRect(0, 0, 230, 100));
        QCOMPARE(items[1]->pos(), QPoint(115, 7));
        QCOMPARE(items[2]->pos(), QPoint(5, 37));
        items[0]->setVisible(false);
        items[1]->setVisible(true);
        items[2]->setVisible(true);
        layout->setGeometry(QRect(0, 0, 230, 101));
        QCOMPARE(items[1]->pos(), QPoint(5, 7));
        QCOMPARE(items[2]->pos(), QPoint(115, 7));
        box.setLayoutDirection(Qt::RightToLeft);
        layout->setGeometry(QRect(0, 0, 230, 100));
        QCOMPARE(items[1]->pos(), QPoint(125, 7));
    }
};

GUISE_GUI_TEST_MAIN(WrapLayoutTest)

#include "wrap_layout_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/matrix_view.h"
#include "tests/widgets/gui_test.h"

#include <limits>

using guise::widgets::MatrixView;

class MatrixViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsHaveColoursOfTheirOwn();
    void whatIsNoMatrixShowsTheHint();
    void keepsSquareCellsInAnyShape();
};

void MatrixViewTest::signsHaveColoursOfTheirOwn() {
    MatrixView view(QStringLiteral("Matrix"));
    view.resize(220, 240);
    view.setMatrix(2, 2, {1.0, 0.0, -1.0, 0.5});
    const QImage shown = view.grab().toImage();
    // Corners of cells, away from the numbers in them.
    const auto cell = [&](int row, int column) {
        return shown.pixelColor(16 + column * 106, shown.height() - 212 + row * 106);
    };
    const QColor one = cell(0, 0);
    const QColor zero = cell(0, 1);
    const QColor minus = cell(1, 0);
    const QColor half = cell(1, 1);
    QVERIFY(one.red() > one.blue() + 50);
    QVERIFY(minus.blue() > minus.red() + 50);
    QCOMPARE(zero, view.palette().color(QPalette::Base));
    QVERIFY(half.blue() > one.blue() && half.blue() < zero.blue());
}

void MatrixViewTest::whatIsNoMatrixShowsTheHint() {
    MatrixView view(QStringLiteral("Matrix"));
    view.resize(120, 120);
    QVERIFY(view.isEmpty());
    view.setMatrix(2, 2, {1.0});
    QVERIFY(view.isEmpty());
    view.setMatrix(1, 1, {1.0}, 0.0);
    QVERIFY(view.isEmpty());
    view.setMatrix(1, 2, {1.0, std::numeric_limits<double>::quiet_NaN()});
    QVERIFY(!view.isEmpty());
    QVERIFY(!view.grab().isNull());
    view.clear(QStringLiteral("none"));
    QVERIFY(view.isEmpty());
    QCOMPARE(view.accessibleDescription(), QStringLiteral("none"));
    QVERIFY(!view.grab().isNull());
}

void MatrixViewTest::keepsSquareCellsInAnyShape() {
    MatrixView view(QStringLiteral("Matrix"));
    view.setMatrix(28, 28, QVector<double>(28 * 28, 1.0));
    for (const QSize size : {QSize(400, 120), QSize(90, 400), QSize(1, 1)}) {
        view.resize(size);
        QVERIFY(!view.grab().isNull());
    }
    view.resize(400, 120);
    const QImage shown = view.grab().toImage();
    const QColor background = shown.pixelColor(5, 100);
    QCOMPARE(shown.pixelColor(395, 100), background);  // a square in the middle
    QVERIFY(shown.pixelColor(200, 100) != background);
}

GUISE_GUI_TEST_MAIN(MatrixViewTest)
#include "matrix_view_test.moc"

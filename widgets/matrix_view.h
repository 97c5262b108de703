// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace guise::widgets {

/// A matrix as a heat map: blue below zero, the background at zero, orange above, full colour at `limit`. Numbers in
/// the cells where they fit; the cell under the pointer in a tooltip. Follows the palette. UI thread.
class MatrixView : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(const QString& title, QWidget* parent = nullptr);
    /// Row-major, rows x columns values; `limit` > 0.
    void setMatrix(int rows, int columns, const QVector<double>& values, double limit = 1.0);
    void clear(const QString& hint);  // shows the hint instead
    [[nodiscard]] bool isEmpty() const { return values_.isEmpty(); }
    [[nodiscard]] const QVector<double>& values() const { return values_; }
    [[nodiscard]] QSize sizeHint() const override { return {170, 170}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF area() const;  // of the cells: a square cell each
    [[nodiscard]] QColor colourOf(double value) const;
    void describe();

    QString title_;
    QString hint_;
    int rows_ = 0;
    int columns_ = 0;
    double limit_ = 1.0;
    QVector<double> values_;
};

}  // namespace guise::widgets

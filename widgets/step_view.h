// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QTimer>
#include <QVariantAnimation>
#include <QVector>
#include <QWidget>

namespace guise::widgets {

/// A picture of blocks on its way from one stage to the next: blocks part, change one after another, move, and join
/// again. Space plays and pauses, left and right arrow take one step, Home begins anew. Without animation where the
/// platform asks for none: stages then follow each other at once. UI thread.
class StepView : public QWidget {
    Q_OBJECT

public:
    /// How a stage comes out of the one before. Part: the picture is cut into blocks. Change: each block becomes
    /// another. Move: position j gets the block of position source[j]. Join: the blocks come together.
    enum class Kind { Start, Part, Change, Move, Join };
    struct Stage {
        Kind kind = Kind::Start;
        QString title;
        QString text;  // one sentence
        QImage image;  // after the stage; of any size, its blocks in rows x columns
        QVector<int> source = {};
    };
    explicit StepView(QWidget* parent = nullptr);
    /// `rows`, `columns`: of blocks. Keeps its place when the stages are as many as before.
    void setStages(const QVector<Stage>& stages, int rows, int columns);
    void clear(const QString& hint);
    [[nodiscard]] int stageCount() const { return int(stages_.size()); }
    [[nodiscard]] const Stage& stage(int index) const { return stages_[index]; }
    /// 0..stageCount() - 1; a stage is reached at its whole number.
    [[nodiscard]] double position() const { return position_; }
    void setPosition(double position);
    [[nodiscard]] bool isPlaying() const { return playing_; }
    void setPlaying(bool playing);
    void step(int by);  // -1, 1
    void setAnimated(bool animated) { animated_ = animated; }
    [[nodiscard]] bool isAnimated() const { return animated_; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void moved(double position);
    void playingChanged(bool playing);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void goTo(int stage);
    void goOn();
    void describe();
    [[nodiscard]] double partedAt(double position) const;  // 0: joined, 1: apart
    void drawBlocks(QPainter& painter, const QRectF& area);

    QVector<Stage> stages_;
    QString hint_;
    int rows_ = 1;
    int columns_ = 1;
    double position_ = 0.0;
    bool playing_ = false;
    bool animated_ = true;
    QVariantAnimation motion_;
    QTimer pause_;
};

}  // namespace guise::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

#include "app/workbench/job_bridge.h"
#include "app/workbench/recovery.h"
#include "core/disguise/disguiser.h"
#include "core/key/secret_key.h"

#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QSpinBox;
class QToolButton;

namespace guise::widgets {
class MatrixView;
}

namespace guise::app {

/// How one matrix of an estimate agrees with the true one, both side x side and row-major, rows as the attacker orders
/// them: |cosine| of each pair of rows.
struct MatrixAgreement {
    double least = 0.0;
    double mean = 0.0;
    int close = 0;  // rows at 0.99 or more
};
[[nodiscard]] MatrixAgreement agreementOf(const QVector<double>& truth, const QVector<double>& estimate, int side);

/// One block of the disguised picture: the matrix that mixes its rows, beside what the attacker of the third picture
/// made of it, and where the block came from. Of a recipe with AES the bits of the block's cipher key, but only after a
/// press on a button, and until the key changes or the inspector is hidden. The key's material is read in a job, and
/// only while it is seen. UI thread.
class BlockInspector : public QWidget {
    Q_OBJECT

public:
    explicit BlockInspector(JobBridge& jobs, QWidget* parent = nullptr);
    void setKey(const key::SecretKey& key);
    void clearKey();
    void setRecovery(const RecoveryPtr& recovery);  // null: none, or out of date
    /// The block that holds an image pixel.
    void showBlockAt(QPoint pixel);
    void showBlock(int position);
    [[nodiscard]] int block() const;
    [[nodiscard]] const widgets::MatrixView* truth() const { return truth_; }
    [[nodiscard]] const widgets::MatrixView* estimate() const { return estimate_; }
    [[nodiscard]] const widgets::MatrixView* bits() const { return bits_; }
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void blockChanged(int position);  // in the disguised picture

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Material = std::shared_ptr<const disguise::RevealedMaterial>;
    void refresh();
    void readIfSeen();
    /// side x side values in the channel chosen; empty: there is none.
    [[nodiscard]] QVector<double> matrixOf(std::size_t position) const;
    void showBits(std::size_t position);  // of the AES key, or what is shown in their place
    [[nodiscard]] QVector<double> estimateOf(std::size_t position) const;
    [[nodiscard]] QString blockName(std::int64_t position) const;  // "block 6 (row 1, column 2)"

    JobBridge& jobs_;
    std::optional<key::SecretKey> key_;
    Material material_;
    RecoveryPtr recovery_;
    int blockHeight_ = 0;  // pixels; 0: the recipe has no blocks
    int blockWidth_ = 0;
    int rows_ = 0;  // blocks
    int columns_ = 0;
    bool permutesFirst_ = false;  // a block's matrix or key is that of the place it moved to
    std::uint64_t generation_ = 0;
    QSpinBox* block_ = nullptr;
    QSpinBox* channel_ = nullptr;
    QLabel* text_ = nullptr;
    widgets::MatrixView* truth_ = nullptr;
    widgets::MatrixView* bits_ = nullptr;  // in place of truth_
    QToolButton* showKey_ = nullptr;
    widgets::MatrixView* estimate_ = nullptr;
};

}  // namespace guise::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undo_keys.h"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace guise::widgets {

namespace {

class UndoKeys : public QObject {
public:
    explicit UndoKeys(QAbstractSpinBox* spin) : QObject(spin), edit_(spin->findChild<QLineEdit*>()) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride && edit_ != nullptr && !edit_->isModified()) {
            auto* key = static_cast<QKeyEvent*>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QLineEdit* edit_;
};

}  // namespace

void leaveUndoKeys(QAbstractSpinBox* spin) {
    spin->installEventFilter(new UndoKeys(spin));
}

}  // namespace guise::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/text_fit.h"

#include "widgets/elided_label.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace {

constexpr double kLonger = 0.4;
constexpr int kSlack = 1;  // pixels of rounding

QString withoutMnemonic(QString text) {
    return text.replace(QRegularExpression(QStringLiteral("&(.)")), QStringLiteral("\\1"));
}

bool fitsLabel(const QLabel* label) {
    const QSize room = label->size() + QSize(kSlack, kSlack);
    if (!label->wordWrap())
        return label->sizeHint().width() <= room.width() && label->sizeHint().height() <= room.height();
    if (label->heightForWidth(label->width()) > room.height())
        return false;
    if (Qt::mightBeRichText(label->text()) && label->textFormat() != Qt::PlainText)
        return true;  // its words are checked by eye
    const auto words = withoutMnemonic(label->text()).split(QRegularExpression(QStringLiteral("\\s+")));
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return label->fontMetrics().horizontalAdvance(word) <= label->contentsRect().width() + kSlack;
    });
}

bool fitsChoice(const QComboBox* choice) {
    QStyleOptionComboBox option;
    option.initFrom(choice);
    option.editable = choice->isEditable();
    const QRect field =
        choice->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice);
    return choice->fontMetrics().horizontalAdvance(choice->currentText()) <= field.width() + kSlack;
}

bool fitsTabs(const QTabBar* tabs) {
    int width = 0;
    for (int i = 0; i < tabs->count(); ++i) {
        const int text = tabs->fontMetrics().horizontalAdvance(withoutMnemonic(tabs->tabText(i)));
        if (text > tabs->tabRect(i).width())
            return false;
        width += tabs->tabRect(i).width();
    }
    return width <= tabs->width() + kSlack;
}

bool fits(const QWidget* widget) {
    if (qobject_cast<const guise::widgets::ElidedLabel*>(widget))
        return true;
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text().isEmpty() || fitsLabel(label);
    if (const auto* choice = qobject_cast<const QComboBox*>(widget))
        return fitsChoice(choice);
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text().isEmpty() || button->sizeHint().width() <= button->width() + kSlack;
    if (const auto* group = qobject_cast<const QGroupBox*>(widget))
        return group->fontMetrics().horizontalAdvance(withoutMnemonic(group->title())) <= group->width();
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
        return fitsTabs(tabs);
    if (const auto* number = qobject_cast<const QAbstractSpinBox*>(widget)) {
        const auto* edit = number->findChild<QLineEdit*>();
        return edit == nullptr || number->fontMetrics().horizontalAdvance(number->text()) <= edit->width();
    }
    if (const auto* scroll = qobject_cast<const QScrollArea*>(widget))
        return scroll->widget() == nullptr || scroll->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff ||
               scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width() + kSlack;
    return true;
}

}  // namespace

QString LongTexts::translate(const char*, const char* source, const char*, int) const {
    const QString text = QString::fromUtf8(source);
    if (text.isEmpty())
        return {};
    static const QString kWord = QStringLiteral("éàüöñçé ");
    const int more = std::max(2, int(double(text.size()) * kLonger + 0.5));
    QString padding;
    while (padding.size() < more - 2)
        padding += kWord[padding.size() % kWord.size()];
    return QLatin1Char('[') + text + padding.trimmed() + QLatin1Char(']');
}

QString nameOf(const QWidget* widget) {
    QString name = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* each = widget; each != nullptr; each = each->isWindow() ? nullptr : each->parentWidget())
        if (!each->objectName().isEmpty() && !each->objectName().startsWith(QLatin1String("qt_")))
            name += QLatin1Char(' ') + each->objectName();
    return name;
}

QStringList clippedTexts(const QWidget* window) {
    QStringList clipped;
    for (const auto* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != window || fits(widget))
            continue;
        QString text = widget->property("text").toString();
        if (const auto* choice = qobject_cast<const QComboBox*>(widget))
            text = choice->currentText();
        clipped.push_back(QStringLiteral("%1: “%2” has %3 x %4, wants %5 x %6")
                              .arg(nameOf(widget), text)
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(widget->sizeHint().width())
                              .arg(widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                               : widget->sizeHint().height()));
    }
    return clipped;
}

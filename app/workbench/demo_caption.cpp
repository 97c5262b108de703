// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/demo_caption.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace guise::app {

namespace {

constexpr int kLinesOfTitle =
    26;  // a capital letter of the title is about 1/40 of the window: 10 mm on a 24-inch screen
constexpr int kSmallestPixels = 18;

QLabel* words(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return label;
}

void setPixels(QLabel& label, int pixels, bool bold) {
    auto font = label.font();
    font.setPixelSize(std::max(kSmallestPixels, pixels));
    font.setBold(bold);
    label.setFont(font);
}

}  // namespace

DemoCaption::DemoCaption(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("demoCaption"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    title_ = words("demo.title", this);
    text_ = words("demo.text", this);
    found_ = words("demo.found", this);
    hint_ = words("demo.hint", this);
    hint_->setForegroundRole(QPalette::Text);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(24, 10, 24, 10);
    layout->setHorizontalSpacing(32);
    layout->addWidget(title_, 0, 0);
    layout->addWidget(text_, 1, 0);
    layout->addWidget(found_, 0, 1, 2, 1);
    layout->addWidget(hint_, 2, 0, 1, 2);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(1, 1);
    fitTo(800);
}

void DemoCaption::fitTo(int windowHeight) {
    const int title = windowHeight / kLinesOfTitle;
    setPixels(*title_, title, true);
    setPixels(*text_, title * 4 / 5, false);
    setPixels(*found_, title * 4 / 5, true);
    setPixels(*hint_, title / 2, false);
    setFixedHeight(std::max(150, windowHeight * 24 / 100));
}

void DemoCaption::showWords(const QString& title, const QString& text, const QString& found) {
    title_->setText(title);
    text_->setText(text);
    found_->setText(found);
}

void DemoCaption::showHint(const QString& hint) {
    hint_->setText(hint);
}

}  // namespace guise::app

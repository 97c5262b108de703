// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/scheme_panel.h"

#include "app/workbench/text.h"
#include "core/base/json.h"
#include "core/disguise/scheme.h"
#include "widgets/parameter_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cstdlib>

namespace guise::app {

namespace {

QVariant toVariant(const base::Json& value) {
    if (value.is_number())
        return QVariant::fromValue<qint64>(value.get<qint64>());
    return QString::fromStdString(value.get<std::string>());
}

}  // namespace

SchemePanel::SchemePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("schemePanel"));
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(0, 4, 0, 4);
    title_ = new QLabel(this);
    title_->setObjectName(QStringLiteral("scheme.title"));
    auto bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    about_ = new QLabel(this);
    about_->setObjectName(QStringLiteral("scheme.about"));
    about_->setTextFormat(Qt::PlainText);
    about_->setWordWrap(true);
    layout_->addWidget(title_);
    layout_->addWidget(about_);
    hide();
}

void SchemePanel::setRecipe(const disguise::Recipe& recipe) {
    recipe_ = recipe;
    setVisible(!hasBlocks(recipe));
    if (hasBlocks(recipe))
        return;
    if (const auto name = QString::fromStdString(recipe.scheme); shown_ != name) {
        shown_ = name;
        build();
    }
    if (parameters_ == nullptr)
        return;
    for (const auto& [name, value] : recipe.parameters->items())
        parameters_->setValue(QString::fromStdString(name), toVariant(value));
}

void SchemePanel::build() {
    if (parameters_ != nullptr) {
        parameters_->hide();
        parameters_->deleteLater();
        parameters_ = nullptr;
    }
    const auto* scheme = disguise::findScheme(recipe_.scheme);
    if (scheme == nullptr)
        return;
    title_->setText(fromCore(scheme->label));
    about_->setText(fromCore(scheme->help) + QLatin1Char(' ') + fromCore(scheme->publishedBreak));
    parameters_ = new widgets::ParameterPanel(QStringLiteral("scheme.") + shown_, scheme->parameters, this);
    connect(parameters_, &widgets::ParameterPanel::valueChanged, this,
            [this](const QString& name, const QVariant& value) {
                auto& parameter = recipe_.parameters[name.toStdString()];
                if (parameter.is_number())
                    parameter = value.toLongLong();
                else
                    parameter = value.toString().toStdString();
                Q_EMIT recipeChanged(recipe_);
            });
    layout_->addWidget(parameters_);
}

bool hasBlocks(const disguise::Recipe& recipe) {
    return recipe.scheme == disguise::kBlockScheme;
}

QSize gridOf(const disguise::Recipe& recipe) {
    if (hasBlocks(recipe))
        return {recipe.blockWidth, recipe.blockHeight};
    const int patch = recipe.parameters->value("patch", 0);
    return {patch, patch};
}

disguise::Recipe fittedTo(const disguise::Recipe& recipe, const base::Shape& shape) {
    if (disguise::checkRecipe(recipe, shape) || !recipe.parameters.contains("patch"))
        return recipe;
    const int wanted = recipe.parameters->value("patch", 0);
    disguise::Recipe best = recipe;
    int distance = -1;
    for (const int side : disguise::dividingSides(shape.height)) {
        auto tried = recipe;
        tried.parameters["patch"] = side;
        if (disguise::checkRecipe(tried, shape) && (distance < 0 || std::abs(side - wanted) < distance)) {
            distance = std::abs(side - wanted);
            best = std::move(tried);
        }
    }
    return best;
}

QString schemeInWords(const disguise::Recipe& recipe) {
    const auto* scheme = disguise::findScheme(recipe.scheme);
    QStringList values;
    for (const auto& [name, value] : recipe.parameters->items())
        values.push_back(QString::fromStdString(name) + QLatin1Char(' ') + toVariant(value).toString());
    return (scheme != nullptr ? fromCore(scheme->label) : QString()) + QStringLiteral(": ") +
           values.join(QStringLiteral(", "));
}

}  // namespace guise::app

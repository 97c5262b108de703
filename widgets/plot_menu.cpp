// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot_menu.h"

#include "widgets/custom_plot.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <utility>

namespace guise::widgets {

namespace {

constexpr int kMostParts = 40;  // names in the menu; more are out of any person's reach

}  // namespace

PlotMenu::PlotMenu(QCustomPlot& plot, Plot offers, QWidget* parent)
    : QToolButton(parent), offers_(std::move(offers)), menu_(new QMenu(this)) {
    setObjectName(QStringLiteral("plotMenu"));
    setText(QStringLiteral("⋯"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Menu of the plot"));
    setToolTip(tr("Show all, hide curves, copy, save as picture or values; a right click on the plot opens it too"));
    setPopupMode(QToolButton::InstantPopup);
    menu_->setToolTipsVisible(true);
    setMenu(menu_);

    const auto add = [this](const char* name, const QString& text, const QString& tip, auto call) {
        auto* action = menu_->addAction(text, this, call);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(tip);
        if (first_ == nullptr)
            first_ = action;
    };
    if (offers_.fit)
        add("plotFitAction", tr("Show &all"),
            tr("Back from a zoom to all values; a double click on the plot does it too"), [this] { offers_.fit(); });
    if (offers_.parts) {
        parts_ = menu_->addMenu(tr("S&hown"));
        parts_->menuAction()->setObjectName(QStringLiteral("plotPartsAction"));
        parts_->menuAction()->setToolTip(tr("What is drawn; a click on a name above the plot hides a curve too"));
        if (first_ == nullptr)
            first_ = parts_->menuAction();
        connect(menu_, &QMenu::aboutToShow, this, &PlotMenu::listParts);
    }
    add("plotCopyAction", tr("&Copy picture"), tr("The plot as a picture, in the colours of print, to paste elsewhere"),
        [this] { copyPicture(); });
    add("plotCopyValuesAction", tr("Copy &values"), tr("The numbers behind the plot, to paste into a table"),
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); });
    add("plotSaveAction", tr("&Save as …"), tr("PNG, SVG or PDF in the colours of print, or the values as CSV"),
        [this] { Q_EMIT saveWanted(); });

    plot.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&plot, &QWidget::customContextMenuRequested, this,
            [this, &plot](const QPoint& at) { menu_->popup(plot.mapToGlobal(at)); });
}

QAction* PlotMenu::addOwn(const QString& name, const QString& text, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    menu_->insertAction(first_, action);
    return action;
}

void PlotMenu::listParts() {
    parts_->clear();
    const auto parts = offers_.parts();
    for (int i = 0; i < std::min<int>(int(parts.size()), kMostParts); ++i) {
        QString name = parts[i].name;
        auto* action = parts_->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(parts[i].shown);
        connect(action, &QAction::toggled, this, [this, i](bool shown) { offers_.show(i, shown); });
    }
    parts_->setEnabled(!parts.isEmpty());
}

void PlotMenu::copyPicture() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("plot.png"));
    if (offers_.write(file))
        QGuiApplication::clipboard()->setImage(QImage(file));
}

QByteArray PlotMenu::csv() const {
    return QByteArray::fromStdString(base::formatted(offers_.values(), base::TableFormat::Csv));
}

bool PlotMenu::save(const QString& file) {
    if (QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) != 0)
        return offers_.write(file);
    const QByteArray text = csv();
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
}

QString PlotMenu::suggestedName() const {
    QString name;
    for (const QChar letter : offers_.title().toLower())
        name += letter.isLetterOrNumber() ? letter : QChar(u'-');
    while (name.contains(QStringLiteral("--")))
        name.replace(QStringLiteral("--"), QStringLiteral("-"));
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("plot") : name.left(60);
}

std::string csvName(const QString& name) {
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    return (!name.isEmpty() && kFormula.contains(name.front()) ? u'\'' + name : name).toStdString();
}

std::string csvNumber(double value) {
    return std::isfinite(value) ? QByteArray::number(value, 'g', 12).toStdString() : std::string();
}

}  // namespace guise::widgets

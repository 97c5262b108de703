// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace guise::widgets {

/// The desktop's colour scheme from org.freedesktop.portal.Settings. UI thread.
class Portal : public QObject {
    Q_OBJECT

public:
    explicit Portal(QObject* parent = nullptr);
    /// Asks once and waits at most 150 ms. Nothing: no session bus, no portal, or no preference. Starts no bus.
    [[nodiscard]] std::optional<bool> dark() const;
    /// 1: dark, 2: light; anything else is no preference. `value` may be wrapped in D-Bus variants.
    [[nodiscard]] static std::optional<bool> darkFrom(const QVariant& value);

Q_SIGNALS:
    void darkChanged(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

}  // namespace guise::widgets

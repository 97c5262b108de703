// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <vector>

namespace guise::app {

class JobBridge;

/// Gives memory that the allocator keeps for later back to the system, once all of `bridges` have been at rest for two
/// seconds after some work: a preview or an attack leaves tens of MiB of it behind. UI thread, when nobody waits
/// for anything. Where the C library offers no such call, nothing happens.
class IdleMemory : public QObject {
    Q_OBJECT

public:
    /// `bridges` outlive this.
    explicit IdleMemory(std::vector<JobBridge*> bridges, QObject* parent = nullptr);

Q_SIGNALS:
    void givenBack();

private:
    void giveBack();

    std::vector<JobBridge*> bridges_;
    QTimer rest_;
};

}  // namespace guise::app

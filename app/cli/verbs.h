// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

namespace CLI {
class App;
}

namespace guise::app {

/// Each adds its verb to the command line; parsing that verb sets context.action. `context` outlives the parse.
void addInfo(CLI::App& app, Context& context);
void addData(CLI::App& app, Context& context);
void addKey(CLI::App& app, Context& context);
void addKeyRotate(CLI::App& key, Context& context);
void addKeyPassphrase(CLI::App& key, Context& context);
void addKeyBackup(CLI::App& key, Context& context);  // and restore-backup
void addKeyExport(CLI::App& key, Context& context);
void addDisguise(CLI::App& app, Context& context);
void addRestore(CLI::App& app, Context& context);
void addMeasure(CLI::App& app, Context& context);
void addTrain(CLI::App& app, Context& context);
void addPredict(CLI::App& app, Context& context);
void addAttack(CLI::App& app, Context& context);
void addExaminer(CLI::App& attack, Context& context);
void addPictureAttacks(CLI::App& attack, Context& context);
void addSweep(CLI::App& app, Context& context);
void addRuns(CLI::App& app, Context& context);
void addFigure(CLI::App& app, Context& context);
void addReport(CLI::App& app, Context& context);

}  // namespace guise::app

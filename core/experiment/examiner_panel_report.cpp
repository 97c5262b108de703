// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/experiment/examiner_panel.h"

#include <string>
#include <utility>

namespace guise::experiment {

namespace {

using base::Json;

Json rowJson(const PanelRow& row, const std::vector<std::string>& classNames) {
    const ExaminerVariantInfo& info = infoOf(row.variant);
    Json json = row.tried() ? attack::findingToJson(row.finding) : Json::object();
    json.erase("attack");
    json["variant"] = info.name;
    json["level"] = static_cast<int>(info.level);
    json["tried"] = row.tried();
    if (!row.tried()) {
        json["verdict"] = attack::verdictText(attack::Verdict::NotTried, 0);
        json["reason"] = row.reason;
        for (const char* name : {"accuracy", "visual_privacy", "interval95"}) {
            json[name] = nullptr;
            json[std::string(name) + "_reason"] = row.reason;
        }
        return json;
    }
    json.update(attack::breakdownToJson(row.finding, classNames));
    json["trained_on"] = row.trainedOn;
    json["from_cache"] = row.fromCache;
    json["seconds"] = row.seconds;
    if (row.variant == ExaminerVariant::Recovered) {
        json["recovered_by"] = row.attack;
        json["confidence"] = row.confidence;
    }
    if (row.variant == ExaminerVariant::Adapted)
        json["labelled"] = row.labelled;
    return json;
}

Json levelJson(const attack::LevelReading& level, const std::vector<PanelRow>& rows) {
    Json json = attack::findingToJson(level.finding);
    json.erase("attack");
    json["level"] = static_cast<int>(level.level);
    json["strongest"] = infoOf(rows[level.strongest].variant).name;
    json["examiners"] = level.examiners;
    json["chosen_on"] = level.chosenOn;
    json["chosen_accuracy"] = level.chosenAccuracy;
    json["verdict"] = attack::verdictText(level.verdict, level.examiners);
    return json;
}

}  // namespace

Json panelToJson(const Panel& panel) {
    Json json = {{"attack", "examiner"},        {"fingerprint", panel.fingerprint},
                 {"classes", panel.classNames}, {"interval_scope", "this key and these nets"},
                 {"examiners", Json::array()},  {"levels", Json::array()}};
    for (const PanelRow& row : panel.rows)
        json["examiners"].push_back(rowJson(row, panel.classNames));
    for (const attack::LevelReading& level : panel.levels)
        json["levels"].push_back(levelJson(level, panel.rows));
    return json;
}

}  // namespace guise::experiment

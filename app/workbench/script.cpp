// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/script.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace guise::app {

namespace {

constexpr std::size_t kLargestFile = 1 << 20;
constexpr std::size_t kMostScriptSteps = 100;
constexpr double kLongestSeconds = 3600.0;

using ActionKind = ScriptAction::Kind;

constexpr std::array<std::pair<const char*, ActionKind>, 10> kKinds = {{{"preset", ActionKind::Preset},
                                                                        {"recipe", ActionKind::Recipe},
                                                                        {"set", ActionKind::Set},
                                                                        {"drag", ActionKind::Drag},
                                                                        {"click", ActionKind::Click},
                                                                        {"page", ActionKind::Page},
                                                                        {"picture", ActionKind::Picture},
                                                                        {"key", ActionKind::Key},
                                                                        {"point", ActionKind::Point},
                                                                        {"wait", ActionKind::Wait}}};

tl::unexpected<base::Error> bad(const std::string& where, const std::string& what) {
    return base::fail(base::ErrorCode::BadData, "This lesson cannot be read: " + where + ": " + what);
}

QString textOf(const base::Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

double secondsOf(const base::Json& object, const char* name, double standard) {
    const auto found = object.find(name);
    return found != object.end() && found->is_number() ? std::clamp(found->get<double>(), 0.0, kLongestSeconds)
                                                       : standard;
}

QVariant valueOf(const base::Json& value) {
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return QVariant::fromValue<qint64>(value.get<qint64>());
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    return {};
}

base::Result<ScriptAction> actionOf(const base::Json& json, const std::string& where) {
    const auto* known = std::find_if(kKinds.begin(), kKinds.end(),
                                     [&](const auto& kind) { return json.is_object() && json.contains(kind.first); });
    if (known == kKinds.end())
        return bad(where, "an action is one of preset, recipe, set, drag, click, page, picture, key, point, wait.");
    ScriptAction action;
    action.kind = known->second;
    const auto& of = json[known->first];
    action.seconds = secondsOf(json, "seconds", action.kind == ActionKind::Drag ? 1.5 : 0.0);
    switch (action.kind) {
        case ActionKind::Recipe:
            if (!of.is_object())
                return bad(where, "a recipe is an object.");
            action.target = QString::fromStdString(of.dump());
            return action;
        case ActionKind::Picture:
        case ActionKind::Key:
            if (!of.is_number_unsigned())
                return bad(where, "a whole number is needed.");
            action.value = valueOf(of);
            return action;
        case ActionKind::Wait:
            if (!of.is_number())
                return bad(where, "seconds are needed.");
            action.seconds = secondsOf(json, "wait", 0.0);
            return action;
        case ActionKind::Set:
        case ActionKind::Drag:
            if (!json.contains("to") || !valueOf(json["to"]).isValid())
                return bad(where, "\"to\" says what the control shall hold.");
            action.value = valueOf(json["to"]);
            break;
        case ActionKind::Preset:
        case ActionKind::Click:
        case ActionKind::Page:
        case ActionKind::Point:
            break;
    }
    if (!of.is_string() || of.get<std::string>().empty())
        return bad(where, "a name is needed.");
    action.target = QString::fromStdString(of.get<std::string>());
    return action;
}

base::Result<ScriptStep> stepOf(const base::Json& json, const std::string& where) {
    if (!json.is_object())
        return bad(where, "a step is an object.");
    ScriptStep step;
    step.id = textOf(json, "id");
    step.title = textOf(json, "title");
    step.text = textOf(json, "text");
    step.look = textOf(json, "look");
    step.found = textOf(json, "found");
    step.seconds = secondsOf(json, "seconds", step.seconds);
    step.within = secondsOf(json, "within", step.within);
    if (step.id.isEmpty() || step.title.isEmpty() || step.text.isEmpty())
        return bad(where, "a step has an \"id\", a \"title\" and a \"text\".");
    for (const auto& action : json.value("do", base::Json::array())) {
        auto read = actionOf(action, where + ", do");
        if (!read)
            return tl::make_unexpected(read.error());
        step.actions.push_back(std::move(*read));
    }
    for (const auto& need : json.value("needs", base::Json::array()))
        if (need.is_string())
            step.needs.push_back(QString::fromStdString(need.get<std::string>()));
    return step;
}

base::Result<QByteArray> bytesOf(const QString& path) {
    if (path.startsWith(u':')) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::FileNotFound, "There is no lesson " + path.toStdString() + ".");
        return file.readAll();
    }
    const auto read = base::readFile(path.toStdString(), kLargestFile);
    if (!read)
        return tl::make_unexpected(read.error());
    return QByteArray(reinterpret_cast<const char*>(read->data()), qsizetype(read->size()));
}

/// packaging/lesson_texts.py hands these to lupdate.
QString translated(const QString& text) {
    return text.isEmpty() ? text : QCoreApplication::translate("lessons", text.toUtf8().constData());
}

}  // namespace

base::Result<Script> parseScript(const QByteArray& text) try {
    const auto json = base::parseJson({text.constData(), std::size_t(text.size())}, kLargestFile);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_object() || !json->contains("steps") || !(*json)["steps"].is_array())
        return bad("the file", "it is an object with \"steps\".");
    const auto& steps = (*json)["steps"];
    if (steps.empty() || steps.size() > kMostScriptSteps)
        return bad("steps", "between 1 and 100 are allowed.");
    Script script{textOf(*json, "id"), textOf(*json, "title"), textOf(*json, "about"), textOf(*json, "data"), {}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto step = stepOf(steps[i], "step " + std::to_string(i + 1));
        if (!step)
            return tl::make_unexpected(step.error());
        for (const auto& other : script.steps)
            if (other.id == step->id)
                return bad("step " + std::to_string(i + 1), "another step has this \"id\".");
        script.steps.push_back(std::move(*step));
    }
    if (script.id.isEmpty() || script.title.isEmpty())
        return bad("the file", "it has an \"id\" and a \"title\".");
    return script;
} catch (const base::Json::exception& error) {
    return bad("the file", error.what());
}

base::Result<Script> loadScript(const QString& nameOrPath) {
    const QString builtIn = QStringLiteral(":/lessons/%1.json").arg(nameOrPath);
    const bool own = QFile::exists(builtIn);
    const auto bytes = bytesOf(own ? builtIn : nameOrPath);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    auto script = parseScript(*bytes);
    if (!script || !own)
        return script;
    for (QString* text : {&script->title, &script->about})
        *text = translated(*text);
    for (auto& step : script->steps)
        for (QString* text : {&step.title, &step.text, &step.look, &step.found})
            *text = translated(*text);
    return script;
}

QStringList figureNames(const QString& text) {
    static const QRegularExpression name(QStringLiteral("\\{([A-Za-z0-9._-]+)\\}"));
    QStringList names;
    for (auto match = name.globalMatch(text); match.hasNext();)
        names.push_back(match.next().captured(1));
    return names;
}

}  // namespace guise::app

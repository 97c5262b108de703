// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/disguise/partial_folder.h"
#include "core/experiment/training_run.h"
#include "core/learn/weights.h"
#include "core/learn/weights_metadata.h"

#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace guise::experiment {

namespace {

using base::ErrorCode;
using base::Json;

constexpr int kFormat = 1;
constexpr std::size_t kRecordLimit = std::size_t{64} << 20;
constexpr const char* kRecordName = "run.json";
constexpr const char* kWeightsName = "weights.safetensors";
constexpr const char* kStateName = "state.safetensors";

/// [name, step, value] or [name, step, value, low, high].
Json pointToJson(const base::Metric& metric) {
    Json json = {metric.name, metric.step, metric.value};
    if (metric.low && metric.high) {
        json.push_back(*metric.low);
        json.push_back(*metric.high);
    }
    return json;
}

double realOrNaN(const Json& json) {
    return json.is_number() ? json.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

bool pointFromJson(const Json& json, base::Metric& metric) {
    if (!json.is_array() || (json.size() != 3 && json.size() != 5) || !json[0].is_string() ||
        !json[1].is_number_integer())
        return false;
    metric.name = json[0].get<std::string>();
    metric.step = json[1].get<std::int64_t>();
    metric.value = realOrNaN(json[2]);
    if (json.size() == 5) {
        metric.low = realOrNaN(json[3]);
        metric.high = realOrNaN(json[4]);
    }
    return true;
}

tl::unexpected<base::Error> invalid(const std::string& what) {
    return base::fail(
        ErrorCode::RunInvalid,
        "This folder is no complete run of Guise: " + what + ". Choose a folder that \"guise train\" wrote.", {what});
}

/// Throws nlohmann's exceptions for members that are missing or of another type.
base::Result<RunRecord> recordFrom(const Json& json) {
    if (!json.is_object() || !json.contains("format") || json["format"] != kFormat)
        return invalid("run.json states no format that this version reads");
    RunRecord record;
    auto settings = runSettingsFromJson(json.at("settings"));
    if (!settings)
        return tl::unexpected(settings.error());
    record.settings = std::move(*settings);
    auto network = learn::networkFromJson(json.at("network"));
    if (!network)
        return invalid(network.error().advice);
    record.network = std::move(*network);
    auto scaling = learn::scalingFromJson(json.at("scaling"));
    if (!scaling)
        return invalid(scaling.error().advice);
    record.scaling = std::move(*scaling);
    record.guiseVersion = json.at("guise").get<std::string>();
    record.engineVersion = json.at("engine").get<std::string>();
    record.dataHash = json.at("data_sha256").get<std::string>();
    record.stopped = json.at("stopped").get<bool>();
    record.labelsPermuted = json.at("labels_permuted").get<bool>();
    record.classNames = json.at("classes").get<std::vector<std::string>>();
    record.trainImages = json.at("train_images").get<std::int64_t>();
    record.testImages = json.at("test_images").get<std::int64_t>();
    record.parameters = json.at("parameters").get<std::int64_t>();
    record.steps = json.at("steps").get<std::int64_t>();
    record.seconds = realOrNaN(json.at("seconds"));
    record.imagesPerSecond = realOrNaN(json.at("images_per_second"));
    record.testAccuracy = realOrNaN(json.at("test_accuracy"));
    if (json.at("validation_accuracy").is_number())
        record.validationAccuracy = json["validation_accuracy"].get<double>();
    if (json.contains("test_balanced_accuracy") && json["test_balanced_accuracy"].is_number())
        record.balancedTestAccuracy = json["test_balanced_accuracy"].get<double>();
    if (json.contains("upload_bytes"))
        record.uploadBytes = json["upload_bytes"].get<std::int64_t>();
    if (json.contains("test_accuracy_mixed"))
        record.mixedTestAccuracy = json["test_accuracy_mixed"].get<double>();
    for (const Json& item : json.at("points")) {
        base::Metric metric;
        if (!pointFromJson(item, metric))
            return invalid("a point of its curve is damaged");
        record.points.push_back(std::move(metric));
    }
    const auto classes = static_cast<std::size_t>(record.network.classes);
    const auto channels = static_cast<std::size_t>(record.network.input.channels);
    if (!record.classNames.empty() && record.classNames.size() != classes)
        return invalid("its classes and its net contradict each other");
    if (record.scaling.mean.size() != channels || record.scaling.deviation.size() != channels)
        return invalid("its input scaling and its net contradict each other");
    return record;
}

base::Result<void> save(const std::filesystem::path& folder, const RunRecord& record, const learn::WeightSet& weights,
                        const learn::TrainState* state, bool replace) {
    auto partial = disguise::PartialFolder::create(folder, {kRecordName, kWeightsName, kStateName}, replace);
    if (!partial)
        return tl::unexpected(partial.error());
    if (auto saved = learn::writeSafetensors(partial->path() / kWeightsName, weights,
                                             {{"format", "guise"}, {learn::kNetworkEntry, record.network.network}});
        !saved)
        return saved;
    if (state != nullptr)
        if (auto saved = learn::saveTrainState(partial->path() / kStateName, *state); !saved)
            return saved;
    const std::string text = base::canonicalJson(recordToJson(record)) + "\n";
    if (auto saved = base::writeFile(partial->path() / kRecordName, text); !saved)
        return saved;
    return partial->commit();
}

}  // namespace

Json recordToJson(const RunRecord& record) {
    Json points = Json::array();
    for (const base::Metric& metric : record.points)
        points.push_back(pointToJson(metric));
    Json json = {{"format", kFormat},
                 {"settings", runSettingsToJson(record.settings)},
                 {"network", learn::networkToJson(record.network)},
                 {"scaling", learn::scalingToJson(record.scaling)},
                 {"guise", record.guiseVersion},
                 {"engine", record.engineVersion},
                 {"data_sha256", record.dataHash},
                 {"stopped", record.stopped},
                 {"labels_permuted", record.labelsPermuted},
                 {"classes", record.classNames},
                 {"train_images", record.trainImages},
                 {"test_images", record.testImages},
                 {"parameters", record.parameters},
                 {"steps", record.steps},
                 {"seconds", record.seconds},
                 {"images_per_second", record.imagesPerSecond},
                 {"test_accuracy", record.testAccuracy},
                 {"validation_accuracy", record.validationAccuracy ? Json(*record.validationAccuracy) : Json()},
                 {"points", points}};
    if (record.balancedTestAccuracy)
        json["test_balanced_accuracy"] = *record.balancedTestAccuracy;
    if (record.uploadBytes > 0)
        json["upload_bytes"] = record.uploadBytes;
    if (record.mixedTestAccuracy)
        json["test_accuracy_mixed"] = *record.mixedTestAccuracy;
    return json;
}

base::Result<void> saveRun(const std::filesystem::path& folder, const FinishedRun& run, bool replace) try {
    if (!run.model)
        return base::fail(ErrorCode::Internal, "There is no trained net to save. Train first.");
    const auto weights = run.model->weights();
    if (!weights)
        return tl::unexpected(weights.error());
    return save(folder, run.record, *weights, run.state ? &*run.state : nullptr, replace);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<void> saveHalfRun(const std::filesystem::path& folder, const HalfRun& run, bool replace) try {
    learn::WeightSet weights;
    for (const std::string prefix : {"net/", "average/"})  // the average, where one is kept
        for (const auto& item : run.state.tensors)
            if (item.first.starts_with(prefix))
                weights[item.first.substr(prefix.size())] = item.second;
    return save(folder, run.record, weights, &run.state, replace);
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<HalfRun> readHalfRun(const std::filesystem::path& folder) {
    auto record = readRunRecord(folder);
    if (!record)
        return tl::unexpected(record.error());
    auto state = learn::readTrainState(folder / kStateName);
    if (!state && state.error().code == ErrorCode::FileNotFound)
        return invalid(folder.string() + " was trained to its end, or keeps no state to go on from");
    if (!state)
        return tl::unexpected(state.error());
    return HalfRun{std::move(*record), std::move(*state)};
}

base::Result<RunRecord> readRunRecord(const std::filesystem::path& folder) try {
    const auto bytes = base::readFile(folder / kRecordName, kRecordLimit);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return invalid(folder.string() + " holds no run.json");
    if (!bytes)
        return tl::unexpected(bytes.error());
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    const auto json = base::parseJson(text, kRecordLimit);
    if (!json)
        return invalid("run.json is damaged");
    try {
        return recordFrom(*json);
    } catch (const Json::exception&) {
        return invalid("run.json lacks a member or has one of another type");
    }
} catch (...) {
    return tl::unexpected(base::errorFromCurrentException());
}

base::Result<std::unique_ptr<learn::Model>> loadRunModel(learn::Engine& engine, const std::filesystem::path& folder,
                                                         const std::string& device, int threads) {
    const auto record = readRunRecord(folder);
    if (!record)
        return tl::unexpected(record.error());
    const auto weights = learn::readSafetensors(folder / kWeightsName);
    if (!weights && weights.error().code == ErrorCode::FileNotFound)
        return invalid(folder.string() + " holds no weights.safetensors");
    if (!weights)
        return tl::unexpected(weights.error());
    return engine.load(record->network, record->scaling, *weights, device, threads);
}

}  // namespace guise::experiment

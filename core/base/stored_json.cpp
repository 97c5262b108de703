// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stored_json.h"

#include "core/base/json.h"

#include <utility>

namespace guise::base {

StoredJson::StoredJson() : value_(std::make_unique<Json>(Json::object())) {}
StoredJson::StoredJson(Json value) : value_(std::make_unique<Json>(std::move(value))) {}
StoredJson::StoredJson(const StoredJson& other) : value_(std::make_unique<Json>(*other.value_)) {}
StoredJson::StoredJson(StoredJson&&) noexcept = default;
StoredJson& StoredJson::operator=(const StoredJson& other) {
    value_ = std::make_unique<Json>(*other.value_);
    return *this;
}
StoredJson& StoredJson::operator=(StoredJson&&) noexcept = default;
StoredJson::~StoredJson() = default;

Json& StoredJson::operator[](const std::string& name) {
    return (*value_)[name];
}
const Json& StoredJson::operator[](const std::string& name) const {
    return value_->at(name);
}
bool StoredJson::contains(const std::string& name) const {
    return value_->contains(name);
}

bool operator==(const StoredJson& a, const StoredJson& b) {
    return *a.value_ == *b.value_;
}

}  // namespace guise::base

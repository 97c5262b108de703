// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/base/json_fwd.h"

namespace guise::base {

/// A Json of a struct's own, copied with it, so that the struct's header needs no more than the type's name. An empty
/// object at first; never without a value, but after being moved from.
class StoredJson {
public:
    StoredJson();
    explicit StoredJson(Json value);  // name the type: {{"a", 1}} alone could be an object or an array
    StoredJson(const StoredJson& other);
    StoredJson(StoredJson&&) noexcept;
    StoredJson& operator=(const StoredJson& other);
    StoredJson& operator=(StoredJson&&) noexcept;
    ~StoredJson();

    [[nodiscard]] Json& operator*() noexcept { return *value_; }
    [[nodiscard]] const Json& operator*() const noexcept { return *value_; }
    [[nodiscard]] Json* operator->() noexcept { return value_.get(); }
    [[nodiscard]] const Json* operator->() const noexcept { return value_.get(); }
    operator const Json&() const noexcept { return *value_; }  // NOLINT(google-explicit-constructor)
    [[nodiscard]] Json& operator[](const std::string& name);
    [[nodiscard]] const Json& operator[](const std::string& name) const;  // of an object that has it
    [[nodiscard]] bool contains(const std::string& name) const;

    friend bool operator==(const StoredJson& a, const StoredJson& b);

private:
    std::unique_ptr<Json> value_;
};

}  // namespace guise::base

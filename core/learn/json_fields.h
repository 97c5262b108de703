// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace guise::learn {

/// Takes fields out of a JSON object one by one; the first wrong one is remembered.
class Fields {
public:
    explicit Fields(const base::Json& json) : json_(json) {}

    void real(const char* name, double& value) {
        if (const base::Json* field = find(name); field != nullptr && expect(field->is_number(), name, "a number"))
            value = field->get<double>();
    }
    template <class Integer>
    void integer(const char* name, Integer& value) {
        const base::Json* field = find(name);
        if (field == nullptr || !expect(field->is_number_integer(), name, "a whole number"))
            return;
        const bool fits =
            field->is_number_unsigned()
                ? field->get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<Integer>::max())
                : field->get<std::int64_t>() >= std::numeric_limits<Integer>::min();
        if (expect(fits, name, "a whole number that is not so large"))
            value = field->get<Integer>();
    }
    void seed(const char* name, std::uint64_t& value) {
        const base::Json* field = find(name);
        if (field == nullptr)
            return;
        if (field->is_string()) {
            const auto text = field->get<std::string>();
            std::uint64_t number = 0;
            bool good = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
            for (const char digit : good ? text : std::string()) {
                const auto unit = static_cast<std::uint64_t>(digit - '0');
                good = good && number <= (std::numeric_limits<std::uint64_t>::max() - unit) / 10;
                number = number * 10 + unit;
            }
            if (expect(good, name, "a whole number below 2^64"))
                value = number;
        } else if (expect(field->is_number_unsigned(), name, "a whole number below 2^64")) {
            value = field->get<std::uint64_t>();
        }
    }
    void flag(const char* name, bool& value) {
        if (const base::Json* field = find(name);
            field != nullptr && expect(field->is_boolean(), name, "true or false"))
            value = field->get<bool>();
    }
    void text(const char* name, std::string& value) {
        if (const base::Json* field = find(name); field != nullptr && expect(field->is_string(), name, "text"))
            value = field->get<std::string>();
    }
    void object(const char* name) {
        if (const base::Json* field = find(name); field != nullptr)
            expect(field->is_object(), name, "a JSON object");
    }
    // `least` .. `most` numbers.
    template <class Number>
    void numbers(const char* name, std::vector<Number>& values, std::size_t least, std::size_t most) {
        const base::Json* field = find(name);
        const auto expected = fmt::format("a list of {} to {} numbers", least, most);
        if (!expect(field != nullptr && field->is_array() && field->size() >= least && field->size() <= most, name,
                    expected))
            return;
        values.clear();
        for (const base::Json& item : *field) {
            if constexpr (std::is_integral_v<Number>) {
                if (!expect(item.is_number_integer() && std::abs(item.get<double>()) < 1e9, name, expected))
                    return;
            } else {
                if (!expect(item.is_number(), name, expected))
                    return;
            }
            values.push_back(item.get<Number>());
        }
    }
    // Last call: also refuses fields that nobody asked for.
    [[nodiscard]] base::Result<void> finish() {
        if (json_.is_object() && !error_)
            for (const auto& entry : json_.items())
                if (known_.find(" " + entry.key() + " ") == std::string::npos)
                    return base::fail(base::ErrorCode::BadData,
                                      fmt::format("The field \"{}\" is not known here. Correct the file.", entry.key()),
                                      {entry.key()});
        if (error_)
            return tl::unexpected(*error_);
        return {};
    }
    bool expect(bool good, std::string_view name, std::string_view expected) {
        if (!good && !error_)
            error_ = base::Error{base::ErrorCode::BadData,
                                 fmt::format("The field \"{}\" must be {}. Correct the file.", name, expected),
                                 {std::string(name), std::string(expected)}};
        return good;
    }

private:
    const base::Json* find(const char* name) {
        known_ += fmt::format(" {} ", name);
        if (!expect(json_.is_object(), name, "in a JSON object"))
            return nullptr;
        const auto at = json_.find(name);
        return at == json_.end() ? nullptr : &*at;
    }

    const base::Json& json_;
    std::string known_;
    std::optional<base::Error> error_;
};

}  // namespace guise::learn

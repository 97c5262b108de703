// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <exception>
#include <new>
#include <system_error>
#include <utility>

namespace guise::base {

tl::unexpected<Error> fail(ErrorCode code, std::string advice, std::vector<std::string> arguments) {
    return tl::unexpected<Error>(Error{code, std::move(advice), std::move(arguments)});
}

// One case per code and no default, so that the compiler names a code that was forgotten here.
std::string_view codeName(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::WrongUse:
            return "WrongUse";
        case ErrorCode::UnknownName:
            return "UnknownName";
        case ErrorCode::BadUri:
            return "BadUri";
        case ErrorCode::FileNotFound:
            return "FileNotFound";
        case ErrorCode::FileUnreadable:
            return "FileUnreadable";
        case ErrorCode::NotAFile:
            return "NotAFile";
        case ErrorCode::UnknownFormat:
            return "UnknownFormat";
        case ErrorCode::BadData:
            return "BadData";
        case ErrorCode::TooLarge:
            return "TooLarge";
        case ErrorCode::NotLabelled:
            return "NotLabelled";
        case ErrorCode::NoSecondSet:
            return "NoSecondSet";
        case ErrorCode::ShapeMismatch:
            return "ShapeMismatch";
        case ErrorCode::NotDivisible:
            return "NotDivisible";
        case ErrorCode::RecipeInvalid:
            return "RecipeInvalid";
        case ErrorCode::ManifestInvalid:
            return "ManifestInvalid";
        case ErrorCode::PlanInvalid:
            return "PlanInvalid";
        case ErrorCode::NotAStore:
            return "NotAStore";
        case ErrorCode::StoreDamaged:
            return "StoreDamaged";
        case ErrorCode::StoreTooNew:
            return "StoreTooNew";
        case ErrorCode::RunInvalid:
            return "RunInvalid";
        case ErrorCode::NotAKeyFile:
            return "NotAKeyFile";
        case ErrorCode::KeyTruncated:
            return "KeyTruncated";
        case ErrorCode::KeyDamaged:
            return "KeyDamaged";
        case ErrorCode::KeyTooNew:
            return "KeyTooNew";
        case ErrorCode::KeyBounds:
            return "KeyBounds";
        case ErrorCode::WrongPassphrase:
            return "WrongPassphrase";
        case ErrorCode::PassphraseNeeded:
            return "PassphraseNeeded";
        case ErrorCode::PassphraseInvalid:
            return "PassphraseInvalid";
        case ErrorCode::KeyRecipeMismatch:
            return "KeyRecipeMismatch";
        case ErrorCode::KeyShapeMismatch:
            return "KeyShapeMismatch";
        case ErrorCode::KeyFingerprintMismatch:
            return "KeyFingerprintMismatch";
        case ErrorCode::ExperimentKeyRefused:
            return "ExperimentKeyRefused";
        case ErrorCode::FileExists:
            return "FileExists";
        case ErrorCode::FileNotWritable:
            return "FileNotWritable";
        case ErrorCode::StoreLocked:
            return "StoreLocked";
        case ErrorCode::DiskFull:
            return "DiskFull";
        case ErrorCode::NoMemory:
            return "NoMemory";
        case ErrorCode::ModuleMissing:
            return "ModuleMissing";
        case ErrorCode::EngineMissing:
            return "EngineMissing";
        case ErrorCode::EngineFailed:
            return "EngineFailed";
        case ErrorCode::DeviceMissing:
            return "DeviceMissing";
        case ErrorCode::DeviceNoMemory:
            return "DeviceNoMemory";
        case ErrorCode::NonFinite:
            return "NonFinite";
        case ErrorCode::Internal:
            return "Internal";
        case ErrorCode::Stopped:
            return "Stopped";
    }
    return "Internal";
}

int exitCode(ErrorCode code) noexcept {
    constexpr int kFailed = 1;
    constexpr int kWrongUse = 2;
    constexpr int kBadInput = 3;
    constexpr int kBadKey = 4;
    constexpr int kStopped = 130;
    switch (code) {
        case ErrorCode::WrongUse:
        case ErrorCode::UnknownName:
            return kWrongUse;
        case ErrorCode::BadUri:
        case ErrorCode::FileNotFound:
        case ErrorCode::FileUnreadable:
        case ErrorCode::NotAFile:
        case ErrorCode::UnknownFormat:
        case ErrorCode::BadData:
        case ErrorCode::TooLarge:
        case ErrorCode::NotLabelled:
        case ErrorCode::NoSecondSet:
        case ErrorCode::ShapeMismatch:
        case ErrorCode::NotDivisible:
        case ErrorCode::RecipeInvalid:
        case ErrorCode::ManifestInvalid:
        case ErrorCode::PlanInvalid:
        case ErrorCode::NotAStore:
        case ErrorCode::StoreDamaged:
        case ErrorCode::StoreTooNew:
        case ErrorCode::RunInvalid:
            return kBadInput;
        case ErrorCode::NotAKeyFile:
        case ErrorCode::KeyTruncated:
        case ErrorCode::KeyDamaged:
        case ErrorCode::KeyTooNew:
        case ErrorCode::KeyBounds:
        case ErrorCode::WrongPassphrase:
        case ErrorCode::PassphraseNeeded:
        case ErrorCode::PassphraseInvalid:
        case ErrorCode::KeyRecipeMismatch:
        case ErrorCode::KeyShapeMismatch:
        case ErrorCode::KeyFingerprintMismatch:
        case ErrorCode::ExperimentKeyRefused:
            return kBadKey;
        case ErrorCode::FileExists:
        case ErrorCode::FileNotWritable:
        case ErrorCode::StoreLocked:
        case ErrorCode::DiskFull:
        case ErrorCode::NoMemory:
        case ErrorCode::ModuleMissing:
        case ErrorCode::EngineMissing:
        case ErrorCode::EngineFailed:
        case ErrorCode::DeviceMissing:
        case ErrorCode::DeviceNoMemory:
        case ErrorCode::NonFinite:
        case ErrorCode::Internal:
            return kFailed;
        case ErrorCode::Stopped:
            return kStopped;
    }
    return kFailed;
}

namespace {

Error describeCurrentException() {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::NoMemory,
                "There is not enough memory for this. Close other programs or choose less data, then try again.",
                {}};
    } catch (const std::system_error& error) {
        if (error.code() == std::errc::no_space_on_device)
            return {ErrorCode::DiskFull, "The disk is full. Free some space, then try again.", {}};
        if (error.code() == std::errc::not_enough_memory)
            return {ErrorCode::NoMemory,
                    "There is not enough memory for this. Close other programs or choose less data, then try again.",
                    {}};
        return {ErrorCode::Internal,
                std::string("The system refused a step: ") + error.what() + ". Try again; if it stays, report it.",
                {error.what()}};
    } catch (const std::exception& error) {
        return {ErrorCode::Internal,
                std::string("A fault inside Guise: ") + error.what() + ". Please report it with what you did.",
                {error.what()}};
    } catch (...) {
        return {ErrorCode::Internal, "A fault of unknown kind inside Guise. Please report it with what you did.", {}};
    }
}

}  // namespace

Error errorFromCurrentException() noexcept {
    try {
        return describeCurrentException();
    } catch (...) {
        // Not even the sentence could be allocated; this one fits into the string object itself.
        Error error;
        error.code = ErrorCode::NoMemory;
        error.advice = "Out of memory.";
        return error;
    }
}

}  // namespace guise::base

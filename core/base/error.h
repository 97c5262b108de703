// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace guise::base {

/// What went wrong, for programs. The window picks its translated sentence by code; exitCode() groups them for scripts.
enum class ErrorCode {
    // Wrong use of a call or a command.
    WrongUse,
    UnknownName,  // network, device, preset, mechanism, attack ... that Guise does not have
    // Input that cannot be used.
    BadUri,
    FileNotFound,
    FileUnreadable,
    NotAFile,  // FIFO, device, folder where a file is needed, link loop
    UnknownFormat,
    BadData,   // right format, broken content: truncated, contradicting sizes, labels out of range, NaN
    TooLarge,  // declared or computed size over the stated bound
    NotLabelled,
    NoSecondSet,  // a split or an out-class set that the data does not have
    ShapeMismatch,
    NotDivisible,  // block does not divide the image
    RecipeInvalid,
    ManifestInvalid,
    PlanInvalid,   // of a sweep
    NotAStore,     // a file that is no store of runs
    StoreDamaged,  // a store of runs with broken content
    StoreTooNew,   // written by a newer Guise
    RunInvalid,    // a run folder that is not complete or not Guise's
    // Keys.
    NotAKeyFile,
    KeyTruncated,
    KeyDamaged,
    KeyTooNew,
    KeyBounds,        // KDF parameters outside the accepted range
    WrongPassphrase,  // or altered on purpose
    PassphraseNeeded,
    PassphraseInvalid,
    KeyRecipeMismatch,
    KeyShapeMismatch,
    KeyFingerprintMismatch,
    ExperimentKeyRefused,
    // The machine.
    FileExists,
    FileNotWritable,
    StoreLocked,  // another process kept a store of runs busy for too long
    DiskFull,
    NoMemory,
    ModuleMissing,  // a part of Guise itself is not where it was installed
    EngineMissing,
    EngineFailed,
    DeviceMissing,
    DeviceNoMemory,
    NonFinite,  // a training that ran into NaN or infinity
    Internal,
    Stopped,
};

/// `advice`: one or two English sentences: what happened, then what to do. `arguments`: the figures and names inside
/// it, in order, for a translation. Never holds secrets.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string advice;
    std::vector<std::string> arguments;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, std::string advice, std::vector<std::string> arguments = {});

/// "KeyDamaged" and so on: stable, for JSON and logs.
[[nodiscard]] std::string_view codeName(ErrorCode code) noexcept;

/// Exit code of the command line: 1 failed, 2 wrong use, 3 bad input, 4 wrong or damaged key, 130 stopped.
[[nodiscard]] int exitCode(ErrorCode code) noexcept;

/// The exception now in flight as an Error (bad_alloc: NoMemory). Call only inside a catch block.
[[nodiscard]] Error errorFromCurrentException() noexcept;

}  // namespace guise::base

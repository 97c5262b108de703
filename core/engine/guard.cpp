// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/guard.h"

#include "core/base/parallel.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <c10/util/Exception.h>
#include <fmt/format.h>
#include <malloc.h>
#include <xmmintrin.h>

#include <limits>
#include <mutex>
#include <new>
#include <string>

namespace guise::engine {

namespace {

constexpr int kLargestFromHeap = 32 << 20;  // bytes; the most that malloc takes
constexpr int kTrimAfter = 64 << 20;
constexpr unsigned kFlushToZero = 0x8000;
constexpr unsigned kDenormalsAreZero = 0x0040;

base::Error noDeviceMemory() {
    return {base::ErrorCode::DeviceNoMemory,
            "The device has not enough memory for this training. Choose a smaller batch or net, or the CPU.",
            {}};
}

base::Error describe() {
    try {
        throw;
    } catch (const c10::OutOfMemoryError&) {
        return noDeviceMemory();
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        if (text.find("DefaultCPUAllocator") != std::string::npos)
            return {base::ErrorCode::NoMemory,
                    "There is not enough memory for this training. Choose a smaller batch or net, or close programs.",
                    {}};
        const std::string line = text.substr(0, text.find('\n'));
        return {base::ErrorCode::EngineFailed,
                fmt::format("The learning engine failed: {}. Try other settings; if it stays, report it.", line),
                {line}};
    } catch (...) {
        return base::errorFromCurrentException();
    }
}

// How many trainings ask for what.
class Choices {
public:
    void change(int deterministic, int autotune) {
        const std::lock_guard lock(mutex_);
        deterministic_ += deterministic;
        autotune_ += autotune;
        at::Context& context = at::globalContext();
        // Warnings only: an operation without a deterministic way is used as it is.
        context.setDeterministicAlgorithms(deterministic_ > 0, /*warn_only=*/true);
        context.setDeterministicFillUninitializedMemory(false);
        context.setDeterministicCuDNN(deterministic_ > 0);
        context.setBenchmarkCuDNN(autotune_ > 0 && deterministic_ == 0);
    }

private:
    std::mutex mutex_;
    int deterministic_ = 0;
    int autotune_ = 0;
};

Choices& choices() {
    static Choices all;
    return all;
}

}  // namespace

base::Error currentEngineError() noexcept {
    try {
        return describe();
    } catch (...) {
        return base::errorFromCurrentException();
    }
}

CallScope::CallScope(int threads, bool gradients) : gradients_(gradients), controlWord_(_mm_getcsr()) {
    const int wanted = threads > 0 ? threads : base::hardwareThreads();
    if (at::get_num_threads() != wanted)
        at::set_num_threads(wanted);
    _mm_setcsr(controlWord_ | kFlushToZero | kDenormalsAreZero);
}

CallScope::~CallScope() {
    constexpr unsigned kFlags = 0x3f;  // sticky exception flags stay as the work left them
    _mm_setcsr((controlWord_ & ~kFlags) | (_mm_getcsr() & kFlags));
}

KeptMemory::KeptMemory() {
    mallopt(M_MMAP_THRESHOLD, kLargestFromHeap);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

KeptMemory::~KeptMemory() {
    mallopt(M_TRIM_THRESHOLD, kTrimAfter);
    malloc_trim(0);
}

AlgorithmScope::AlgorithmScope(bool deterministic, bool autotune) : deterministic_(deterministic), autotune_(autotune) {
    choices().change(deterministic_ ? 1 : 0, autotune_ ? 1 : 0);
}

AlgorithmScope::~AlgorithmScope() {
    choices().change(deterministic_ ? -1 : 0, autotune_ ? -1 : 0);
}

Bf16Scope::Bf16Scope(at::DeviceType device, bool on) : device_(device), on_(on) {
    if (!on_)
        return;
    before_ = at::autocast::is_autocast_enabled(device_);
    at::autocast::set_autocast_enabled(device_, true);
    at::autocast::set_autocast_dtype(device_, at::kBFloat16);
    at::autocast::increment_nesting();
}

Bf16Scope::~Bf16Scope() {
    if (!on_)
        return;
    if (at::autocast::decrement_nesting() == 0)
        at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(device_, before_);
}

}  // namespace guise::engine

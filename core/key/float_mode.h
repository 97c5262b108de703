// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SSE2__)
#include <immintrin.h>
#else
#include <cfenv>
#endif

namespace guise::key {

/// While it lives, the calling thread rounds to nearest and keeps denormals, as METHODS 13 asks; then the thread's
/// former mode returns. The arithmetic belongs in a function that is not inlined into the one that holds the guard.
class StatedFloatMode {
public:
#if defined(__SSE2__)
    StatedFloatMode() noexcept : saved_(_mm_getcsr()) {
        _mm_setcsr(0x1F80U);
    }
    ~StatedFloatMode() {
        _mm_setcsr(saved_);
    }
#else
    StatedFloatMode() noexcept {
        std::fegetenv(&saved_);
        std::fesetenv(FE_DFL_ENV);
    }
    ~StatedFloatMode() {
        std::fesetenv(&saved_);
    }
#endif
    StatedFloatMode(const StatedFloatMode&) = delete;
    StatedFloatMode& operator=(const StatedFloatMode&) = delete;

private:
#if defined(__SSE2__)
    unsigned saved_;
#else
    std::fenv_t saved_;
#endif
};

}  // namespace guise::key

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

// What learn::loadEngine() looks for. The caller owns what create returns; nullptr: no memory.
extern "C" {
__attribute__((visibility("default"))) int guise_engine_interface() {
    return guise::learn::kEngineInterface;
}

__attribute__((visibility("default"))) void* guise_engine_create() {
    try {
        return guise::engine::makeEngine().release();
    } catch (...) {
        return nullptr;
    }
}
}

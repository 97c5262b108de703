// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/nets.h"
#include "core/engine/resnet.h"

namespace guise::engine {

std::unique_ptr<Network> makeResNet20(const learn::NetworkSpec& spec, at::Generator& generator) {
    return makeResNet({{16, 32, 64}, 3}, spec, generator);
}

}  // namespace guise::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/nets.h"
#include "core/engine/resnet.h"

namespace guise::engine {

std::unique_ptr<Network> makeResNet18(const learn::NetworkSpec& spec, at::Generator& generator) {
    return makeResNet({{64, 128, 256, 512}, 2}, spec, generator);
}

}  // namespace guise::engine

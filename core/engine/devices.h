// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/learn/engine.h"

namespace guise::engine {

/// The processor, then every card that LibTorch can use.
[[nodiscard]] std::vector<learn::DeviceInfo> listDevices();

/// "cpu", "cuda", "cuda:N". Error: DeviceMissing, naming what was looked for and what was found instead.
[[nodiscard]] base::Result<at::Device> findDevice(const std::string& name);

/// Gives cached memory of a card back to the system.
void releaseCache(const at::Device& device) noexcept;

}  // namespace guise::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/devices.h"

#include <ATen/Context.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <dlfcn.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <limits>

namespace guise::engine {

namespace {

std::string problemOf(const char* call) {
    const char* reason = dlerror();
    return reason != nullptr ? reason : call;
}

struct Cuda {
    std::string problem;  // empty: LibTorch's CUDA part is loaded and sees `count` cards
    int count = 0;
    void* driver = nullptr;
};

Cuda openCuda() {
    Cuda cuda;
    cuda.driver = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (cuda.driver == nullptr) {
        cuda.problem = "the driver's library libcuda.so.1 was not found (" + problemOf("dlopen") + ")";
        return cuda;
    }
    Dl_info place{};
    if (dladdr(reinterpret_cast<const void*>(&at::globalContext), &place) == 0 || place.dli_fname == nullptr) {
        cuda.problem = "the folder of LibTorch could not be found out";
        return cuda;
    }
    // Opening the library registers its kernels.
    const auto library = std::filesystem::path(place.dli_fname).parent_path() / "libtorch_cuda.so";
    if (dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL) == nullptr) {
        cuda.problem = "LibTorch's part for it could not be opened (" + problemOf("dlopen") + ")";
        return cuda;
    }
    cuda.count = at::detail::getCUDAHooks().deviceCount();
    if (cuda.count < 1)
        cuda.problem = "the driver lists no card that LibTorch can use";
    return cuda;
}

// Looked for once per process, before any other question to LibTorch about CUDA: it remembers the first answer.
const Cuda& cudaHere() {
    static const Cuda cuda = openCuda();
    return cuda;
}

std::string processorName() {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line))
        if (line.starts_with("model name"))
            if (const auto colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return "processor";
}

learn::DeviceInfo describeCard(const Cuda& cuda, int index) {
    constexpr int kNameBytes = 128;
    learn::DeviceInfo info{fmt::format("cuda:{}", index), "CUDA card", 0};
    using GetName = int (*)(char*, int, int);
    using GetMemory = int (*)(std::size_t*, int);
    const auto getName = reinterpret_cast<GetName>(dlsym(cuda.driver, "cuDeviceGetName"));
    const auto getMemory = reinterpret_cast<GetMemory>(dlsym(cuda.driver, "cuDeviceTotalMem_v2"));
    std::string name(kNameBytes, '\0');
    if (getName != nullptr && getName(name.data(), kNameBytes, index) == 0)
        info.description = name.c_str();
    std::size_t memory = 0;
    if (getMemory != nullptr && getMemory(&memory, index) == 0)
        info.memory = static_cast<std::int64_t>(memory);
    return info;
}

}  // namespace

std::vector<learn::DeviceInfo> listDevices() {
    std::vector<learn::DeviceInfo> devices;
    devices.push_back({"cpu", processorName(), std::int64_t{sysconf(_SC_PHYS_PAGES)} * sysconf(_SC_PAGESIZE)});
    const Cuda& cuda = cudaHere();
    for (int i = 0; i < cuda.count; ++i)
        devices.push_back(describeCard(cuda, i));
    return devices;
}

base::Result<at::Device> findDevice(const std::string& name) {
    if (name == "cpu")
        return at::Device(at::kCPU);
    const Cuda& cuda = cudaHere();
    std::string problem = cuda.problem;
    const auto colon = name.find(':');
    const int index = colon == std::string::npos ? 0 : std::stoi(name.substr(colon + 1));
    if (problem.empty() && index >= cuda.count)
        problem = fmt::format("there are {} cards, numbered from 0", cuda.count);
    if (!problem.empty())
        return base::fail(base::ErrorCode::DeviceMissing,
                          fmt::format("The device \"{}\" was looked for, but {}. Choose the device cpu, or install the "
                                      "card's driver.",
                                      name, problem),
                          {name, problem});
    return at::Device(at::kCUDA, static_cast<at::DeviceIndex>(index));
}

void releaseCache(const at::Device& device) noexcept {
    if (device.is_cpu())
        return;
    try {
        c10::getDeviceAllocator(device.type())->emptyCache();
    } catch (...) {
        return;  // it only keeps memory that the next training uses again
    }
}

}  // namespace guise::engine

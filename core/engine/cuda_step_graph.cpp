// SPDX-License-Identifier: GPL-3.0-or-later
// The module guise_cuda: opened by guise_engine once libtorch_cuda.so is there.
#include "core/engine/step_graph.h"

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDAEvent.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>

namespace guise::engine {

namespace {

class CudaStepGraph final : public StepGraph {
public:
    CudaStepGraph(const at::Device& device, const at::Generator& dropout)
        : stream_(c10::cuda::getStreamFromPool(/*isHighPriority=*/false, device.index())) {
        graph_.register_generator_state(dropout);
    }

    void run(const std::function<void()>& work) override {
        const auto outer = c10::cuda::getCurrentCUDAStream(stream_.device_index());
        before_.record(outer);
        before_.block(stream_);
        {
            const c10::cuda::CUDAStreamGuard here(stream_);
            work();
        }
        after_.record(stream_);
        after_.block(outer);
    }

    void record(const std::function<void()>& work) override {
        // Other threads may go on asking the card for memory meanwhile.
        graph_.capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
        try {
            work();
        } catch (...) {
            endBroken();
            throw;
        }
        graph_.capture_end();
    }

    void play() override { graph_.replay(); }

private:
    // A capture that stays open would spoil whatever uses the stream next.
    void endBroken() noexcept {
        try {
            graph_.capture_end();
        } catch (...) {
            return;  // the reason is on its way already
        }
    }

    c10::cuda::CUDAStream stream_;
    c10::cuda::CUDAEvent before_;
    c10::cuda::CUDAEvent after_;
    at::cuda::CUDAGraph graph_;
};

}  // namespace

}  // namespace guise::engine

// What makeStepGraph() looks for. The caller owns the result. May throw LibTorch's exceptions.
extern "C" __attribute__((visibility("default"))) guise::engine::StepGraph* guise_cuda_step_graph(
    const at::Device& device, const at::Generator& dropout) {
    return new guise::engine::CudaStepGraph(device, dropout);
}

# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch as the PyPI wheel ships it: <root>/torch/{include,lib} beside <root>/nvidia. Nothing of the wheel's own CMake
# files is used: they ask for nvcc. Only the processor's part is linked; the engine opens libtorch_cuda.so itself where
# there is a card, which registers CUDA's kernels, and works without it where there is none.
# Root: GUISE_LIBTORCH_ROOT, else $GUISE_ENGINE_ROOT, else the per-user cache that bootstrap.sh fills.
set(libtorch_cache "$ENV{XDG_CACHE_HOME}")
if(NOT libtorch_cache)
  set(libtorch_cache "$ENV{HOME}/.cache")
endif()
find_path(LibTorch_ROOT torch/lib/libtorch_cpu.so NO_DEFAULT_PATH
  PATHS "${GUISE_LIBTORCH_ROOT}" "$ENV{GUISE_ENGINE_ROOT}" "${libtorch_cache}/guise/engine/libtorch-${LIBTORCH_VERSION}")
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch REQUIRED_VARS LibTorch_ROOT
  REASON_FAILURE_MESSAGE "Run packaging/bootstrap.sh to fetch it, or configure with -DGUISE_ENGINE=OFF.")
if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
  set(libtorch_lib "${LibTorch_ROOT}/torch/lib")
  add_library(LibTorch::LibTorch INTERFACE IMPORTED)
  target_include_directories(LibTorch::LibTorch SYSTEM INTERFACE "${LibTorch_ROOT}/torch/include"
    "${LibTorch_ROOT}/torch/include/torch/csrc/api/include")
  target_link_libraries(LibTorch::LibTorch INTERFACE "${libtorch_lib}/libtorch_cpu.so" "${libtorch_lib}/libc10.so"
    "-Wl,--allow-shlib-undefined")

  # For the module that records CUDA graphs alone.
  file(GLOB cuda_runtime "${LibTorch_ROOT}/nvidia/cu*/lib/libcudart.so.*")
  file(GLOB cuda_headers "${LibTorch_ROOT}/nvidia/cu*/include")
  add_library(LibTorch::Cuda INTERFACE IMPORTED)
  target_include_directories(LibTorch::Cuda SYSTEM INTERFACE ${cuda_headers})
  target_link_libraries(LibTorch::Cuda INTERFACE LibTorch::LibTorch "${libtorch_lib}/libtorch_cuda.so"
    "${libtorch_lib}/libc10_cuda.so" ${cuda_runtime})
endif()

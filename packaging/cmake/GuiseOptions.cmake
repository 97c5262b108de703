# SPDX-License-Identifier: GPL-3.0-or-later
# guise_options: the one INTERFACE target that carries standard, warnings, include root and sanitizers.
# guise_qt_options adds the strict Qt macros.
add_library(guise_options INTERFACE)
target_compile_features(guise_options INTERFACE cxx_std_20)
target_include_directories(guise_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(guise_options INTERFACE GUISE_VERSION="${GUISE_VERSION}"
                                                   GUISE_LIBTORCH_VERSION="${LIBTORCH_VERSION}")
target_compile_options(
  guise_options
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wnull-dereference
            -ffp-contract=off -fno-fast-math)
if(GUISE_WERROR)
  target_compile_options(guise_options INTERFACE -Werror)
endif()
if(GUISE_FUZZ)
  set(GUISE_SANITIZE "address,undefined")
  target_compile_options(guise_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(GUISE_SANITIZE)
  target_compile_options(guise_options INTERFACE -fsanitize=${GUISE_SANITIZE} -fno-omit-frame-pointer
                                                 -fno-sanitize-recover=all)
  target_link_options(guise_options INTERFACE -fsanitize=${GUISE_SANITIZE})
endif()

add_library(guise_qt_options INTERFACE)
target_link_libraries(guise_qt_options INTERFACE guise_options)
target_compile_definitions(
  guise_qt_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
                             QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# One room of core: a static library with explicit sources. Usage: guise_room(name sources...)
function(guise_room name)
  add_library(guise_${name} STATIC ${ARGN})
  target_link_libraries(guise_${name} PUBLIC guise_options)
endfunction()

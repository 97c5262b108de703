# SPDX-License-Identifier: GPL-3.0-or-later
# The two parts of OpenCV that reading pictures needs. Debian's OpenCVConfig comes only with the whole of OpenCV.
find_path(OpenCVParts_INCLUDE_DIR opencv2/imgcodecs.hpp PATH_SUFFIXES opencv4)
foreach(part core imgcodecs)
  find_library(OpenCVParts_${part}_LIBRARY opencv_${part})
  list(APPEND opencv_parts_required OpenCVParts_${part}_LIBRARY)
endforeach()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCVParts REQUIRED_VARS OpenCVParts_INCLUDE_DIR ${opencv_parts_required})
if(OpenCVParts_FOUND AND NOT TARGET OpenCVParts::OpenCVParts)
  add_library(OpenCVParts::OpenCVParts INTERFACE IMPORTED)
  target_include_directories(OpenCVParts::OpenCVParts SYSTEM INTERFACE "${OpenCVParts_INCLUDE_DIR}")
  target_link_libraries(OpenCVParts::OpenCVParts INTERFACE "${OpenCVParts_imgcodecs_LIBRARY}"
                        "${OpenCVParts_core_LIBRARY}")
endif()

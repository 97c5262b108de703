// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/picture_module.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>

#include <mutex>
#include <new>
#include <vector>

namespace {

int silentError(int, const char*, const char*, const char*, int, void*) {
    return 0;
}

// OpenCV's own threads would compete with the caller's, and its messages belong into our errors.
void setUp() {
    static std::once_flag once;
    std::call_once(once, [] {
        cv::setNumThreads(1);
        cv::redirectError(silentError);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    });
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) std::int32_t guisePictureDecode(const std::uint8_t* file, std::size_t size,
                                                                       std::int32_t mode, GuisePictureSink sink,
                                                                       void* context) {
    try {
        setUp();
        const cv::Mat bytes(1, static_cast<int>(size), CV_8UC1, const_cast<std::uint8_t*>(file));
        const int flags = mode == kGuisePictureUnchanged ? cv::IMREAD_UNCHANGED
                          : mode == kGuisePictureColour
                              ? cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION
                              : cv::IMREAD_GRAYSCALE | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION;
        const cv::Mat picture = cv::imdecode(bytes, flags);
        if (picture.empty() || (picture.depth() != CV_8U && picture.depth() != CV_16U))
            return kGuisePictureBroken;
        const GuisePictureRows rows{picture.rows,       picture.cols,
                                    picture.channels(), static_cast<std::int32_t>(picture.elemSize1()),
                                    picture.step[0],    picture.data};
        sink(context, &rows);
        return kGuisePictureDone;
    } catch (const std::bad_alloc&) {
        return kGuisePictureNoMemory;
    } catch (const cv::Exception& error) {
        return error.code == cv::Error::StsNoMem ? kGuisePictureNoMemory : kGuisePictureBroken;
    } catch (...) {
        return kGuisePictureBroken;
    }
}

__attribute__((visibility("default"))) std::int32_t guisePictureEncodePng(const GuisePictureRows* rows,
                                                                          GuiseBytesSink sink, void* context) {
    try {
        setUp();
        const cv::Mat picture(rows->height, rows->width,
                              CV_MAKETYPE(rows->bytesPerValue == 2 ? CV_16U : CV_8U, rows->channels),
                              const_cast<std::uint8_t*>(rows->data), rows->stride);
        std::vector<std::uint8_t> bytes;
        if (!cv::imencode(".png", picture, bytes))
            return kGuisePictureBroken;
        sink(context, bytes.data(), bytes.size());
        return kGuisePictureDone;
    } catch (const std::bad_alloc&) {
        return kGuisePictureNoMemory;
    } catch (...) {
        return kGuisePictureBroken;
    }
}
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/image/image_set.h"
#include "core/image/image_source.h"

namespace guise::experiment {

/// Test images for class membership: the training data's own classes, and others.
struct MembershipSets {
    image::ImageSet in;
    image::ImageSet out;   // in the shape of `in`
    std::string outName;   // "MNIST", or "held-out classes of Fashion-MNIST"
    bool heldOut = false;  // true: `out` are classes of the same set that training must leave out
};

/// Out-training classes from another source, brought to the shape of `in`.
[[nodiscard]] base::Result<MembershipSets> membershipSets(const image::ImageSource& in, const image::ImageSource& out,
                                                          std::stop_token stop = {});

/// URI of a second set for `dataUri`: MNIST in `mnistFolder` or $GUISE_MNIST for anything else, Fashion-MNIST for
/// MNIST. Empty when none is on this machine.
[[nodiscard]] std::string findSecondSet(const std::string& dataUri, const std::string& mnistFolder = {});

/// Data sets that this machine has without being told where: Fashion-MNIST, and MNIST in $GUISE_MNIST.
struct FoundSet {
    std::string uri;
    std::string name;
};
[[nodiscard]] std::vector<FoundSet> foundSets();

/// Classes of the same set that the URI of `source` leaves out by ?classes, as a URI; empty where it leaves none out.
[[nodiscard]] base::Result<std::string> classesLeftOut(const image::ImageSource& source, std::stop_token stop = {});

/// Without a second set: the first half of the classes (rounded up) as in, the rest as held out, as URIs with ?classes.
struct HeldOutUris {
    std::string in;
    std::string out;
};
[[nodiscard]] base::Result<HeldOutUris> heldOutClasses(const image::ImageSource& source);

}  // namespace guise::experiment

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/chooser.h"

#include <algorithm>
#include <utility>

namespace guise::attack {

int Choice::tried(Level upTo) const noexcept {
    return static_cast<int>(std::count_if(attempts.begin(), attempts.end(), [&](const Attempt& attempt) {
        return attempt.tried && attempt.attack->info().level <= upTo;
    }));
}

int Choice::best(Level upTo) const noexcept {
    int best = -1;
    double most = 0.0;
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        const AttackResult& result = attempts[i].result;
        const double confidence = upTo == Level::One ? result.confidenceWithoutPairs : result.confidence;
        if (attempts[i].attack->info().level > upTo || result.inverter == nullptr || (best >= 0 && confidence <= most))
            continue;
        best = static_cast<int>(i);
        most = confidence;
    }
    return best;
}

base::Result<Choice> chooseAttack(const AttackerView& view, const ChooserOptions& options) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    std::vector<const Attack*> order;
    for (const Attack* attack : attacks())
        if (attack->info().level <= options.level)
            order.push_back(attack);
    std::stable_sort(order.begin(), order.end(),
                     [&](const Attack* a, const Attack* b) { return a->cost(view) < b->cost(view); });
    Choice choice;
    for (const Attack* attack : order) {
        Attempt attempt;
        attempt.attack = attack;
        attempt.reason = notApplicable(*attack, view);
        if (attempt.reason.empty() && attack->cost(view) > options.dearest)
            attempt.reason = "It takes longer than this search allows.";
        if (attempt.reason.empty() && Clock::now() - begin > options.budget)
            attempt.reason = "The time for all attacks was used up. Allow more.";
        if (attempt.reason.empty()) {
            const auto start = Clock::now();
            auto result = runAttack(*attack, view, options.context);
            attempt.seconds = std::chrono::duration<double>(Clock::now() - start).count();
            attempt.tried = true;
            if (result)
                attempt.result = std::move(*result);
            else if (result.error().code == base::ErrorCode::Stopped)
                return tl::unexpected(result.error());
            else
                attempt.reason = result.error().advice;
        }
        choice.attempts.push_back(std::move(attempt));
    }
    return choice;
}

}  // namespace guise::attack

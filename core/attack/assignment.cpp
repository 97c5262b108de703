// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/examiner.h"

#include <algorithm>
#include <limits>

namespace guise::attack {

// Shortest augmenting paths with potentials (Kuhn 1955, Jonker and Volgenant 1987), on costs = -score. Row and column 0
// of the bookkeeping are the virtual start.
std::vector<int> bestAssignment(std::span<const double> score, int size) {
    const auto n = static_cast<std::size_t>(std::max(size, 0));
    if (n == 0 || score.size() != n * n)
        return {};
    std::vector<double> rowPotential(n + 1, 0.0);
    std::vector<double> columnPotential(n + 1, 0.0);
    std::vector<std::size_t> rowOf(n + 1, 0);  // of each column; 0: free
    std::vector<std::size_t> before(n + 1, 0);
    for (std::size_t row = 1; row <= n; ++row) {
        std::vector<double> slack(n + 1, std::numeric_limits<double>::infinity());
        std::vector<bool> visited(n + 1, false);
        std::size_t column = 0;
        rowOf[0] = row;
        do {
            visited[column] = true;
            const std::size_t from = rowOf[column];
            double least = std::numeric_limits<double>::infinity();
            std::size_t next = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                if (visited[j])
                    continue;
                const double reduced = -score[(from - 1) * n + j - 1] - rowPotential[from] - columnPotential[j];
                if (reduced < slack[j]) {
                    slack[j] = reduced;
                    before[j] = column;
                }
                if (slack[j] < least || next == 0) {
                    least = slack[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= n; ++j) {
                if (visited[j]) {
                    rowPotential[rowOf[j]] += least;
                    columnPotential[j] -= least;
                } else {
                    slack[j] -= least;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
    std::vector<int> columnOf(n, 0);
    for (std::size_t j = 1; j <= n; ++j)
        columnOf[rowOf[j] - 1] = static_cast<int>(j - 1);
    return columnOf;
}

}  // namespace guise::attack

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/jigsaw_assembly.h"

#include "core/attack/examiner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace guise::attack {

namespace {

constexpr int kEdgesPerPiece = 12;  // candidates in each direction
constexpr int kRounds = 20;         // of dealing again
constexpr double kAlike = 0.15;     // share by which costs of cyclic shifts may differ and count as the same

/// Pieces on a grid, being put together.
class Puzzle {
public:
    Puzzle(const EdgeCosts& costs, const std::stop_token& stop)
        : costs_(costs), stop_(stop), pieces_(costs.rows * costs.columns) {}

    std::vector<std::uint32_t> solve() {
        growTrees();
        placeLargest();
        fillHoles();
        improve();
        centre();
        std::vector<std::uint32_t> cell(static_cast<std::size_t>(pieces_));
        for (int c = 0; c < pieces_; ++c)
            cell[index(at_[index(c)])] = static_cast<std::uint32_t>(c);
        return cell;
    }

private:
    struct Edge {
        double doubt;  // cost over the second best of both pieces
        int a, b;
        bool below;
    };
    struct Spot {
        int tree, row, column;
    };
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    [[nodiscard]] double right(int a, int b) const { return costs_.right[index(a * pieces_ + b)]; }
    [[nodiscard]] double below(int a, int b) const { return costs_.below[index(a * pieces_ + b)]; }

    void surestEdges(const std::vector<double>& cost, bool down, std::vector<Edge>& edges) const {
        std::vector<double> nextRow(index(pieces_));
        std::vector<double> nextColumn(index(pieces_));
        for (int i = 0; i < pieces_; ++i) {
            std::array<double, 2> row{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
            auto column = row;
            for (int j = 0; j < pieces_; ++j) {
                if (j == i)
                    continue;
                for (auto [best, value] : {std::pair{&row, cost[index(i * pieces_ + j)]},
                                           std::pair{&column, cost[index(j * pieces_ + i)]}}) {
                    if (value < (*best)[0])
                        *best = {value, (*best)[0]};
                    else
                        (*best)[1] = std::min((*best)[1], value);
                }
            }
            nextRow[index(i)] = row[1];
            nextColumn[index(i)] = column[1];
        }
        for (int a = 0; a < pieces_; ++a) {
            std::vector<int> order;
            for (int b = 0; b < pieces_; ++b)
                if (b != a)
                    order.push_back(b);
            const int wanted = std::min(kEdgesPerPiece, static_cast<int>(order.size()));
            const auto cheaper = [&](int x, int y) {
                return cost[index(a * pieces_ + x)] < cost[index(a * pieces_ + y)];
            };
            std::partial_sort(order.begin(), order.begin() + wanted, order.end(), cheaper);
            for (int i = 0; i < wanted; ++i) {
                const int b = order[index(i)];
                const double other = std::min(nextRow[index(a)], nextColumn[index(b)]);
                edges.push_back({cost[index(a * pieces_ + b)] / std::max(other, 1e-9), a, b, down});
            }
        }
    }

    void growTrees() {
        std::vector<Edge> edges;
        if (costs_.columns > 1)
            surestEdges(costs_.right, false, edges);
        if (costs_.rows > 1)
            surestEdges(costs_.below, true, edges);
        std::stable_sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) { return x.doubt < y.doubt; });
        spots_.resize(index(pieces_));
        members_.resize(index(pieces_));
        for (int i = 0; i < pieces_; ++i) {
            spots_[index(i)] = {i, 0, 0};
            members_[index(i)] = {i};
        }
        for (const Edge& edge : edges)
            if (!stop_.stop_requested())
                join(edge);
    }

    void join(const Edge& edge) {
        const Spot from = spots_[index(edge.a)];
        const Spot to = spots_[index(edge.b)];
        if (from.tree == to.tree)
            return;
        const int down = from.row + (edge.below ? 1 : 0) - to.row;  // moves b's tree into a's frame
        const int along = from.column + (edge.below ? 0 : 1) - to.column;
        int top = 0, bottom = 0, left = 0, rightmost = 0;
        bool first = true;
        const auto reach = [&](int row, int column) {
            top = first ? row : std::min(top, row);
            bottom = first ? row : std::max(bottom, row);
            left = first ? column : std::min(left, column);
            rightmost = first ? column : std::max(rightmost, column);
            first = false;
        };
        for (const int piece : members_[index(from.tree)])
            reach(spots_[index(piece)].row, spots_[index(piece)].column);
        for (const int piece : members_[index(to.tree)])
            reach(spots_[index(piece)].row + down, spots_[index(piece)].column + along);
        const int height = bottom - top + 1;
        const int width = rightmost - left + 1;
        if (height > costs_.rows || width > costs_.columns)
            return;
        std::vector<bool> taken(index(height * width), false);
        for (const int piece : members_[index(from.tree)])
            taken[index((spots_[index(piece)].row - top) * width + spots_[index(piece)].column - left)] = true;
        for (const int piece : members_[index(to.tree)])
            if (taken[index((spots_[index(piece)].row + down - top) * width + spots_[index(piece)].column + along -
                            left)])
                return;
        for (const int piece : members_[index(to.tree)]) {
            Spot& spot = spots_[index(piece)];
            spot = {from.tree, spot.row + down, spot.column + along};
            members_[index(from.tree)].push_back(piece);
        }
        members_[index(to.tree)].clear();
    }

    void placeLargest() {
        at_.assign(index(pieces_), -1);
        const auto largest = std::max_element(members_.begin(), members_.end(),
                                              [](const auto& x, const auto& y) { return x.size() < y.size(); });
        int top = spots_[index((*largest)[0])].row;
        int left = spots_[index((*largest)[0])].column;
        for (const int piece : *largest) {
            top = std::min(top, spots_[index(piece)].row);
            left = std::min(left, spots_[index(piece)].column);
        }
        placed_.assign(index(pieces_), false);
        for (const int piece : *largest) {
            const Spot& spot = spots_[index(piece)];
            at_[index((spot.row - top) * costs_.columns + spot.column - left)] = piece;
            placed_[index(piece)] = true;
        }
    }

    /// What piece `piece` costs in cell `cell` beside the pieces around it; their number.
    [[nodiscard]] double cost(int piece, int cell, int& neighbours) const {
        const int row = cell / costs_.columns;
        const int column = cell % costs_.columns;
        double sum = 0.0;
        const auto look = [&](bool inside, int other, auto price) {
            if (!inside || at_[index(other)] < 0)
                return;
            sum += price(at_[index(other)]);
            ++neighbours;
        };
        look(column > 0, cell - 1, [&](int left) { return right(left, piece); });
        look(column + 1 < costs_.columns, cell + 1, [&](int next) { return right(piece, next); });
        look(row > 0, cell - costs_.columns, [&](int above) { return below(above, piece); });
        look(row + 1 < costs_.rows, cell + costs_.columns, [&](int under) { return below(piece, under); });
        return sum;
    }

    void fillHoles() {
        for (int left = static_cast<int>(std::count(at_.begin(), at_.end(), -1)); left > 0; --left) {
            double least = std::numeric_limits<double>::infinity();
            int most = -1;
            int bestPiece = -1;
            int bestCell = -1;
            for (int cell = 0; cell < pieces_; ++cell) {
                if (at_[index(cell)] >= 0)
                    continue;
                for (int piece = 0; piece < pieces_; ++piece) {
                    if (placed_[index(piece)])
                        continue;
                    int neighbours = 0;
                    const double sum = cost(piece, cell, neighbours);
                    if (neighbours < most)
                        break;  // as many for every piece in this cell
                    if (neighbours > most || sum < least) {
                        most = neighbours;
                        least = sum;
                        bestPiece = piece;
                        bestCell = cell;
                    }
                }
            }
            at_[index(bestCell)] = bestPiece;
            placed_[index(bestPiece)] = true;
        }
    }

    [[nodiscard]] double total(const std::vector<int>& at) const {
        double sum = 0.0;
        for (int cell = 0; cell < pieces_; ++cell) {
            if (cell % costs_.columns + 1 < costs_.columns)
                sum += right(at[index(cell)], at[index(cell + 1)]);
            if (cell + costs_.columns < pieces_)
                sum += below(at[index(cell)], at[index(cell + costs_.columns)]);
        }
        return sum;
    }

    bool dealAgain(int colour) {
        std::vector<int> cells;
        for (int cell = 0; cell < pieces_; ++cell)
            if ((cell / costs_.columns + cell % costs_.columns) % 2 == colour)
                cells.push_back(cell);
        const auto n = cells.size();
        std::vector<double> score(n * n);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) {
                int neighbours = 0;
                score[i * n + j] = -cost(at_[index(cells[i])], cells[j], neighbours);
            }
        const std::vector<int> to = bestAssignment(score, static_cast<int>(n));
        std::vector<int> next = at_;
        for (std::size_t i = 0; i < n; ++i)
            next[index(cells[index(to[i])])] = at_[index(cells[i])];
        return accept(next);
    }

    [[nodiscard]] std::vector<int> shifted(int down, int along) const {
        std::vector<int> next(at_.size());
        for (int cell = 0; cell < pieces_; ++cell)
            next[index((cell / costs_.columns + down) % costs_.rows * costs_.columns +
                       (cell % costs_.columns + along) % costs_.columns)] = at_[index(cell)];
        return next;
    }

    bool shift() {
        bool better = false;
        for (int down = 0; down < costs_.rows; ++down)
            for (int along = 0; along < costs_.columns; ++along)
                better = accept(shifted(down, along)) || better;
        return better;
    }

    /// Brightness times the squared distance from the middle, rows and columns alike.
    [[nodiscard]] double spread(const std::vector<int>& at) const {
        double sum = 0.0;
        for (int cell = 0; cell < pieces_; ++cell) {
            const double y = (cell / costs_.columns + 0.5) / costs_.rows - 0.5;
            const double x = (cell % costs_.columns + 0.5) / costs_.columns - 0.5;
            sum += costs_.brightness[index(at[index(cell)])] * (x * x + y * y);
        }
        return sum;
    }

    void centre() {
        if (costs_.brightness.empty())
            return;
        const double limit = total(at_) * (1.0 + kAlike);
        std::vector<int> best = at_;
        for (int down = 0; down < costs_.rows; ++down)
            for (int along = 0; along < costs_.columns; ++along)
                if (std::vector<int> next = shifted(down, along); total(next) <= limit && spread(next) < spread(best))
                    best = std::move(next);
        at_ = std::move(best);
    }

    bool accept(const std::vector<int>& next) {
        if (!(total(next) < total(at_) * (1.0 - 1e-12)))
            return false;
        at_ = next;
        return true;
    }

    void improve() {
        for (int round = 0; round < kRounds && !stop_.stop_requested(); ++round) {
            const bool even = dealAgain(0);
            const bool odd = dealAgain(1);
            const bool shifted = shift();
            if (!even && !odd && !shifted)
                return;
        }
    }

    const EdgeCosts& costs_;
    const std::stop_token& stop_;
    int pieces_;
    std::vector<Spot> spots_;
    std::vector<std::vector<int>> members_;
    std::vector<int> at_;  // cell -> piece
    std::vector<bool> placed_;
};

}  // namespace

std::vector<std::uint32_t> assemble(const EdgeCosts& costs, const std::stop_token& stop) {
    return Puzzle(costs, stop).solve();
}

}  // namespace guise::attack

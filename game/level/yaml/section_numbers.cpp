// The part of Section that reads lists of numbers.
#include "level/yaml/number_text.hpp"
#include "level/yaml/section.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

constexpr level::Range kDensities{0.0, 500.0};  // dots/cm2

}  // namespace

std::vector<double> Section::tuple(const Node& node, const std::string& path,
                                   const std::vector<level::Range>& ranges) const {
    static const level::Field kBare{};
    const std::size_t count = ranges.size();
    if (node.kind != Node::Kind::list || node.items.size() != count) {
        m_report->error(node.mark, "wrong-count", path,
                        "here must stand " + std::to_string(count) + " numbers",
                        count == 2 ? "Write them like [1.5, 2]." : "Write them like [-10, 0, 10, 20].");
        return {};
    }
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i) {
        const Node& item = node.items[i];
        if (item.kind != Node::Kind::scalar) {
            m_report->error(item.mark, "wrong-kind", path, "here must stand a number",
                            "Take out the inner brackets.");
            return {};
        }
        const auto number = numberOf(item, kBare, path);
        if (!number) return {};
        if (!ranges[i].holds(*number)) {
            m_report->error(item.mark, "out-of-range", path, item.text + " is out of range here",
                            "Allowed are " + text::formatNumber(ranges[i].low) + " to " +
                                text::formatNumber(ranges[i].high) + ".");
            return {};
        }
        out.push_back(*number);
    }
    return out;
}

std::vector<double> Section::numbers(std::string_view key, std::size_t count) const {
    const Node* node = value(key, Node::Kind::list, "a list of numbers");
    if (node == nullptr) return {};
    return tuple(*node, pathOf(key), std::vector<level::Range>(count, field(key).hard));
}

std::vector<scoring::Point> Section::points(std::string_view key) const {
    std::vector<scoring::Point> out;
    const level::Field& row = field(key);
    const Node* list = value(key, Node::Kind::list, "a list of pairs");
    if (list == nullptr || !countIsRight(*list, row, pathOf(key))) return out;
    const level::Range second = row.kind == level::Kind::knots ? kDensities : level::kSheet;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const std::string path = pathOf(key) + "[" + std::to_string(i) + "]";
        m_report->remember(path, list->items[i].mark);
        const auto pair = tuple(list->items[i], path, {level::kSheet, second});
        if (!pair.empty()) out.push_back({pair[0], pair[1]});
    }
    return out;
}

}  // namespace level_yaml

#include "level/yaml/section.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "level/yaml/nearest.hpp"
#include "level/yaml/number_text.hpp"
#include "text/number.hpp"

namespace level_yaml {

namespace {

std::string joined(const std::string& front, std::string_view key) {
    if (front.empty() || key.empty()) return front + std::string(key);
    return front + "." + std::string(key);
}

std::string indexed(const std::string& path, std::size_t i) { return path + "[" + std::to_string(i) + "]"; }

std::string rangeText(const level::Range& range, std::string_view unit) {
    const std::string text = text::formatNumber(range.low) + " to " + text::formatNumber(range.high);
    return unit.empty() ? text : text + " " + std::string(unit);
}

const char* kindName(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::none:
            return "nothing";
        case Node::Kind::scalar:
            return "a single value";
        case Node::Kind::list:
            return "a list";
        case Node::Kind::map:
            return "a map of keys";
    }
    return "";
}

}  // namespace

Section::Section(const level::FieldTable& table, Report& report, const Node* map, std::string row,
                 std::string path, Mark at)
    : m_table(&table),
      m_report(&report),
      m_map(map),
      m_row(std::move(row)),
      m_path(std::move(path)),
      m_mark(at) {
    if (m_map != nullptr) checkKeys();
}

Section Section::ofFile(Report& report, const Node& root, const level::FieldTable& table) {
    if (root.kind == Node::Kind::map) return {table, report, &root, "", "", root.mark};
    report.error(root.mark, "not-a-map", "",
                 std::string(table.thing) + " is a map of keys, but the file holds " +
                     std::string(kindName(root.kind)),
                 std::string(table.start));
    return {table, report, nullptr, "", "", root.mark};
}

const level::Field& Section::field(std::string_view key) const {
    const level::Field* found = level::findField(joined(m_row, key), *m_table);
    assert(found != nullptr);
    return *found;
}

const Member* Section::member(std::string_view key) const {
    return m_map == nullptr ? nullptr : m_map->find(key);
}

Mark Section::markOf(std::string_view key) const {
    const Member* found = member(key);
    return found == nullptr ? m_mark : found->value.mark;
}

std::string Section::pathOf(std::string_view key) const { return joined(m_path, key); }

void Section::error(std::string_view key, std::string code, std::string message, std::string hint) const {
    if (code == "missing-key" && isMeant(key)) return;  // one slip, one message
    m_report->error(markOf(key), std::move(code), pathOf(key), std::move(message), std::move(hint));
}

bool Section::isMeant(std::string_view key) const {
    return std::find(m_meant.begin(), m_meant.end(), key) != m_meant.end();
}

void Section::checkKeys() {
    for (const Member& member : m_map->members) {
        m_report->remember(pathOf(member.key), member.value.mark);
        if (level::findField(joined(m_row, member.key), *m_table) == nullptr)
            m_meant.push_back(reportUnknown(member));
    }
    for (const level::Field* field : level::fieldsIn(m_row, *m_table)) {
        const std::string_view name = level::nameOf(*field);
        if (field->presence != level::Presence::required || has(name)) continue;
        error(name, "missing-key", "the key '" + std::string(name) + "' is missing",
              "Add it: " + std::string(field->help));
    }
}

std::string_view Section::reportUnknown(const Member& member) const {
    std::vector<std::string_view> names;
    for (const level::Field* field : level::fieldsIn(m_row, *m_table)) names.push_back(level::nameOf(*field));
    if (const auto same = sameInOtherUnit(member.key, names); !same.empty()) {
        m_report->error(member.mark, "wrong-unit", pathOf(member.key),
                        "'" + member.key + "' is in a unit that levels do not use",
                        "Convert the value and call it '" + std::string(same) + "'.");
        return same;
    }
    const std::string place = m_path.empty() ? std::string(m_table->thing) : "'" + m_path + "'";
    const auto near = nearest(member.key, names);
    std::string hint = near.empty() ? "Known here:" : "Did you mean '" + std::string(near) + "'?";
    if (near.empty()) {
        for (const std::string_view name : names) hint += " " + std::string(name);
        hint += ".";
    }
    m_report->error(member.mark, "unknown-key", pathOf(member.key),
                    place + " has no key " + shown(member.key), hint);
    return near;
}

const Node* Section::value(std::string_view key, Node::Kind kind, const char* wanted) const {
    const Member* found = member(key);
    if (found == nullptr) return nullptr;
    if (found->value.kind == kind) return &found->value;
    const bool empty = found->value.kind == Node::Kind::none;
    m_report->error(empty ? found->mark : found->value.mark, empty ? "missing-value" : "wrong-kind",
                    pathOf(key),
                    "'" + std::string(key) + "' must be " + wanted + ", but " +
                        (empty ? "has no value" : "is " + std::string(kindName(found->value.kind))),
                    std::string(field(key).help));
    return nullptr;
}

std::optional<double> Section::numberOf(const Node& node, const level::Field& field,
                                        const std::string& path) const {
    const auto number = node.quoted ? std::nullopt : text::parseNumber(node.text);
    if (!number) {
        NumberFault fault = explainNumber(node.text, node.quoted, field.unit);
        m_report->error(node.mark, fault.code, path, fault.message, fault.hint);
        return std::nullopt;
    }
    return number;
}

double Section::number(std::string_view key) const {
    const level::Field& row = field(key);
    const double fallback = text::parseNumber(row.fallback).value_or(0.0);
    const Node* node = value(key, Node::Kind::scalar, "a number");
    if (node == nullptr) return fallback;
    const auto number = numberOf(*node, row, pathOf(key));
    if (!number) return fallback;
    if (!row.hard.holds(*number)) {
        const bool cut = (m_row == "pass" || m_row.ends_with("cuts")) && *number < row.hard.low;
        error(key, cut ? "cut-too-low" : "out-of-range",
              node->text + " is out of range for '" + std::string(key) + "'",
              "Allowed are " + rangeText(row.hard, row.unit) + "." +
                  (cut ? " A tripped gate caps a criterion at 50, so a lower pass line would let it pass."
                       : ""));
        return fallback;
    }
    if (row.soft.bounded() && !row.soft.holds(*number))
        m_report->warning(node->mark, "unusual-value", pathOf(key),
                          node->text + " is unusual for '" + std::string(key) + "'",
                          "Usual are " + rangeText(row.soft, row.unit) + ".");
    return *number;
}

std::int64_t Section::whole(std::string_view key) const {
    const double number = this->number(key);
    if (std::floor(number) != number)
        error(key, "not-whole", text::formatNumber(number) + " is no whole number",
              "Leave out the decimals.");
    return static_cast<std::int64_t>(number);
}

std::string Section::text(std::string_view key) const {
    const Node* node = value(key, Node::Kind::scalar, "a text");
    if (node == nullptr) return std::string(field(key).fallback);
    const level::Range& length = field(key).hard;
    if (!length.holds(static_cast<double>(node->text.size())))
        error(key, "text-length",
              "'" + std::string(key) + "' has " + std::to_string(node->text.size()) + " bytes",
              "Allowed are " + rangeText(length, "bytes") + ".");
    return node->text;
}

bool Section::flag(std::string_view key) const {
    const Node* node = value(key, Node::Kind::scalar, "true or false");
    if (node == nullptr) return field(key).fallback == "true";
    if (node->quoted || (node->text != "true" && node->text != "false"))
        error(key, "not-a-flag", shown(node->text) + " is neither true nor false", "Write true or false.");
    return node->text == "true";
}

std::string_view Section::knownWord(const Node& node, const level::Field& field,
                                    const std::string& path) const {
    const auto words = level::choicesOf(field);
    const auto found = std::find(words.begin(), words.end(), node.text);
    if (found != words.end()) return *found;
    std::string hint;
    if (const auto near = nearest(node.text, words); !near.empty()) {
        hint = "Did you mean " + std::string(near) + "?";
    } else {
        hint = "One of:";
        for (const std::string_view word : words) hint += " " + std::string(word);
        hint += ".";
    }
    m_report->error(node.mark, "unknown-word", path,
                    shown(node.text) + " is no choice for '" + std::string(level::nameOf(field)) + "'", hint);
    return words.front();
}

std::string_view Section::word(std::string_view key) const {
    const level::Field& row = field(key);
    const Node* node = value(key, Node::Kind::scalar, "one word");
    if (node != nullptr) return knownWord(*node, row, pathOf(key));
    return row.fallback.empty() ? level::choicesOf(row).front() : row.fallback;
}

int Section::choice(std::string_view key) const {
    const auto words = level::choicesOf(field(key));
    return static_cast<int>(std::find(words.begin(), words.end(), word(key)) - words.begin());
}

std::vector<std::string_view> Section::words(std::string_view key) const {
    const level::Field& row = field(key);
    std::vector<std::string_view> out;
    const Node* list = value(key, Node::Kind::list, "a list");
    if (list == nullptr || !countIsRight(*list, row, pathOf(key))) return out;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Node& item = list->items[i];
        const std::string_view word = knownWord(item, row, indexed(pathOf(key), i));
        if (item.text == word && std::find(out.begin(), out.end(), word) != out.end())
            m_report->error(item.mark, "named-twice", indexed(pathOf(key), i),
                            "'" + item.text + "' is named twice", "Keep one of the two.");
        out.push_back(word);
    }
    return out;
}

std::vector<std::string> Section::texts(std::string_view key) const {
    std::vector<std::string> out;
    const Node* list = value(key, Node::Kind::list, "a list");
    if (list == nullptr || !countIsRight(*list, field(key), pathOf(key))) return out;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Node& item = list->items[i];
        if (item.kind == Node::Kind::scalar && !item.text.empty()) {
            out.push_back(item.text);
            continue;
        }
        m_report->error(item.mark, "wrong-kind", indexed(pathOf(key), i),
                        "each entry of '" + std::string(key) + "' must be a text",
                        std::string(field(key).help));
    }
    return out;
}

bool Section::countIsRight(const Node& list, const level::Field& field, const std::string& path) const {
    if (field.hard.holds(static_cast<double>(list.items.size()))) return true;
    m_report->error(
        list.mark, "wrong-count", path,
        "'" + std::string(level::nameOf(field)) + "' has " + std::to_string(list.items.size()) + " entries",
        "Allowed are " + rangeText(field.hard, "entries") + ".");
    return false;
}

Section Section::section(std::string_view key) const {
    const bool isArea = field(key).kind == level::Kind::area;
    const Node* map = value(key, Node::Kind::map, "a map of keys");
    return {*m_table, *m_report, map, isArea ? "area" : joined(m_row, key), pathOf(key), markOf(key)};
}

std::vector<Section> Section::sections(std::string_view key) const {
    std::vector<Section> out;
    const Node* list = value(key, Node::Kind::list, "a list");
    if (list == nullptr || !countIsRight(*list, field(key), pathOf(key))) return out;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const Node& item = list->items[i];
        const std::string path = indexed(pathOf(key), i);
        m_report->remember(path, item.mark);
        const bool isMap = item.kind == Node::Kind::map;
        if (!isMap)
            m_report->error(item.mark, "wrong-kind", path,
                            "each entry of '" + std::string(key) + "' must be a map of keys, but this is " +
                                kindName(item.kind),
                            std::string(field(key).help));
        out.push_back(
            {*m_table, *m_report, isMap ? &item : nullptr, joined(m_row, key) + "[]", path, item.mark});
    }
    return out;
}

}  // namespace level_yaml

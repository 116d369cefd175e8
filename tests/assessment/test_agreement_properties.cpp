// What must hold of any marks: order and names do not matter, identical marks agree, too little is undefined.
#include <array>
#include <cmath>

#include "assessment/bland_altman.hpp"
#include "assessment/intraclass.hpp"
#include "assessment/marks.hpp"
#include "assessment/spearman.hpp"
#include "assessment/weighted_kappa.hpp"
#include "support/catch.hpp"

namespace assessment {
namespace {

constexpr std::array kModels{IntraclassModel::oneWaySingle,           IntraclassModel::oneWayMean,
                             IntraclassModel::twoWayAgreementSingle,  IntraclassModel::twoWayAgreementMean,
                             IntraclassModel::twoWayConsistentSingle, IntraclassModel::twoWayConsistentMean};

void same(const Estimate& a, const Estimate& b) {
    const auto near = [](double value) { return Approx(value).epsilon(1e-9).margin(1e-11); };
    REQUIRE(a.value.has_value() == b.value.has_value());
    REQUIRE(a.interval.has_value() == b.interval.has_value());
    CHECK(a.n == b.n);
    CHECK(a.leftOut == b.leftOut);
    if (a.value) CHECK(*a.value == near(*b.value));
    if (!a.interval) return;
    CHECK(a.interval->low == near(b.interval->low));
    CHECK(a.interval->high == near(b.interval->high));
}

// Either a value or a reason; an interval or a reason, around the value.
void isWhole(const Estimate& one) {
    CHECK(one.value.has_value() == one.undefinedBecause.empty());
    if (!one.value) {
        CHECK_FALSE(one.interval);
        return;
    }
    CHECK(std::isfinite(*one.value));
    CHECK(one.interval.has_value() == one.noIntervalBecause.empty());
    if (!one.interval) return;
    CHECK(one.interval->low <= *one.value + 1e-9);
    CHECK(one.interval->high >= *one.value - 1e-9);
}

MarkTable randomTable(scoring::Random& chance, bool gaps) {
    std::vector<SyntheticMarker> markers(2 + chance.below(3));
    for (SyntheticMarker& marker : markers)
        marker = {chance.uniform(0.0, 2.0), chance.uniform(-2, 2), chance.below(4) == 0};
    MarkTable table = markedBy(markers, 3 + chance.below(20), chance);
    if (!gaps) return table;
    for (Marks& row : table.rows) {
        for (Mark& mark : row) {
            if (chance.below(8) == 0) mark.reset();
        }
    }
    return table;
}

MarkTable relabelled(MarkTable table) {
    for (Marks& row : table.rows) std::rotate(row.begin(), row.begin() + 1, row.end());
    return table;
}

Estimate ofColumns(Estimate (*statistic)(const Marks&, const Marks&), const MarkTable& table) {
    return statistic(columnOf(table, 0), columnOf(table, 1));
}

Estimate kappaOf(const Marks& a, const Marks& b) { return quadraticKappa(a, b); }
Estimate biasOf(const Marks& a, const Marks& b) { return blandAltman(a, b).bias; }
Estimate slopeOf(const Marks& a, const Marks& b) { return blandAltman(a, b).slope; }
Estimate limitOf(const Marks& a, const Marks& b) { return blandAltman(a, b).upperLimit; }

}  // namespace

TEST_CASE("Any table gives figures that are whole, and the same for any order of attempts and raters") {
    scoring::Random chance(11);
    int defined = 0;
    for (int round = 0; round < 400; ++round) {
        const MarkTable table = randomTable(chance, round % 2 == 1);
        const MarkTable mixed = shuffled(table, chance);
        const MarkTable other = relabelled(table);
        for (const IntraclassModel model : kModels) {
            const Estimate icc = intraclass(table, model);
            isWhole(icc);
            if (icc.value) CHECK(*icc.value <= 1.0);
            same(icc, intraclass(mixed, model));
            same(icc, intraclass(other, model));
            defined += icc.interval ? 1 : 0;
        }
        for (auto* statistic : {&spearman, &kappaOf, &biasOf, &slopeOf, &limitOf}) {
            const Estimate one = ofColumns(statistic, table);
            isWhole(one);
            same(one, ofColumns(statistic, mixed));
        }
        const Marks a = columnOf(table, 0), b = columnOf(table, 1);
        same(spearman(a, b), spearman(b, a));
        same(quadraticKappa(a, b), quadraticKappa(b, a));
        const Estimate there = biasOf(a, b), back = biasOf(b, a);
        if (there.value) CHECK(*there.value == Approx(-*back.value).margin(1e-12));
    }
    CHECK(defined > 1500);
}

TEST_CASE("Identical marks agree wholly, and say that there is no width to tell") {
    scoring::Random chance(12);
    const Marks marks = columnOf(markedBy({{}}, 20, chance), 0);
    MarkTable twice;
    for (const Mark& mark : marks) twice.rows.push_back({mark, mark, mark});
    CHECK(*quadraticKappa(marks, marks).value == 1.0);
    CHECK_FALSE(quadraticKappa(marks, marks).noIntervalBecause.empty());
    CHECK(*spearman(marks, marks).value == Approx(1.0).epsilon(1e-14));
    CHECK(spearman(marks, marks).interval->high == 1.0);
    CHECK(spearman(marks, marks).interval->low > 0.98);
    for (const IntraclassModel model : kModels) {
        const Estimate icc = intraclass(twice, model);
        CHECK(*icc.value == Approx(1.0).epsilon(1e-14));
        CHECK_FALSE(icc.noIntervalBecause.empty());
    }
    const BlandAltman none = blandAltman(marks, marks);
    CHECK(*none.bias.value == 0.0);
    CHECK(*none.upperLimit.value == 0.0);
    CHECK_FALSE(none.bias.interval);
    CHECK_FALSE(none.slopeP.value);
    // Scores whose thirds do not add up to the bit are no less alike.
    MarkTable scores;
    for (int i = 0; i < 12; ++i) scores.rows.emplace_back(3, 50.1 + 3.3 * i);
    CHECK(*intraclass(scores, IntraclassModel::oneWaySingle).value == 1.0);
    CHECK_FALSE(intraclass(scores, IntraclassModel::twoWayAgreementSingle).interval);
}

TEST_CASE("Ranks do not see a change of scale, levels do") {
    scoring::Random chance(13);
    const MarkTable table = markedBy({{}, {}}, 24, chance);
    const Marks a = columnOf(table, 0), b = columnOf(table, 1);
    Marks cubed = b, shifted = b;
    for (Mark& mark : cubed) mark = *mark * *mark * *mark;
    for (Mark& mark : shifted) *mark += 1.0;
    same(spearman(a, b), spearman(a, cubed));
    same(spearman(a, b), spearman(a, shifted));
    MarkTable lenient;
    for (std::size_t i = 0; i < a.size(); ++i) lenient.rows.push_back({a[i], shifted[i]});
    same(intraclass(table, IntraclassModel::twoWayConsistentSingle),
         intraclass(lenient, IntraclassModel::twoWayConsistentSingle));
    CHECK(*intraclass(lenient, IntraclassModel::twoWayAgreementSingle).value <
          *intraclass(table, IntraclassModel::twoWayAgreementSingle).value - 0.05);
    CHECK(*quadraticKappa(a, shifted).value < *quadraticKappa(a, b).value);
    CHECK(*biasOf(shifted, a).value == Approx(*biasOf(b, a).value + 1.0));
    CHECK(*slopeOf(shifted, a).value == Approx(*slopeOf(b, a).value));
}

TEST_CASE("The mean of raters agrees more than one, by Spearman and Brown") {
    scoring::Random chance(14);
    const MarkTable table = markedBy({{}, {}, {}, {}}, 24, chance);
    for (std::size_t i = 0; i < kModels.size(); i += 2) {
        const double one = *intraclass(table, kModels[i]).value,
                     mean = *intraclass(table, kModels[i + 1]).value;
        CHECK(mean == Approx(4.0 * one / (1.0 + 3.0 * one)));
        CHECK(mean > one);
    }
}

TEST_CASE("Too little is undefined and says why") {
    const Marks three = marksOf({1, 2, 3}), alike = marksOf({3, 3, 3, 3, 3, 3}),
                six = marksOf({1, 2, 3, 4, 5, 2});
    CHECK(spearman(three, three).undefinedBecause == "fewer than four attempts have both marks");
    CHECK(spearman(alike, six).undefinedBecause == "one of the two gave every attempt the same mark");
    CHECK(quadraticKappa(marksOf({1, 2}), marksOf({1, 2})).undefinedBecause ==
          "fewer than three attempts have both marks");
    CHECK(quadraticKappa(alike, alike).undefinedBecause ==
          "all marks are in one band, where chance alone would agree");
    CHECK(blandAltman(three, three).bias.undefinedBecause == "fewer than four attempts have both marks");
    CHECK(blandAltman(alike, alike).slope.undefinedBecause ==
          "the mean of both marks is everywhere the same");
    CHECK(intraclass(tableOfColumns({{1, 2}, {2, 3}}), IntraclassModel::oneWaySingle).undefinedBecause ==
          "fewer than three attempts have all marks");
    CHECK(intraclass(tableOfColumns({{1, 2, 3}}), IntraclassModel::oneWaySingle).undefinedBecause ==
          "there is only one rater");
    CHECK(
        intraclass(tableOfColumns({{3, 3, 3}, {3, 3, 3}}), IntraclassModel::oneWaySingle).undefinedBecause ==
        "all marks are alike");
    // Attempts that do not differ at all, marked by raters who do.
    const MarkTable flat = tableOfRows({{1, 5}, {5, 1}, {1, 5}, {5, 1}});
    CHECK(*intraclass(flat, IntraclassModel::oneWaySingle).value == Approx(-1.0));
    CHECK(intraclass(flat, IntraclassModel::oneWayMean).undefinedBecause ==
          "attempts differ less than raters on one attempt");
    CHECK(intraclass(MarkTable{}, IntraclassModel::oneWaySingle).undefinedBecause ==
          "there is only one rater");
    // A gap counts as an attempt that was left out.
    Marks gap = six;
    gap[2].reset();
    const Estimate r = spearman(gap, six);
    CHECK(r.n == 5);
    CHECK(r.leftOut == 1);
    CHECK(blandAltman(gap, six).bias.leftOut == 1);
    CHECK(quadraticKappa(gap, six).leftOut == 1);
}

}  // namespace assessment

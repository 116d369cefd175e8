#include "support/catch.hpp"
#include "text/list.hpp"

TEST_CASE("words are listed with commas between them") {
    CHECK(text::listed({}).empty());
    CHECK(text::listed({"pen"}) == "pen");
    CHECK(text::listed({"pen", "mouse", "pen"}) == "pen, mouse, pen");
    CHECK(text::listed({"", "pen"}) == ", pen");
}

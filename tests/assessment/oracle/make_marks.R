# Made the committed tables once; kept to show where they come from. Run it in this folder.
set.seed(20250301)
whole <- function(x) pmin(5, pmax(1, round(x)))
put <- function(name, table) write.csv(table, file.path("data", paste0(name, ".csv")), row.names = FALSE, quote = FALSE, na = "")

put("marks_shrout_fleiss", data.frame(m1 = c(9, 6, 8, 7, 10, 6), m2 = c(2, 1, 4, 1, 5, 2), m3 = c(5, 3, 6, 2, 6, 4),
                                      m4 = c(8, 2, 8, 6, 9, 7)))
truth <- rnorm(24, 3, 0.9)
put("marks_whole", data.frame(m1 = whole(truth + rnorm(24, 0, 0.5)), m2 = whole(truth + rnorm(24, 0, 0.5)),
                              m3 = whole(truth + 1 + rnorm(24, 0, 0.5))))
truth <- rnorm(15, 60, 12)
put("marks_scores", data.frame(m1 = round(truth + rnorm(15, 0, 6), 2), m2 = round(0.8 * truth + 10 + rnorm(15, 0, 6), 2)))
put("marks_by_chance", data.frame(m1 = sample(1:5, 18, TRUE), m2 = sample(1:5, 18, TRUE), m3 = sample(1:5, 18, TRUE)))
gaps <- data.frame(m1 = whole(rnorm(30, 3, 1)), m2 = NA, m3 = NA)
gaps$m2 <- whole(gaps$m1 + rnorm(30, 0, 0.7)); gaps$m3 <- whole(gaps$m1 + rnorm(30, 0, 0.7))
gaps$m1[c(3, 17)] <- NA; gaps$m2[c(5, 17, 21)] <- NA; gaps$m3[8] <- NA
put("marks_gaps", gaps)
# Raters who differ far more than the attempts do.
put("marks_far_apart", data.frame(m1 = whole(rnorm(12, 1.5, 0.5)), m2 = whole(rnorm(12, 3, 0.6)),
                                  m3 = whole(rnorm(12, 4.5, 0.5)), m4 = whole(rnorm(12, 2.5, 0.6))))

rating <- sample(1:5, 40, TRUE, c(1, 3, 4, 3, 1))
put("standard_forty", data.frame(rating = rating, score = round(25 + 12 * rating + rnorm(40, 0, 9), 1)))
rating <- sample(seq(1, 5, 0.5), 17, TRUE)
put("standard_halves", data.frame(rating = rating, score = round(40 + 8 * rating + rnorm(17, 0, 14), 1)))

# Ten comparisons a piece around a ring; judges in turn, the last one choosing by chance.
compare <- function(pieces, spread, judges, distances) {
  places <- rnorm(pieces, 0, spread)
  rows <- do.call(rbind, lapply(distances, function(d) data.frame(a = seq_len(pieces), b = (seq_len(pieces) + d - 1) %% pieces + 1)))
  rows$judge <- (seq_len(nrow(rows)) * 7) %% judges
  p <- ifelse(rows$judge == judges - 1, 0.5, plogis(places[rows$a] - places[rows$b]))
  first <- runif(nrow(rows)) < p
  data.frame(winner = ifelse(first, rows$a, rows$b) - 1, loser = ifelse(first, rows$b, rows$a) - 1, judge = rows$judge)
}
put("pairs_twelve", compare(12, 1, 3, 1:5))
put("pairs_thirty", compare(30, 2, 4, c(1, 4, 7, 9, 13)))
put("pairs_seven", compare(7, 0.5, 2, 1:3))

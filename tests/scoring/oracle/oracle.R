# The figures that test_scoring_oracle compares with, computed by R's spatstat from the committed
# patterns.   Rscript oracle.R SOURCE-FOLDER OUTPUT-FOLDER
# One CSV a pattern: figure,at,value with 17 digits; `at` is a radius, an index (from 0) or
# empty; a value that is not defined is NA. Figures named *_spatstat come from the function
# that spatstat offers, the others from its distances and edge weights and the definition.
suppressMessages(library(spatstat))
folders <- commandArgs(trailingOnly = TRUE)
source_folder <- folders[1]; output_folder <- folders[2]
radii_count <- 24

read_window <- function(name) {
  table <- read.csv(file.path(source_folder, "windows", paste0(name, ".csv")))
  rings <- lapply(split(table, table$ring), function(part) {
    signed <- sum(part$x * c(part$y[-1], part$y[1]) - c(part$x[-1], part$x[1]) * part$y)
    outer <- part$ring[1] == 0
    # spatstat wants the outer ring anticlockwise and holes clockwise.
    if ((signed > 0) != outer) part <- part[rev(seq_len(nrow(part))), ]
    list(x = part$x, y = part$y)
  })
  only <- rings[[1]]
  isBox <- length(rings) == 1 && length(only$x) == 4 &&
    all(only$x %in% range(only$x)) && all(only$y %in% range(only$y))
  if (isBox) owin(range(only$x), range(only$y)) else owin(poly = unname(rings))
}

# Kaplan and Meier's estimate by the definition, event by event.
kaplan_meier <- function(d, b, r) {
  seen <- pmin(d, b); event <- d <= b
  at <- sort(unique(seen[event]))
  left <- sapply(at, function(t) 1 - sum(seen == t & event) / sum(seen >= t))
  sapply(r, function(limit) 1 - prod(left[at <= limit]))
}
reduced_sample <- function(d, b, r) sapply(r, function(t) sum(d <= t & b >= t) / sum(b >= t))

kernel <- function(t, h) ifelse(abs(t) < h, 0.75 / h * (1 - (t / h)^2), 0)

figures <- function(name) {
  table <- read.csv(file.path(source_folder, "patterns", paste0(name, ".csv")))
  W <- read_window(name)
  X <- ppp(table$x, table$y, window = W, check = FALSE)
  n <- npoints(X); A <- area(W); box <- is.rectangle(W)
  side <- sqrt(A / n)
  # No distance in any pattern is a multiple of this.
  step <- 0.0623717 * side
  r <- step * seq_len(radii_count)
  u <- 0.0623717 * seq_len(radii_count)
  rows <- list()
  put <- function(figure, at, value) {
    rows[[length(rows) + 1]] <<- sprintf("%s,%s,%s", figure, if (is.character(at)) at else sprintf("%.17g", at),
                                        ifelse(is.finite(value), sprintf("%.17g", value), "NA"))
  }
  nn <- nndist(X); b <- bdist.points(X)
  put("nn_mean", "", mean(nn)); put("nn_sd", "", sd(nn)); put("nn_least", "", min(nn)); put("nn_greatest", "", max(nn))
  put("nn_distance", seq_len(n) - 1, nn)
  put("edge_distance", seq_len(n) - 1, b)
  ce <- clarkevans(X)
  put("clark_evans_naive", "", ce[["naive"]])
  put("clark_evans_donnelly", "", if (box) ce[["Donnelly"]] else NA)
  # spatstat sorts the distances into 512 bins and takes each at its bin's lower end, which on
  # clumped patterns is more than 0.5 %: the same with 8192 bins, and how wide its own are.
  put("clark_evans_cdf_spatstat", "", ce[["cdf"]])
  bins <- Gest(X)$r
  put("clark_evans_cdf_bin", "", bins[2] * 2 * sqrt(n / A))
  g <- Gest(X, r = seq(0, max(bins), length.out = 8193))
  put("clark_evans_cdf", "", stieltjes(function(x) x, g)$km / max(g$km) * 2 * sqrt(n / A))
  near <- nnwhich(X)
  seen <- nn <= b & nn > 0
  angles <- atan2(X$y[near] - X$y, X$x[near] - X$x)[seen]
  # Ties make the neighbour a matter of choice on the exact lattice and on whole centimetres.
  if (!(name %in% c("lattice_rectangle", "swedishpines"))) {
    for (fold in c(2, 4, 6)) put(paste0("orientation_", fold), "", Mod(mean(exp(1i * fold * angles))))
  }

  put("K_border_spatstat", r, Kest(X, r = c(0, r), correction = "border")$border[-1])
  pairs <- closepairs(X, max(r) * 1.6, twice = FALSE)
  i <- pairs$i; j <- pairs$j; d <- pairs$d
  dx <- pairs$dx; dy <- pairs$dy
  e <- if (box) A / ((diff(W$xrange) - abs(dx)) * (diff(W$yrange) - abs(dy))) else
    edge.Trans(dx = dx, dy = dy, W = W, exact = TRUE, paired = TRUE)
  k_trans <- sapply(r, function(t) 2 * A / (n * (n - 1)) * sum(e[d <= t]))
  put("K_translation", r, k_trans)
  if (box) {
    put("K_translation_spatstat", r, Kest(X, r = c(0, r), correction = "translate")$trans[-1])
    put("K_isotropic_spatstat", r, Kest(X, r = c(0, r), correction = "isotropic")$iso[-1])
  }
  h <- 0.15 / sqrt(n / A)
  put("pcf", r, sapply(r, function(t) 2 * A / (2 * pi * t * n * (n - 1)) * sum(e * kernel(t - d, h))))
  # Fine steps, because pcf.ppp rounds distances to a grid as fine as r is.
  fine <- step / 128 * (0:(128 * radii_count))
  fine_at <- 1 + 128 * seq_len(radii_count)
  p <- pcf(X, r = fine, kernel = "epanechnikov", stoyan = 0.15, correction = "translate", divisor = "r")
  put("pcf_spatstat", r, p$trans[fine_at])

  s <- table$pitch
  scaled <- d * (1 / s[i] + 1 / s[j]) / 2
  put("K_scaled_translation", u, sapply(u, function(t) 2 / n * sum(e[scaled <= t])))
  # Kscaled's own border form sorts the edge distances into bins as wide as the steps of r.
  away <- b / s
  put("K_scaled_border", u, sapply(u, function(t) {
    near <- scaled <= t
    if (any(away >= t)) (sum(near & away[i] >= t) + sum(near & away[j] >= t)) / sum(away >= t) else NA
  }))
  put("pcf_scaled", u, sapply(u, function(t) 2 / (2 * pi * t * n) * sum(e * kernel(t - scaled, 0.15))))
  if (box) {
    ks <- Kscaled(X, lambda = 1 / s^2, r = c(0, u), correction = c("isotropic", "translate"))
    put("K_scaled_isotropic_spatstat", u, ks$iso[-1])
    put("K_scaled_translation_spatstat", u, ks$trans[-1])
  }

  put("G_km", r, kaplan_meier(nn, b, r)); put("G_rs", r, reduced_sample(nn, b, r))
  g <- Gest(X, r = fine, correction = c("rs", "km", "han"))
  put("G_rs_spatstat", r, g$rs[fine_at])
  put("G_km_spatstat", r, g$km[fine_at])
  put("G_han_spatstat", r, g$han[fine_at])
  grid <- 0.3 * side
  sites <- expand.grid(x = W$xrange[1] + (seq_len(ceiling(diff(W$xrange) / grid)) - 0.5) * grid,
                       y = W$yrange[1] + (seq_len(ceiling(diff(W$yrange) / grid)) - 0.5) * grid)
  sites <- sites[inside.owin(sites$x, sites$y, W), ]
  S <- ppp(sites$x, sites$y, window = W, check = FALSE)
  away <- nncross(S, X, what = "dist"); edge <- bdist.points(S)
  km <- kaplan_meier(away, edge, r)
  put("F_km", r, km); put("F_rs", r, reduced_sample(away, edge, r))
  put("J_km", r, ifelse(km > 0.9, NA, (1 - kaplan_meier(nn, b, r)) / (1 - km)))

  tiles <- dirichlet(X)
  areas <- rep(NA, n); areas[as.integer(gsub("[^0-9]", "", names(tile.areas(tiles))))] <- tile.areas(tiles)
  put("voronoi_area", seq_len(n) - 1, areas)
  writeLines(c("figure,at,value", unlist(rows)), file.path(output_folder, paste0(name, ".csv")))
}

for (file in sort(list.files(file.path(source_folder, "patterns"), pattern = "[.]csv$"), method = "radix")) {
  figures(sub("[.]csv$", "", file))
}

// Marks a graph as one that the sample is being loaded into.
CREATE (:SampleLoading)

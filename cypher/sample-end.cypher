// Takes away the mark of a graph that the sample is being loaded into.
MATCH (n:SampleLoading) DELETE n

// The words of generated titles, venues and notes, taken from real lists.

const words = (text: string): readonly string[] => text.split(', ')

export const syllables = words('vi, co, re, di, gra, mo, sta, lu, tra, ne, po, sy, ko, fle, zu, qua, bri, hy, ma, spe')

export const openings = words(
  'Learning, Rethinking, Improving, Scaling, Understanding, Towards, Revisiting, Benchmarking, Accelerating, Aligning, ' +
    'Unifying, Distilling, Exploring, Evaluating, Compressing, Generating'
)

export const qualities = words(
  'Efficient, Robust, Hierarchical, Sparse, Multimodal, Self-Supervised, Open-Vocabulary, Long-Context, Few-Shot, ' +
    'Controllable, Uncertainty-Aware, Training-Free, Cross-Lingual, Interpretable, Personalized, Causal'
)

export const subjects = words(
  'Language Models, Diffusion Models, Image Retrieval, Passage Ranking, Video Generation, Graph Networks, ' +
    'Object Detection, Speech Recognition, Visual Grounding, Recommender Systems, Code Generation, Point Clouds, ' +
    'Knowledge Graphs, Domain Adaptation, Time Series, Dialogue Agents, Document Parsing, Medical Imaging'
)

export const prepositions = words('with, via, by, through, under, beyond, from, without')

export const methods = words(
  'Contrastive Alignment, Latent Tokens, Retrieved Evidence, Preference Feedback, Mixture of Experts, Optimal Transport, ' +
    'Synthetic Data, Low-Rank Updates, Chain-of-Thought Prompts, Curriculum Sampling, Neural Operators, Masked Autoencoders, ' +
    'Adaptive Computation, Key-Value Caching, Reward Shaping, Hard Negatives, Prototype Memories, Quantized Weights'
)

export const purposes = words(
  'in the Wild, at Web Scale, on Edge Devices, for Scientific Discovery, in Low-Resource Settings, for Robotics, ' +
    'for Education, in Clinical Practice, across Modalities, over Long Horizons, for E-Commerce Search, with Limited Labels'
)

export const venues = words('CVPR, ICCV, ECCV, NeurIPS, ICML, ICLR, ACL, EMNLP, NAACL, SIGIR, KDD, WWW, AAAI, IJCAI')

export const topics = words(
  'Surveys, Dense retrieval, Large language models, 多模态, Diffusion models, Agents & tools, Recommendation, ' +
    'Detection (2D/3D), Domain adaptation, 🔥 Reasoning, Compression, Graph learning, Speech, Video, Medical imaging, ' +
    '知识图谱, Robotics, Time series, Security, Evaluation'
)

export const aspects = words(
  'foundations, architectures, pre-training, fine-tuning, data sets, metrics, efficiency, robustness, applications, tools'
)

/** Notes of about a line, with code, emphasis, CJK, an escaped pipe. */
export const notes: readonly string[] = [
  'Shows that a smaller model with more data is the better choice under a fixed budget of compute',
  'Strong baseline; the appendix lists *all* hyperparameters and the seeds of every run',
  '提出了一种简单而有效的预训练方法，在多个基准上取得了更好的结果，代码与数据均已开源',
  'Replaces the reranker by late interaction, which halves latency at equal `nDCG@10` on all data sets',
  'First to report results on the full benchmark; **see table 4** for the ablation without augmentation',
  'Trains on 8 GPUs in two days<br>weights for three sizes are released, the largest has 7B parameters',
  'Proves a bound on p(y \\| x) that does not depend on the number of classes, and checks it empirically',
  '对比学习框架，适合作为该方向的入门论文；附录给出了完整的推导过程和实验细节',
  'The data set has 1.2M pairs in 14 languages and comes with a data sheet and an evaluation server',
  'Negative result: the gain of earlier work disappears once the baselines are tuned with the same effort'
]
